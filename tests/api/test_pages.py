"""What pages are made with: numbers, charts, words, tables, the reader's language."""

import csv
import io

from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from api.pages.charts import SERIES, nice_top, stack_bars
from api.pages.numbers import number_text
from api.pages.profile import number_series
from api.pages.reader import preferred_language
from api.pages.table import csv_response
from api.pages.words import mark_words
from graph.answers.profile import NumberRecord


@given(st.text(max_size=60), st.lists(st.text(max_size=5), max_size=6))
def test_marked_words_joined_are_the_text(text: str, words: list[str]) -> None:
    stretches = mark_words(text, words)
    assert "".join(one.text for one in stretches) == text
    assert all(one.text in words for one in stretches if one.marked)
    for word in filter(None, words):
        if word in text:
            assert any(one.marked for one in stretches)


@given(st.just(0.0) | st.floats(1e-3, 1e13))
def test_an_axis_ends_above_its_values_and_not_far(value: float) -> None:
    top = nice_top(value)
    assert top >= value
    assert value == 0 or top <= 2 * value + 1e-9


@given(st.lists(st.just(0.0) | st.floats(1e-3, 1e9), min_size=1, max_size=30))
def test_bars_stay_in_the_picture(values: list[float]) -> None:
    columns = [f"第{at}项很长的名字 2022" for at in range(3)]
    series = [str(at) for at in range(len(values))]
    amounts = {(column, one): value for column in columns for one, value in zip(series, values, strict=True)}
    chart = stack_bars("图", columns, series, amounts, str)
    for bar in chart.bars:
        assert chart.left <= bar.x <= bar.x + bar.width <= chart.width + 0.1
        assert 0 <= bar.y <= bar.y + bar.height <= chart.height
        assert bar.series < SERIES
    assert all(0 <= one.y <= chart.height for one in (*chart.labels, *chart.grid))


def test_a_chart_says_its_numbers() -> None:
    chart = stack_bars(
        "建议", ["2022", "2023"], ["建议"], {("2022", "建议"): 30.0}, lambda value: f"{value:g}件"
    )
    assert [bar.title for bar in chart.bars] == ["2022: 30件"]
    assert [one.text for one in chart.grid] == ["0件", "15件", "30件"]
    assert stack_bars("无", [], [], {}, str).bars == ()


@given(st.integers(0, 10**14) | st.floats(0, 1e12).map(lambda value: round(value, 3)))
def test_numbers_lose_nothing(value: float) -> None:
    assert float(number_text(value, "en").replace(",", "")) == float(f"{value:.10g}" if value % 1 else value)


def test_numbers_as_people_write_them() -> None:
    written = [number_text(one, "zh") for one in (0, 29, 9_999, 10_000, 125_000, 1.86e8, 98.75, 12_345)]
    assert written == ["0", "29", "9,999", "1万", "12.5万", "1.86亿", "98.75", "12,345"]


def test_the_language_is_the_one_that_is_liked_better() -> None:
    headers = ("", "en", "zh-TW,en;q=0.9", "fr,en;q=0.3,zh;q=0.2", "de", "en;q=x, zh;q=0.1", "EN-us")
    assert [preferred_language(one) for one in headers] == ["zh", "en", "zh", "en", "zh", "zh", "en"]


def test_a_table_for_a_spreadsheet_runs_no_formula() -> None:
    response = csv_response(("名称", "数"), [("=1+1", 3), ("@x", -2), ('引"号,逗号\n', 1)], "a.csv")
    text = bytes(response.body).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [
        ["名称", "数"], ["'=1+1", "3"], ["'@x", "-2"], ['引"号,逗号\n', "1"],
    ]  # fmt: skip


def test_numbers_of_several_years_have_a_chart_and_come_first() -> None:
    numbers = [
        NumberRecord("湖泊", "个", 39, "2022", "/a"),
        NumberRecord("建议", "件", 30, "2022", "/b"),
        NumberRecord("建议", "件", 45, "2023", "/c"),
    ]
    first, second = number_series(numbers, str)
    assert (first["title"], len(first["rows"])) == ("建议（件）", 2)
    assert first["chart"] is not None
    assert second["chart"] is None


def test_choices_are_remembered_and_lead_back(client: TestClient) -> None:
    response = client.get("/choose?lang=en&theme=dark&back=/data", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/data")
    assert "renda_lang=en" in response.headers["set-cookie"]
    for back in ("//example.org", "/\\example.org", "https://example.org", "/a\nb"):
        assert client.get("/choose", params={"back": back}, follow_redirects=False).status_code == 400
    client.cookies.clear()


def test_completion_takes_initials_topics_and_traditional_script(client: TestClient) -> None:
    assert "略阳县人大常委会" in client.get("/suggest?q=lyxrd").text
    assert "略阳县人大常委会" in client.get("/suggest", params={"q": "略陽縣人大"}).text
    assert "食品安全" in client.get("/suggest?q=spaq&field=about").text
    assert "食品安全" in client.get("/suggest?q=food saf&field=about", headers={"accept-language": "en"}).text
    assert client.get("/suggest?q=").text.strip() == ""
