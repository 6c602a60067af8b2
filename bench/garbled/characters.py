"""Characters of another form: widths, scripts, look-alikes, invisible ones, spaces."""

import random
import re
import unicodedata
from functools import cache

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

_HAN = r"[\u4e00-\u9fff]"


def half_width(text: str, _: random.Random) -> str:
    """Marks in half width, by compatibility normalization; 。 and 、 have none."""
    return unicodedata.normalize("NFKC", text)


def half_width_wholly(text: str, chance: random.Random) -> str:
    """Straight quotes too, commas for 、, and a blank behind marks."""
    plain = half_width(text, chance).translate(str.maketrans("“”‘’、", "\"\"'',"))
    return re.sub(rf"(?<={_HAN})([,:;])(?={_HAN})", r"\1 ", plain)


def full_width(text: str, _: random.Random) -> str:
    """Digits and letters in full width."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


def full_width_wholly(text: str, _: random.Random) -> str:
    """Whatever has a full width: ％, ．, －, ／ too."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def straight_quotes(text: str, _: random.Random) -> str:
    """“…” as "…"."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def corner_quotes(text: str, _: random.Random) -> str:
    """“…” as 「…」, 《…》 as 〈…〉."""
    return text.translate(str.maketrans("“”‘’《》", "「」『』〈〉"))


def wrong_quotes(text: str, _: random.Random) -> str:
    """Quotes that all open or all close, as a typist's keyboard gives them."""
    return text.replace("”", "“").replace("《", "<<").replace("》", ">>")


def radicals(text: str, _: random.Random) -> str:
    """Radicals in place of the characters that look the same, as some PDF fonts are mapped: ⼈⺠."""
    return text.translate(_radicals())


def invisible(text: str, chance: random.Random) -> str:
    """Soft hyphens and zero-width characters between characters."""
    return "".join(
        c + (chance.choice("\u200b\ufeff\xad\u2060\u200e") if chance.random() < 0.05 else "") for c in text
    )


def spaced_out(text: str, _: random.Random) -> str:
    """A blank between any two characters."""
    return "\n".join(" ".join(line) for line in text.split("\n"))


def spaced_at_random(text: str, chance: random.Random) -> str:
    """A blank here and there between characters, as text layers of PDF files have them."""
    return re.sub(
        rf"(?<={_HAN})(?={_HAN})",
        lambda _: chance.choice((" ", " ", "\u3000")) if chance.random() < 0.08 else "",
        text,
    )


def spaced_numbers(text: str, _: random.Random) -> str:
    """A blank around each number, and around Latin letters."""
    return re.sub(r"(?<=[^\s\dA-Za-z.%])(?=[\dA-Za-z])|(?<=[\dA-Za-z%])(?=[^\s\dA-Za-z.%])", " ", text)


def spaced_digits(text: str, _: random.Random) -> str:
    """Blanks inside numbers: 2 0 2 3, 1, 200."""
    return re.sub(r"(?<=\d)(?=[\d.])|(?<=\d\.)(?=\d)", " ", text)


def spaced_marks(text: str, _: random.Random) -> str:
    """A blank on both sides of each mark."""
    return re.sub(r"([，。、；：！？“”《》（）])", r" \1 ", text)


def traditional(text: str, _: random.Random) -> str:
    """Traditional script."""
    return str(OpenCC("s2t").convert(text))


def traditional_taiwan(text: str, _: random.Random) -> str:
    """Traditional script with the words and marks of Taiwan."""
    return str(OpenCC("s2twp").convert(text)).translate(str.maketrans("“”‘’", "「」『』"))


def with_readings(text: str, chance: random.Random) -> str:
    """Traditional script with a reading behind some of the characters that changed."""
    changed = traditional(text, chance)
    marked = {c for old, c in zip(text, changed, strict=True) if old != c and chance.random() < 0.4}
    return "".join(f"{c}({lazy_pinyin(c, style=Style.TONE)[0]})" if c in marked else c for c in changed)


def doubled_marks(text: str, chance: random.Random) -> str:
    """Some marks set twice."""
    return re.sub(r"[，。、；]", lambda match: match[0] * (2 if chance.random() < 0.2 else 1), text)


def variant_marks(text: str, _: random.Random) -> str:
    """Marks by their look-alikes: ﹐ ﹔ ∶ ﹪ ․ – ﹙﹚."""
    return text.translate(str.maketrans("，；：%·—（）", "﹐﹔∶﹪•–﹙﹚"))


@cache
def _radicals() -> dict[int, str]:
    blocks = (*range(0xF900, 0xFA6E), *range(0x2F00, 0x2FD6), 0x2EA0, 0x2ED3, 0x2EC5, 0x2EC6, 0x2ED9, 0x2EDA)
    named = {0x2EA0: "民", 0x2ED3: "长", 0x2EC5: "见", 0x2EC6: "角", 0x2ED9: "韦", 0x2EDA: "页"}
    pairs = ((named.get(code) or unicodedata.normalize("NFKC", chr(code)), chr(code)) for code in blocks)
    return {ord(plain): look for plain, look in pairs if len(plain) == 1 and plain != look}
