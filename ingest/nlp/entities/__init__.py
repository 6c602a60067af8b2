"""Entities of a report: named things of eight types, under their full names, with every mention."""

from ingest.nlp.entities.extract import extract_entities

__all__ = ["extract_entities"]
