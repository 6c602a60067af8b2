"""The application: built by a function from its settings, so that tests hand it a store of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles

from api import version
from api.handlers import add_problem_handlers
from api.metrics import RequestMetrics
from api.middleware import AtStart
from api.parameters import refuse_unknown
from api.problems import PROBLEM_DESCRIPTION
from api.routes import (
    compare,
    did,
    documents,
    entities,
    explore,
    export,
    nodes,
    pages,
    query,
    reading,
    reconcile,
    reference,
    state,
)
from api.service import Service
from api.settings import Settings

_HERE = Path(__file__).parent


def create_app(settings: Settings) -> FastAPI:
    """The service over the store of the settings; StoreError where the store is none that can be served."""
    service = Service(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await service.close()

    app = FastAPI(
        title="renda 人大",
        version=version(),
        description="What did people's congresses do, about what, and what came of it; with evidence.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        dependencies=[Depends(refuse_unknown)],
        responses={"4XX": PROBLEM_DESCRIPTION, "5XX": PROBLEM_DESCRIPTION},
    )
    app.state.service = service
    add_problem_handlers(app)
    app.state.metrics = RequestMetrics()
    app.add_middleware(AtStart, observe=app.state.metrics.observe)
    service_routes = (query, did, entities, documents, export, reconcile, state, nodes)
    for routes in (*service_routes, pages, reading, compare, explore, reference):
        app.include_router(routes.router)
    app.mount("/static", StaticFiles(directory=_HERE / "static"))
    return app
