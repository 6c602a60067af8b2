"""Runs the commands of the README's example and writes what they print: python -m bench.readme"""

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def main() -> None:
    """Renew the console block of the README."""
    text = README.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        fresh = re.sub(r"```console\n(.*?)```", lambda block: _renew(block[1], folder), text, flags=re.DOTALL)
    README.write_text(fresh, "utf-8")


def _renew(block: str, folder: str) -> str:
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "```console\n" + "".join(f"$ {command}\n{_run(command, folder)}" for command in commands) + "```"


def _run(command: str, folder: str) -> str:
    store = f"{folder}/store"
    words = [store if word == "store" else word for word in shlex.split(command)[1:]]
    done = subprocess.run(
        [sys.executable, "-m", "api.cli", *words], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.replace(store, "store")


if __name__ == "__main__":
    main()
