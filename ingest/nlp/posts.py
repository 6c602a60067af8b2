"""Posts of public office, as they stand before and after names."""

import re
from collections.abc import Iterable

from ingest.lexicon import Row


def post_pattern(rows: Iterable[Row]) -> str:
    """The expression of any post of the lexicon `posts`, with what may stand before it (代理, 常务, 副)."""
    forms = sorted((row["form"] for row in rows), key=lambda form: (-len(form), form))
    return rf"(?:代理|代|常务)?副?(?:{'|'.join(map(re.escape, forms))})"
