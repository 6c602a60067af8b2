"""The command `renda`.

Exit codes: 0 done; 1 some inputs failed (each named, the others done); 2 wrong use.
"""

import io
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from api import version as installed_version
from api.commands import ask, build, evaluate, export, extract, serve, sparql, stats, validate
from api.console import say
from ingest.errors import RendaError, SourceError


class RendaCommands(TyperGroup):
    """The commands, with one place where an error becomes its sentence and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a RendaError ends it with its sentence, never with a traceback."""
        try:
            return super().invoke(ctx)
        except RendaError as error:
            say(f"renda: {error}")
            raise typer.Exit(1 if isinstance(error, SourceError) else 2) from error
        except KeyboardInterrupt:
            say("renda: stopped; the store is as it was after the last report that was done.")
            raise typer.Exit(130) from None


app = typer.Typer(
    cls=RendaCommands,
    name="renda",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done; 1 some inputs failed, each named; 2 wrong use.",
)

app.command("build", epilog=build.EXAMPLES)(build.build)
app.command("serve", epilog=serve.SERVE_EXAMPLES)(serve.serve)
app.command("demo", epilog=serve.DEMO_EXAMPLES)(serve.demo)
app.command("ask", epilog=ask.EXAMPLES)(ask.ask)
app.command("extract", epilog=extract.EXAMPLES)(extract.extract)
app.command("evaluate", epilog=evaluate.EXAMPLES)(evaluate.evaluate)
app.command("sparql", epilog=sparql.EXAMPLES)(sparql.sparql)
app.command("export", epilog=export.EXAMPLES)(export.export)
app.command("validate", epilog=validate.EXAMPLES)(validate.validate)
app.command("stats", epilog=stats.EXAMPLES)(stats.stats)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"renda {installed_version()}")
        raise typer.Exit


@app.callback()
def renda(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and end.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """Annual reports of people's congresses as a knowledge graph: build it, ask it, export it, serve it."""


def main() -> None:
    """The console script; Chinese comes out as UTF-8 whatever the platform's default is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    app()


if __name__ == "__main__":
    main()
