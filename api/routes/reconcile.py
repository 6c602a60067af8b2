"""Reconciliation of names for OpenRefine: institutions, places, laws and all other entities.

Reconciliation Service API 0.2 (https://reconciliation-api.github.io/specs/0.2/): the manifest, and batches of
queries, sent by GET or as a form. Names may be short, in pinyin or in traditional script.
"""

import json
from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import parse_qs, quote

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from api.problems import OversizeError, RequestError
from api.service import ViewOf
from api.wording import clean_question
from graph.answers.names import Hit
from graph.answers.view import View
from graph.vocabulary import PREFIXES
from ingest.facts import ENTITY_TYPES

router = APIRouter(prefix="/api/reconcile", tags=["reconciliation"])

_TYPES: dict[str, str] = {
    **{name: name for name in ENTITY_TYPES},
    "LegalInstrument": "Legal instrument",
    "Meeting": "Session",
}
_MOST_QUERIES, _MOST_BYTES = 200, 200_000
_SURE = {"name": 100.0, "alias": 90.0, "part": 60.0, "pinyin": 50.0, "near": 40.0}
"""Score of a candidate by how the query met its name."""


class ReconciliationQuery(BaseModel):
    """One name to be found."""

    query: str = Field(max_length=200)
    type: str | list[str] = []
    limit: int = Field(5, ge=1, le=50)


_QUERIES = TypeAdapter(dict[str, ReconciliationQuery])


@router.get("", response_model=None)
def reconcile(
    request: Request,
    view: ViewOf,
    queries: Annotated[str, Query(description="A batch of queries as JSON; left out: the manifest.")] = "",
) -> dict[str, Any]:
    """The service's manifest, or the candidates of each query."""
    return answer(view, queries) if queries else manifest(str(request.base_url).rstrip("/"), view)


@router.post("", response_model=None)
async def reconcile_form(request: Request, view: ViewOf) -> dict[str, Any]:
    """The candidates of each query of a form's field ``queries``."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise OversizeError(f"The batch is larger than {_MOST_BYTES} bytes; send smaller ones.")
    fields = parse_qs(body.decode("utf-8", "replace"))
    return answer(view, fields.get("queries", [""])[0])


def manifest(base: str, view: View) -> dict[str, Any]:
    """What the service is, and where its entities are looked at."""
    return {
        "versions": ["0.2"],
        "name": "renda 人大",
        "identifierSpace": view.iris.base,
        "schemaSpace": PREFIXES["renda"],
        "defaultTypes": [{"id": name, "name": label} for name, label in _TYPES.items()],
        "view": {"url": f"{base}/id/{{{{id}}}}"},
    }


def answer(view: View, queries: str) -> dict[str, Any]:
    """The result batch of a query batch; RequestError where it is none."""
    try:
        batch = _QUERIES.validate_python(json.loads(queries))
    except (ValueError, ValidationError, RecursionError) as error:
        raise RequestError(
            'queries is no batch; send {"q0": {"query": "武汉市人大常委会", "type": "Institution"}}.'
        ) from error
    if len(batch) > _MOST_QUERIES:
        raise RequestError(f"The batch has {len(batch)} queries; send at most {_MOST_QUERIES}.")
    return {key: {"result": candidates(view, one)} for key, one in batch.items()}


def candidates(view: View, asked: ReconciliationQuery) -> list[Mapping[str, Any]]:
    """The entities that a query may mean, best first; `match` where one alone has exactly that name."""
    types = [asked.type] if isinstance(asked.type, str) else asked.type
    for name in types:
        if name and name not in _TYPES:
            raise RequestError(f"“{name}” is no type; choose among {', '.join(_TYPES)}.")
    words = clean_question(asked.query)
    wanted = tuple(filter(None, types)) or tuple(_TYPES)
    hits = view.names.search(words, wanted) if words.strip() else []
    if not hits and words.strip():
        hits = view.names.near(words, asked.limit, wanted)
    exact = [hit for hit in hits if hit.how in ("name", "alias")]
    return [_candidate(hit, len(exact) == 1 and hit is exact[0]) for hit in hits[: asked.limit]]


def _candidate(hit: Hit, match: bool) -> Mapping[str, Any]:
    share = len(hit.on) and min(1.0, hit.score / 4)
    return {
        "id": quote(hit.entity.id, safe="/%"),
        "name": hit.entity.name,
        "description": hit.on if hit.on != hit.entity.name else "",
        "type": [{"id": hit.entity.type, "name": _TYPES[hit.entity.type]}],
        "score": round(_SURE[hit.how] + (share if hit.how not in ("name", "alias") else 0), 2),
        "match": match,
    }
