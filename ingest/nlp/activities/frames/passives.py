"""Passives: the doer that 由 or 被 names behind what was done."""

import re

_DONE_BY = re.compile(
    r"(?:由|被)(?P<doer>[^，,的由被\d]{2,12}?)(?=领办|领衔|承办|办理|督办|牵头|负责|采纳|吸收|采用)"
)
"""The doer that a passive or 由 names: 建议被县住建局采纳; bodies that are only counted are nobody's name."""
_HEAD_OF_GOVERNMENT = re.compile(r"^副?(?P<level>[省市县区州旗乡镇])长$")


def doer_named_in(clause: str) -> str:
    """Whom 由 or 被 names as the doer, the government for its head; empty where neither stands there."""
    found = _DONE_BY.search(clause)
    return _HEAD_OF_GOVERNMENT.sub(r"\g<level>政府", found["doer"]) if found else ""
