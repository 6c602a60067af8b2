"""What pages leave in a text: numbers and running heads, between lines and inside sentences."""

import random
from itertools import count

from bench.garbled.lines import cut

_LINES_A_PAGE = 18


def page_numbers(text: str, chance: random.Random) -> str:
    """A line with the number of the page after so many lines of one width."""
    form = chance.choice(("- {} -", "— {} —", "{}", "第 {} 页", "－{}－", "{}/12", "第{}页 共12页", "·{}·"))
    return "\n".join(f"{page}\n{form.format(at)}" for page, at in zip(_pages(text, chance), count(1)))


def page_numbers_apart(text: str, chance: random.Random) -> str:
    """The same with blank lines around the number."""
    form = chance.choice(("- {} -", "— {} —", "{}", "第 {} 页"))
    return "\n".join(f"{page}\n\n{form.format(at)}\n" for page, at in zip(_pages(text, chance), count(1)))


def page_numbers_inside(text: str, chance: random.Random) -> str:
    """The number inside the sentence that went on over the page: pages joined into paragraphs."""
    form = chance.choice(("- {} -", "—{}—", "－{}－", " - {} - ", "— {} —"))
    lines, number = [], count(1)
    for paragraph in text.split("\n"):
        at = chance.randint(20, 80)
        if len(paragraph) > 120:
            paragraph = f"{paragraph[:at]}{form.format(next(number))}{paragraph[at:]}"
        lines.append(paragraph)
    return "\n".join(lines)


def running_heads(text: str, chance: random.Random) -> str:
    """The title of the report, or of the paper, and the number over each page; no form feeds."""
    head = chance.choice((text.split("\n")[0], "县人民代表大会会议文件（七）", "人大工作简报  2023年第3期"))
    pages = zip(_pages(text, chance), count(1))
    return "\n".join(f"{page}\n- {at} -\n{head}" for page, at in pages)


def form_feeds(text: str, chance: random.Random) -> str:
    """Pages parted by form feeds, each with a head and a number."""
    pages = zip(_pages(text, chance), count(1))
    return "\f".join(f"人大会议文件\n{page}\n- {at} -" for page, at in pages)


def _pages(text: str, chance: random.Random) -> list[str]:
    width = chance.randint(28, 40)
    lines = [line for paragraph in text.split("\n") for line in cut(paragraph, width)]
    return ["\n".join(lines[i : i + _LINES_A_PAGE]) for i in range(0, len(lines), _LINES_A_PAGE)]
