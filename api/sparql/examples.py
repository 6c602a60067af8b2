"""The example queries of `data/queries`, each a question that a researcher asks."""

import re
from dataclasses import dataclass
from functools import cache

from graph.text_search import QUERY_PREFIXES
from ingest.resources import data_dir

_TITLES = re.compile(r"# zh: (?P<zh>.+)\n# en: (?P<en>.+)\n")


@dataclass(frozen=True, slots=True)
class Example:
    """A query with its question in two languages."""

    name: str
    zh: str
    en: str
    query: str


@cache
def load_examples() -> tuple[Example, ...]:
    """All of them, by name. Raises ValueError for a file that does not begin with its two titles."""
    return tuple(
        _load(path.stem, path.read_text("utf-8")) for path in sorted((data_dir() / "queries").glob("*.rq"))
    )


def with_prefixes(query: str) -> str:
    """The query after declarations of the known prefixes that it uses and does not declare itself.

    >>> print(with_prefixes("ASK { ?a a renda:Hearing }"))
    PREFIX renda: <https://w3id.org/renda/ontology#>
    <BLANKLINE>
    ASK { ?a a renda:Hearing }
    """
    lines = [
        f"PREFIX {name}: <{iri}>"
        for name, iri in QUERY_PREFIXES.items()
        if re.search(rf"(?<![\w-]){name}:", query) and not re.search(rf"(?i)\bPREFIX\s+{name}:", query)
    ]
    return "\n".join((*lines, "", query)) if lines else query


def _load(name: str, text: str) -> Example:
    titles = _TITLES.match(text)
    if titles is None:
        raise ValueError(f"{name}.rq must begin with “# zh: …” and “# en: …”")
    return Example(name, titles["zh"], titles["en"], text[titles.end() :])
