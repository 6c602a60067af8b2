"""The service as a process: `renda serve` and `renda demo` on a real port."""

import json
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_server
from typing import Any


@contextmanager
def serving(environment: dict[str, str], *words: str) -> Iterator[str]:
    """Run a command that serves, on a port that the system chooses; gives the address that it prints."""
    command = [sys.executable, "-m", "api.cli", *words, "--port", str(_free_port())]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        assert process.stderr is not None
        lines: list[str] = []
        for line in process.stderr:
            lines.append(line)
            found = re.search(r" at (http://\S+)", line)
            if found:
                yield found[1]
                break
        else:
            raise AssertionError("".join(lines))
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _free_port() -> int:
    with create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def get(address: str, path: str, **parameters: str) -> Any:
    url = f"{address}{path}?{urllib.parse.urlencode(parameters)}"
    with urllib.request.urlopen(url, timeout=60) as answer:
        return json.loads(answer.read())


def test_the_demo_answers_with_numbers_and_evidence(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, "demo", "--store", str(tmp_path / "store")) as address:
        assert get(address, "/api/documents")["total"] == 10
        answer = get(address, "/api/did", who="lyxrdcwh")
        assert answer["who"]["entity"]["name"] == "略阳县人大常委会"
        assert any(one["quantities"] for one in answer["answers"])
        assert all(one["evidence"][0]["quote"] for one in answer["answers"])
        count = get(address, "/sparql", query="SELECT (COUNT(DISTINCT ?r) AS ?n) { ?r a renda:Report }")
        assert count["results"]["bindings"][0]["n"]["value"] == "10"


def test_a_taken_port_is_one_sentence(environment: dict[str, str], sample_store: Path) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        words = ["serve", "--store", str(sample_store), "--port", str(taken.getsockname()[1])]
        done = subprocess.run(
            [sys.executable, "-m", "api.cli", *words],
            env=environment,
            capture_output=True,
            encoding="utf-8",
        )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "--port" in done.stderr
