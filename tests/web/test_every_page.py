"""What holds for every page: readable by everybody, fit for a phone, and text from outside stays text."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from api.building import take_facts, write_base
from api.settings import Settings
from graph.oxigraph import open_writer
from ingest.facts import Activity, Entity, Facts, Membership, Mention, Quantity, Span
from tests.web.conftest import PHONE, WIDE, OpenPage, picture, serve

LUEYANG = "略阳县人大常委会"
PAGES = {
    "start": "/",
    "answers": f"/?who={LUEYANG}",
    "no-answers": f"/?who={LUEYANG}&about=海洋渔业权益",
    "reports": "/documents",
    "report": "REPORT",
    "source": "REPORT?text=source",
    "entity": "ENTITY",
    "compare": f"/compare?who={LUEYANG}&who=远安县人大常委会",
    "graph": f"/graph?q={LUEYANG}",
    "sparql": "/sparql?format=html",
    "query": "/query?query=SELECT+*+{+?s+a+renda:Hearing+;+renda:object+?o+}",
    "data": "/data",
    "ontology": "/ontology",
    "docs": "/docs",
    "upload": "/upload",
    "activity": "ACTIVITY",
    "problem": "/no/such/page",
}
READY = {"graph": "#explorer[data-ready=true]", "query": "#yasgui table.dataTable tbody tr"}
"""What is waited for, where a script draws."""


@pytest.fixture(scope="session")
def paths(site: str) -> dict[str, str]:
    """Each page by its name."""
    items = json.load(urlopen(f"{site}/api/documents?limit=100"))["items"]
    report = next(one for one in items if one["file"].startswith("002"))
    activity = json.load(urlopen(f"{site}/api/did?limit=1"))["answers"][0]
    places = {
        "REPORT": f"/documents/{quote(report['id'])}",
        "ENTITY": f"/id/{quote(report['issuer']['id'])}",
        "ACTIVITY": f"/id/{quote(activity['id'])}",
    }
    found = {}
    for name, path in PAGES.items():
        head, mark, tail = path.partition("?")
        found[name] = places.get(head, head) + mark + tail
    return found


READERS = {
    "wide-light-zh": (WIDE, "light", "zh-CN"),
    "wide-dark-en": (WIDE, "dark", "en-GB"),
    "phone-dark-zh": (PHONE, "dark", "zh-CN"),
    "phone-light-en": (PHONE, "light", "en-GB"),
}
"""Every pair of width, colours and language among them."""


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_read_it(open_page: OpenPage, paths: dict[str, str], name: str, reader: str) -> None:
    """axe finds nothing, and nothing sticks out to the side."""
    viewport, scheme, locale = READERS[reader]
    failing = 404 if name == "problem" else 200
    page = open_page(paths[name], viewport=viewport, scheme=scheme, locale=locale, failing=failing)
    page.wait_for_load_state("networkidle")
    if name in READY:
        page.wait_for_selector(READY[name])
    picture(page, f"{name}-{reader}")
    results = Axe().run(page)
    assert not results.violations_count, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_keys_are_enough(open_page: OpenPage) -> None:
    page = open_page("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type(LUEYANG)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    expect(page.locator(".card").first).to_be_visible()


EVIL = (
    "<script>window.bad=1</script><img src=x onerror=window.bad=1>"
    "\"'><svg onload=window.bad=1>\u202ejavascript:window.bad=1"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A service whose only report is made of markup, scripts and marks that turn the direction of text."""
    folder = tmp_path_factory.mktemp("hostile") / "store"
    span = Span(0, len(EVIL), 0, len(EVIL))
    facts = Facts(
        EVIL, EVIL, "2023", EVIL,
        entities=(
            Entity("Institution", EVIL, (EVIL + "x",), (Mention(EVIL, span),)),
            Entity("Person", EVIL + "p"),
        ),
        activities=(
            Activity("a1", "Hearing", EVIL, EVIL, (EVIL,), False, EVIL, span, led_to=("a2",), rule=EVIL),
            Activity("a2", "Inspection", EVIL, EVIL, (EVIL + "p",), True, EVIL, span, rule=EVIL),
        ),
        quantities=(Quantity(1, EVIL, EVIL, activity="a1", span=span),),
        memberships=(Membership(EVIL + "p", EVIL, EVIL, EVIL, span),),
        text=EVIL, source_text=EVIL,
    )  # fmt: skip
    base = Settings().base
    with open_writer(Path(folder)) as writer:
        write_base(writer, base)
        take_facts(writer, "evil", facts, "digest", "mark", base)
    yield from serve(folder)


def test_text_stays_text_in_a_browser(open_page: OpenPage, hostile: str) -> None:
    (document,) = json.load(urlopen(f"{hostile}/api/documents"))["items"]
    entities = json.load(urlopen(f"{hostile}/api/entities"))["items"]
    name = quote(EVIL)
    tail = "text=source"
    for path in (
        "/", f"/?who={name}&about={name}", f"/?who={name}", "/documents", f"/compare?who={name}&who={name}p",
        f"/documents/{quote(document['id'])}", f"/documents/{quote(document['id'])}?{tail}",
        *(f"/id/{quote(one['id'])}" for one in entities), f"/id/{quote(document['id'])}/activity/a1",
        f"/graph?node={quote(entities[0]['id'])}", f"/suggest?q={quote('<script>')}", "/upload", "/data",
        f"/sparql?format=html&query={quote('SELECT ?s ?o { ?s ?p ?o } LIMIT 50')}",
        f"/graph?q={name}", f"/compare?who={name}", "/ontology", "/docs", f"/?who={name}z&about={name}",
        f"/query?query={quote('SELECT ?s ?o { ?s renda:object|skos:prefLabel ?o }')}",
        f"/no/{name}", f"/?year={name}", f"/documents/{name}", f"/id/{name}", f"/choose?back={name}",
    ):  # fmt: skip
        failing = 404 if path.startswith(("/no/", "/documents/%3C", "/id/%3C")) else 400
        page = open_page(path, at=hostile, failing=failing)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.bad") is None, path
        strange = "main img, script:not([src^='/static/vendor/']), [onload], [onerror]"
        assert page.locator(strange).count() == 0, path
        assert page.locator("a[href^='javascript']").count() == 0, path
    page = open_page(f"/documents/{quote(document['id'])}", at=hostile)
    expect(page.locator("h1")).to_contain_text("<script>window.bad=1</script>")
    expect(page.locator(".report")).to_contain_text("<img src=x onerror=window.bad=1>")


def test_the_policy_stops_scripts_in_a_page(browser: Browser, site: str) -> None:
    """Were markup ever to get through, the browser would not run it."""
    page = browser.new_page()
    page.goto(f"{site}/ontology")
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.bad = 1';"
        " document.body.append(s); }"
    )
    assert page.evaluate("window.bad") is None
    policy = urlopen(f"{site}/").headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
