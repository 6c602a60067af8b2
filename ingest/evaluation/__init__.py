"""How well extracted facts agree with annotated ones: measures, errors by cause, baselines, floors."""

from ingest.evaluation.annotated import Annotated, Outcome, evaluate_reports, extract_by, load_annotated
from ingest.evaluation.errors import Difference, list_differences
from ingest.evaluation.floors import Floor, Floors, below_floor, load_floors, raise_floors
from ingest.evaluation.measures import MEASURES, evaluate
from ingest.evaluation.scores import Scores, Tally

__all__ = [
    "MEASURES",
    "Annotated",
    "Difference",
    "Floor",
    "Floors",
    "Outcome",
    "Scores",
    "Tally",
    "below_floor",
    "evaluate",
    "evaluate_reports",
    "extract_by",
    "list_differences",
    "load_annotated",
    "load_floors",
    "raise_floors",
]
