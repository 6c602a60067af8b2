"""What holds for every report: topics and administrative divisions of the lexicons, as the graph wants them."""

from functools import cache

from graph.base import Division, Topic
from ingest.lexicon import load_rows
from ingest.resources import data_dir


@cache
def load_topics() -> tuple[Topic, ...]:
    """Every topic with its synonyms."""
    path = data_dir() / "lexicons" / "topics.csv"
    if not path.is_file():
        return ()
    return tuple(
        Topic(
            row["id"], row["zh"], row["en"], tuple(filter(None, row["synonyms"].split("|"))), row["broader"]
        )
        for row in load_rows(path)
    )


@cache
def load_divisions() -> tuple[Division, ...]:
    """Every division, former ones whose code nobody bears now included."""
    from ingest.places import places_of

    lexicons = data_dir() / "lexicons"
    places = places_of(load_rows(lexicons / "places.csv"), load_rows(lexicons / "former_places.csv"))
    return tuple(Division(place.code, place.name, place.parent) for place in places.by_code.values())
