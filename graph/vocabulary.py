"""The terms that the graph uses, as constants; what each means stands in `ontology.ttl`."""

from typing import Final

import pyoxigraph as ox

from ingest.facts import ActivityType, Approx, EntityType, QuantityKind

RENDA: Final = "https://w3id.org/renda/ontology#"

PREFIXES: Final[dict[str, str]] = {
    "renda": RENDA,
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes that queries may use and exports write."""


def term(name: str) -> ox.NamedNode:
    """The node of a prefixed name: ``term("renda:Activity")``."""
    prefix, local = name.split(":", 1)
    return ox.NamedNode(PREFIXES[prefix] + local)


ONTOLOGY: Final = ox.NamedNode(RENDA.removesuffix("#"))

TYPE: Final = term("rdf:type")
LABEL: Final = term("rdfs:label")

# Documents
REPORT: Final = term("renda:Report")
CLEANED_TEXT: Final = term("renda:CleanedText")
SOURCE_TEXT: Final = term("renda:SourceText")
TITLE: Final = term("dcterms:title")
CREATOR: Final = term("dcterms:creator")
TEMPORAL: Final = term("dcterms:temporal")
SPATIAL: Final = term("dcterms:spatial")
IDENTIFIER: Final = term("dcterms:identifier")
HAS_PART: Final = term("dcterms:hasPart")
IS_PART_OF: Final = term("dcterms:isPartOf")
SOURCE: Final = term("dcterms:source")
PRIMARY_SOURCE: Final = term("prov:hadPrimarySource")
DERIVED_FROM: Final = term("prov:wasDerivedFrom")
TEXT: Final = term("schema:text")
FILE_NAME: Final = term("schema:name")
DIGEST: Final = term("schema:sha256")
URL: Final = term("schema:url")
ENCODING_FORMAT: Final = term("schema:encodingFormat")
ENCODING: Final = term("renda:encoding")

# Periods
PERIOD: Final = term("dcterms:PeriodOfTime")
FIRST_YEAR: Final = term("renda:firstYear")
LAST_YEAR: Final = term("renda:lastYear")

# Entities
ENTITY: Final = term("renda:Entity")
COLLECTIVE: Final = term("renda:Collective")
DIVISION: Final = term("renda:Division")
NAME: Final = term("skos:prefLabel")
ALIAS: Final = term("skos:altLabel")
NOTATION: Final = term("skos:notation")
APPEARANCE: Final = term("renda:Appearance")
HAS_BODY: Final = term("oa:hasBody")
HAS_TARGET: Final = term("oa:hasTarget")
MOTIVATED_BY: Final = term("oa:motivatedBy")
IDENTIFYING: Final = term("oa:identifying")
MENTION_COUNT: Final = term("renda:mentionCount")

ENTITY_CLASSES: Final[dict[EntityType, ox.NamedNode]] = {
    "Institution": term("renda:Institution"),
    "Person": term("renda:Person"),
    "LegalInstrument": term("renda:LegalInstrument"),
    "Project": term("renda:Project"),
    "Place": term("renda:Place"),
    "Meeting": term("renda:Session"),  # renda:Meeting is the activity of meeting
    "Campaign": term("renda:Campaign"),
    "Award": term("renda:Award"),
}
ENTITY_SEGMENTS: Final[dict[EntityType, str]] = {
    "Institution": "institution",
    "Person": "person",
    "LegalInstrument": "law",
    "Project": "project",
    "Place": "place",
    "Meeting": "session",
    "Campaign": "campaign",
    "Award": "award",
}
"""First segment of the id of an entity."""

# Activities
ACTIVITY: Final = term("renda:Activity")
ACTIVITY_SCHEME: Final = term("renda:activityTypes")
AGENT: Final = term("prov:wasAssociatedWith")
OBJECT: Final = term("renda:object")
CONCERNS: Final = term("renda:concerns")
PLANNED: Final = term("renda:planned")
TOPIC: Final = term("dcterms:subject")
LED_TO: Final = term("renda:ledTo")


def activity_class(kind: ActivityType) -> ox.NamedNode:
    """The class, and concept, of an activity type: ``renda:Hearing``."""
    return term(f"renda:{kind}")


# Outcomes
OUTCOME: Final = term("renda:Outcome")
HAS_OUTCOME: Final = term("renda:hasOutcome")
DESCRIBES_STATE: Final = term("renda:describesState")
VALUE: Final = term("schema:value")
MIN_VALUE: Final = term("schema:minValue")
MAX_VALUE: Final = term("schema:maxValue")
UNIT: Final = term("renda:unit")
COUNTED: Final = term("renda:counted")
KIND: Final = term("renda:kind")
APPROXIMATION: Final = term("renda:approximation")

KINDS: Final[dict[QuantityKind, ox.NamedNode]] = {
    "count": term("renda:count"),
    "money": term("renda:money"),
    "rate": term("renda:rate"),
    "area": term("renda:area"),
    "length": term("renda:length"),
    "duration": term("renda:duration"),
    "mass": term("renda:mass"),
    "other": term("renda:otherKind"),
}
APPROXIMATIONS: Final[dict[Approx, ox.NamedNode]] = {
    "exact": term("renda:exact"),
    "over": term("renda:over"),
    "about": term("renda:about"),
    "under": term("renda:under"),
}

# Posts
MEMBERSHIP: Final = term("org:Membership")
MEMBER: Final = term("org:member")
ORGANIZATION: Final = term("org:organization")
POST: Final = term("org:Post")
POST_IN: Final = term("org:postIn")
HELD_BY: Final = term("org:heldBy")
ROLE: Final = term("org:role")
ROLE_CLASS: Final = term("org:Role")

# Evidence and provenance
EVIDENCE: Final = term("renda:Evidence")
HAS_EVIDENCE: Final = term("renda:evidence")
HAS_SOURCE: Final = term("oa:hasSource")
HAS_SELECTOR: Final = term("oa:hasSelector")
SOURCE_SELECTOR: Final = term("renda:sourceSelector")
QUOTE_SELECTOR: Final = term("oa:TextQuoteSelector")
POSITION_SELECTOR: Final = term("oa:TextPositionSelector")
EXACT: Final = term("oa:exact")
START: Final = term("oa:start")
END: Final = term("oa:end")
RULE: Final = term("renda:rule")
CONFIDENCE: Final = term("renda:confidence")

# Concepts
CONCEPT: Final = term("skos:Concept")
CONCEPT_SCHEME: Final = term("skos:ConceptScheme")
IN_SCHEME: Final = term("skos:inScheme")
BROADER: Final = term("skos:broader")
TOPIC_SCHEME: Final = term("renda:topics")
UNIT_SCHEME: Final = term("renda:units")
