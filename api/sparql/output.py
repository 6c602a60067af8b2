"""The answer on its way out of a worker: bounded, compressed if asked for, in frames."""

import zlib
from collections.abc import Callable
from dataclasses import replace

from api.sparql.job import DATA, END, START, Cut, Start, pack, pack_clock, pack_value

BLOCK = 1 << 16
"""Bytes of a frame, before compression."""
WHOLE = 1 << 18
"""An answer of at most so many bytes is sent whole, with its length; a longer one is streamed."""
_WORTH_COMPRESSING = 1 << 10


class Output:
    """Takes the bytes of one document and sends them in frames; the head goes out with the first.

    The head waits for the end of a document of up to `whole` bytes, so that it can tell how it ended.
    """

    def __init__(self, send: Callable[[bytes], None], head: Start, gzip: bool, whole: int) -> None:
        self._send, self._head, self._gzip, self._whole = send, head, gzip, whole
        self._parts: list[bytes] = []
        self._held = 0
        self._packer: zlib._Compress | None = None
        self._is_begun = False
        self.written = 0

    def write(self, data: bytes) -> int:
        """Take more of the document."""
        self._parts.append(data)
        self._held += len(data)
        self.written += len(data)
        if self._held >= (BLOCK if self._is_begun else self._whole):
            if not self._is_begun:
                self._begin()
            self._send_held()
        return len(data)

    def flush(self) -> None:
        """Nothing to do: frames go out when they are full."""

    def finish(self, cut: Cut) -> None:
        """The document is complete."""
        if not self._is_begun:
            self._send(self._whole_answer(cut))
            return
        self._send_held()
        rest = self._packer.flush() if self._packer else b""
        self._send(pack(DATA, rest) + pack_clock(END))

    def _whole_answer(self, cut: Cut) -> bytes:
        body, is_packed = b"".join(self._parts), False
        if self._gzip and len(body) >= _WORTH_COMPRESSING:
            packer, is_packed = _packer(), True
            body = packer.compress(body) + packer.flush()
        start = replace(self._head, gzip=is_packed, size=len(body), cut=cut)
        blocks = (pack(DATA, body[at : at + BLOCK]) for at in range(0, len(body), BLOCK))
        return pack_value(START, start) + b"".join(blocks) + pack_clock(END)

    def _begin(self) -> None:
        self._is_begun = True
        self._packer = _packer() if self._gzip else None
        self._send(pack_value(START, replace(self._head, gzip=self._gzip)))

    def _send_held(self) -> None:
        data, self._parts, self._held = b"".join(self._parts), [], 0
        if self._packer:
            data = self._packer.compress(data)
        for at in range(0, len(data), BLOCK):
            self._send(pack(DATA, data[at : at + BLOCK]))


def _packer() -> "zlib._Compress":
    return zlib.compressobj(5, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
