"""What a clause shows the classifier: its wording, its triggers, and what stands around it.

Features are strings, a prefix telling their kind: ``c2:听取`` two characters, ``v1:听取`` the first verb,
``t:act:Hearing`` a trigger of the lexicon, ``a:，`` a character after the clause.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.nlp.activities.triggers import Triggers
from ingest.nlp.clauses import Clause
from ingest.nlp.words import words_of

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_MARKED = re.compile(r"[“《]")
_BEFORE, _AFTER = 24, 3
"""Characters of the sentence around the clause that count."""
_LONG = 6
"""Steps of five characters in which length is told apart."""


def features_of(
    clause: Clause, sentence: tuple[int, int], content: str, triggers: Triggers
) -> frozenset[str]:
    """The features of one clause, without order; `sentence` is where its sentence begins and ends in the content.

    接待群众126人次 has c2:接待, v1:接待, number, and what the sentence says before it.
    """
    wording = normal_form(content[clause.start : clause.end])
    before = normal_form(content[sentence[0] : clause.start])
    after = content[clause.end : min(sentence[1], clause.end + _AFTER)]
    return frozenset(
        (
            *_characters(wording),
            *_words(wording),
            *_triggers(clause.masked, triggers),
            *_around(before, after),
        )
    )


def normal_form(wording: str) -> str:
    """The wording with any number as good as another.

    >>> normal_form("接待群众126人次")
    '接待群众0人次'
    """
    return _NUMBER.sub("0", wording)


def _characters(wording: str) -> Iterator[str]:
    """One to three characters in a row, the ends of the clause marked."""
    bounded = f"^{wording}$"
    for size in (1, 2, 3):
        for at in range(len(bounded) - size + 1):
            yield f"c{size}:{bounded[at : at + size]}"


def _words(wording: str) -> Iterator[str]:
    """Words and pairs of them, parts of speech, and the words that carry the clause: first and last verb, last noun."""
    words = [(word.form, word.tag) for word in words_of(wording).start_to_end()]
    verbs = [form for form, tag in words if tag.startswith("v")]
    nouns = [form for form, tag in words if tag.startswith("n")]
    yield from (f"w:{form}" for form, _ in words)
    for (form, tag), (next_form, next_tag) in pairwise(words):
        yield f"ww:{form}_{next_form}"
        yield f"pp:{tag}_{next_tag}"
    if verbs:
        yield from (f"v1:{verbs[0]}", f"vl:{verbs[-1]}")
    if nouns:
        yield f"nl:{nouns[-1]}"
    if words:
        yield from (f"f:{words[0][0]}", f"fp:{words[0][1]}", f"l:{words[-1][0]}", f"lp:{words[-1][1]}")
    if "0" in wording:
        yield "number"
    if _MARKED.search(wording):
        yield "marked"
    yield f"length:{min(_LONG, len(wording) // 5)}"


def _triggers(masked: str, triggers: Triggers) -> Iterator[str]:
    """Roles and types that the lexicon gives the triggers of the clause."""
    for token in triggers.tokens(masked):
        for role, kind in token.roles.items():
            yield f"t:{role}"
            yield f"t:{role}:{kind}"


def _around(before: str, after: str) -> Iterator[str]:
    """What the sentence says before the clause, and how it goes on."""
    yield from (f"b:{before[at : at + 2]}" for at in range(max(0, len(before) - _BEFORE), len(before) - 1))
    yield f"b3:{before[-4:-1]}"
    yield from (f"a:{character}" for character in after)
