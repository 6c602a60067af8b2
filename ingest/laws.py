"""Laws and rules of the nation and the party by every form in which reports name them."""

from collections.abc import Iterable, Mapping

from ingest.lexicon import Row

_PREFIXES = ("中华人民共和国", "中国共产党")
_ABBREVIATIONS = (("全国人民代表大会", "全国人大"), ("人民代表大会", "人大"), ("常务委员会", "常委会"))
_TRIAL = "（试行）"
_SHORTEST = 3
"""Less than this many characters of a party rule say too little: 章程."""


def law_names(row: Row) -> tuple[str, ...]:
    """The forms that stand for one row of `laws.csv`, the full name first; each once.

    By rule the name of the state or the party, the mark of a trial and the long forms of the congress drop:
    中华人民共和国食品安全法 gives 食品安全法, 中国共产党支部工作条例（试行） gives 支部工作条例. Usual short
    forms that no rule gives (地方组织法) stand in the row.
    """
    name = row["name"]
    forms = [name, *_without_prefix(name)]
    forms += [form.removesuffix(_TRIAL) for form in forms]
    forms += [_abbreviated(form) for form in forms]
    forms += filter(None, row["short"].split("|"))
    return tuple(dict.fromkeys(forms))


def index_laws(rows: Iterable[Row]) -> Mapping[str, str]:
    """Full name by every form: 食品安全法 → 中华人民共和国食品安全法; a full name goes before a short one."""
    rows = tuple(rows)
    index = {row["name"]: row["name"] for row in rows}
    for row in rows:
        for form in law_names(row):
            index.setdefault(form, row["name"])
    return index


def _without_prefix(name: str) -> tuple[str, ...]:
    bare = [name.removeprefix(prefix) for prefix in _PREFIXES if name.startswith(prefix)]
    return tuple(form for form in bare if len(form) >= _SHORTEST or name.startswith(_PREFIXES[0]))


def _abbreviated(form: str) -> str:
    for long, short in _ABBREVIATIONS:
        form = form.replace(long, short)
    return form
