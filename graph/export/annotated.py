"""Annotated texts for people who train models: CoNLL-U, and spaCy's own DocBin.

A token is a character, as in spaCy's plain Chinese tokenizer; Latin letters and digits are no exception.
Entities do not overlap: of two the longer one is kept. Activities and quantities are span groups in DocBin.
"""

from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any

from graph.answers.documents import FullDocument, SpanRecord, list_documents, read_document
from graph.answers.view import View
from graph.export.selection import ExportError, Selection
from graph.export.sheets import Sheet

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENDS = "。！？\n"
_ALL = 1_000_000_000


def export_conllu(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    """Write the texts in CoNLL-U (https://universaldependencies.org/format.html), a sentence a block.

    Entities stand in the last column as ``NER=B-Institution``, in the manner of CoNLL-2003's BIO."""
    for document in _documents(view, selection):
        tags = _bio(document)
        file.write(f"# newdoc id = {document.document.id}\n".encode())
        for number, (start, end) in enumerate(_sentences(document.text), start=1):
            file.write(_sentence(document, number, start, end, tags).encode())


def export_docbin(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    """Write the texts as a DocBin (``spacy train`` reads it), entities in ``ents``, activities and quantities
    in the span groups of these names."""
    import spacy
    from spacy.tokens import DocBin

    nlp = spacy.blank("zh")
    bin_ = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SPACY"], store_user_data=False)
    for document in _documents(view, selection):
        bin_.add(_doc(nlp, document))
    file.write(bin_.to_bytes())


def _doc(nlp: Any, document: FullDocument) -> "Doc":
    doc = nlp.make_doc(document.text)
    doc.ents = [_span(doc, one, one.type) for one in _apart(document.spans)]
    for kind, group in (("activity", "activities"), ("quantity", "quantities")):
        spans = (_span(doc, one, one.type) for one in document.spans if one.kind == kind)
        doc.spans[group] = list(spans)
    return doc  # type: ignore[no-any-return]


def _span(doc: Any, one: SpanRecord, label: str) -> Any:
    return doc.char_span(one.start, one.end, label=label, alignment_mode="expand")


def _documents(view: View, selection: Selection) -> Iterator[FullDocument]:
    if selection != Selection():
        raise ExportError("Annotated texts are exported whole; leave the filters out, or choose a table.")
    for record in list_documents(view, _ALL, 0).items:
        document = read_document(view, record.id)
        if document is not None and document.text:
            yield document


def _apart(spans: Iterable[SpanRecord]) -> list[SpanRecord]:
    """Entities that do not overlap, longer ones first."""
    entities = [one for one in spans if one.kind == "entity" and one.end > one.start]
    taken: set[int] = set()
    kept = []
    for one in sorted(entities, key=lambda one: (one.start - one.end, one.start, one.id)):
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _bio(document: FullDocument) -> dict[int, str]:
    tags = {}
    for one in _apart(document.spans):
        for at in range(one.start, one.end):
            tags[at] = f"{'B' if at == one.start else 'I'}-{one.type}"
    return tags


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for at, character in enumerate(text):
        if character in _ENDS:
            if text[start : at + 1].strip():
                yield start, at + 1
            start = at + 1
    if text[start:].strip():
        yield start, len(text)


def _sentence(document: FullDocument, number: int, start: int, end: int, tags: dict[int, str]) -> str:
    text = document.text
    lines = [f"# sent_id = {document.document.id}#{number}", f"# text = {' '.join(text[start:end].split())}"]
    places = [at for at in range(start, end) if not text[at].isspace()]
    for nth, at in enumerate(places, start=1):
        glued = at + 1 < len(text) and not text[at + 1].isspace()
        misc = [f"NER={tags.get(at, 'O')}"] + (["SpaceAfter=No"] if glued else [])
        lines.append(f"{nth}\t{text[at]}\t_\t_\t_\t_\t_\t_\t_\t{'|'.join(misc)}")
    return "\n".join(lines) + "\n\n"
