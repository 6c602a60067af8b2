"""Where the real reports are, if they are."""

import os
from pathlib import Path


def shared_dir() -> Path:
    """The folder with `seeds/` and `gold/`: RENDA_SHARED, else ``../shared`` beside the checkout."""
    return Path(os.environ.get("RENDA_SHARED", Path(__file__).parent.parent.parent / "shared"))
