"""Years of nodes and edges: ``2022`` or ``2021-2023`` as text, and as a pair."""

Years = tuple[int, int]
"""First and last year."""


def years_of(text: str) -> Years | None:
    """First and last year of ``2022`` or ``2021-2023``; None for anything else.

    >>> years_of("2021-2023"), years_of("")
    ((2021, 2023), None)
    """
    years = [int(year) for year in text.split("-") if year.isdigit()]
    return (years[0], years[-1]) if years else None


def text_of(years: Years | None) -> str:
    """The years as text, the other way round."""
    if years is None:
        return ""
    return str(years[0]) if years[0] == years[1] else f"{years[0]}-{years[1]}"
