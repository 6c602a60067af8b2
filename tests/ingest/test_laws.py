"""Laws: one full name behind every form."""

import pytest

from ingest.laws import index_laws, law_names
from ingest.lexicon import Row, load_rows
from ingest.resources import data_dir

ROWS = load_rows(data_dir() / "lexicons/laws.csv")


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("食品安全法", "中华人民共和国食品安全法"),
        ("宪法", "中华人民共和国宪法"),
        ("刑法", "中华人民共和国刑法"),
        ("地方组织法", "中华人民共和国地方各级人民代表大会和地方各级人民政府组织法"),
        ("监督法", "中华人民共和国各级人民代表大会常务委员会监督法"),
        ("各级人大常委会监督法", "中华人民共和国各级人民代表大会常务委员会监督法"),
        ("全国人大议事规则", "中华人民共和国全国人民代表大会议事规则"),
        ("固废法", "中华人民共和国固体废物污染环境防治法"),
        ("生态环境法典", "中华人民共和国生态环境法典"),
        ("反分裂国家法", "反分裂国家法"),
        ("物权法", "中华人民共和国物权法"),
        ("土地管理法实施条例", "中华人民共和国土地管理法实施条例"),
        ("优化营商环境条例", "优化营商环境条例"),
        ("党章", "中国共产党章程"),
        ("支部工作条例", "中国共产党支部工作条例（试行）"),
        ("中央八项规定", "十八届中央政治局关于改进工作作风、密切联系群众的八项规定"),
    ],
)
def test_every_form_leads_to_the_full_name(form: str, name: str) -> None:
    assert index_laws(ROWS)[form] == name


def test_no_form_belongs_to_two_laws() -> None:
    owners: dict[str, str] = {}
    for row in ROWS:
        for form in law_names(row):
            assert owners.setdefault(form, row["name"]) == row["name"], form


def test_vague_forms_are_left_out() -> None:
    assert "章程" not in index_laws(ROWS)


def test_kinds_and_years() -> None:
    kinds = [row["kind"] for row in ROWS]
    assert set(kinds) == {"constitution", "law", "regulation", "party"}
    assert kinds.count("law") >= 310
    assert kinds.count("regulation") >= 500
    assert kinds.count("party") >= 60
    for row in ROWS:
        assert row["until"] == "" or 2005 <= int(row["until"]) <= 2026, row["name"]


def test_the_laws_in_force_are_as_many_as_the_congress_lists() -> None:
    in_force: list[Row] = [row for row in ROWS if row["kind"] in {"constitution", "law"} and not row["until"]]
    assert len(in_force) == 301  # 311 of June 2026, less the ten that the environmental code ended


def test_rules_give_no_short_form_that_the_row_repeats() -> None:
    for row in ROWS:
        ruled = law_names({**row, "short": ""})
        assert not set(ruled) & set(filter(None, row["short"].split("|"))), row["name"]
