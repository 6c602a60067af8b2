"""The start page: completion, answers, filters, what to take away, what to ask instead."""

import csv
import io
import json
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import expect

from tests.web.conftest import PHONE, OpenPage, picture

LUEYANG = "略阳县人大常委会"


def test_a_name_is_completed_from_initials(open_page: OpenPage) -> None:
    page = open_page("/")
    picture(page, "start")
    page.get_by_label("谁", exact=True).press_sequentially("lyxrdcwh")
    option = page.get_by_role("option", name=LUEYANG).first
    expect(option).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_label("谁", exact=True)).to_have_value(LUEYANG)
    page.get_by_label("做了什么，关于").fill("建议")
    page.get_by_role("button", name="查询").click()
    expect(page.locator(".card").first).to_contain_text(LUEYANG)
    picture(page, "answers")


def test_a_topic_is_completed_too(open_page: OpenPage) -> None:
    page = open_page("/")
    page.get_by_label("做了什么，关于").press_sequentially("spaq")
    expect(page.get_by_role("option", name="食品安全").first).to_be_visible()


def test_the_words_are_marked_and_lead_to_their_place(open_page: OpenPage) -> None:
    page = open_page(f"/?who={LUEYANG}&about=建议")
    card = page.locator(".card").first
    expect(card.locator("mark").first).to_have_text("建议")
    expect(card.locator(".figure").first).to_be_visible()
    words = card.locator("blockquote").inner_text()
    card.get_by_role("link", name="看原文这一处").click()
    found = page.locator(".piece.found")
    expect(found.first).to_be_in_viewport()
    assert "".join(found.all_inner_texts())[:8] == words[:8]


def test_a_chain_of_outcomes_has_its_numbers_and_places(open_page: OpenPage) -> None:
    page = open_page("/?who=临漳县人大&about=民生实事")
    chain = page.locator(".card .chain").first
    expect(chain.locator(".chain .figure").first).to_be_visible()
    link = chain.locator(".chain a").first
    picture(page, "chain")
    link.click()
    expect(page.locator(".piece.found").first).to_be_in_viewport()


def test_filters_count_what_they_leave(open_page: OpenPage) -> None:
    page = open_page(f"/?who={LUEYANG}")
    first = page.locator(".facets section").nth(1).get_by_role("link").first
    count = first.locator(".count").inner_text()
    first.click()
    expect(page.locator(".total strong")).to_have_text(count)
    page.locator(".facets [aria-current]").click()
    assert "type=" not in page.url


def test_an_answer_is_taken_away(open_page: OpenPage, site: str) -> None:
    page = open_page(f"/?who={LUEYANG}&about=建议")
    total = int(page.locator(".total strong").inner_text())
    take = page.locator(".take a").all()
    links = {one.inner_text(): one.get_attribute("href") for one in take}
    rows = list(csv.DictReader(io.StringIO(urlopen(f"{site}{links['CSV']}").read().decode("utf-8-sig"))))
    assert len({row["id"] for row in rows}) == total
    assert json.load(urlopen(f"{site}{links['JSON']}"))["total"] == total
    shared = page.locator("[data-share]").get_attribute("href") or ""
    again = open_page(shared)
    expect(again.locator(".total strong")).to_have_text(str(total))


def test_without_an_answer_there_is_something_to_ask_instead(open_page: OpenPage) -> None:
    page = open_page(f"/?who={quote('略阳县人大常务委会')}")
    page.locator(".empty .chips").get_by_role("link", name=LUEYANG, exact=True).click()
    assert page.locator(".card").count() > 0
    page = open_page(f"/?who={LUEYANG}&about=海洋渔业权益")
    expect(page.locator(".empty")).to_be_visible()
    page.get_by_role("link", name=f"{LUEYANG} 的全部活动").click()
    assert page.locator(".card").count() > 0


def test_what_else_a_name_may_mean_is_seen(open_page: OpenPage) -> None:
    page = open_page("/?who=县人大常委会")
    page.locator(".how").get_by_role("link", name=LUEYANG, exact=True).click()
    expect(page.locator(".total")).to_contain_text(LUEYANG)


def test_answers_need_no_script(open_page: OpenPage) -> None:
    page = open_page(f"/?who={LUEYANG}&about=建议", javascript=False)
    assert page.locator(".card blockquote").count() > 0


def test_english_and_chinese(open_page: OpenPage) -> None:
    page = open_page("/", locale="en-GB")
    expect(page.get_by_role("button", name="Ask")).to_be_visible()
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("button", name="查询")).to_be_visible()
    page.get_by_role("link", name="报告", exact=True).click()
    assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_colours_by_system_and_by_choice(open_page: OpenPage) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = open_page("/").evaluate(ground)
    page = open_page("/", scheme="dark")
    dark = page.evaluate(ground)
    assert light != dark
    page.locator(".switches a").last.click()
    page.locator(".switches a").last.click()
    assert page.evaluate(ground) == light


def test_the_first_page_is_light(open_page: OpenPage) -> None:
    page = open_page("/")
    sizes = page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter(e => e.name.endsWith('.js')).map(e => e.decodedBodySize)"
    )
    assert 0 < sum(sizes) < 200_000
    hosts = page.evaluate("performance.getEntriesByType('resource').map(e => new URL(e.name).host)")
    assert set(hosts) == {page.evaluate("location.host")}


def test_a_phone(open_page: OpenPage) -> None:
    page = open_page(f"/?who={LUEYANG}", viewport=PHONE, scheme="dark")
    picture(page, "answers-phone-dark")
    page.get_by_text("筛选").click()
    expect(page.locator(".facets section").first).to_be_visible()
