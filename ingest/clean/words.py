"""A plain list of Chinese words, asked only where a lost character has to be guessed."""

import pickle
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def _listed() -> str:
    """The 390,000 words, one a line, that spacy-pkuseg (MIT) carries for its segmenter."""
    package = find_spec("spacy_pkuseg")  # found and not imported: that takes more than a second
    if package is None or package.origin is None:
        raise ModuleNotFoundError("spacy-pkuseg is not installed: pip install spacy-pkuseg")
    words: str = pickle.loads((Path(package.origin).parent / "dicts/default.pkl").read_bytes())
    return f"\n{words}\n"


@cache
def _words() -> frozenset[str]:
    return frozenset(_listed().split("\n"))


def is_word(text: str) -> bool:
    """Whether the list has this word.

    >>> is_word("常委会"), is_word("委会常")
    (True, False)
    """
    return bool(text) and text in _words()


@cache
def fillings(before: str, after: str) -> frozenset[str]:
    """The single characters that make a word between the two strings.

    >>> sorted(fillings("常", "会"))
    ['委']
    """
    return frozenset(
        re.findall(rf"\n{re.escape(before)}([\u4e00-\u9fff]){re.escape(after)}(?=\n)", _listed())
    )
