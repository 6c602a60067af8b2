"""spaCy factories of the pipeline, and the attributes of a Doc that they fill.

| attribute of ``doc._`` | filled by | holds |
| --- | --- | --- |
| ``renda_text`` | `ingest.nlp.pipeline.make_doc` | the Text; else one of the Doc's own characters |
| ``renda_header`` | ``renda_header`` | Header |
| ``renda_suggestions`` | ``renda_names`` | tuple of Suggestion: what a trained recognizer takes for names |
| ``renda_entities`` | ``renda_entities`` | tuple of Entity, also as ``doc.spans["renda_entities"]`` |
| ``renda_quantities`` | ``renda_quantities`` | tuple of Quantity, later tied to activities |
| ``renda_activities`` | ``renda_activities`` | tuple of Activity |
| ``renda_memberships`` | ``renda_memberships`` | tuple of Membership |

Each factory takes the setting `data`: the folder that holds ``lexicons/`` and ``models/``; empty for the
program's own.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from ingest.facts import Entity
from ingest.lexicon import Lexicons, load_lexicons
from ingest.nlp.activities.clause_model import load_classifier
from ingest.nlp.entities import compile_gazetteer, extract_entities
from ingest.nlp.genre import is_congress_report, relevant_stretches
from ingest.nlp.header import Header, extract_header
from ingest.nlp.memberships import extract_memberships
from ingest.nlp.names import load_recognizer, suggest_names
from ingest.nlp.relevance import Found, keep_relevant
from ingest.places import load_places
from ingest.resources import data_dir, model_folder
from ingest.text import Text, text_of
from ingest.topics import scheme_of, with_topics

Component = Callable[[Doc], Doc]
_DATA = {"data": ""}


def _own_text(doc: Doc) -> Text:
    """The Text that was set, or one made of the Doc's characters, so that ``nlp("…")`` works too."""
    text: Text = doc.user_data.setdefault("renda_text", text_of(doc.text))
    return text


def _set_text(doc: Doc, text: Text) -> None:
    doc.user_data["renda_text"] = text


Doc.set_extension("renda_text", getter=_own_text, setter=_set_text, force=True)
Doc.set_extension("renda_header", default=Header(), force=True)
for _name in (
    "renda_suggestions",
    "renda_entities",
    "renda_quantities",
    "renda_activities",
    "renda_memberships",
):
    Doc.set_extension(_name, default=(), force=True)


@lru_cache(maxsize=4)
def _lexicons(data: str) -> Lexicons:
    """Read once for the five components of a pipeline."""
    return load_lexicons((Path(data) if data else data_dir()) / "lexicons")


@Language.factory("renda_header", default_config=_DATA, assigns=["doc._.renda_header"])
def header_component(nlp: Language, name: str, data: str) -> Component:
    """Who reports, on which period, under what title."""
    places = load_places(_lexicons(data))

    def tag_header(doc: Doc) -> Doc:
        doc._.renda_header = extract_header(doc._.renda_text, places)
        return doc

    return tag_header


@lru_cache(maxsize=4)
def _recognizer(data: str) -> Language:
    return load_recognizer(model_folder(Path(data) if data else data_dir(), "ner"))


@Language.factory(
    "renda_names", default_config=_DATA, requires=["doc._.renda_header"], assigns=["doc._.renda_suggestions"]
)
def names_component(nlp: Language, name: str, data: str) -> Component:
    """Names that no list knows, in texts whose issuer is known: others are of another genre."""
    recognizer = _recognizer(data)

    def tag_names(doc: Doc) -> Doc:
        if doc._.renda_header.issuer:
            doc._.renda_suggestions = suggest_names(doc.text, recognizer)
        return doc

    return tag_names


@Language.factory(
    "renda_entities", default_config=_DATA, requires=["doc._.renda_header"], assigns=["doc._.renda_entities"]
)
def entities_component(nlp: Language, name: str, data: str) -> Component:
    """Named things under their full names."""
    gazetteer = compile_gazetteer(_lexicons(data))

    def tag_entities(doc: Doc) -> Doc:
        entities = extract_entities(doc._.renda_text, doc._.renda_header, gazetteer, doc._.renda_suggestions)
        doc._.renda_entities = entities
        doc.spans["renda_entities"] = _span_group(doc, entities)
        return doc

    return tag_entities


