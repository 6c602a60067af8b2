"""How the graph explorer bears 5,000 nodes: a real browser, a real service, a store made up for it.

Printed are the time to the first picture and to the layout at rest, the frames while the picture is dragged,
and what the service needs for the neighbourhood. RENDA_BENCH_NODES sets another number of nodes;
the aims are meant for a browser that draws with its processor, as on a machine without a graphics card.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from api.building import take_facts, write_base
from api.settings import Settings
from graph.oxigraph import open_writer
from ingest.facts import Activity, Entity, Facts, Quantity
from tests.web.conftest import CHROMIUM, FLAGS, WIDE, serve

NODES = int(os.environ.get("RENDA_BENCH_NODES", "5000"))
BODY, _REGION = "宁溪县人大常委会", "990123"
FIRST_PICTURE, MEDIAN_FRAME = 5.0, 100.0
"""Aims: seconds until something is to be seen; milliseconds between two frames while dragging."""
_ACTIVITIES = 300
"""Activities of a report; each has an outcome of its own, and concerns one of the other entities."""
_FRAMES = """() => new Promise(done => {
  const times = []; let last = performance.now();
  const tick = now => {
    times.push(now - last); last = now;
    times.length < 60 ? requestAnimationFrame(tick) : done(times);
  };
  requestAnimationFrame(tick); })"""


def reports(nodes: int) -> Iterator[Facts]:
    """Yearly reports of one invented body whose graph has as many nodes or a few more."""
    year = 2000
    while nodes > 0:
        yield _report(str(year))
        nodes -= 2 * _ACTIVITIES
        year += 1


def _report(year: str) -> Facts:
    offices = [Entity("Institution", f"宁溪县第{at}局", region=_REGION) for at in range(40)]
    body = Entity("Institution", BODY, region=_REGION)
    activities = [
        Activity(
            f"a{at}", "Inspection", BODY, f"{year}年事项{at}", (offices[at % 40].name,),
            evidence=f"视察{year}年事项{at}", led_to=(f"a{at + 1}",) if at % 3 == 0 else (),
        )
        for at in range(_ACTIVITIES)
    ]  # fmt: skip
    numbers = [Quantity(float(at), "件", f"事项{at}", activity=f"a{at}") for at in range(_ACTIVITIES)]
    return Facts(
        f"{year}.txt", BODY, year, f"{BODY}{year}年工作报告", _REGION, entities=(body, *offices),
        activities=tuple(activities), quantities=tuple(numbers), text=year, source_text=year,
    )  # fmt: skip


def build(folder: Path, nodes: int) -> None:
    """A store of the invented reports."""
    base = Settings().base
    with open_writer(folder) as writer:
        write_base(writer, base)
        for facts in reports(nodes):
            take_facts(writer, facts.document, facts, facts.period, "mark", base)


def measure() -> int:
    """1 where the first picture or the frames are short of their aims, or no browser is there."""
    if not CHROMIUM:
        print("there is no chromium on this machine")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder) / "store", NODES)
        for address in serve(Path(folder) / "store"):
            _time_service(address)
            return _time_browser(address)
    return 1


def _time_service(address: str) -> None:
    items = json.load(urlopen(f"{address}/api/entities?q={quote(BODY)}"))["items"]
    began = time.perf_counter()
    path = f"/api/entities/{quote(items[0]['id'])}/neighbourhood?hops=2&limit={NODES}"
    body = json.load(urlopen(address + path))
    took = time.perf_counter() - began
    print(f"service: {len(body['nodes']):,} nodes, {len(body['edges']):,} edges in {took:.1f} s")


def _time_browser(address: str) -> int:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        page = browser.new_page(viewport=WIDE)
        began = time.perf_counter()
        page.goto(f"{address}/graph?q={quote(BODY)}&hops=2")
        page.wait_for_selector("#explorer[data-drawn]", timeout=120_000)
        first = time.perf_counter() - began
        moving = _drag(page)
        page.wait_for_selector("#explorer[data-ready=true]", timeout=120_000)
        rest = time.perf_counter() - began
        resting = _drag(page)
        state = page.locator("#state").inner_text()
        browser.close()
    print(f"browser: {state}")
    print(f"first picture after {first:.1f} s, at rest after {rest:.1f} s")
    for name, frames in (("while it is laid out", moving), ("at rest", resting)):
        median = statistics.median(frames)
        print(f"frames while dragged, {name}: median {median:.0f} ms, worst {max(frames):.0f} ms")
    return int(first > FIRST_PICTURE or statistics.median(resting) > MEDIAN_FRAME)


def _drag(page: Page) -> list[float]:
    """Milliseconds between frames while the picture is dragged to and fro."""
    box = page.locator("#canvas").bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    page.mouse.down()
    page.evaluate(f"void (window.frames_ = ({_FRAMES})())")
    for step in range(40):
        page.mouse.move(middle[0] + 6 * (step % 20), middle[1] + 3 * (step % 20))
    page.mouse.up()
    times: list[float] = page.evaluate("window.frames_")
    return times


if __name__ == "__main__":
    sys.exit(measure())
