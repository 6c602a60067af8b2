"""Where the real reports are, if they are; and tables in pages of the documentation."""

import os
from pathlib import Path


def shared_dir() -> Path:
    """The folder with `seeds/` and `gold/`: RENDA_SHARED, else ``../shared`` beside the checkout."""
    return Path(os.environ.get("RENDA_SHARED", Path(__file__).parent.parent.parent / "shared"))


def write_between(page: Path, begin: str, end: str, table: str) -> None:
    """Put a table between two marks of a page, in place of what stands there."""
    before, _, rest = page.read_text("utf-8").partition(begin)
    page.write_text(f"{before}{begin}\n{table}{end}{rest.partition(end)[2]}", "utf-8")
