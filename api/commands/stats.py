"""`renda stats`: what is in the store."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from api import options
from api.console import print_json, print_table

if TYPE_CHECKING:
    from graph.analysis_report import GraphReport

EXAMPLES = "Examples: renda stats --json · renda stats --graph"


def stats(
    graph: Annotated[
        bool, typer.Option("--graph", help="Measure the graph: communities, centrality, bridges.")
    ] = False,
    store: options.Store = None,
    json: options.Json = False,
) -> None:
    """Count reports, entities, activities and numbers, each by kind."""
    from api.stores import open_view

    with open_view(options.settings_with(store=store)) as view:
        if graph:
            from graph.analysis_report import report_graph

            measured = report_graph(view)
            print_json(asdict(measured)) if json else _print(measured)
            return
        from graph.answers.statistics import read_statistics

        found = asdict(read_statistics(view))
    if json:
        print_json(found)
        return
    rows = []
    for name, value in found.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        rows += [(name.replace("_", " "), kind, str(count)) for kind, count in parts]
    print_table(("what", "kind", "count"), rows)


def _print(found: "GraphReport") -> None:
    rows = [("nodes", "", str(found.nodes)), ("edges", "", str(found.edges))]
    rows += [
        (f"community {one.number}", "、".join(one.members), f"{one.size} nodes") for one in found.communities
    ]
    rows += [
        ("central", one.label, f"{one.pagerank:.4f}, {one.betweenness:.4f} between") for one in found.central
    ]
    rows += [("bridge", f"{one.one} — {one.other}", "") for one in found.bridges]
    for name, pairs in (("laws together", found.laws_together), ("topics together", found.topics_together)):
        rows += [(name, f"{one.one} — {one.other}", str(one.count)) for one in pairs]
    print_table(("what", "which", "figure"), rows)
