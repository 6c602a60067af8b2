"""The notebook runs, is what its script makes, and the picture is drawn."""

import importlib.util
import os
import time
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from nbclient import NotebookClient

import graph
from graph.export.selection import ExportError
from graph.files import OutputError
from graph.picture import chinese_font, draw_picture, main

DOCS = Path(__file__).parents[2] / "docs"
GEXF = """<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes>
<node id="a" label="甲县人大常委会"><color r="1" g="2" b="3"/><position x="0" y="0"/><size value="9"/></node>
<node id="b" label="预算"><color r="1" g="2" b="3"/><position x="9" y="9"/><size value="5"/></node></nodes>
<edges><edge id="e1" source="a" target="b" weight="2"/></edges></graph></gexf>"""


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_notebook", DOCS / "make_notebook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def has_font() -> bool:
    try:
        return bool(chinese_font())
    except ExportError:
        return False


needs_font = pytest.mark.skipif(not has_font(), reason="no Chinese font is installed (fonts-noto-cjk)")


def test_the_notebook_is_what_its_script_makes() -> None:
    assert nbformat.read(DOCS / "tutorial.ipynb", 4) == load_script().notebook()  # type: ignore[no-untyped-call]


@needs_font
def test_the_notebook_runs(tmp_path: Path) -> None:
    began = time.monotonic()
    notebook = nbformat.read(DOCS / "tutorial.ipynb", 4)  # type: ignore[no-untyped-call]
    # the packages under test, wheel or checkout
    packages = str(Path(graph.__file__).parents[1])
    environment = os.environ | {"PYTHONPATH": packages, "MPLBACKEND": "agg", "TMPDIR": str(tmp_path)}
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}})
    client.execute(env=environment)
    outputs = [out for cell in notebook.cells if cell.cell_type == "code" for out in cell.outputs]
    assert any("problems=()" in str(out) for out in outputs)
    # the table counts what each body did by kind: its names are Chinese, and the report's own body is there
    assert any("略阳县人大常委会" in str(out) and "dtype: int64" in str(out) for out in outputs)
    assert time.monotonic() - began < 120


@needs_font
def test_a_picture(tmp_path: Path) -> None:
    (tmp_path / "a.gexf").write_text(GEXF, "utf-8")
    assert main([str(tmp_path / "a.gexf"), str(tmp_path / "a.png")]) == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    draw_picture(tmp_path / "a.gexf", tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@needs_font
def test_a_picture_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "a.gexf").write_text(GEXF.replace('<position x="0" y="0"/>', ""), "utf-8")
    with pytest.raises(ExportError, match="without a place"):
        draw_picture(tmp_path / "a.gexf", tmp_path / "a.png")
    with pytest.raises(ExportError, match="cannot be read"):
        draw_picture(tmp_path / "b.gexf", tmp_path / "a.png")
    (tmp_path / "a.gexf").write_text(GEXF, "utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        draw_picture(tmp_path / "a.gexf", tmp_path / "missing" / "a.png")
    assert main(["a.gexf"]) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["a.gexf"]
