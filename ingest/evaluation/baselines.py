"""What little effort would score: the figures that stand beside every score."""

import re

from ingest.evaluation.annotated import Annotated, Extract
from ingest.facts import Activity, Entity, EntityType, Facts, Quantity
from ingest.lexicon import Lexicons

_NAMES: dict[str, tuple[tuple[str, ...], EntityType]] = {
    "campaigns": (("name",), "Campaign"),
    "honours": (("form",), "Award"),
    "laws": (("name", "short"), "LegalInstrument"),
    "media": (("name",), "Institution"),
    "organs": (("form",), "Institution"),
    "places": (("name",), "Place"),
}
"""Columns of names by lexicon, and the type of what they name."""


def tag_nothing(report: Annotated) -> Facts:
    """No facts at all."""
    return Facts(report.gold.document)


def tag_lexicon(lexicons: Lexicons) -> Extract:
    """Longest lexicon match only: names as they stand, numbers with the unit and the characters after them.

    An activity is a verb of the lexicon with the rest of its clause as object.
    """
    types = {
        row[column]: kind
        for stem, (columns, kind) in _NAMES.items()
        for row in lexicons.get(stem, ())
        for column in columns
        if row.get(column)
    }
    units = [row["unit"] for row in lexicons.get("units", ())]
    names, numbers = _longest(types), re.compile(rf"(\d+(?:\.\d+)?)({_longest(units).pattern})(\w{{0,4}})")
    verbs = [row["word"] for row in lexicons.get("quantity_words", ()) if "verb" in row["roles"].split()]
    clauses = re.compile(rf"(?:{_longest(verbs).pattern})([^，。；,;\n]{{2,30}})")

    def extract(report: Annotated) -> Facts:
        content = report.text.content
        found = sorted({match[0] for match in names.finditer(content)})
        return Facts(
            report.gold.document,
            entities=tuple(Entity(types[name], name) for name in found),
            activities=tuple(
                Activity(f"a{i}", "Other", "", match[1])
                for i, match in enumerate(clauses.finditer(content), start=1)
            ),
            quantities=tuple(
                Quantity(float(match[1]), match[2], match[3]) for match in numbers.finditer(content)
            ),
        )

    return extract


def _longest(words: dict[str, EntityType] | list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)")
