"""Query parameters: each is honoured or refused, never passed over in silence."""

from typing import Annotated

from fastapi import Depends, Query, Request

from api.problems import RequestError
from api.service import ServiceOf
from ingest.facts import ACTIVITY_TYPES


async def refuse_unknown(request: Request) -> None:
    """Raise RequestError for a parameter that the route does not have, and for one given twice.

    It waits for nothing, and is async all the same: what is not is sent through a thread for each request.
    """
    path = getattr(request.scope.get("route"), "path_format", None)
    operation = request.app.openapi()["paths"].get(path, {}).get(request.method.lower())
    if operation is None:
        return
    is_list = {
        one["name"]: one["schema"].get("type") == "array"
        for one in operation.get("parameters", ())
        if one["in"] == "query"
    }
    for name in request.query_params:
        if name not in is_list:
            offers = ", ".join(is_list) or "none"
            raise RequestError(
                f"The parameter “{name}” is not known here; there are: {offers}.",
                f"这里没有参数“{name}”；可用的有：{offers}。",
            )
        if not is_list[name] and len(request.query_params.getlist(name)) > 1:
            raise RequestError(
                f"The parameter “{name}” is given twice; give it once.", f"参数“{name}”给了两次；请只给一次。"
            )


def _page_limit(
    service: ServiceOf, limit: Annotated[int, Query(ge=1, description="Items on a page.")] = 20
) -> int:
    most = service.settings.page_limit
    if limit > most:
        raise RequestError(f"limit={limit} is more than a page holds; ask for at most {most} and use offset.")
    return limit


def check_type(name: str) -> str:
    """An activity type, or the empty string; RequestError lists the types for anything else."""
    if name and name not in ACTIVITY_TYPES:
        offers = ", ".join(ACTIVITY_TYPES)
        raise RequestError(
            f"type={name} is no activity type; choose one of {offers}.",
            f"“{name}”不是活动类型；可选：{offers}。",
        )
    return name


Limit = Annotated[int, Depends(_page_limit)]
Offset = Annotated[int, Query(ge=0, description="Items to pass over.")]
Year = Annotated[int | None, Query(ge=1949, le=2200, description="Only what belongs to this year.")]
