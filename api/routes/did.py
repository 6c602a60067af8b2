"""What did X do about Y."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.parameters import Limit, Offset, Year, check_type
from api.service import ViewOf
from api.wording import clean_question
from graph.answers.did import Question, answer_did
from graph.answers.records import Did

router = APIRouter(prefix="/api", tags=["answers"])


@router.get("/did")
def did(
    view: ViewOf,
    limit: Limit,
    who: Annotated[str, Query(max_length=200, description="Name, alias, pinyin or traditional script.")] = "",
    about: Annotated[str, Query(max_length=200, description="Words, all of which must be met.")] = "",
    year: Year = None,
    type: Annotated[str, Query(description="An activity type: Hearing, Inspection …")] = "",
    planned: Annotated[bool | None, Query(description="Only plans, or only what was done.")] = None,
    offset: Offset = 0,
) -> Did:
    """Activities of `who` about `about`, best first, with numbers, evidence, and how both were understood."""
    question = Question(
        clean_question(who), clean_question(about), year, check_type(type), planned, limit, offset
    )
    return answer_did(view, question, who, about)
