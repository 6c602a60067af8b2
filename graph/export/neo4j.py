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
from graph.export.xml_text import clean_label

_NODE_HEADER = (
    "id:ID", "name", "subtype", "region", "level", "year", "mentions:int", "confidence:double",
    "community:int", "uri", ":LABEL",
)  # fmt: skip
_EDGE_HEADER = (
    ":START_ID", ":END_ID", "label", "nth:int", "weight:double", "year", "evidence_count:int", ":TYPE",
)  # fmt: skip
"""``nth`` tells apart the edges of the same ends and label."""
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
  MATCH (s:Node {{id: row.`:START_ID`}})
  MATCH (t:Node {{id: row.`:END_ID`}})
  MERGE (s)-[e:{kind} {{label: row.label, nth: toInteger(row.`nth:int`)}}]->(t)
  SET e.weight = toFloat(row.`weight:double`), e.year = row.year,
    e.evidence_count = toInteger(row.`evidence_count:int`)
}} IN TRANSACTIONS;
"""


def export_neo4j(drawing: Drawing, file: IO[bytes]) -> None:
    """Write the drawing as a zip, part after part; the script loads those kinds of nodes and edges that are
    there, since Cypher takes labels and types from no column."""
    labels, types = set[str](), set[str]()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as whole:
        _write(whole, "nodes.csv", _NODE_HEADER, _nodes(drawing, labels))
        _write(whole, "edges.csv", _EDGE_HEADER, _edges(drawing, types))
        _write_text(whole, "load.cypher", load_script(labels, types))


def load_script(labels: Iterable[str], types: Iterable[str]) -> str:
    """Cypher that loads both files, once or again."""
    constraint = "CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n"
    nodes = (_LOAD_NODES.format(kind=kind) for kind in sorted(labels))
    edges = (_LOAD_EDGES.format(kind=kind) for kind in sorted(types))
    return "\n".join((constraint, *nodes, *edges))


def _nodes(drawing: Drawing, labels: set[str]) -> Iterator[Sequence[object]]:
    for one in drawing.nodes():
        labels.add(one.node_type)
        yield (
            one.id, clean_label(one.label), one.subtype, one.region, one.level, one.year, one.mentions,
            one.confidence, drawing.communities.get(one.id, 0), one.uri, f"Node;{one.node_type}",
        )  # fmt: skip


def _edges(drawing: Drawing, types: set[str]) -> Iterator[Sequence[object]]:
    for drawn in drawing.edges():
        one = drawn.edge
        kind = one.predicate.upper().replace("+", "_")
        types.add(kind)
        yield (
            one.source, one.target, clean_label(one.label), drawn.nth, one.weight, one.year,
            one.evidence_count, kind,
        )  # fmt: skip


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
