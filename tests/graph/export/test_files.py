"""Files are written whole or not at all, and what cannot be written is a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph.answers.view import View
from graph.export.selection import ExportError, Selection, parse_years
from graph.export.targets import FORMATS_BY_NAME, ending_of, export_file
from graph.files import OutputError, replace_file


def test_no_control_characters(view: View, tmp_path: Path) -> None:
    for name in ("a.graphml", "a.gexf"):
        export_file(view, tmp_path / name)
        text = (tmp_path / name).read_text("utf-8")
        assert "\x0b" not in text
        assert "=甲乙 &lt;丙&gt; &amp; " in text


def test_what_cannot_be_exported_leaves_nothing_behind(view: View, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"choose one of .graphml"):
        export_file(view, tmp_path / "a.docx")
    for ending in ("csv", "gexf"):
        with pytest.raises(ExportError, match="widen"):
            export_file(view, tmp_path / f"a.{ending}", Selection(about="量子计算机"))
    with pytest.raises(OutputError, match="cannot be written"):
        export_file(view, tmp_path / "missing" / "a.csv")
    for text in ("20x2", "2022-2019", "1022"):
        with pytest.raises(ExportError, match="write 2022"):
            parse_years(text)
    assert list(tmp_path.iterdir()) == []


def test_hops_need_a_node_to_start_from() -> None:
    with pytest.raises(ExportError, match="around"):
        Selection(hops=2)


def test_the_longest_ending_is_the_format() -> None:
    assert ending_of("2022.all.triples.parquet") == "triples.parquet"
    assert ending_of("2022.all.PARQUET") == ending_of(".parquet") == ending_of("parquet") == "parquet"
    with pytest.raises(ExportError, match="choose one of"):
        ending_of("triples")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the file that is always full")
@pytest.mark.parametrize("ending", sorted(FORMATS_BY_NAME))
def test_a_disk_that_fills_leaves_no_half_file(view: View, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"a.{ending}"
    target.write_text("before", "utf-8")
    (tmp_path / f"a.{ending}.part").symlink_to("/dev/full")
    with pytest.raises(OutputError, match="No space left"):
        export_file(view, target)
    assert target.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from graph.export.gathering import Gathered
from graph.export.spool import open_spool
from graph.network import Node
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
nodes = (Node(f"n{at}", "长" * 1_000_000, "Topic", "", "", "", 1.0, f"u{at}") for at in range(40))
try:
    with open_spool((Gathered([one], []) for one in nodes), Path(sys.argv[1])) as spool:
        spool.make_edges("merged")
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are those of POSIX")
def test_no_room_for_temporary_files(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _LIMITED, str(tmp_path)], capture_output=True, text=True)
    assert "OutputError" in done.stderr
    assert "TMPDIR" in done.stderr
    assert list(tmp_path.iterdir()) == []


def _write_half(path: Path) -> None:
    path.write_text("half", "utf-8")
    raise ZeroDivisionError


def test_a_file_that_fails_half_way_is_not_there(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("before", "utf-8")
    with pytest.raises(ZeroDivisionError), replace_file(target) as part:
        _write_half(part)
    assert target.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]
