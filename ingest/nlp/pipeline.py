"""The pipeline: a spaCy ``zh`` Language whose components read a Text, and the way from a Text to Facts.

Each component is a thin shell around a pure function of its own module, so that it can be swapped,
disabled or tried alone (`ingest.nlp.components`):

    renda_header → renda_entities → renda_quantities → renda_activities → renda_topics → renda_memberships
    → renda_relevance

`renda_names`, a trained recognizer, goes before `renda_entities` where it is asked for; `renda_activities`
asks a trained classifier about the clauses that no rule can read.

spaCy is imported when a pipeline is built, not before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ingest.facts import Facts, Origin
from ingest.resources import model_folder
from ingest.source import Source
from ingest.text import Text

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Segmenter = Literal["char", "pkuseg"]
COMPONENTS = (
    "renda_header",
    "renda_entities",
    "renda_quantities",
    "renda_activities",
    "renda_topics",
    "renda_memberships",
    "renda_relevance",
)
_LONGEST = 100_000_000
"""Characters; spaCy's own bound of a million protects parsers that this pipeline does not have."""


def load_pipeline(
    data_dir: Path,
    exclude: Collection[str] = (),
    *,
    segmenter: Segmenter = "char",
    names: bool = False,
    clauses: bool = True,
) -> Language:
    """A pipeline that reads its lexicons and its models under `data_dir`; components in `exclude` stay out.

    Tokens are characters, or the words that pkuseg cuts with ``models/pkuseg``. With `names` a trained
    recognizer, ``models/ner``, suggests names where no rule speaks. With `clauses` a trained classifier,
    ``models/clauses``, reads the clauses that no rule can. Why only the last is the default stands in
    `docs/ablation.md`. Raises LexiconError where a lexicon row cannot be used, ModelError where a model that
    is asked for is missing.
    """
    import spacy

    import ingest.nlp.components  # noqa: F401  (registers the factories)

    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": segmenter}}})
    if segmenter == "pkuseg":
        nlp.tokenizer.initialize(pkuseg_model=str(model_folder(data_dir, "pkuseg")))  # type: ignore[union-attr]
    nlp.max_length = _LONGEST
    for name in (name for name in COMPONENTS if name not in exclude):
        nlp.add_pipe(name, config=_config(name, data_dir, clauses))
    if names:
        nlp.add_pipe("renda_names", before="renda_entities", config={"data": str(data_dir)})
    return nlp


def _config(component: str, data_dir: Path, clauses: bool) -> dict[str, str | bool]:
    """The settings of a component that differ from its own."""
    if component == "renda_relevance":
        return {}
    if component == "renda_activities":
        return {"data": str(data_dir), "classify": clauses}
    return {"data": str(data_dir)}


def make_doc(nlp: Language, text: Text) -> Doc:
    """The Doc of a cleaned report; its characters are those of `text.content`."""
    doc = nlp.make_doc(text.content)
    doc._.renda_text = text
    return doc


def extract_facts(nlp: Language, source: Source, text: Text) -> Facts:
    """All that one cleaned report says."""
    return _facts(source, nlp(make_doc(nlp, text)))


def extract_many(
    nlp: Language, reports: Iterable[tuple[Source, Text]], batch_size: int = 16
) -> Iterator[Facts]:
    """Facts of many cleaned reports, in their order."""
    pairs = ((make_doc(nlp, text), source) for source, text in reports)
    for doc, source in nlp.pipe(pairs, as_tuples=True, batch_size=batch_size):
        yield _facts(source, doc)


def _facts(source: Source, doc: Doc) -> Facts:
    header, text = doc._.renda_header, doc._.renda_text
    return Facts(
        document=source.name,
        issuer=header.issuer,
        period=header.period,
        title=header.title,
        region=header.region,
        origin=Origin(source.name, source.media_type, source.encoding, source.digest, source.url),
        entities=doc._.renda_entities,
        activities=doc._.renda_activities,
        quantities=doc._.renda_quantities,
        memberships=doc._.renda_memberships,
        text=text.content,
        source_text=source.text,
    )
