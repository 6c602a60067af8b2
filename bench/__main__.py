"""Every measured figure, or those that are named: python -m bench [ablation] [cleaning] [genres] …

A part is a module of this folder with a function ``measure() -> int``: it prints its figures and answers 0,
or 1 where a figure is short of its aim. Parts that need the real reports look for them in ``../shared``
(or RENDA_SHARED) and say so where they are not there.
"""

import sys
from importlib import import_module

PARTS = (
    "ablation", "cleaning", "garbled", "genres", "scores", "speed", "exports", "sparql", "hostile",
    "explorer",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Measure each part in turn; 1 where one is short of its aim, 2 for a part that there is none of."""
    names = arguments or list(PARTS)
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"no part is called {', '.join(unknown)}; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    short = 0
    for name in names:
        print(f"== {name}")
        short |= import_module(f"bench.{name}").measure()
        print()
    return short


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
