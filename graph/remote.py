"""A remote store: any SPARQL 1.1 endpoint, written by the Graph Store Protocol or by updates.

What an endpoint cannot do: a reader's view may change under it, and a commit of several reports shows
one report after the other. Each report is replaced whole; the manifest comes last, so a commit that broke
off is made good by the next build.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from types import TracebackType
from typing import Self

import httpx
import pyoxigraph as ox

from graph.endpoints import RESULTS, Endpoints, Service
from graph.iris import DEFAULT_BASE, Iris
from graph.keeping import ManifestKeeper
from graph.manifest import Entry, Manifest
from graph.store import Answer, Dataset
from graph.vocabulary import PREFIXES, TEXT
from ingest.errors import StoreError

MANIFEST_GRAPH = Iris(DEFAULT_BASE).iri("graph", "manifest")
"""Named graph, and node, that holds the manifest of a remote store, whatever the base of its IRIs."""

# On one line, so that the lines of error messages are those of the query.
_PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}> " for prefix, namespace in PREFIXES.items())


class RemoteReader:
    """An endpoint, open for reading; a `StoreReader`. Close it, or use it in a with statement."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._manifest = read_manifest(service)

    @property
    def generation(self) -> str:
        """Name of what it held when it was opened."""
        return self._manifest.digest()

    @property
    def sources(self) -> Mapping[str, Entry]:
        """What each source file gave, by path."""
        return self._manifest.sources

    def query(
        self, sparql: str, *, union: bool = True, dataset: Dataset | None = None, base: str | None = None
    ) -> Answer:
        """Answer a SPARQL 1.1 query, the project's prefixes known; SyntaxError where it is none."""
        prologue = f"BASE {ox.NamedNode(base)} {_PROLOGUE}" if base else _PROLOGUE
        if dataset is None:
            return _answer(self._service.ask(prologue + sparql, self._union if union else {}))
        graphs = {"default-graph-uri": list(dataset.default), "named-graph-uri": list(dataset.named or ())}
        return _answer(self._service.ask(prologue + sparql, graphs))

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """All quads, or those of one named graph, in no order."""
        for name in [graph] if graph else self.graphs():
            node = ox.NamedNode(name)
            triples = self.query(
                f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {node} {{ ?s ?p ?o }} }}", union=False
            )
            assert isinstance(triples, ox.QueryTriples)
            for triple in triples:
                yield ox.Quad(triple.subject, triple.predicate, triple.object, node)

    def graphs(self) -> Iterator[str]:
        """The named graphs, the manifest's own left out."""
        return iter(self._graphs)

    def search(self, words: str) -> None:
        """SPARQL has no search for words: endpoints differ in theirs."""

    def close(self) -> None:
        """End the connection."""
        self._service.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def _graphs(self) -> tuple[str, ...]:
        rows = self.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", union=False)
        assert isinstance(rows, ox.QuerySolutions)
        return tuple(g.value for (g,) in rows if isinstance(g, ox.NamedNode) and g.value != MANIFEST_GRAPH)

    @cached_property
    def _union(self) -> Mapping[str, list[str]]:
        """The dataset whose default graph is the union of all: the endpoint's own, where it is set up so."""
        if bool(self.query("ASK { ?report a renda:Report }", union=False)):
            return {}
        return {"default-graph-uri": list(self._graphs), "named-graph-uri": list(self._graphs)}


