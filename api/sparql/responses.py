"""Answers as HTTP responses: headers that say what they are, blocks that stop when nobody reads them."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Mapping
from contextlib import aclosing
from hashlib import sha256
from typing import TypeVar

from fastapi import Request
from fastapi.responses import Response
from starlette.types import Receive, Scope, Send

from api.sparql.job import Job
from api.sparql.pool import Answered
from api.sparql.serialising import sentence_of
from ingest.errors import RendaError

PREFLIGHT: Mapping[str, str] = {
    "Allow": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
_Value = TypeVar("_Value")


class ClientGoneError(Exception):
    """Nobody waits for the answer any more."""


def etag_of(generation: str, job: Job) -> str:
    """The same for the same question to the same state of the store."""
    parts = (
        generation, job.query, job.table, job.triples, job.gzip, job.rows, job.bytes, job.base,
        job.default_graphs, job.named_graphs,
    )  # fmt: skip
    return f'"{sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def not_modified(etag: str) -> Response:
    """The client has it already."""
    return Response(status_code=304, headers={"ETag": etag, "Vary": "Accept, Accept-Encoding"})


def response_of(answered: Answered, job: Job) -> Response:
    """The answer with its headers, whole or in blocks."""
    start = answered.start
    headers = {"Vary": "Accept, Accept-Encoding", "Content-Type": _with_charset(start.media_type)}
    if start.is_volatile:
        headers["Cache-Control"] = "no-store"
    else:
        headers |= {"ETag": etag_of(start.generation, job), "Cache-Control": "no-cache"}
    if start.gzip:
        headers["Content-Encoding"] = "gzip"
    if start.cut:
        headers["X-Renda-Truncated"] = f"{start.cut}; {sentence_of(start.cut, job.rows, job.bytes)}"
    if answered.body is not None:
        return Response(answered.body, headers=headers)
    assert answered.blocks is not None
    if start.size is not None:
        headers["Content-Length"] = str(start.size)
    return BlocksResponse(answered.blocks, headers)


class BlocksResponse(Response):
    """A response in blocks. Where the rest cannot be given, the connection is broken off."""

    def __init__(self, blocks: AsyncGenerator[bytes, None], headers: Mapping[str, str]) -> None:
        super().__init__(headers=headers)
        self._blocks = blocks
        if "Content-Length" not in headers:
            del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        gone = asyncio.ensure_future(_until_gone(receive))
        try:
            await send(
                {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
            )
            async with aclosing(self._blocks) as blocks:
                async for block in blocks:
                    await send({"type": "http.response.body", "body": block, "more_body": True})
                    if gone.done():
                        return
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        except RendaError:
            return
        finally:
            gone.cancel()


async def unless_gone(request: Request, work: Awaitable[_Value], moment: float) -> _Value:
    """What the work gives; where it takes longer than a moment and the client goes, it is cancelled.

    Raises ClientGoneError then.
    """
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=moment)
    if done:
        return task.result()
    gone = asyncio.ensure_future(_until_gone(request.receive))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientGoneError
        return task.result()
    finally:
        gone.cancel()
        task.cancel()


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _with_charset(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
