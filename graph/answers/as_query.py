"""A question as SPARQL, for those who want to go on from its answer."""

from collections.abc import Sequence

from graph.answers.about import Subject, understand_about
from graph.answers.did import Question, answer_did
from graph.answers.rows import select_rows, text_literal, values
from graph.answers.view import View
from graph.answers.who import understand_who
from graph.vocabulary import PREFIXES, RENDA

_USED = ("renda", "dcterms", "oa", "prov", "schema", "skos")
_SHOWN = """  OPTIONAL {{ ?activity renda:object ?object }}
  OPTIONAL {{ ?activity dcterms:temporal ?period }}
  OPTIONAL {{ ?activity renda:evidence/oa:hasSelector/oa:exact ?quote }}
  OPTIONAL {{ ?activity renda:planned ?planned }}"""
_NUMBERS = """  OPTIONAL {
    ?activity renda:hasOutcome ?outcome . ?outcome schema:value ?value .
    OPTIONAL { ?outcome renda:counted ?counted } OPTIONAL { ?outcome renda:unit/skos:prefLabel ?unit }
  }"""
_VARIABLES = "?activity ?type ?agent ?object ?period ?planned ?value ?unit ?counted ?quote"
_MOST = 2_000


def query_of(view: View, question: Question) -> str:
    """A SELECT query whose activities are those that `answer_did` finds for the question.

    It states the question as it was understood: the doers, the words, the topics, the filters. Where ranking
    knows more than such conditions can say (words across borders, near spellings, what came of an activity),
    the activities themselves are listed.
    """
    found = answer_did(view, Question(
        question.who, question.about, question.year, question.type, question.planned, _MOST, 0
    ))  # fmt: skip
    meant = {one.iri for one in found.answers}
    conditions = _conditions(view, question)
    if conditions:
        query = _query(conditions)
        if {row["activity"] for row in select_rows(view.reader, _without_prefixes(query))} == meant:
            return query
    return _query([f"  {values('activity', sorted(meant))}"])


def _query(conditions: Sequence[str]) -> str:
    prefixes = [f"PREFIX {name}: <{PREFIXES[name]}>" for name in _USED]
    return "\n".join(
        (
            *prefixes,
            "",
            f"SELECT DISTINCT {_VARIABLES} WHERE {{",
            *[one for one in conditions if not one.lstrip().startswith("FILTER")],
            "  ?activity a renda:Activity ; a ?type . FILTER(?type != renda:Activity)",
            "  OPTIONAL { ?activity prov:wasAssociatedWith ?agent }",
            _SHOWN.replace("{{", "{").replace("}}", "}"),
            *[one for one in conditions if one.lstrip().startswith("FILTER")],
            _NUMBERS,
            "}",
        )
    )


def _without_prefixes(query: str) -> str:
    return query[query.index("SELECT") :]


def _conditions(view: View, question: Question) -> list[str]:
    doers = understand_who(question.who, view.names)
    subjects = understand_about(question.about, view.topics, view.names)
    if question.who and not doers.entities:
        return []
    lines = []
    if doers.entities:
        lines += [f"  {values('agent', [one.iri for one in doers.entities])}"]
        lines += ["  ?activity prov:wasAssociatedWith ?agent ."]
    lines += [_about(view, subject) for subject in subjects]
    if question.type:
        lines.append(f"  ?activity a <{RENDA}{question.type}> .")
    if question.year is not None:
        lines.append(
            "  ?activity dcterms:temporal ?when . ?when renda:firstYear ?first ; renda:lastYear ?last .\n"
            f"  FILTER(?first <= {question.year} && ?last >= {question.year})"
        )
    if question.planned is not None:
        lines.append(f"  FILTER(COALESCE(?planned, false) = {str(question.planned).lower()})")
    return lines


def _about(view: View, subject: Subject) -> str:
    words = " || ".join(
        f'CONTAINS(COALESCE(STR(?{variable}), ""), {text_literal(term)})'
        for term in subject.terms
        for variable in ("object", "quote")
    )
    tests = [words]
    if subject.topics:
        topics = ", ".join(f"<{view.iris.iri('topic', one)}>" for one in sorted(subject.topics))
        tests.append(f"EXISTS {{ ?activity dcterms:subject ?topic FILTER(?topic IN ({topics})) }}")
    if subject.entities:
        entities = ", ".join(f"<{one.iri}>" for one in subject.entities)
        tests.append(f"EXISTS {{ ?activity renda:concerns ?thing FILTER(?thing IN ({entities})) }}")
    return f"  FILTER({' || '.join(tests)})"
