"""A body printed twice is read once.

Chinese has no spaces to count words by, so sentences are compared: equal ones, compared by their characters
without marks, are the anchors, and from an anchor on two runs of sentences are followed side by side as long
as their character bigrams agree.
"""

import re
from collections.abc import Iterator

from ingest.clean.marked import Edit, Marked

_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;”’）)]*\n*|[。！？!?；;\n]+")
_NOT_WORD = re.compile(r"[^\u3400-\u9fff0-9A-Za-z]+")
_HEAD = 400
_ANCHOR = 8
_SIMILAR = 0.6
_REWORDED = 0.3
_LEAST_RUN = 120
_LEAST_PARAGRAPH = 30
_STEPS = ((1, 1), (2, 1), (1, 2), (2, 2))


def drop_repeats(marked: Marked) -> Marked:
    """Remove the later of two runs of sentences that say the same, and a long paragraph that comes again."""
    units = list(_SENTENCE.finditer(marked.content))
    keys = [_NOT_WORD.sub("", unit[0]) for unit in units]
    doomed = _with_neighbours(keys, set(_repeated_runs(keys)) | set(_repeated_paragraphs(units, keys)))
    if not doomed:
        return marked
    edits: list[Edit] = []
    for at in sorted(doomed):
        start, end = units[at].span()
        if edits and edits[-1][1] == start:
            edits[-1] = (edits[-1][0], end, "")
        else:
            edits.append((start, end, ""))
    return marked.edit([(a, b, "\n" if "\n" in marked.content[a:b] else "") for a, b, _ in edits])


def drop_repeated_title(marked: Marked) -> Marked:
    """Remove a first line that the next one says again, such as a title with the name of the site.

    >>> drop_repeated_title(Marked.of("某县人大工作综述_某县人大网\\n某县人大工作综述\\n会议7次。")).content
    '某县人大工作综述\\n会议7次。'
    """
    first, second, *_ = [*re.finditer(r"[^\n]*\S[^\n]*", marked.content[:_HEAD]), None, None]
    if first is None or second is None:
        return marked
    title, again = first[0].strip(), second[0].strip()
    if len(again) < _ANCHOR or not title.startswith(again):
        return marked
    if title != again and not re.match(r"\s*[_|｜\-—–]", title[len(again) :]):
        return marked
    return marked.slice(second.start(), len(marked.content))


def similarity(one: str, other: str) -> float:
    """The share (0–1) of character bigrams that two strings have in common (Jaccard).

    >>> similarity("听取审议工作报告", "听取审议工作报告")
    1.0
    """
    a, b = ({text[i : i + 2] for i in range(max(len(text) - 1, 1))} for text in (one, other))
    return len(a & b) / len(a | b)


def _repeated_runs(keys: list[str]) -> Iterator[int]:
    first: dict[str, int] = {}
    at = 0
    while at < len(keys):
        key = keys[at]
        earlier = first.get(key) if len(key) >= _ANCHOR else None
        run = _follow(keys, at, earlier) if earlier is not None else []
        if run and sum(len(keys[i]) for i in run) >= _LEAST_RUN and len(run) >= 2:
            yield from run
            at = run[-1] + 1
            continue
        first.setdefault(key, at)
        at += 1


def _follow(keys: list[str], later: int, earlier: int) -> list[int]:
    """The later sentences that repeat, from an anchor on, the run that begins with the earlier one."""
    run, limit = [later], later
    while True:
        for ahead, step in _STEPS:
            i, j = later + ahead, earlier + step
            if i < len(keys) and j < limit and _same(keys[i], keys[j]):
                run += [k for k in range(later + 1, i) if _is_reworded(keys[k], keys[earlier + 1 : j])]
                run.append(i)
                later, earlier = i, j
                break
        else:
            return run


def _is_reworded(key: str, between: list[str]) -> bool:
    """Whether a sentence between two that agree says what stands between them in the earlier run."""
    return not key or any(similarity(key, other) >= _REWORDED for other in between)


def _same(one: str, other: str) -> bool:
    return one == other or (len(one) > 4 and len(other) > 4 and similarity(one, other) >= _SIMILAR)


def _with_neighbours(keys: list[str], doomed: set[int]) -> set[int]:
    """Beside sentences that go also the short ones that stood before: headings, bylines."""
    if not doomed:
        return doomed
    first: dict[str, int] = {}
    for at, key in enumerate(keys):
        first.setdefault(key, at)
    grown = set(doomed)
    for order, step in ((range(len(keys)), -1), (range(len(keys) - 1, -1, -1), 1)):
        for at in order:
            if at + step in grown and (not keys[at] or first[keys[at]] < at):
                grown.add(at)
    return grown


def _repeated_paragraphs(units: list[re.Match[str]], keys: list[str]) -> Iterator[int]:
    """The sentences of long paragraphs that stand, word for word, once before; of short ones just before."""
    seen: set[str] = set()
    start, before = 0, ""
    for at, unit in enumerate(units):
        if unit[0].endswith("\n") or at == len(units) - 1:
            paragraph = "".join(keys[start : at + 1])
            is_long = len(paragraph) >= _LEAST_PARAGRAPH and paragraph in seen
            if is_long or (len(paragraph) >= _ANCHOR and paragraph == before):
                yield from range(start, at + 1)
            seen.add(paragraph)
            before = paragraph
            start = at + 1
