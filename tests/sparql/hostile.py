"""Queries that would hurt a service without bounds."""

HOSTILE = {
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "sorted cross product": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "unbounded path": "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b }",
    "huge VALUES": "SELECT (COUNT(*) AS ?n) { "
    + " ".join(f"VALUES ?v{n} {{ {' '.join(map(str, range(400)))} }}" for n in range(6))
    + " }",
    "order by over all": "SELECT * { ?s ?p ?o . ?o ?q ?r OPTIONAL { ?r ?t ?u } } ORDER BY ?r ?u ?o",
    "regex bomb": (
        'SELECT * { ?s ?p ?o . ?x ?y ?z FILTER(REGEX(CONCAT(STR(?o), STR(?z)), "(.*a){12}b", "i")) }'
    ),
    "deep nesting": "ASK { FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }",
    "group_concat of everything": (
        'SELECT (GROUP_CONCAT(CONCAT(STR(?o), STR(?z)); separator="") AS ?all) { ?s ?p ?o . ?x ?y ?z }'
    ),
    "growing text": "SELECT ?t { "
    + 'BIND("人大" AS ?t0) '
    + " ".join(f"BIND(CONCAT(?t{n}, ?t{n}, ?t{n}, ?t{n}) AS ?t{n + 1})" for n in range(16))
    + " BIND(?t16 AS ?t) }",
    "distinct of a product": "SELECT DISTINCT ?c ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
}
