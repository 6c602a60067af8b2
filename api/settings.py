"""Settings: one table of name, default and sentence; each is read from ``RENDA_NAME`` and nowhere else."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from functools import cache
from typing import Any
from urllib.parse import quote

from ingest.errors import RendaError

PREFIX = "RENDA_"


class SettingError(RendaError):
    """A setting whose value cannot be used."""

    def __init__(self, name: str, value: str, why: str) -> None:
        super().__init__(f"{name}={value}: {why}")
        self.name, self.value, self.why = name, value, why


@cache
def default_store() -> str:
    """The folder for the user's own data on this platform (``~/.local/share/renda/store`` on Linux)."""
    import platformdirs

    return str(platformdirs.user_data_path("renda", appauthor=False) / "store")


def _setting(default: Any, sentence: str, is_secret: bool = False) -> Any:
    return field(default=default, repr=not is_secret, metadata={"sentence": sentence})


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set; a row a setting."""

    store: str = _setting(
        "", "Folder of the store, or URL of a SPARQL endpoint; empty: the user's data folder."
    )
    store_user: str = _setting("", "User that an endpoint as the store knows; never shown.", is_secret=True)
    store_password: str = _setting("", "Password of that user; never shown.", is_secret=True)
    base: str = _setting("https://w3id.org/renda/id/", "What the IRI of every instance begins with.")
    host: str = _setting("127.0.0.1", "Address that `renda serve` listens on.")
    port: int = _setting(8000, "Port that `renda serve` listens on.")
    token: str = _setting(
        "", "Bearer token for adding and withdrawing reports over HTTP; empty: nobody may.", is_secret=True
    )
    input_bytes: int = _setting(20_000_000, "Largest file taken as a report, in bytes.")
    page_limit: int = _setting(200, "Most items that one page of a list holds.")
    neighbourhood_limit: int = _setting(5_000, "Most nodes of one neighbourhood.")
    query_seconds: float = _setting(10.0, "Time that one SPARQL query over HTTP may take, in seconds.")
    query_patience: float = _setting(
        0.25, "Time in the quick lane, in seconds; a SPARQL query that needs longer goes on in the slow lane."
    )
    query_workers: int = _setting(4, "SPARQL queries over HTTP in the quick lane at the same time.")
    query_slow: int = _setting(2, "SPARQL queries over HTTP in the slow lane at the same time.")
    query_queue: int = _setting(64, "SPARQL queries over HTTP that may wait for a place in a lane.")
    query_wait: float = _setting(10.0, "Time that a SPARQL query waits for a place, in seconds.")
    query_memory: int = _setting(1_000_000_000, "Memory that one SPARQL query over HTTP may take, in bytes.")
    query_rows: int = _setting(1_000_000, "Most rows (or triples) that one SPARQL query over HTTP gives.")
    query_bytes: int = _setting(50_000_000, "Largest result of one SPARQL query over HTTP, in bytes.")
    query_length: int = _setting(100_000, "Longest SPARQL query over HTTP, in bytes.")
    query_union: bool = _setting(
        True, "Whether the default graph of a SPARQL query is the union of all graphs (true or false)."
    )

    @property
    def store_at(self) -> str:
        """Where the store is, the default filled in, and the login too: not to be shown, see `store_name`."""
        store = self.store or default_store()
        return _with_login(store, self.store_user, self.store_password) if self.store_user else store

    @property
    def store_name(self) -> str:
        """What to call the store where others read it."""
        from graph.opening import public_name

        return public_name(self.store_at)


def setting_rows() -> tuple[tuple[str, object, str], ...]:
    """Name in the environment, default and sentence of every setting, in the table's order."""
    return tuple((_variable(row), row.default, row.metadata["sentence"]) for row in fields(Settings))


def load_settings(environ: Mapping[str, str], **given: object) -> Settings:
    """Settings from the environment; what is `given` and not None wins.

    Raises SettingError for a number that is none or not positive.

    >>> load_settings({"RENDA_PORT": "8080"}).port
    8080
    """
    values = {
        row.name: _parse(row, environ[_variable(row)])
        for row in fields(Settings)
        if _variable(row) in environ
    }
    return replace(Settings(**values), **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]


def _with_login(store: str, user: str, password: str) -> str:
    """The URL of an endpoint with user and password in it; a folder as it is."""
    scheme, separator, rest = store.partition("://")
    if not separator:
        return store
    authority, slash, path = rest.partition("/")
    host = authority.rpartition("@")[2]
    return f"{scheme}://{quote(user, safe='')}:{quote(password, safe='')}@{host}{slash}{path}"


def _variable(row: Field[Any]) -> str:
    return PREFIX + row.name.upper()


def _parse(row: Field[Any], value: str) -> object:
    if isinstance(row.default, str):
        return value
    if isinstance(row.default, bool):
        return _parse_choice(row, value)
    try:
        number = float(value) if isinstance(row.default, float) else int(value)
    except ValueError:
        number = 0
    if number <= 0:
        raise SettingError(_variable(row), value, "give a number greater than 0")
    return number


def settings_table() -> str:
    """The table as Markdown, as `docs/settings.md` has it."""
    cells = (
        (f"`{name}`", f"`{default}`" if default != "" else "", why) for name, default, why in setting_rows()
    )
    rows = [f"| {' | '.join(row)} |" for row in cells]
    return "\n".join(("| setting | default | what it is |", "| --- | --- | --- |", *rows, ""))


def _parse_choice(row: Field[Any], value: str) -> bool:
    if value.lower() not in ("true", "false"):
        raise SettingError(_variable(row), value, "say true or false")
    return value.lower() == "true"