class RemoteWriter(ManifestKeeper):
    """Changes held back until `commit`; a `StoreWriter`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._published = read_manifest(service)
        self._changes: dict[str, str | None] = {}
        super().__init__(self._published)

    def remove_graph(self, graph: str) -> bool:
        """Take the named graph away; False where there is none."""
        name = ox.NamedNode(graph)
        if graph in self._changes:
            there = self._changes[graph] is not None
        else:
            there = bool(_answer(self._service.ask(f"ASK {{ GRAPH {name} {{ ?s ?p ?o }} }}", {})))
        self._drop(graph)
        return there

    def commit(self) -> None:
        """Send the changes, graph by graph. Raises StoreError where somebody else has written meanwhile."""
        if not self._changes and self._manifest == self._published:
            return
        if read_manifest(self._service) != self._published:
            where = self._service.endpoints.query
            raise StoreError(where, "was written to by somebody else meanwhile; run the command again")
        for graph, triples in self._changes.items():
            if triples is None:
                self._service.delete(graph)
            else:
                self._service.put(graph, triples)
        self._changes = {}
        if self._manifest != self._published:
            self._service.put(MANIFEST_GRAPH, _manifest_triples(self._manifest))
            self._published = self._manifest

    def rollback(self) -> None:
        """Forget the changes since the last commit."""
        self._changes, self._manifest = {}, self._published

    def _replace(self, graph: ox.NamedNode, quads: frozenset[ox.Quad]) -> None:
        self._changes[graph.value] = "".join(sorted(f"{quad.triple} .\n" for quad in quads))

    def _drop(self, graph: str) -> None:
        self._changes[graph] = None

    def _begin_change(self) -> None:
        """Nothing to prepare: `commit` compares the manifests."""


def open_reader(endpoints: Endpoints, timeout: float = 60) -> RemoteReader:
    """Open an endpoint for reading. Raises StoreError where it cannot be reached or refuses."""
    return RemoteReader(Service(endpoints, httpx.Client(timeout=timeout)))


@contextmanager
def open_writer(endpoints: Endpoints, timeout: float = 300) -> Iterator[RemoteWriter]:
    """Open an endpoint for writing. Leaving without an error commits, with one nothing is sent."""
    with httpx.Client(timeout=timeout) as client:
        writer = RemoteWriter(Service(endpoints, client))
        yield writer
        writer.commit()


def current_generation(endpoints: Endpoints, timeout: float = 60) -> str:
    """Name of what a reader opened now would show, to know when to open anew."""
    with open_reader(endpoints, timeout) as reader:
        return reader.generation


def read_manifest(service: Service) -> Manifest:
    """The manifest of a remote store; an empty one where nothing has been written."""
    query = f"SELECT ?text {{ GRAPH <{MANIFEST_GRAPH}> {{ ?node {TEXT} ?text }} }}"
    rows = list(_solutions(_answer(service.ask(query, {}))))
    if not rows:
        return Manifest()
    text = rows[0]["text"]
    assert isinstance(text, ox.Literal)
    try:
        return Manifest.from_json(text.value)
    except ValueError as error:
        raise StoreError(service.endpoints.query, f"its manifest is damaged ({error}); build anew") from error


def _manifest_triples(manifest: Manifest) -> str:
    return f"<{MANIFEST_GRAPH}> {TEXT} {ox.Literal(manifest.to_json())} .\n"


def _solutions(answer: Answer) -> ox.QuerySolutions:
    assert isinstance(answer, ox.QuerySolutions)
    return answer


def _answer(response: httpx.Response) -> Answer:
    """Results as the embedded store gives them."""
    media_type = response.headers.get("content-type", "").partition(";")[0].strip()
    try:
        if media_type == RESULTS:
            return _boolean_of(ox.parse_query_results(response.content, ox.QueryResultsFormat.JSON))
        # Triples are read into a store and asked for again: it alone makes the type that callers know.
        store = ox.Store()
        store.bulk_extend(ox.parse(response.content, ox.RdfFormat.from_media_type(media_type)))
    except (SyntaxError, ValueError) as error:
        raise StoreError(str(response.request.url), f"answers with what is no result ({error})") from error
    triples = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(triples, ox.QueryTriples)
    return triples


def _boolean_of(answer: ox.QuerySolutions | ox.QueryBoolean) -> ox.QuerySolutions | ox.QueryBoolean:
    """The answer; Virtuoso gives that of an ASK as a table with one number in it."""
    if isinstance(answer, ox.QueryBoolean) or [v.value for v in answer.variables] != ["__ASK_RETVAL"]:
        return answer
    is_true = any(isinstance(value, ox.Literal) and value.value == "1" for (value,) in answer)
    truth = ox.Store().query("ASK {}" if is_true else "ASK { FILTER(false) }")
    assert isinstance(truth, ox.QueryBoolean)
    return truth