@Language.factory(
    "renda_quantities",
    default_config=_DATA,
    requires=["doc._.renda_entities"],
    assigns=["doc._.renda_quantities"],
)
def quantities_component(nlp: Language, name: str, data: str) -> Component:
    """Numbers that measure something."""
    from ingest.nlp.quantities import extract_quantities

    lexicons = _lexicons(data)

    def tag_quantities(doc: Doc) -> Doc:
        doc._.renda_quantities = extract_quantities(doc._.renda_text, doc._.renda_entities, lexicons)
        return doc

    return tag_quantities


@Language.factory(
    "renda_activities",
    default_config={**_DATA, "classify": True},
    requires=["doc._.renda_header", "doc._.renda_entities", "doc._.renda_quantities"],
    assigns=["doc._.renda_activities", "doc._.renda_quantities"],
)
def activities_component(nlp: Language, name: str, data: str, classify: bool) -> Component:
    """Things done and planned; the quantities come back tied to them.

    With `classify` a trained model reads the clauses that no rule can.
    """
    from ingest.nlp.activities import extract_activities

    lexicons = _lexicons(data)
    folder = model_folder(Path(data) if data else data_dir(), "clauses") if classify else None

    def tag_activities(doc: Doc) -> Doc:
        given = doc._
        model = load_classifier(folder) if folder else None
        given.renda_activities, given.renda_quantities = extract_activities(
            given.renda_text,
            given.renda_header,
            given.renda_entities,
            given.renda_quantities,
            lexicons,
            model,
        )
        return doc

    return tag_activities


@Language.factory(
    "renda_topics",
    default_config=_DATA,
    requires=["doc._.renda_activities"],
    assigns=["doc._.renda_activities"],
)
def topics_component(nlp: Language, name: str, data: str) -> Component:
    """What the activities are about."""
    scheme = scheme_of(_lexicons(data)["topics"])

    def tag_activities(doc: Doc) -> Doc:
        doc._.renda_activities = with_topics(doc._.renda_activities, scheme)
        return doc

    return tag_activities


@Language.factory(
    "renda_memberships",
    default_config=_DATA,
    requires=["doc._.renda_header", "doc._.renda_entities"],
    assigns=["doc._.renda_memberships"],
)
def memberships_component(nlp: Language, name: str, data: str) -> Component:
    """Posts that persons hold."""
    lexicons = _lexicons(data)

    def tag_memberships(doc: Doc) -> Doc:
        given = doc._
        given.renda_memberships = extract_memberships(
            given.renda_text, given.renda_header, given.renda_entities, lexicons
        )
        return doc

    return tag_memberships


@Language.factory(
    "renda_relevance",
    requires=["doc._.renda_header", "doc._.renda_entities"],
    assigns=[f"doc._.renda_{name}" for name in ("entities", "quantities", "activities", "memberships")],
)
def relevance_component(nlp: Language, name: str) -> Component:
    """In a text of another genre only what is said of a congress."""

    def keep_facts(doc: Doc) -> Doc:
        given = doc._
        if is_congress_report(given.renda_text, given.renda_header):
            return doc
        found = Found(
            given.renda_entities, given.renda_activities, given.renda_quantities, given.renda_memberships
        )
        kept = keep_relevant(found, relevant_stretches(given.renda_text))
        given.renda_entities, given.renda_activities = kept.entities, kept.activities
        given.renda_quantities, given.renda_memberships = kept.quantities, kept.memberships
        doc.spans["renda_entities"] = _span_group(doc, kept.entities)
        return doc

    return keep_facts


def _span_group(doc: Doc, entities: tuple[Entity, ...]) -> SpanGroup:
    """The mentions as spaCy spans: label the type, ``kb_id_`` the full name."""
    spans = [
        doc.char_span(m.span.start, m.span.end, label=e.type, kb_id=e.name, alignment_mode="expand")
        for e in entities
        for m in e.mentions
    ]
    return SpanGroup(doc, name="renda_entities", spans=[span for span in spans if span is not None])
