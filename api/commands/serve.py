"""`renda serve` and `renda demo`: the service on this machine."""

from socket import AF_INET, AF_INET6, create_server, socket
from typing import Annotated

import typer

from api import options
from api.console import say
from api.settings import SettingError, Settings

SERVE_EXAMPLES = "Example: renda serve --store ./store --port 8000"
DEMO_EXAMPLES = "Example: renda demo, then open http://127.0.0.1:8000"

Host = Annotated[str | None, typer.Option(help="Address to listen on; else RENDA_HOST, else 127.0.0.1.")]
Port = Annotated[int | None, typer.Option(min=1, max=65535, help="Port; else RENDA_PORT, else 8000.")]


def serve(store: options.Store = None, host: Host = None, port: Port = None) -> None:
    """Serve the API and the pages over the store."""
    _serve(options.settings_with(store=store, host=host, port=port))


def demo(store: options.Store = None, host: Host = None, port: Port = None) -> None:
    """Build the sample reports into the store and serve it."""
    from api.building import build_store
    from ingest.resources import data_dir

    settings = options.settings_with(store=store, host=host, port=port)
    say(f"Reading the sample reports into {settings.store_name} …")
    summary = build_store(
        sorted((data_dir() / "reports").glob("*_*.*")), settings, lambda _: lambda path: say(path.name)
    )
    for failure in summary.failed:
        say(f"failed: {failure}")
    _serve(settings)


def _serve(settings: Settings) -> None:
    from threading import Thread

    import uvicorn

    from api.app import create_app

    with _listen(settings) as listening:
        app = create_app(settings)
        Thread(target=app.state.service.warm, daemon=True).start()
        host, port = listening.getsockname()[:2]
        say(f"Serving {settings.store_name} at http://{f'[{host}]' if ':' in host else host}:{port}")
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


def _listen(settings: Settings) -> socket:
    """The socket of the service; SettingError, before anything else starts, where it cannot be had."""
    family = AF_INET6 if ":" in settings.host else AF_INET
    try:
        return create_server((settings.host, settings.port), family=family)
    except (OSError, OverflowError) as error:
        why = f"cannot be listened on ({error}); choose another with --host and --port"
        raise SettingError("address", f"{settings.host}:{settings.port}", why) from error
