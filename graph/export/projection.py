"""Projections: institutions tied directly to what their activities are about, an edge weighing its facts."""

from graph.export.spool import Spool

_KINDS = "SELECT DISTINCT '{link}', subtype FROM node WHERE node_type = 'Activity'"
_FACTS = """SELECT did.source AS source, what.target AS target, own.k AS kind, did.first AS first,
    did.last AS last, did.evidence AS evidence
  FROM fact did
  JOIN kind deed ON deed.k = did.kind AND deed.predicate = 'did'
  JOIN fact what ON what.source = did.target
  JOIN kind about ON about.k = what.kind AND about.predicate = '{link}'
  JOIN node activity ON activity.n = did.target
  JOIN node doer ON doer.n = did.source AND doer.node_type = 'Institution'
  JOIN node thing ON thing.n = what.target AND thing.node_type = '{kind}'
  JOIN kind own ON own.predicate = '{link}' AND own.label = activity.subtype
    AND own.nth IS NULL{more}"""
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
    more = " WHERE did.source != what.target" if kind == "Institution" else ""
    facts = _FACTS.format(link=link, kind=kind, more=more)
    spool.replace_facts(_KINDS.format(link=link), facts)
