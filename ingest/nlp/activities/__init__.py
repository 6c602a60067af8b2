"""Activities: what the report says was done or is planned, by whom, about what."""

from ingest.nlp.activities.extract import Consideration, consider_activities, extract_activities

__all__ = ["Consideration", "consider_activities", "extract_activities"]
