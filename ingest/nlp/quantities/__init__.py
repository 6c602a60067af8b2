"""Quantities: numbers with unit, approximation and what they count.

expressions    a numeral with its unit and the words that make it more, less or about
exclusions     numbers that measure nothing, each with its reason
counted        the phrase that says what a number counts
extract        the three together
"""

from ingest.nlp.quantities.extract import Dropped, extract_quantities, list_dropped

__all__ = ["Dropped", "extract_quantities", "list_dropped"]
