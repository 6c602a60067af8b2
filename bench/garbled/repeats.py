"""What stands twice: the body, paragraphs, titles; and lines that belong to pictures and tables."""

import random
import re

CAPTIONS = (
    "区人大常委会组成人员视察城区重点项目建设现场",
    "人大代表走访慰问困难群众",
    "县人大常委会主任会议成员调研乡村振兴工作",
)


def repeated(text: str, chance: random.Random) -> str:
    """The body, or all, printed twice."""
    title, body = text.split("\n", 1)
    return f"{title}\n{body}\n{body if chance.random() < 0.5 else text}"


def nearly_repeated(text: str, chance: random.Random) -> str:
    """The body once more, from another version: marks and some words differ."""
    body = text.split("\n", 1)[1]
    other = re.sub(r"[，、]", lambda match: "" if chance.random() < 0.1 else match[0], body)
    return f"{text}\n{other.replace('进行', '').replace('开展', '')}"


def paragraphs_twice(text: str, chance: random.Random) -> str:
    """Some paragraphs stand twice, one behind the other."""
    lines = text.split("\n")
    return "\n".join(f"{line}\n{line}" if chance.random() < 0.3 else line for line in lines)


def title_twice(text: str, _: random.Random) -> str:
    """The title once more, with the name of the site."""
    title = text.split("\n")[0]
    return f"{title}_某县人大网\n{title}\n{text}"


def with_summary(text: str, _: random.Random) -> str:
    """The first sentences before the report, cut off, as a site shows them under a title."""
    title, body = text.split("\n", 1)
    return f"{title}\n摘要：{body[:80].replace(chr(10), '')}...\n{body}"


def with_captions(text: str, chance: random.Random) -> str:
    """Captions between paragraphs, with the room that the pictures left."""
    lines = text.split("\n")
    long = [at for at, line in enumerate(lines) if len(line) > 60]
    places = sorted(chance.sample(long, min(2, len(long))), reverse=True)
    parts = [line + "\n" for line in lines]
    for place, caption in zip(places, CAPTIONS, strict=False):
        parts.insert(place + 1, f"\n\n{caption}\n")
    return "\n".join(parts)
