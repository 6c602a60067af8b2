"""Makes docs/tutorial.ipynb from the cells below: python docs/make_notebook.py

A test runs the notebook and compares it with what this script makes.
"""

from pathlib import Path

import nbformat

CELLS = (
    """# 从报告到图谱 · From a folder of reports to a graph

Three sample reports are read, and become a Gephi file, a table and a chart. It takes less than a minute.""",
    """import tempfile
from pathlib import Path

from api.building import build_store
from api.settings import Settings
from api.stores import open_view
from ingest.resources import data_dir

reports = sorted((data_dir() / "reports").glob("00[278]_*.txt"))
folder = Path(tempfile.mkdtemp())
settings = Settings(store=str(folder / "store"))
summary = build_store(reports, settings, lambda count: lambda path: None)
summary.counts()""",
    """## A file for Gephi

Institutions and the topics of what they did; an edge weighs the number of facts. Places, communities and
colours are in the file, so the picture stands when it is opened.""",
    """from graph.export.check import check_file
from graph.export.graphs import Shape
from graph.export.selection import Selection
from graph.export.targets import export_file

with open_view(settings) as view:
    export_file(view, folder / "topics.gexf", Selection(), Shape("institution-topic"))
checked = check_file(folder / "topics.gexf")
checked""",
    """## A table""",
    """from graph.frames import frames

with open_view(settings) as view:
    tables = frames(view)
counts = tables["activities"].groupby(["agent", "type_zh"]).size().sort_values(ascending=False)
counts.head(10)""",
    """## A chart""",
    """import matplotlib.pyplot as plt

from graph.picture import chinese_font

plt.rcParams["font.family"] = [chinese_font()]
kinds = tables["activities"]["type_zh"].value_counts().head(12)[::-1]
axes = kinds.plot.barh(figsize=(7, 4))
axes.set_title("活动类型")
plt.tight_layout()""",
)


def notebook() -> nbformat.NotebookNode:
    """The notebook without outputs."""
    made = nbformat.v4.new_notebook()
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    made.metadata = nbformat.NotebookNode(kernelspec=kernel)
    for number, text in enumerate(CELLS):
        is_text = text.startswith("#")
        cell = nbformat.v4.new_markdown_cell(text) if is_text else nbformat.v4.new_code_cell(text)
        cell.id = f"cell-{number}"
        made.cells.append(cell)
    return made


if __name__ == "__main__":
    nbformat.write(notebook(), Path(__file__).with_name("tutorial.ipynb"))
