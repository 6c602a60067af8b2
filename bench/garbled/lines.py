"""How lines end: cut at a width, run together, or set sentence by sentence."""

import random
import re

_SENTENCE = re.compile(r"[^。！？；]*[。！？；]+[”’）》]*|[^。！？；]+$")
_NEVER_FIRST = "，。、；：！？”’）》"


def wrapped(text: str, chance: random.Random) -> str:
    """Lines of one width, paragraphs indented, as a typist leaves them."""
    width = chance.randint(26, 44)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        indented = "　　" + paragraph if paragraph.endswith(("。", "！", "：")) else paragraph
        lines += cut(indented, width)
    return "\n".join(lines)


def wrapped_flush(text: str, chance: random.Random) -> str:
    """Lines of one width without any indentation, as a PDF gives them."""
    width = chance.randint(26, 44)
    return "\n".join(line for paragraph in text.split("\n") for line in cut(paragraph, width))


def wrapped_by_rule(text: str, chance: random.Random) -> str:
    """Lines of one width, but no mark begins a line: it stands out at the end of the one before."""
    width = chance.randint(26, 44)
    lines = wrapped_flush(text, chance).split("\n") if width % 2 else _by_rule(text, width)
    return "\n".join(lines)


def wrapped_apart(text: str, chance: random.Random) -> str:
    """A blank line between any two lines of one width."""
    return wrapped_flush(text, chance).replace("\n", "\n\n")


def wrapped_unevenly(text: str, chance: random.Random) -> str:
    """Lines cut anywhere, as text pasted from a telephone."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        while len(paragraph) > 48:
            at = chance.randint(18, 46)
            lines.append(paragraph[:at])
            paragraph = paragraph[at:]
        lines.append(paragraph)
    return "\n".join(lines)


def wrapped_narrow(text: str, chance: random.Random) -> str:
    """Lines of a newspaper's column: 12 to 18 characters."""
    width = chance.randint(12, 18)
    return "\n".join(line for paragraph in text.split("\n") for line in cut(paragraph, width))


def wrapped_then_joined(text: str, chance: random.Random) -> str:
    """A space wherever a line ended: the lines of a paragraph copied into one."""
    width = chance.randint(26, 44)
    return "\n".join(" ".join(cut(paragraph, width)) for paragraph in text.split("\n"))


def broken(text: str, chance: random.Random) -> str:
    """A page end in the middle of long paragraphs: blank lines inside a word."""
    lines = []
    for paragraph in text.split("\n"):
        if len(paragraph) > 120 and chance.random() < 0.5:
            at = chance.randint(45, len(paragraph) - 20)
            while (
                paragraph[at - 1] in "。！？；：”）》"
                or paragraph[at] in "，。、；：”）》一二三四五六七八九十"
            ):
                at += 1
            paragraph = f"{paragraph[:at]}\n\n{paragraph[at:]}"
        lines.append(paragraph)
    return "\n\n".join(lines)


def in_one_line(text: str, _: random.Random) -> str:
    """The whole report without a line end, headings and paragraphs run together."""
    return text.replace("\n", "")


def in_one_line_spaced(text: str, _: random.Random) -> str:
    """The whole report in one line, two ideographic spaces where a paragraph began."""
    return text.replace("\n", "　　")


def headings_glued(text: str, _: random.Random) -> str:
    """Each heading at the beginning of the paragraph below it."""
    return re.sub(r"(?m)^([^\n。！？；：]{4,40}(?<![，、；]))\n(?=[^\n]*[。！])", r"\1 ", text)


def by_sentences(text: str, _: random.Random) -> str:
    """A line end behind every sentence."""
    return "\n".join(one for line in text.split("\n") for one in _SENTENCE.findall(line) or [line])


def spaced(text: str, _: random.Random) -> str:
    """Paragraphs set in by ideographic spaces, blanks at their ends, line ends of Windows."""
    return "\r\n".join(f"\u3000\u3000{line}  " for line in text.split("\n"))


def cut(paragraph: str, width: int) -> list[str]:
    """The paragraph in lines of so many characters."""
    return [paragraph[i : i + width] for i in range(0, len(paragraph), width)]


def _by_rule(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        while len(paragraph) > width:
            at = width
            while at < len(paragraph) and paragraph[at] in _NEVER_FIRST:
                at += 1
            lines.append(paragraph[:at])
            paragraph = paragraph[at:]
        if paragraph:
            lines.append(paragraph)
    return lines
