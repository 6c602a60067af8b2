"""Building, for real: files through the pipeline into a store, good and bad ones together."""

import json
import os
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from typer.testing import CliRunner

from api.cli import app
from api.reading import load_reader
from graph.dump import sorted_nquads
from graph.oxigraph import open_reader
from ingest.resources import data_dir

RUNNER = CliRunner()
_READER = cache(load_reader)
REPORT = "略阳县人大常委会2023年工作总结\n全年听取审议专项工作报告12个，开展执法检查3次，提出审议意见45条。\n"
ENGLISH = "The Standing Committee heard twelve reports and made three inspections in the year. " * 20


@pytest.fixture(autouse=True)
def _one_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the pipeline once for all tests; it has no state of its own."""
    monkeypatch.setattr("api.building.load_reader", _READER)


def build(*paths: Path, store: Path, code: int = 0) -> dict[str, Any]:
    """Build and give back the summary."""
    result = RUNNER.invoke(app, ["build", "--json", "--store", str(store), *map(str, paths)])
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    summary: dict[str, Any] = json.loads(result.stdout)
    return summary


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def dump(store: Path) -> str:
    with open_reader(store) as reader:
        return "".join(sorted_nquads(reader.quads()))


BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\r\n\t", "empty"),
    "binary.txt": (bytes(range(256)) * 40, "binary"),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n" + bytes(2000), ""),
    "broken.docx": (b"PK\x03\x04" + b"not a document" * 20, ""),
    "noise.txt": (os.urandom(4000), ""),
    "english.txt": (ENGLISH.encode(), "Chinese"),
    "numbers.txt": (b"2023 2022 100% 45\n" * 50, "Chinese"),
    "huge.txt": ((REPORT * 500_000).encode(), "MB"),
}


def test_bad_files_are_named_and_the_good_one_is_done(tmp_path: Path) -> None:
    folder, store = tmp_path / "reports", tmp_path / "store"
    folder.mkdir()
    write(folder / "good.txt", REPORT)
    for name, (content, _) in BAD_FILES.items():
        write(folder / name, content)
    summary = build(folder, tmp_path / "missing.txt", store=store, code=1)
    assert (summary["added"], summary["failed"]) == (1, len(BAD_FILES) + 1)
    for name, (_, word) in BAD_FILES.items():
        (sentence,) = [one for one in summary["failures"] if name in one]
        assert word in sentence
        assert len(sentence.splitlines()) == 1
    assert any("missing.txt" in one and "check the path" in one for one in summary["failures"])
    assert [Path(one["source"]).name for one in summary["reports"]] == ["good.txt"]


def test_mixed_encodings_are_taken_in_or_named(tmp_path: Path) -> None:
    mixed = write(tmp_path / "mixed.txt", REPORT.encode("gb18030") * 3 + REPORT.encode("utf-8"))
    summary = RUNNER.invoke(app, ["build", "--json", "--store", str(tmp_path / "store"), str(mixed)])
    assert summary.exit_code in (0, 1)
    assert "Traceback" not in summary.output
    counts = json.loads(summary.stdout)
    assert counts["added"] + counts["failed"] == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_encodings_of_reports(tmp_path: Path, encoding: str) -> None:
    report = write(tmp_path / "a.txt", REPORT.encode(encoding))
    assert build(report, store=tmp_path / "store")["added"] == 1


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    summary = build(tmp_path / "nothing", store=tmp_path / "store", code=1)
    assert "holds no .txt" in summary["failures"][0]
    assert not (tmp_path / "store").exists()


def test_unchanged_changed_and_failed_files(tmp_path: Path) -> None:
    report, store = write(tmp_path / "a.txt", REPORT), tmp_path / "store"
    assert build(report, store=store)["added"] == 1
    first = dump(store)
    assert build(report, store=store)["unchanged"] == 1
    assert dump(store) == first
    write(report, REPORT.replace("45条", "46条"))
    assert build(report, store=store)["replaced"] == 1
    second = dump(store)
    assert '"46"' in second
    assert '"45"' not in second  # what the same path gave before is gone
    write(report, b"")
    assert build(report, store=store, code=1)["failed"] == 1
    assert dump(store) == second  # as it was for the failed one


def test_two_builds_give_the_same_quads_in_any_order(tmp_path: Path) -> None:
    samples = sorted((data_dir() / "reports").glob("00[2-5]_*.txt"))
    assert len(samples) == 4
    build(*samples, store=tmp_path / "one")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    copies = [Path(shutil.copy(path, elsewhere)) for path in reversed(samples)]
    for copy in copies:
        build(copy, store=tmp_path / "two")
    assert dump(tmp_path / "one") == dump(tmp_path / "two")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_store(tmp_path: Path) -> None:
    report, closed = write(tmp_path / "a.txt", REPORT), tmp_path / "closed"
    closed.mkdir(mode=0o500)
    result = RUNNER.invoke(app, ["build", "--store", str(closed / "store"), str(report)])
    assert (result.exit_code, "cannot be written" in result.stderr) == (2, True)


def test_a_store_below_a_file(tmp_path: Path) -> None:
    report = write(tmp_path / "a.txt", REPORT)
    result = RUNNER.invoke(app, ["build", "--store", str(report / "store"), str(report)])
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_a_locked_store(tmp_path: Path) -> None:
    report, store = write(tmp_path / "a.txt", REPORT), tmp_path / "store"
    build(report, store=store)
    with FileLock(store / "lock"):
        result = RUNNER.invoke(app, ["build", "--store", str(store), str(report)])
    assert (result.exit_code, "wait until it is done" in result.stderr) == (2, True)


def test_a_store_of_an_older_format(tmp_path: Path) -> None:
    report, store = write(tmp_path / "a.txt", REPORT), tmp_path / "store"
    build(report, store=store)
    write(store / "format.json", json.dumps({"format": 0}))
    for words in (["build", str(report)], ["stats"], ["ask", "略阳县人大"]):
        result = RUNNER.invoke(app, [*words, "--store", str(store)])
        assert (result.exit_code, "older" in result.stderr) == (2, True), words


def test_extract_writes_one_file_a_report(tmp_path: Path) -> None:
    good, bad, out = write(tmp_path / "good.txt", REPORT), write(tmp_path / "bad.txt", b""), tmp_path / "out"
    result = RUNNER.invoke(app, ["extract", str(good), str(bad), "-o", str(out)])
    assert (result.exit_code, "bad.txt" in result.stderr) == (1, True)
    assert [path.name for path in out.iterdir()] == ["good.json"]
    facts = json.loads((out / "good.json").read_text("utf-8"))
    assert (facts["issuer"], facts["period"]) == ("略阳县人大常委会", "2023")
    assert 45 in [one["value"] for one in facts["quantities"]]


def test_two_reports_of_one_name_are_not_written_over_each_other(tmp_path: Path) -> None:
    for year in ("2022", "2023"):
        (tmp_path / year).mkdir()
        write(tmp_path / year / "报告.txt", REPORT.replace("2023", year))
    out = tmp_path / "out"
    result = RUNNER.invoke(app, ["extract", str(tmp_path / "2022"), str(tmp_path / "2023"), "-o", str(out)])
    assert (result.exit_code, "报告" in result.stderr) == (1, True)
    assert len(list(out.iterdir())) == 1


def test_a_report_that_does_not_say_whose_it_is_is_taken_in_and_said_so(tmp_path: Path) -> None:
    text = REPORT.replace("略阳县人大常委会", "") * 6
    unnamed, store = write(tmp_path / "无名.txt", text), tmp_path / "store"
    result = RUNNER.invoke(app, ["build", "--store", str(store), str(unnamed)])
    assert result.exit_code == 0
    assert f"issuer unknown: {unnamed}" in result.output.replace("\n", "")
    counts = json.loads(RUNNER.invoke(app, ["stats", "--json", "--store", str(store)]).stdout)
    assert (counts["reports"], counts["reports_without_issuer"]) == (1, 1)
    assert build(unnamed, store=store)["reports"][0]["issuer"] == ""


def test_extract_explains_itself(tmp_path: Path) -> None:
    good, bad = write(tmp_path / "好.txt", REPORT), write(tmp_path / "空.txt", "")
    result = RUNNER.invoke(app, ["extract", "--explain", str(good)])
    assert result.exit_code == 0, result.output
    assert "+ quantity 12个 专项工作报告" in result.stdout
    assert "- entity Place 略阳县" in result.stdout
    result = RUNNER.invoke(app, ["extract", "--explain", "--json", str(good)])
    sentences = json.loads(result.stdout)["sentences"]
    assert {"rule", "confidence", "dropped"} <= sentences[0]["facts"][0].keys()
    result = RUNNER.invoke(app, ["extract", "--explain", str(bad)])
    assert result.exit_code == 1
    assert "failed:" in result.output
    assert "Traceback" not in result.output


WHO_HELD_WHICH_POST = """SELECT ?person ?post ?body ?quote WHERE {
  ?m a org:Membership ; org:member/skos:prefLabel ?person ; org:role/skos:prefLabel ?post ;
     org:organization/skos:prefLabel ?body ; renda:evidence/oa:hasSelector/oa:exact ?quote .
  ?seat org:heldBy/skos:prefLabel ?person ; org:postIn/skos:prefLabel ?body } ORDER BY ?person"""


def test_who_held_which_post_is_one_query(tmp_path: Path) -> None:
    text = REPORT + "县人大常委会主任王小明带队视察。会议补选李国强为县人大常委会副主任。\n"
    store = tmp_path / "store"
    build(write(tmp_path / "甲.txt", text), store=store)
    asked = ["sparql", WHO_HELD_WHICH_POST, "--store", str(store), "--format", "json"]
    rows = json.loads(RUNNER.invoke(app, asked).stdout)["results"]["bindings"]
    assert [[row[key]["value"] for key in ("person", "post", "body", "quote")] for row in rows] == [
        ["李国强", "副主任", "略阳县人大常委会", "李国强为县人大常委会副主任"],
        ["王小明", "主任", "略阳县人大常委会", "县人大常委会主任王小明"],
    ]
