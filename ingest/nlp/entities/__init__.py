"""Entities of a report: named things of eight types, under their full names, with every mention."""

from ingest.nlp.entities.extract import extract_entities, list_passed_over
from ingest.nlp.entities.gazetteer import Gazetteer, compile_gazetteer

__all__ = ["Gazetteer", "compile_gazetteer", "extract_entities", "list_passed_over"]
