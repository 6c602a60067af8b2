"""Text that was read in a wrong encoding, and then saved: 区人大 as åŒºäººå¤§, as ÇøÈË´ó, as 鍖轰汉澶.

Writing it in the encoding that it was wrongly read in gives the first bytes back. Windows-1252 leaves five
bytes undefined, which programs read as the control characters of Latin-1; so those are written that way.
"""

import re
from collections.abc import Callable, Iterator

_CUT = re.compile(rb"[\xe0-\xef][\x80-\xbf]\?|[\xe0-\xef]\?[\x80-\xbf]|\?[\x80-\xbf]{2}")
"""A character of UTF-8 one of whose bytes was no character of the other encoding, and was lost."""
_LOST = "\ufffd".encode()
_QUESTIONS = re.compile("\ufffd\\?+|\\?+\ufffd")
_SAMPLE = 2_000
_LATIN = re.compile(
    r"[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_LEAST_LATIN = 0.3
_LEAST_SOUND = 0.75
_LEAST_GAIN = 0.3


def read_again(text: str, soundness: Callable[[str], float]) -> str | None:
    """The text as it was before it was misread, None where it was not.

    `soundness`: the share (0–1) of characters that read as Chinese.

    >>> read_again("Çø¼¶ÈË´ó", lambda text: float("人大" in text))
    '区级人大'
    """
    now = soundness(text)
    if now > 1 - _LEAST_GAIN:
        return None
    best, best_sound = None, max(now + _LEAST_GAIN, _LEAST_SOUND)
    for candidate in _candidates(text):
        sound = soundness(candidate)
        if sound >= best_sound:
            best, best_sound = candidate, sound
    return best


def _candidates(text: str) -> Iterator[str]:
    sample = text[:_SAMPLE]
    if len(_LATIN.findall(sample)) >= _LEAST_LATIN * len(sample):
        data = b"".join(map(_latin_bytes, text))
        for encoding in ("utf-8", "gb18030", "big5hkscs"):
            yield data.decode(encoding, "replace")
        return
    for encoding in ("gb18030", "big5hkscs"):
        data = text.replace("\ufffd", "?").encode(encoding, "replace")
        yield _QUESTIONS.sub("\ufffd", _CUT.sub(_LOST, data).decode("utf-8", "replace"))


def _latin_bytes(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1", "replace")
