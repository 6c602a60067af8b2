"""What the commands print with: answers on standard output, all else on standard error."""

import json
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress


def print_json(value: object) -> None:
    """One JSON document on standard output, Chinese as it is."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1))


def say(sentence: str) -> None:
    """One sentence for the person, on standard error."""
    typer.echo(sentence, err=True)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> None:
    """A table as wide as the terminal; in a pipe, tab-separated lines with a header."""
    if not sys.stdout.isatty():
        typer.echo("\t".join(columns))
        for row in rows:
            typer.echo("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, title=title or None, title_justify="left")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)


def open_console() -> "Console":
    """Standard output with colours where it is a terminal; in a pipe plain lines, never wrapped."""
    from rich.console import Console

    return Console(soft_wrap=not sys.stdout.isatty(), highlight=False, markup=False)


def progress_bar() -> "AbstractContextManager[Progress]":
    """A progress bar on standard error; shows nothing where that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    return Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
