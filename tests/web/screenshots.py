"""The pictures of the README: ``python -m tests.web.screenshots docs/images`` (or ``make screenshots``)."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from ingest.resources import data_dir
from tests.web.conftest import CHROMIUM, FLAGS, command, environment, serve

_VIEW = (1200, 760)
_PAGES = {
    "ask": "/?who=临漳县人大&about=民生实事",
    "report": "REPORT",
    "entity": "/id/institution/610727/略阳县人大常委会",
    "graph": "/graph?q=略阳县人大常委会",
}


def main(folder: Path) -> None:
    """Build the sample reports, serve them, and look at the main pages."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        files = sorted(str(path) for path in (data_dir() / "reports").glob("*_*.*"))
        store = Path(place) / "store"
        subprocess.run(command("build", *files, "--store", str(store)), check=True, env=environment())
        for address in serve(store):
            _look(address, folder)


def _look(address: str, folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        size = {"width": _VIEW[0], "height": _VIEW[1]}
        page = browser.new_page(viewport=size, locale="zh-CN", reduced_motion="reduce")  # type: ignore[arg-type]
        for name, path in _PAGES.items():
            if path == "REPORT":
                page.goto(f"{address}/documents")
                page.locator("td a[href^='/documents/']").nth(2).click()
            else:
                page.goto(address + path)
            page.wait_for_load_state("networkidle")
            if name == "graph":
                page.wait_for_selector("#explorer[data-ready=true]")
            page.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
