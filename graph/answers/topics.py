"""Topics of the scheme that activities have, the most frequent first."""

from graph.answers.rows import select_rows
from graph.answers.view import View
from ingest.facts import Topic

_COUNTS = """SELECT ?topic (COUNT(DISTINCT ?a) AS ?count) WHERE {
  ?a a renda:Activity ; dcterms:subject ?topic } GROUP BY ?topic"""


def frequent_topics(view: View, limit: int) -> list[tuple[Topic, int]]:
    """Topics with the number of activities about each, at most `limit`."""
    by_id = {topic.id: topic for topic in view.topics}
    rows = ((row["topic"].rsplit("/", 1)[-1], int(row["count"])) for row in select_rows(view.reader, _COUNTS))
    found = [(by_id[topic], count) for topic, count in rows if topic in by_id and count]
    return sorted(found, key=lambda pair: (-pair[1], pair[0].id))[:limit]
