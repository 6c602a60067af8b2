"""The project's own promises: locks name what is needed, nothing committed names where it was made."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\s\[<>=!~;]", line, maxsplit=1)[0].lower() for line in requirements}


def locked(name: str) -> set[str]:
    lines = (ROOT / "requirements" / name).read_text("utf-8").splitlines()
    return {line.split("==")[0].lower() for line in lines if "==" in line}


def test_the_run_lock_holds_every_dependency() -> None:
    assert names(PROJECT["project"]["dependencies"]) <= locked("run.lock")


def test_the_dev_lock_holds_every_dependency_and_every_tool() -> None:
    needed = names(PROJECT["project"]["dependencies"]) | names(PROJECT["dependency-groups"]["dev"])
    assert needed <= locked("dev.lock")


@pytest.mark.parametrize("name", ["run.lock", "dev.lock"])
def test_a_lock_is_hashed_and_names_no_registry(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    assert "--hash=sha256:" in text
    assert "://" not in text


def test_the_lock_of_the_readers_names_no_registry() -> None:
    text = (ROOT / "tests" / "js" / "package-lock.json").read_text("utf-8")
    assert '"integrity"' in text
    assert '"resolved"' not in text
