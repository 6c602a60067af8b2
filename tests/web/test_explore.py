"""The graph explorer, the query editor, the comparison, the upload page."""

import csv
import io
import re
from pathlib import Path
from urllib.request import urlopen
from xml.etree import ElementTree

from playwright.sync_api import expect

from tests.web.conftest import TOKEN, OpenPage, picture, serve

LUEYANG = "略阳县人大常委会"
YUANAN = "远安县人大常委会"
REPORT = "宁溪县人大常委会2023年工作报告\n全年听取审议专项工作报告12个，开展执法检查3次，提出审议意见45条。\n"


def _shown(text: str) -> int:
    found = re.search(r"\d+", text)
    assert found
    return int(found[0])


def test_the_graph_is_grown_filtered_and_saved(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(f"/graph?q={LUEYANG}")
    state, explorer = page.locator("#state"), page.locator("#explorer")
    expect(explorer).to_have_attribute("data-ready", "true")
    before = _shown(state.inner_text())
    picture(page, "graph")
    page.get_by_text("节点列表").click()
    page.locator("#nodes button").nth(1).click()
    page.get_by_role("button", name="展开").click()
    expect(state).not_to_have_text(f"显示 {before} 个节点")
    expect(explorer).to_have_attribute("data-ready", "true")
    grown = _shown(state.inner_text())
    assert grown > before
    page.locator("#types input[value=Activity]").uncheck()
    expect(state).not_to_have_text(f"显示 {grown} 个节点")
    left = _shown(state.inner_text())
    for name in ("graphml", "gexf"):
        with page.expect_download() as waiting:
            page.locator(f"#{name}").click()
        waiting.value.save_as(tmp_path / name)
        nodes = [one for one in ElementTree.parse(tmp_path / name).iter() if one.tag.endswith("}node")]
        assert len(nodes) == left
    with page.expect_download() as waiting:
        page.locator("#png").click()
    waiting.value.save_as(tmp_path / "png")
    assert (tmp_path / "png").read_bytes().startswith(b"\x89PNG")


def test_a_graph_that_is_too_large_is_cut_and_says_so(open_page: OpenPage, store: Path) -> None:
    for address in serve(store, RENDA_NEIGHBOURHOOD_LIMIT="25"):
        page = open_page(f"/graph?q={LUEYANG}&hops=2", at=address)
        state = page.locator("#state")
        expect(state).to_have_text("显示 25 个节点 （结果较大，只画最近的 25 个）")
        page.get_by_text("节点列表").click()
        page.locator("#nodes button").nth(1).click()
        page.get_by_role("button", name="展开").click()
        expect(page.locator("#explorer")).to_have_attribute("data-ready", "true")
        expect(state).to_contain_text("显示 25 个节点")


def test_nodes_are_found_weighed_and_filtered_by_year(open_page: OpenPage) -> None:
    page = open_page("/graph?q=临漳县人大常委会&hops=2")
    state = page.locator("#state")
    expect(state).to_contain_text("个节点")
    all_nodes = _shown(state.inner_text())
    page.get_by_label("节点大小按").select_option("mentions")
    page.get_by_label("从", exact=True).fill("2030")
    expect(state).not_to_contain_text(f"显示 {all_nodes} 个")
    page.get_by_label("在图中找").fill("临漳")
    page.get_by_label("从", exact=True).fill("")
    expect(state).to_contain_text(f"显示 {all_nodes} 个")
    picture(page, "graph-found")


def test_the_query_of_an_answer(open_page: OpenPage) -> None:
    page = open_page(f"/?who={LUEYANG}&about=建议")
    total = page.locator(".total strong").inner_text()
    page.get_by_role("link", name="SPARQL", exact=True).last.click()
    page.wait_for_selector(".yasr_response_chip:has-text('results')")
    picture(page, "query")
    column = page.locator("#yasgui table.dataTable tbody tr td:nth-child(1)")
    expect(column.first).to_be_visible()
    assert len(set(column.all_inner_texts())) == int(total)


def test_an_example_as_a_chart_and_as_a_graph(open_page: OpenPage) -> None:
    page = open_page("/query")
    page.locator("#example").select_option(label="各类活动各有多少项？")
    page.get_by_text("图表", exact=True).click()
    expect(page.locator("#yasgui svg.across rect").first).to_be_visible()
    page.get_by_text("关系图", exact=True).click()
    expect(page.locator("#yasgui .canvas canvas").first).to_be_visible()


def test_bodies_side_by_side(open_page: OpenPage, site: str) -> None:
    page = open_page(f"/compare?who={LUEYANG}&who={YUANAN}")
    picture(page, "compare")
    expect(page.locator("thead")).to_contain_text(YUANAN)
    number = page.locator("section td.n a").first
    count = number.inner_text()
    file = page.get_by_role("link", name="CSV").get_attribute("href")
    rows = list(csv.DictReader(io.StringIO(urlopen(f"{site}{file}").read().decode("utf-8-sig"))))
    assert {row["compared"] for row in rows} == {LUEYANG, YUANAN}
    assert count in {row["value"] for row in rows}
    number.click()
    expect(page.locator(".card").first).to_be_visible()


def test_a_report_is_seen_published_and_withdrawn(open_page: OpenPage) -> None:
    page = open_page("/upload")
    page.get_by_label("口令").fill(TOKEN)
    page.locator("#file").set_input_files(
        {"name": "宁溪.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}
    )
    page.get_by_role("button", name="读取").click()
    expect(page.locator("#activities")).to_contain_text("执法检查", timeout=60_000)
    picture(page, "upload")
    page.goto(page.url.replace("/upload", "/documents"))
    expect(page.locator("main")).not_to_contain_text("宁溪")
    page.goto(page.url.replace("/documents", "/upload"))
    page.get_by_label("口令").fill(TOKEN)
    page.locator("#file").set_input_files(
        {"name": "宁溪.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}
    )
    page.get_by_role("button", name="读取").click()
    page.get_by_role("button", name="发布").click()
    page.locator("#published").get_by_role("link", name="宁溪.txt").click()
    expect(page.locator(".report")).to_contain_text("执法检查3次")
    page.goto(page.url.split("/documents")[0] + "/upload")
    page.get_by_label("口令").fill(TOKEN)
    page.on("dialog", lambda dialog: dialog.accept())
    row = page.locator("tr", has_text="宁溪")
    row.get_by_role("button").click()
    expect(row).to_have_count(0)


BROKEN = {
    "empty.txt": (b"", "这份文件读不出来"),
    "broken.docx": (b"PK\x03\x04 no archive", "这份文件读不出来"),
    "broken.pdf": (b"%PDF-1.4 no pages", "这份文件读不出来"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "这份文件读不出来"),
    "large.txt": ("报告。".encode() * 3_000_000, "文件太大"),
}


def test_what_is_no_report_is_told_and_nothing_is_shown(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("/upload", failing=422)
    page.get_by_label("口令").fill(TOKEN)

    def send(name: str, data: bytes) -> None:
        (tmp_path / name).write_bytes(data)
        page.locator("#file").set_input_files(tmp_path / name)
        page.get_by_role("button", name="读取").click()

    send("宁溪.txt", REPORT.encode())
    expect(page.locator("#activities")).to_contain_text("执法检查", timeout=60_000)
    for name, (data, words) in BROKEN.items():
        send(name, data)
        expect(page.locator("#said")).to_contain_text(words, timeout=60_000)
        expect(page.locator("#preview")).to_be_hidden()
    picture(page, "upload-broken")


def test_a_wrong_token_is_told(open_page: OpenPage) -> None:
    page = open_page("/upload", locale="en-GB", failing=401)
    page.get_by_label("Token").fill("wrong")
    page.locator("#file").set_input_files(
        {"name": "a.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}
    )
    page.get_by_role("button", name="Read").click()
    expect(page.locator("#said")).to_have_text("The token is wrong.")


def test_a_service_without_a_token_says_that_it_is_closed(open_page: OpenPage, store: Path) -> None:
    for address in serve(store, RENDA_TOKEN=""):
        expect(open_page("/upload", at=address).locator(".note").first).to_contain_text("RENDA_TOKEN")
