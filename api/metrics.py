"""Counts and times of requests, for Prometheus."""

from fastapi.responses import Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from starlette.types import Scope


class RequestMetrics:
    """The counters of one application, apart from those of any other in the process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self._count = Counter("renda_requests", "Requests answered.", labels, registry=self._registry)
        self._seconds = Histogram(
            "renda_request_seconds", "Time until the answer began.", ("route",), registry=self._registry
        )

    def observe(self, scope: Scope, status: int, seconds: float) -> None:
        """Count an answer under its route, not its path: labels stay few."""
        route = getattr(scope.get("route"), "path", "none")
        self._count.labels(scope["method"], route, status).inc()
        self._seconds.labels(route).observe(seconds)

    def response(self) -> Response:
        """All of it in Prometheus' text format."""
        return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_LATEST)
