"""jieba's dictionary (https://github.com/fxsjy/jieba), of which cleaning and extraction take words."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rjieba import Jieba


@cache
def dictionary() -> "Jieba":
    """The dictionary, read once a process, on first use: that takes longer than most reports need."""
    from rjieba import Jieba

    return Jieba()
