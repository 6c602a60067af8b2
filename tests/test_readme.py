"""The example of the README prints what the README says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def example() -> list[tuple[str, str]]:
    """Commands of the console block, each with what it is said to print."""
    found = re.search(r"```console\n(.*?)```", README, re.DOTALL)
    assert found
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1]) for part in found[1].split("$ ")[1:]]


def run(command: str, store: Path) -> str:
    words = shlex.split(command)
    assert words[0] == "renda"
    words = [str(store) if word == "store" else word for word in words[1:]]
    done = subprocess.run(
        [sys.executable, "-c", "from api.cli import main; main()", *words],
        capture_output=True, cwd=ROOT, encoding="utf-8", check=True, timeout=300,
    )  # fmt: skip
    return done.stdout.replace(str(store), "store")


def test_the_example_prints_what_the_readme_says(tmp_path: Path) -> None:
    commands = example()
    assert len(commands) >= 2
    printed = "".join(f"$ {command}\n{run(command, tmp_path / 'store')}" for command, _ in commands)
    assert printed == "".join(f"$ {command}\n{said}" for command, said in commands)


def test_the_readme_is_short_enough_to_read() -> None:
    assert len(README.splitlines()) <= 150
