"""What all tests share: how hypothesis looks for examples."""

import os

from hypothesis import settings

# Timings belong in benchmarks: no deadline.
# In CI the same examples every time, so that a failure is of the change.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
