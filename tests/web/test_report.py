"""The report page: marks, toggles, the facts at a place, the source, links to sentences."""

import json
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.web.conftest import PHONE, OpenPage, picture


@pytest.fixture
def report(site: str) -> str:
    """Path of the page of a report in traditional script, whose source and cleaned text differ."""
    items = json.load(urlopen(f"{site}/api/documents?limit=100"))["items"]
    return next(f"/documents/{one['id']}" for one in items if one["file"].startswith("002"))


def test_facts_show_on_hover(open_page: OpenPage, report: str) -> None:
    page = open_page(report)
    picture(page, "report")
    page.locator(".report .piece.activity").first.hover()
    card = page.locator("#fact")
    expect(card).to_be_visible()
    expect(card).to_contain_text("置信度")


def test_facts_show_on_tap_and_link_to_their_sentence(open_page: OpenPage, report: str) -> None:
    page = open_page(report, viewport=PHONE)
    piece = page.locator(".report .piece.quantity").first
    piece.click()
    page.locator("#fact").get_by_role("link", name="链接到这一句").click()
    sentence = page.locator(".sentence:target")
    expect(sentence).to_be_in_viewport()
    expect(sentence).to_contain_text(piece.inner_text())


def test_kinds_are_toggled(open_page: OpenPage, report: str) -> None:
    page = open_page(report)
    line = "getComputedStyle(document.querySelector('.report .piece.entity')).borderBottomWidth"
    assert page.evaluate(line) == "2px"
    page.locator("#show-entity").uncheck()
    assert page.evaluate(line) == "0px"


def test_the_source_has_the_same_marks(open_page: OpenPage, report: str) -> None:
    page = open_page(report)
    cleaned = page.locator(".legend label").all_inner_texts()
    text = page.locator(".report").inner_text()
    page.get_by_role("link", name="原文", exact=True).click()
    assert page.locator(".legend label").all_inner_texts() == cleaned
    assert page.locator(".report").inner_text() != text
    assert page.locator(".report .piece").count() > 0


def test_a_place_is_the_same_in_both_texts(open_page: OpenPage, report: str) -> None:
    page = open_page(report)
    fact = page.locator(".listed details[open] li a[href^='#']").last
    fact.click()
    cleaned = "".join(page.locator(".piece.found").all_inner_texts())
    page.get_by_role("link", name="原文", exact=True).click()
    found = page.locator(".piece.found")
    expect(found.first).to_be_in_viewport()
    picture(page, "source-place")
    assert page.url.endswith(f"?text=source#{page.url.rpartition('#')[2]}")
    assert len("".join(found.all_inner_texts())) >= len(cleaned) > 0


def test_a_link_to_a_sentence_leads_into_the_source_too(open_page: OpenPage, report: str) -> None:
    page = open_page(report)
    anchor = page.locator(".sentence:has(.quantity)").last.get_attribute("id")
    page = open_page(f"{report}?text=source#{anchor}", viewport=PHONE)
    expect(page.locator(".sentence:target, .sentence:has(:target)")).to_be_in_viewport()


def test_reports_need_no_script(open_page: OpenPage, report: str) -> None:
    page = open_page(f"{report}#s0", javascript=False)
    assert page.locator(".report .piece[title]").count() > 0
