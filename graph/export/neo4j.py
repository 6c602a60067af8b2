"""Neo4j: a zip with nodes and edges as CSV for its bulk importer, and a Cypher script that loads them.

Unpacked, ``neo4j-admin database import full --nodes=nodes.csv --relationships=edges.csv neo4j`` fills a new
database; ``cypher-shell -f load.cypher`` adds to one that runs, from its import folder.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from graph.export.drawing import Drawing
from graph.export.graphs import NODE_TYPES
from graph.network import EDGE_LABELS

_NODE_HEADER = (
    "id:ID", "name", "subtype", "region", "level", "year", "mentions:int", "confidence:double",
    "community:int", "uri", ":LABEL",
)  # fmt: skip
_EDGE_HEADER = (":START_ID", ":END_ID", "label", "weight:double", "year", "evidence_count:int", ":TYPE")
_LOAD_NODES = """LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
WITH row WHERE row.`:LABEL` = 'Node;{kind}'
CALL (row) {{
  MERGE (n:Node {{id: row.`id:ID`}})
  SET n:{kind}, n.name = row.name, n.subtype = row.subtype, n.region = row.region, n.level = row.level,
    n.year = row.year, n.mentions = toInteger(row.`mentions:int`),
    n.confidence = toFloat(row.`confidence:double`), n.community = toInteger(row.`community:int`),
    n.uri = row.uri
}} IN TRANSACTIONS;
"""
_LOAD_EDGES = """LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.`:TYPE` = '{kind}'
CALL (row) {{
  MATCH (s:Node {{id: row.`:START_ID`}}), (t:Node {{id: row.`:END_ID`}})
  MERGE (s)-[e:{kind} {{label: row.label}}]->(t)
  SET e.weight = toFloat(row.`weight:double`), e.year = row.year,
    e.evidence_count = toInteger(row.`evidence_count:int`)
}} IN TRANSACTIONS;
"""


def export_neo4j(drawing: Drawing, file: IO[bytes]) -> None:
    """Write the drawing as a zip, part after part."""
    kinds = [kind for kind in NODE_TYPES if kind[0].isupper()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as whole:
        _write(whole, "nodes.csv", _NODE_HEADER, _nodes(drawing))
        _write(whole, "edges.csv", _EDGE_HEADER, _edges(drawing))
        _write_text(whole, "load.cypher", load_script(kinds))


def load_script(kinds: Iterable[str]) -> str:
    """Cypher that loads both files, once or again."""
    constraint = "CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n"
    nodes = (_LOAD_NODES.format(kind=kind) for kind in kinds)
    edges = (_LOAD_EDGES.format(kind=predicate.upper()) for predicate in EDGE_LABELS)
    return "\n".join((constraint, *nodes, *edges))


def _nodes(drawing: Drawing) -> Iterator[Sequence[object]]:
    for one in drawing.nodes():
        yield (
            one.id, one.label, one.subtype, one.region, one.level, one.year, one.mentions, one.confidence,
            drawing.communities.get(one.id, 0), one.uri, f"Node;{one.node_type}",
        )  # fmt: skip


def _edges(drawing: Drawing) -> Iterator[Sequence[object]]:
    for drawn in drawing.edges():
        one = drawn.edge
        kind = one.predicate.upper().replace("+", "_")
        yield one.source, one.target, one.label, one.weight, one.year, one.evidence_count, kind


def _write(
    whole: zipfile.ZipFile, name: str, header: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    with whole.open(_info(name), "w", force_zip64=True) as part:
        text = io.TextIOWrapper(part, encoding="utf-8", newline="")
        writer = csv.writer(text)
        writer.writerow(header)
        writer.writerows(rows)
        text.flush()
        text.detach()


def _write_text(whole: zipfile.ZipFile, name: str, text: str) -> None:
    whole.writestr(_info(name), text)


def _info(name: str) -> zipfile.ZipInfo:
    """Without the time of day: equal stores give equal files."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
