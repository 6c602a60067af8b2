"""Options that several commands share, so that a name means the same everywhere."""

import os
from pathlib import Path
from typing import Annotated

import typer

from api.settings import Settings, load_settings

Store = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="PATH|URL",
        help="Folder of the store, or URL of an endpoint; else RENDA_STORE, else the user's data folder.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Inputs = Annotated[
    list[Path], typer.Argument(metavar="PATH…", help="Reports (.txt .html .docx .pdf), or folders of them.")
]


def settings_with(**given: object) -> Settings:
    """Settings from the environment, with what the command line gives."""
    return load_settings(os.environ, **given)


def check_type(name: str) -> None:
    """Refuse what is no activity type (exit code 2)."""
    from ingest.facts import ACTIVITY_TYPES

    if name and name not in ACTIVITY_TYPES:
        raise typer.BadParameter(f"{name} is no activity type; choose one of {', '.join(ACTIVITY_TYPES)}.")
