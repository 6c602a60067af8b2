"""Where the program's own data lies: lexicons, models, sample reports, the ontology.

In a checkout they stand at the top level; a wheel carries them inside this package.
"""

from pathlib import Path

from ingest.errors import ModelError

_PACKAGE = Path(__file__).parent


def data_dir() -> Path:
    """The folder with `lexicons/`, `models/` and `reports/`."""
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "data"


def ontology_path() -> Path:
    """The ontology, in Turtle."""
    shipped = data_dir() / "ontology.ttl"
    return shipped if shipped.is_file() else _PACKAGE.parent / "ontology.ttl"


def model_folder(data: Path, name: str) -> Path:
    """The folder of a trained model under the data folder; raises ModelError where there is none."""
    folder = data / "models" / name
    if not folder.is_dir():
        raise ModelError(str(folder), "make it with python -m bench.training, or do without it")
    return folder
