"""Posts that persons hold, where the text names post and person together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.facts import Entity, Membership, Mention
from ingest.lexicon import Lexicons
from ingest.nlp.header import Header
from ingest.nlp.posts import post_pattern
from ingest.text import Text

_LONGEST = 30


@dataclass(frozen=True, slots=True)
class _Held:
    """Posts that stand before a name: where they start, and whose they are."""

    start: int
    posts: tuple[str, ...]
    organization: str
    """Empty where no body is named right before the posts."""


def extract_memberships(
    text: Text, header: Header, entities: tuple[Entity, ...], lexicons: Lexicons
) -> tuple[Membership, ...]:
    """Each person whose name follows a post, and those that follow in the same enumeration.

    商州区人大常委会副主任甲、乙 gives two. The organization is the one named right before the post, else the
    issuer.
    """
    post = post_pattern(lexicons["posts"])
    before = re.compile(rf"{post}(?:[、兼]{post})*[ \u3000]*$")
    found: dict[tuple[str, str, str], Membership] = {}
    for person, mention, held in _holders(text.content, entities, before):
        organization = held.organization or header.issuer
        confidence = 0.9 if held.organization else 0.6
        span = text.span(held.start, mention.span.end)
        quote = text.content[held.start : mention.span.end]
        for post in held.posts:
            found.setdefault(
                (person.name, post, organization),
                Membership(
                    person.name,
                    post,
                    organization,
                    quote,
                    span,
                    "post-before-name",
                    confidence,
                ),
            )
    return tuple(found.values())


def _holders(
    content: str, entities: tuple[Entity, ...], before: re.Pattern[str]
) -> Iterator[tuple[Entity, Mention, _Held]]:
    """Persons with the posts before their names, in the order of the text."""
    bodies = {m.span.end: (m.span.start, e) for e in entities if e.type == "Institution" for m in e.mentions}
    people = sorted(
        ((m, e) for e in entities if e.type == "Person" for m in e.mentions),
        key=lambda one: one[0].span.start,
    )
    last: tuple[int, _Held] | None = None
    for mention, person in people:
        start = mention.span.start
        held = _held(content, start, bodies, before)
        if held is None and last and last[0] == start - 1 and content[start - 1] == "、":
            held = last[1]
        last = (mention.span.end, held) if held else None
        if held:
            yield person, mention, held


def _held(
    content: str, end: int, bodies: dict[int, tuple[int, Entity]], before: re.Pattern[str]
) -> _Held | None:
    """The posts that end at a name, with the body that is named right before them."""
    posts = before.search(content, max(0, end - _LONGEST), end)
    if posts is None:
        return None
    titles = tuple(re.split("[、兼]", posts[0].rstrip(" \u3000")))
    if posts[0].startswith("党组") and posts.start() + 2 in bodies:
        start, group = bodies[posts.start() + 2]
        return _Held(start, titles, group.name.removesuffix("党组"))
    if posts.start() in bodies:
        start, body = bodies[posts.start()]
        return _Held(start, titles, body.name)
    return _Held(posts.start(), titles, "")
