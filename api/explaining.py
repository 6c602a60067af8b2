"""What `--explain` prints and `?explain=true` answers: sentences, their facts, and what was dropped."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from api.console import open_console
from graph.answers.documents import DocumentRecord, FullDocument, SpanRecord
from ingest.source import MediaType, Source

if TYPE_CHECKING:
    from ingest.nlp.explain import Considered, ExplainedSentence

ExplainFile = Callable[[Path], "tuple[ExplainedSentence, ...]"]
ExplainSource = Callable[[Source], "tuple[ExplainedSentence, ...]"]
_MEDIA_TYPES: dict[str, MediaType] = {name: name for name in get_args(MediaType)}


@dataclass(frozen=True, slots=True)
class ExplainedDocument:
    """A report as the store has it, and sentence by sentence what was considered in it, taken or dropped."""

    document: DocumentRecord
    text: str
    source_text: str
    spans: list[SpanRecord]
    sentences: list[dict[str, Any]]
    """In the form of `renda extract --explain --json`; offsets count in `text`."""


def explain_document(found: FullDocument, explain: ExplainSource) -> ExplainedDocument:
    """The report of the store, read anew from its source."""
    record = found.document
    media_type = _MEDIA_TYPES.get(record.media_type, "txt")
    source = Source(record.file, media_type, record.encoding, record.digest, found.source_text, record.url)
    sentences = [asdict(sentence) for sentence in explain(source)]
    return ExplainedDocument(record, found.text, found.source_text, found.spans, sentences)


def load_source_explainer() -> ExplainSource:
    """The function from a source to its explained sentences."""
    from ingest.clean import clean_source
    from ingest.nlp.explain import load_explainer
    from ingest.resources import data_dir

    explain = load_explainer(data_dir())
    return lambda source: explain(source, clean_source(source))


def load_file_explainer(most_bytes: int) -> ExplainFile:
    """The function from a file to its explained sentences; it raises SourceError for what is no report."""
    from ingest.source import load_source

    explain = load_source_explainer()
    return lambda path: explain(load_source(path, max_bytes=most_bytes))


def print_explanation(path: Path, sentences: Sequence["ExplainedSentence"]) -> None:
    """The sentences of one report, each with its facts (+) and what was dropped (-)."""
    from rich.text import Text

    console = open_console()
    console.print(Text(f"{path.name}", style="bold"))
    for sentence in sentences:
        console.print(Text(f"\n{sentence.start}-{sentence.end} {' '.join(sentence.text.split())}"))
        for fact in sentence.facts:
            console.print(Text(f"  + {_line(fact)}", style="green"))
        for other in sentence.dropped:
            console.print(Text(f"  - {_line(other)}: {other.dropped}", style="dim"))


def _line(one: "Considered") -> str:
    rule = f"[{one.rule} {one.confidence:.2f}]" if one.confidence else f"[{one.rule}]"
    return f"{one.kind} {one.label} {one.start}-{one.end} {rule}"
