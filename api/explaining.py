"""What `renda extract --explain` prints: sentences, the facts in them, and what was dropped."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from api.console import open_console

if TYPE_CHECKING:
    from ingest.nlp.explain import Considered, ExplainedSentence

ExplainFile = Callable[[Path], "tuple[ExplainedSentence, ...]"]


def load_file_explainer(most_bytes: int) -> ExplainFile:
    """The function from a file to its explained sentences; it raises SourceError for what is no report."""
    from ingest.clean import clean_source
    from ingest.nlp.explain import load_explainer
    from ingest.resources import data_dir
    from ingest.source import load_source

    explain = load_explainer(data_dir())

    def explain_file(path: Path) -> "tuple[ExplainedSentence, ...]":
        source = load_source(path, max_bytes=most_bytes)
        return explain(source, clean_source(source))

    return explain_file


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
