"""Posts that persons hold, where the text names post and person together."""

import re

from ingest.facts import Entity, Membership
from ingest.lexicon import Lexicons
from ingest.nlp.header import Header
from ingest.text import Text

_POST = re.compile(
    r"(?:党组书记|书记|主任委员|主任|委员长|主席|省长|市长|州长|县长|区长|旗长|乡长|镇长"
    r"|院长|检察长|局长|厅长|部长|秘书长|站长|校长)"
)
_BEFORE = re.compile(rf"(?:(?:常务)?副)?{_POST.pattern}(?:、(?:(?:常务)?副)?{_POST.pattern})*$")


def extract_memberships(
    text: Text, header: Header, entities: tuple[Entity, ...], lexicons: Lexicons
) -> tuple[Membership, ...]:
    """Each person whose name follows a post: 商州区人大常委会主任周建政.

    The organization is the one named right before the post, else the issuer.
    """
    ends = {m.span.end: e for e in entities if e.type == "Institution" for m in e.mentions}
    found: dict[tuple[str, str, str], Membership] = {}
    for person in (e for e in entities if e.type == "Person"):
        for mention in person.mentions:
            post = _BEFORE.search(text.content, max(0, mention.span.start - 30), mention.span.start)
            if post is None:
                continue
            body = ends.get(post.start())
            start = (
                next(m.span.start for m in body.mentions if m.span.end == post.start())
                if body
                else post.start()
            )
            span = text.span(start, mention.span.end)
            organization = body.name if body else header.issuer
            for title in post[0].split("、"):
                found.setdefault(
                    (person.name, title, organization),
                    Membership(person.name, title, organization, text.content[start : mention.span.end], span,
                               "post-before-name", 0.9 if body else 0.6),
                )  # fmt: skip
    return tuple(found.values())


def _start_of(body: Entity | None, end: int) -> int:
    """Where the mention of the organization that ends there begins."""
    spans = (mention.span for mention in body.mentions) if body else ()
    return next((span.start for span in spans if span.end == end), end)
