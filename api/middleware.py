"""What is done at the start of every answer, without holding up the rest of it."""

import time
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self'; "
        "connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""On every answer: no inline script or style, nothing from elsewhere, no guessing of types."""

CORS_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After, X-Renda-Truncated",
}
"""On every answer too: anybody's page may read what anybody may read; no cookie is ever looked at."""

OnStart = Callable[[Scope, int, float], None]
"""Told the scope, the status, and the seconds until the answer began."""


class AtStart:
    """Adds the headers, and tells `observe` of every answer to HTTP."""

    def __init__(self, app: ASGIApp, observe: OnStart) -> None:
        self._app, self._observe = app, observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (*SECURITY_HEADERS.items(), *CORS_HEADERS.items()):
                    headers.setdefault(name, value)
                self._observe(scope, message["status"], time.perf_counter() - began)
            await send(message)

        await self._app(scope, receive, send_on)
