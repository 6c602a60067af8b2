"""Quantities: numbers with unit, approximation and what they count."""

from ingest.nlp.quantities.extract import extract_quantities

__all__ = ["extract_quantities"]
