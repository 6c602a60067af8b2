"""Posts that persons hold, where the text names post and person together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.facts import Entity, Membership
from ingest.lexicon import Lexicons
from ingest.nlp.header import Header
from ingest.nlp.issuer_unit import body_of
from ingest.nlp.posts import post_pattern
from ingest.text import Text

_LONGEST = 30
_OWN_POSTS = ("主任", "主任委员", "主席", "委员长", "秘书长", "党组书记", "委员")
"""Posts that a congress has itself; named without a body they are the issuer's."""
_HEADS = tuple(f"{rank}长" for rank in "省市州盟县区旗镇乡")
"""Heads of governments: the post names the body, 县长 that of the county."""
_APPOINTED = re.compile(r"(?:同志)?(?:当选为|当选|为|任)")


@dataclass(frozen=True, slots=True)
class _Held:
    """Posts of a person: whose they are, and the stretch from the first word to the last."""

    start: int
    posts: tuple[str, ...]
    organization: str
    """Empty where no body is named right before the posts."""
    end: int = 0
    rule: str = "post-before-name"


def extract_memberships(
    text: Text, header: Header, entities: tuple[Entity, ...], lexicons: Lexicons
) -> tuple[Membership, ...]:
    """Each person with the posts before the name, or after it where somebody is elected or appointed.

    商州区人大常委会副主任甲、乙 gives two, 补选甲为县人大常委会副主任 one. The organization is the one named
    right before the post; else the issuer for posts of a congress, the government for those of its head; of
    another post without a body nothing is said.
    """
    post = post_pattern(lexicons["posts"])
    before = re.compile(rf"{post}(?:[、兼]{post})*[ \u3000]*(?:[:：][ \u3000]*)?$")
    after = re.compile(rf"{post}(?:[、兼]{post})*")
    found: dict[tuple[str, str, str], Membership] = {}
    holders = (
        *_holders(text.content, entities, before),
        *_appointed(text.content, entities, after),
    )
    for person, held in holders:
        for post in held.posts:
            organization = held.organization or _body_of(post, header)
            if organization:
                one = _membership(person, post, organization, held, text)
                found.setdefault((person.name, post, organization), one)
    return tuple(found.values())


def _membership(person: Entity, post: str, organization: str, held: "_Held", text: Text) -> Membership:
    confidence = 0.9 if held.organization else 0.6
    span = text.span(held.start, held.end)
    return Membership(
        person.name, post, organization, text.content[held.start : held.end], span, held.rule, confidence
    )


def _body_of(post: str, header: Header) -> str:
    """The body of a post that is named without one; empty where the report does not say."""
    bare = re.sub("^(?:代理|代|常务)?副?", "", post)
    if bare in _OWN_POSTS:
        return body_of(header.issuer)
    place = re.sub(r"人大(?:常委会|主席团)?$", "", body_of(header.issuer))
    return f"{place}人民政府" if bare in _HEADS and place.endswith(bare[0]) else ""


def _holders(
    content: str, entities: tuple[Entity, ...], before: re.Pattern[str]
) -> Iterator[tuple[Entity, _Held]]:
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
            yield person, replace(held, end=mention.span.end)


def _appointed(
    content: str, entities: tuple[Entity, ...], after: re.Pattern[str]
) -> Iterator[tuple[Entity, _Held]]:
    """Persons who are elected or appointed: 补选甲为县人大常委会副主任, 甲当选为主任."""
    bodies = {m.span.start: (m.span.end, e) for e in entities if e.type == "Institution" for m in e.mentions}
    for person in (one for one in entities if one.type == "Person"):
        for mention in person.mentions:
            verb = _APPOINTED.match(content, mention.span.end)
            if verb is None:
                continue
            start, body = bodies.get(verb.end(), (verb.end(), None))
            if posts := after.match(content, start):
                titles = tuple(re.split("[、兼]", posts[0]))
                name = body.name if body else ""
                yield person, _Held(mention.span.start, titles, name, posts.end(), "post-after-name")


def _held(
    content: str, end: int, bodies: dict[int, tuple[int, Entity]], before: re.Pattern[str]
) -> _Held | None:
    """The posts that end at a name, with the body that is named right before them."""
    posts = before.search(content, max(0, end - _LONGEST), end)
    if posts is None:
        return None
    titles = tuple(re.split("[、兼]", posts[0].rstrip(" \u3000:：")))
    if posts[0].startswith("党组") and posts.start() + 2 in bodies:
        start, group = bodies[posts.start() + 2]
        return _Held(start, titles, group.name.removesuffix("党组"))
    if posts.start() in bodies:
        start, body = bodies[posts.start()]
        return _Held(start, titles, body.name)
    return _Held(posts.start(), titles, "")
