"""Text → quantities: every number that measures an activity or a state."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.facts import Entity, Quantity, Span
from ingest.lexicon import Lexicons
from ingest.nlp.quantities.counted import (
    counted_after,
    counted_before,
    is_predicate,
    pair_respectively,
    predicate_after,
)
from ingest.nlp.quantities.exclusions import exclusion, mark_within, tag_names
from ingest.nlp.quantities.expressions import Expression, tag_expressions
from ingest.nlp.quantities.units import load_units
from ingest.nlp.quantities.words import Words, load_words
from ingest.text import ParagraphKind, Text

_JOINED = re.compile(r"\s*[、,，和与及]?\s*")
_CLAUSE = 80
"""Characters; further back no clause says what a number counts."""
_CONFIDENCE = {
    "noun-after": 0.97,
    "noun-before": 0.96,
    "respectively": 0.95,
    "measured-after": 0.93,
    "predicate-after": 0.9,
    "verb-before": 0.95,
    "as-before": 0.85,
    "clause-before": 0.75,
    "nothing-counted": 0.5,
}
"""How often a number found so is one on annotated reports, roughly."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A number that was considered and passed over."""

    surface: str
    span: Span
    why: str


def extract_quantities(text: Text, entities: tuple[Entity, ...], lexicons: Lexicons) -> tuple[Quantity, ...]:
    """The quantities of a cleaned text in order of place, `activity` left open.

    Numbers inside a mention of an entity, a title, a quotation or a fixed expression are part of a
    name and not counted. `surface` is the number with its unit and the words that bound it.

    >>> [q.value for q in extract_quantities(text_of("提出意见建议8条，办结率达99.4%。"), (), lexicons)]
    [8.0, 99.4]
    """
    words = load_words(lexicons)
    found = _measures(text, entities, lexicons)
    quantities: list[Quantity] = []
    for run in _runs(text.content, found):
        heads = pair_respectively(text.content, run) if len(run) > 1 else ()
        for i, expression in enumerate(run):
            if heads:
                of, rule = heads[i], "respectively"
            else:
                of, rule = _counted(text.content, expression, quantities, words)
            quantities.append(_quantity(text, expression, of, rule))
    return tuple(quantities)


def list_dropped(text: Text, entities: tuple[Entity, ...], lexicons: Lexicons) -> tuple[Dropped, ...]:
    """The numbers that were considered and passed over, each with the reason why, in order of place."""
    return tuple(
        Dropped(
            text.content[expression.start : expression.end], text.span(expression.start, expression.end), why
        )
        for expression, why in _judged(text, entities, lexicons)
        if why
    )


def _measures(text: Text, entities: tuple[Entity, ...], lexicons: Lexicons) -> list[Expression]:
    """The number expressions that measure something."""
    return [expression for expression, why in _judged(text, entities, lexicons) if not why]


def _judged(text: Text, entities: tuple[Entity, ...], lexicons: Lexicons) -> Iterator[tuple[Expression, str]]:
    """All number expressions, each with the reason why it measures nothing, or an empty string."""
    length = len(text.content)
    mentions = mark_within(_mentions(entities), length)
    names = mark_within(tag_names(text.content, lexicons), length)
    bylines = mark_within(_paragraphs(text, "byline"), length)
    headings = mark_within(_paragraphs(text, "title", "heading"), length)
    for expression in tag_expressions(text.content, load_units(lexicons)):
        start, end = expression.number_start, expression.number_end
        if all(mentions[start:end]):
            yield expression, "in an entity's name"
        elif all(bylines[start:end]):
            yield expression, "in a byline"
        elif expression.chinese and all(headings[start:end]):
            yield expression, "in a heading, where words like 三个提升 are no count"
        elif all(names[start:end]):
            yield expression, "in a title, a quotation or a fixed expression"
        else:
            yield expression, exclusion(text.content, expression)


def _paragraphs(text: Text, *kinds: ParagraphKind) -> Iterator[tuple[int, int]]:
    for paragraph in text.paragraphs:
        if paragraph.kind in kinds:
            yield paragraph.start, paragraph.end


def _mentions(entities: tuple[Entity, ...]) -> Iterator[tuple[int, int]]:
    for entity in entities:
        for mention in entity.mentions:
            yield mention.span.start, mention.span.end


def _runs(content: str, expressions: Sequence[Expression]) -> Iterator[list[Expression]]:
    """Expressions that follow one another with no more than a comma or 和 between."""
    run: list[Expression] = []
    for expression in expressions:
        if run and not _JOINED.fullmatch(content, run[-1].end, expression.start):
            yield run
            run = []
        run.append(expression)
    if run:
        yield run


def _counted(
    content: str, expression: Expression, earlier: Sequence[Quantity], words: Words
) -> tuple[str, str]:
    """What the number counts, and by which rule that was found."""
    last = earlier[-1] if earlier else None
    floor = last.span.end if last and last.span else 0
    after = counted_after(content, expression.end, words)
    before = counted_before(content, expression.start, floor, words)
    predicate = predicate_after(content, expression.end)
    same_sentence = _is_one_sentence(content[floor : expression.start])
    only_verb = is_predicate(before, words)
    is_count = expression.kind == "count"
    ways = {
        "noun-after": after if is_count else "",
        "noun-before": "" if only_verb else before,
        "measured-after": after,
        "predicate-after": predicate if is_count or not only_verb else "",
        "verb-before": _on_laws(before, content, expression, earlier),
        "as-before": last.of if last and same_sentence else "",
        "clause-before": counted_before(content, _last_stop(content, expression.start), floor, words),
    }
    return next(((of, rule) for rule, of in ways.items() if of), ("", "nothing-counted"))


_LAWS = re.compile(r"[^和与、]*(?:法规|条例|法律|规范性文件|草案|[规定]案)$")
_LAW_MAKING = re.compile(r"制定|修[改订正]|废止|通过|纠正|清理|撤销")


def _on_laws(verb: str, content: str, expression: Expression, earlier: Sequence[Quantity]) -> str:
    """The verb with the laws counted before it: 制定地方性法规5件，修改3件 gives 修改地方性法规."""
    told = [q for q in earlier[-6:] if q.span and _is_one_sentence(content[q.span.end : expression.start])]
    laws = [q.of for q in told if q.unit[:1] == expression.unit[:1] and _LAWS.search(q.of)]
    if not laws or not _LAW_MAKING.search(verb):
        return verb
    return verb + _LAW_MAKING.sub("", laws[-1])


def _is_one_sentence(between: str) -> bool:
    return len(between) <= 2 * _CLAUSE and not re.search(r"[。！!？?\n]", between)


def _last_stop(content: str, start: int) -> int:
    """Where the clause before the one at `start` ends."""
    return max(0, *(content.rfind(comma, max(0, start - _CLAUSE), start) for comma in "，,、（("))


def _quantity(text: Text, expression: Expression, of: str, rule: str) -> Quantity:
    doubt = 0.1 if expression.chinese else 0.0
    return Quantity(
        value=expression.value,
        unit=expression.unit,
        of=of,
        approx=expression.approx,
        kind=expression.kind,
        min=expression.min,
        max=expression.max,
        surface=text.content[expression.start : expression.end],
        span=text.span(expression.start, expression.end),
        rule=f"quantity.{rule}",
        confidence=round(_CONFIDENCE[rule] - doubt, 2),
    )
