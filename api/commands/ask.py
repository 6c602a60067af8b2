"""`renda ask`: what did WHO do about ABOUT."""

from typing import TYPE_CHECKING, Annotated

import typer

from api import options
from api.console import print_json, print_table, say

if TYPE_CHECKING:
    from graph.answers.records import ActivityRecord, Did, QuantityRecord

EXAMPLES = "Examples: renda ask 汉滨区人大常委会 民生实事 · renda ask cdqrdcwh 环保 --year 2022 --json"

_TERMS_SHOWN = 12


def ask(
    who: Annotated[
        str, typer.Argument(help="Name, short name, pinyin or traditional script; '' for everybody.")
    ],
    about: Annotated[str, typer.Argument(help="Words, all of which must be met; synonyms count.")] = "",
    year: Annotated[int | None, typer.Option(help="Only what belongs to this year.")] = None,
    type: Annotated[str, typer.Option(help="An activity type: Hearing, Inspection …")] = "",
    planned: Annotated[
        bool | None, typer.Option("--planned/--done", help="Only plans, or only what was done.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Answers on a page.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="Answers to pass over.")] = 0,
    store: options.Store = None,
    json: options.Json = False,
) -> None:
    """What did WHO do about ABOUT: activities with their numbers and the words that say so."""
    from dataclasses import asdict

    from api.stores import open_view
    from api.wording import clean_question
    from graph.answers.did import Question, answer_did

    options.check_type(type)
    question = Question(clean_question(who), clean_question(about), year, type, planned, limit, offset)
    with open_view(options.settings_with(store=store)) as view:
        answer = answer_did(view, question, who, about)
    if json:
        print_json(asdict(answer))
    else:
        _print(answer)


def _print(answer: "Did") -> None:
    if answer.who.note:
        say(answer.who.note)
    if answer.who.alternatives:
        say("Others of that name, or near it: " + "、".join(one.name for one in answer.who.alternatives))
    if len(answer.about.terms) > 1:
        more = " …" if len(answer.about.terms) > _TERMS_SHOWN else ""
        say("Looked for: " + "、".join(answer.about.terms[:_TERMS_SHOWN]) + more)
    if answer.answers:
        columns = ("year", "activity", "who", "about", "numbers", "evidence")
        print_table(columns, [_row(one) for one in answer.answers])
    shown = answer.offset + len(answer.answers)
    say(f"{shown} of {answer.total} answers." + (" More with --offset." if shown < answer.total else ""))


def _row(record: "ActivityRecord") -> tuple[str, ...]:
    plan = "（计划）" if record.planned else ""
    numbers = "；".join(_number(one) for one in record.quantities)
    quotes = " / ".join(f"{one.quote} [{one.document}:{one.start}-{one.end}]" for one in record.evidence)
    return record.period, record.label.zh + plan, record.agent.name, record.object, numbers, quotes


def _number(quantity: "QuantityRecord") -> str:
    mark = {"over": "余", "about": "约", "under": "近"}.get(quantity.approx, "")
    return f"{quantity.of} {mark}{quantity.value:,}{quantity.unit}".strip()
