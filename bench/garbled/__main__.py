"""python -m bench.garbled [--write] [WAY…]: the table, or with ``--write`` into `docs/garbled.md`."""

import argparse
import contextlib
import io
import sys
from pathlib import Path

from bench.garbled.agreement import measure
from bench.garbled.ways import WAYS
from bench.shared import write_between

PAGE = Path("docs/garbled.md")
_BEGIN, _END = "<!-- table: python -m bench.garbled --write -->", "<!-- end of table -->"


def main(arguments: list[str]) -> int:
    """Print the table, or write it into the page between its marks."""
    parser = argparse.ArgumentParser(prog="python -m bench.garbled", description=__doc__)
    parser.add_argument("ways", nargs="*", metavar="WAY", help=f"of: {', '.join(WAYS)}")
    parser.add_argument("--write", action="store_true", help=f"write the table into {PAGE}")
    options = parser.parse_args(arguments)
    unknown = [way for way in options.ways if way not in WAYS]
    if unknown:
        parser.error(f"no way is called {', '.join(unknown)}")
    if not options.write:
        return measure(options.ways)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        code = measure(options.ways)
    write_between(PAGE, _BEGIN, _END, printed.getvalue())
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
