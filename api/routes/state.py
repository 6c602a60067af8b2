"""Liveness, readiness, metrics, numbers."""

from fastapi import APIRouter, Request, Response

from api.metrics import RequestMetrics
from api.problems import problem
from api.service import ServiceOf, ViewOf
from graph.answers.statistics import Statistics, read_statistics
from ingest.errors import StoreError

router = APIRouter(tags=["service"])


@router.get("/health", response_model=None)
def health(service: ServiceOf) -> dict[str, str] | Response:
    """Alive; and ready, where the store can be read (else 503)."""
    try:
        generation = service.view().reader.generation
    except StoreError as error:
        return problem(503, str(error), {"Retry-After": "5"}, alive=True, ready=False)
    return {"status": "ok", "generation": generation}


@router.get("/metrics", response_class=Response)
def metrics(request: Request) -> Response:
    """Prometheus' text format."""
    counters: RequestMetrics = request.app.state.metrics
    return counters.response()


@router.get("/api/stats")
def stats(view: ViewOf) -> Statistics:
    """What is in the store, in numbers."""
    return read_statistics(view)
