"""Projections: institutions tied directly to what their activities are about, an edge weighing its facts."""

from graph.export.spool import Spool

_PROJECT = """SELECT did.source AS source, what.target AS target, '{link}' AS predicate,
    activity.subtype AS label, did.first AS first, did.last AS last, did.evidence AS evidence
  FROM fact did
  JOIN fact what ON what.source = did.target AND what.predicate = '{link}'
  JOIN node activity ON activity.n = did.target
  JOIN node doer ON doer.n = did.source AND doer.node_type = 'Institution'
  JOIN node thing ON thing.n = what.target AND thing.node_type = '{kind}'
  WHERE did.predicate = 'did'{more}"""
_LINKS = {
    "institution-topic": ("about", "Topic"),
    "institution-law": ("concerns", "LegalInstrument"),
    "institution-institution": ("concerns", "Institution"),
    "institution-project": ("concerns", "Project"),
}
PROJECTIONS = tuple(_LINKS)


def project(spool: Spool, name: str) -> None:
    """Replace the facts of the spool by their projection.

    A fact is now an activity: what the institution did (``label``, the type of activity) about the topic, the
    law, the other institution or the project.
    """
    link, kind = _LINKS[name]
    more = " AND did.source != what.target" if kind == "Institution" else ""
    spool.replace_facts(_PROJECT.format(link=link, kind=kind, more=more))
