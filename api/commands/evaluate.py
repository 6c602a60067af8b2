"""`renda evaluate`: facts against annotations."""

from pathlib import Path
from typing import Annotated

import typer

from api import options

EXAMPLES = "Example: renda evaluate gold/ --errors"


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="Folder of NAME.json with NAME.txt beside it.")
    ],
    errors: Annotated[bool, typer.Option("--errors", help="Print misses and false finds.")] = False,
    json: options.Json = False,
) -> None:
    """Precision, recall and F1 against annotations."""
    raise typer.Exit(2)
