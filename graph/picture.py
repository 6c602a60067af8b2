"""A picture of an exported graph: python -m graph.picture FILE.gexf OUT.png [LABELS]

Places, sizes and colours are those in the file, as Gephi shows it; the best tied nodes have their labels.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from graph.export.selection import ExportError
from graph.export.sheets import load_library
from graph.files import replace_file
from ingest.errors import RendaError

FONTS = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Microsoft YaHei", "SimHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK JP", "Noto Serif CJK SC",
)  # fmt: skip
"""Fonts with Chinese characters, the first that is installed is taken (Debian: fonts-noto-cjk)."""


@dataclass(frozen=True, slots=True)
class _Dot:
    label: str
    x: float
    y: float
    size: float
    color: tuple[float, float, float]


def draw_picture(gexf: Path, target: Path, labels: int = 40) -> None:
    """Draw a .gexf that has places into a .png or .svg.

    Raises ExportError where matplotlib or a Chinese font is missing, or the file has no places; OutputError
    where the picture cannot be written.
    """
    load_library("matplotlib", "pictures")
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot

    with mpl.rc_context({"font.family": [chinese_font(), "DejaVu Sans"], "svg.hashsalt": "renda"}):
        dots, lines = _read(gexf)
        figure, axes = pyplot.subplots(figsize=(14, 11), dpi=110)
        try:
            _draw(axes, dots, lines, labels)
            with replace_file(target) as part:
                figure.savefig(
                    part, format=target.suffix[1:] or "png", bbox_inches="tight", metadata={"Software": None}
                )
        finally:
            pyplot.close(figure)


def chinese_font() -> str:
    """The first of `FONTS` that is installed; ExportError names one to install."""
    font_manager: Any = load_library("matplotlib.font_manager", "pictures")
    there = {font.name for font in font_manager.fontManager.ttflist}
    for name in FONTS:
        if name in there:
            return name
    raise ExportError("No font with Chinese characters is installed; install Noto Sans CJK (fonts-noto-cjk).")


def _read(gexf: Path) -> tuple[dict[str, _Dot], list[tuple[str, str, float]]]:
    try:
        root = etree.parse(gexf).getroot()
    except (OSError, etree.XMLSyntaxError) as error:
        raise ExportError(f"{gexf}: cannot be read as GEXF ({error}).") from error
    dots = {}
    for node in root.iter("{*}node"):
        place, size, color = (node.find(f"{{*}}{name}") for name in ("position", "size", "color"))
        if place is None or size is None or color is None:
            raise ExportError(f"{gexf}: has nodes without a place; export it with --layout.")
        red, green, blue = (int(color.get(one, "0")) / 255 for one in "rgb")
        dots[node.get("id", "")] = _Dot(
            node.get("label", ""), float(place.get("x", "0")), float(place.get("y", "0")),
            float(size.get("value", "1")), (red, green, blue),
        )  # fmt: skip
    edges = root.iter("{*}edge")
    return dots, [(e.get("source", ""), e.get("target", ""), float(e.get("weight", "1"))) for e in edges]


def _draw(axes: Any, dots: dict[str, _Dot], lines: list[tuple[str, str, float]], labels: int) -> None:
    from matplotlib.collections import LineCollection

    ends = [[(dots[one].x, dots[one].y), (dots[other].x, dots[other].y)] for one, other, _ in lines]
    widths = [0.3 + 0.3 * min(weight, 12) for *_, weight in lines]
    colors = [(*dots[one].color, 0.45) for one, *_ in lines]
    axes.add_collection(LineCollection(ends, linewidths=widths, colors=colors, zorder=1))
    ranked = sorted(dots.values(), key=lambda dot: (-dot.size, dot.label))
    axes.scatter(
        [dot.x for dot in ranked], [dot.y for dot in ranked], s=[dot.size**2 * 0.5 for dot in ranked],
        c=[dot.color for dot in ranked], edgecolors="white", linewidths=0.4, zorder=2,
    )  # fmt: skip
    axes.set_aspect("equal")
    axes.margins(0.04)
    axes.axis("off")
    _write_labels(axes, ranked[:labels])


def _write_labels(axes: Any, ranked: list[_Dot]) -> None:
    """A label over each dot, the largest first; one that would cover another is left out."""
    axes.figure.canvas.draw()
    taken: list[Any] = []
    for dot in ranked:
        text = dot.label if len(dot.label) <= 16 else dot.label[:15] + "…"
        above = (0, 2 + dot.size / 4)
        note = axes.annotate(
            text, (dot.x, dot.y), above, textcoords="offset points", fontsize=7 + dot.size / 8,
            ha="center", va="bottom", zorder=3,
        )  # fmt: skip
        room = note.get_window_extent()
        if any(room.overlaps(other) for other in taken):
            note.remove()
        else:
            taken.append(room)


def main(arguments: list[str]) -> int:
    """The command; 2 where the picture cannot be made, with a sentence."""
    if len(arguments) not in (2, 3) or not all(one.isdigit() for one in arguments[2:]):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        draw_picture(Path(arguments[0]), Path(arguments[1]), *map(int, arguments[2:]))
    except RendaError as error:
        print(f"picture: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
