"""`renda stats`: what is in the store."""

from dataclasses import asdict

from api import options
from api.console import print_json, print_table

EXAMPLES = "Example: renda stats --json"


def stats(store: options.Store = None, json: options.Json = False) -> None:
    """Count reports, entities, activities and numbers, each by kind."""
    from api.stores import open_view
    from graph.answers.statistics import read_statistics

    with open_view(options.settings_with(store=store)) as view:
        found = asdict(read_statistics(view))
    if json:
        print_json(found)
        return
    rows = []
    for name, value in found.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        rows += [(name.replace("_", " "), kind, str(count)) for kind, count in parts]
    print_table(("what", "kind", "count"), rows)
