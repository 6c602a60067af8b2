"""What all tests share: how hypothesis looks for examples."""

import os
import sys
from pathlib import Path

from hypothesis import settings

# Training is no part of the package; the checkout comes last, so that what is installed is what is tested.
sys.path.append(str(Path(__file__).parent.parent))
# Timings belong in benchmarks: no deadline.
# In CI the same examples every time, so that a failure is of the change.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
