"""Loads nodes.csv and edges.csv into LadybugDB, an embedded property graph that speaks Cypher, and prints as
JSON what it answers: python read_property_graph.py FOLDER (run with its own folder on PYTHONPATH)."""

import json
import sys
from pathlib import Path

import ladybug

SCHEMA = (
    """CREATE NODE TABLE Node(id STRING PRIMARY KEY, name STRING, subtype STRING, region STRING, level STRING,
    year STRING, mentions INT64, confidence DOUBLE, community INT64, uri STRING, labels STRING)""",
    """CREATE REL TABLE Edge(FROM Node TO Node, label STRING, nth INT64, weight DOUBLE, year STRING,
    evidence_count INT64, type STRING)""",
)
QUESTIONS = {
    "nodes": "MATCH (n:Node) RETURN n.id, n.name, n.labels ORDER BY n.id",
    "edges": "MATCH (s:Node)-[e:Edge]->(t:Node) RETURN s.id, t.id, e.label, e.type, e.weight",
    "did": """MATCH (s:Node)-[:Edge {type: 'DID'}]->(a:Node)-[:Edge {type: 'OUTCOME'}]->(o:Node)
    RETURN s.name, a.subtype, count(*) ORDER BY s.name, a.subtype""",
}


def answers(folder: Path) -> dict[str, list[list[object]]]:
    """What each question finds."""
    connection = ladybug.Connection(ladybug.Database(":memory:"))
    for statement in SCHEMA:
        connection.execute(statement)
    for table, name in (("Node", "nodes"), ("Edge", "edges")):
        connection.execute(f"COPY {table} FROM '{folder / name}.csv' (HEADER=true, PARALLEL=false)")
    return {name: connection.execute(question).get_all() for name, question in QUESTIONS.items()}


if __name__ == "__main__":
    print(json.dumps(answers(Path(sys.argv[1]))))
