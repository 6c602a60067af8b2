"""GB18030 with bytes lost: what follows a lost byte is read one byte off until one below 80."""

from collections.abc import Callable, Iterator

_WINDOW = 14
_UNSOUND = 0.7
_GAIN = 0.25
_LEAST_LINE = 0.95


def read_resynced(data: bytes, soundness: Callable[[str], float]) -> str:
    """The characters of GB18030 bytes, with U+FFFD where a byte is lost.

    `soundness`: the share (0–1) of characters that read as Chinese.
    """
    lines = data.splitlines(keepends=True)
    texts = [line.decode("gb18030", "replace") for line in lines]
    return "".join(
        text if soundness(text) >= _LEAST_LINE else "".join(_read(line, soundness))
        for line, text in zip(lines, texts, strict=True)
    )


def _read(line: bytes, soundness: Callable[[str], float]) -> Iterator[str]:
    at = 0
    while at < len(line):
        if line[at] < 0x80:
            size = 1
        elif _is_shifted(line, at, soundness):
            yield "\ufffd"
            at += 1
            continue
        else:
            size = 4 if line[at + 1 : at + 2].isdigit() else 2
        yield line[at : at + size].decode("gb18030", "replace")
        at += size


def _is_shifted(line: bytes, at: int, soundness: Callable[[str], float]) -> bool:
    """Whether what begins at this byte makes no sense, and what begins at the next one does."""
    now, next_one = (
        soundness(line[start : start + _WINDOW].decode("gb18030", "ignore")) for start in (at, at + 1)
    )
    return now < _UNSOUND and next_one >= now + _GAIN
