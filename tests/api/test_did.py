"""The main question over HTTP: its answer has the form of the design, on the annotated samples."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from fastapi.testclient import TestClient

FORM: Mapping[str, object] = {
    "who": {"input", "entity", "alternatives", "related", "note"},
    "about": {"input", "terms", "topics", "entities"},
    "answer": {
        "id", "iri", "type", "label", "planned", "period", "agent", "object", "refs", "quantities", "led_to",
        "evidence", "rule", "confidence", "score",
    },
    "quantity": {"value", "unit", "of", "approx", "min", "max", "kind"},
    "evidence": {"quote", "document", "start", "end", "source_start", "source_end", "url"},
}  # fmt: skip


def ask(client: TestClient, **parameters: Any) -> Any:
    response = client.get("/api/did", params=parameters)
    assert response.status_code == 200, response.text
    return response.json()


def test_the_answer_has_the_form_of_the_design(client: TestClient) -> None:
    answer = ask(client, who="略阳县人大常委会", limit=200)
    assert set(answer) == {"who", "about", "total", "limit", "offset", "answers"}
    assert set(answer["who"]) == FORM["who"]
    assert set(answer["about"]) == FORM["about"]
    assert answer["total"] == len(answer["answers"]) > 5
    for one in answer["answers"]:
        assert set(one) == FORM["answer"]
        assert set(one["label"]) == {"zh", "en"}
        assert set(one["agent"]) == {"id", "name"}
        assert all(set(quantity) == FORM["quantity"] for quantity in one["quantities"])
        assert all(set(evidence) == FORM["evidence"] for evidence in one["evidence"])


def test_evidence_stands_where_it_says(client: TestClient) -> None:
    answer = ask(client, who="略阳县人大常委会", limit=5)
    places = [evidence for one in answer["answers"] for evidence in one["evidence"]]
    assert places
    for place in places:
        document = client.get(f"/api/documents/{place['document']}").json()
        assert document["text"][place["start"] : place["end"]] == place["quote"]
        path, _, anchor = place["url"].partition("#")
        assert f'id="{anchor}"' in client.get(path).text


@pytest.mark.parametrize(
    "who",
    [
        "略阳县人大常委会",
        "略陽縣人大常委會",
        "lueyangxianrendachangweihui",
        "lveyangxianrdcwh",
        "lyxrdcwh",
        " 略阳县人大常委会 ",
    ],
)
def test_one_body_under_many_spellings(client: TestClient, who: str) -> None:
    answer = ask(client, who=who, limit=1)
    assert answer["who"]["entity"]["name"] == "略阳县人大常委会"
    assert answer["who"]["input"] == who
    assert answer["total"] > 0


def test_a_congress_acts_through_its_standing_committee(client: TestClient) -> None:
    answer = ask(client, who="略阳县人大", limit=200)
    assert answer["who"]["entity"]["name"] == "略阳县人大"
    assert "略阳县人大常委会" in {one["name"] for one in answer["who"]["related"]}
    assert "略阳县人大常委会" in {one["agent"]["name"] for one in answer["answers"]}


def test_an_unknown_who_is_answered_with_near_names(client: TestClient) -> None:
    answer = ask(client, who="略阳县人大常务会")
    assert answer["who"]["entity"] is None
    assert "略阳县人大常委会" in {one["name"] for one in answer["who"]["alternatives"]}
    assert "略阳县人大常务会" in answer["who"]["note"]
    assert (answer["total"], answer["answers"]) == (0, [])


def test_synonyms_are_found_and_named(client: TestClient) -> None:
    by_synonym = ask(client, about="环保", limit=200)
    assert "生态环境" in by_synonym["about"]["terms"]
    assert by_synonym["about"]["topics"]
    found = {one["object"] for one in by_synonym["answers"]}
    assert any("环境" in text or "污染" in text for text in found)


def test_all_words_must_be_met(client: TestClient) -> None:
    one = ask(client, about="监督", limit=200)["total"]
    both = ask(client, about="监督 量子计算机", limit=200)["total"]
    assert one > both == 0


def test_filters_by_year_type_and_plan(client: TestClient) -> None:
    everything = ask(client, who="略阳县人大常委会", limit=200)
    kind = everything["answers"][0]["type"]
    of_kind = ask(client, who="略阳县人大常委会", type=kind, limit=200)
    assert {one["type"] for one in of_kind["answers"]} == {kind}
    planned = ask(client, who="略阳县人大常委会", planned="true", limit=200)
    done = ask(client, who="略阳县人大常委会", planned="false", limit=200)
    assert planned["total"] + done["total"] == everything["total"]
    assert ask(client, who="略阳县人大常委会", year=2014)["total"] == everything["total"]  # 2012-2016
    assert ask(client, who="略阳县人大常委会", year=1999)["total"] == 0


def test_pages_make_up_the_whole(client: TestClient) -> None:
    whole = ask(client, who="略阳县人大常委会", limit=200)
    pages = [
        answer
        for offset in range(0, whole["total"], 3)
        for answer in ask(client, who="略阳县人大常委会", limit=3, offset=offset)["answers"]
    ]
    assert json.dumps(pages) == json.dumps(whole["answers"])
    scores = [one["score"] for one in pages]
    assert scores == sorted(scores, reverse=True)
