"""A real browser before a real service: Chromium from the system, `renda serve` over the sample reports."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

import api
from ingest.resources import data_dir

TOKEN = "a-token-of-the-tests"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PHONE: ViewportSize = {"width": 390, "height": 844}
WIDE: ViewportSize = {"width": 1440, "height": 900}
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser these tests say why they do not run."""
    if not CHROMIUM:
        for item in items:
            if Path(item.path).parent == Path(__file__).parent:
                item.add_marker(pytest.mark.skip(reason="there is no chromium on this machine"))


def environment() -> dict[str, str]:
    """The environment of a process that finds the packages under test, and the token."""
    return os.environ | {"PYTHONPATH": str(Path(api.__file__).parents[1]), "RENDA_TOKEN": TOKEN}


def command(*arguments: str) -> list[str]:
    """The command `renda`, as this Python runs it."""
    return [sys.executable, "-m", "api.cli", *arguments]


def serve(store: Path, **settings: str) -> Iterator[str]:
    """The address of `renda serve` over that store, with settings as in the environment; it ends with the
    generator."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    arguments = command("serve", "--store", str(store), "--port", str(port))
    with subprocess.Popen(arguments, env=environment() | settings) as process:
        try:
            _wait_for(f"{address}/health")
            yield address
        finally:
            process.terminate()


def _wait_for(url: str) -> None:
    for _ in range(240):
        try:
            urlopen(url, timeout=5).close()
            return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(f"{url} did not answer in a minute")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that `renda build` made of the sample reports."""
    folder = tmp_path_factory.mktemp("web") / "store"
    files = sorted(str(path) for path in (data_dir() / "reports").glob("*_*.*"))
    subprocess.run(command("build", *files, "--store", str(folder)), check=True, env=environment())
    return folder


@pytest.fixture(scope="session")
def site(store: Path) -> Iterator[str]:
    """The address of the service."""
    yield from serve(store)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, once for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[OpenPage]:
    """Opens a path of the service; an error of a script, a broken security policy or any answer with an
    error, but for the status `failing`, fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_page(
        path: str, viewport: ViewportSize = WIDE, locale: str = "zh-CN", scheme: str = "light", at: str = "",
        javascript: bool = True, failing: int = 200,
    ) -> Page:  # fmt: skip
        context = browser.new_context(
            viewport=viewport,
            locale=locale,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            java_script_enabled=javascript,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("response", lambda one: complaints.extend([one.url] if failing != one.status >= 400 else []))
        page.on("pageerror", lambda error: complaints.append(f"{path}: {error}"))
        if failing == 200:  # else the browser itself complains of it
            page.on("console", lambda one: complaints.extend([one.text] if one.type == "error" else []))
        answer = page.goto((at or site) + path)
        assert answer is not None
        assert answer.status in (200, failing), f"{path}: {answer.status}"
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints


def picture(page: Page, name: str) -> None:
    """Keep what the page looks like, for people."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")
