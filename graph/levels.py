"""What a division code and a name say of the level: nation, province, prefecture, county, township."""

import re

NATION_CODE = "000000"

_MUNICIPALITIES = ("11", "12", "31", "50")
"""Beijing, Tianjin, Shanghai, Chongqing: ``xx0100`` and ``xx0200`` only group their counties (GB/T 2260)."""
_TOWNSHIP = re.compile(
    r"(?:镇|乡|苏木|街道)(?:人大|人民代表大会|人民政府|政府|党委|党工委|办事处|纪委|纪工委|工委|代表|主席团)"
)


def level_of(code: str, name: str = "") -> str:
    """The level of a body by its division's code, and by its name where that tells of a township.

    An empty text where the code is none.

    >>> level_of("420114", "蔡甸区人大常委会"), level_of("420114", "大集街道人大工委"), level_of("420000")
    ('county', 'township', 'province')
    """
    if len(code) != 6 or not code.isdigit():
        return ""
    if _TOWNSHIP.search(name):
        return "township"
    if code == NATION_CODE:
        return "nation"
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") and not code.startswith(_MUNICIPALITIES) else "county"


def below(code: str) -> str:
    """The digits with which the code of a division and of all divisions under it begin.

    >>> below("420000"), below("420100"), below("420114"), below("000000")
    ('42', '4201', '420114', '')
    """
    return re.sub(r"(?:00)+$", "", code)
