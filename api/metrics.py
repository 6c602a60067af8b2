"""Counts and times of requests, for Prometheus."""

import time
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request
from fastapi.responses import Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest


class RequestMetrics:
    """The counters of one application, apart from those of any other in the process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self._count = Counter("renda_requests", "Requests answered.", labels, registry=self._registry)
        self._seconds = Histogram(
            "renda_request_seconds", "Time until the answer began.", ("route",), registry=self._registry
        )

    async def observe(self, request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
        """Pass a request on and count it under its route, not its path: labels stay few."""
        start = time.perf_counter()
        response = await call(request)
        route = getattr(request.scope.get("route"), "path", "none")
        self._count.labels(request.method, route, response.status_code).inc()
        self._seconds.labels(route).observe(time.perf_counter() - start)
        return response

    def response(self) -> Response:
        """All of it in Prometheus' text format."""
        return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_LATEST)


def count_requests(app: FastAPI) -> None:
    """Count every request of the application from now on; `app.state.metrics` has the counters."""
    app.state.metrics = RequestMetrics()
    app.middleware("http")(app.state.metrics.observe)
