"""How texts write the names of congresses and their committees: with a term of office, in full and short."""

import re

from ingest.nlp.issuer_place import TOWNS

TERM = r"(?:第?[一二三四五六七八九十]+届)?"
"""The pattern of a term of office inside a name, where there is one: 县|十七届|人大常委会."""


def abbreviated(organ: str) -> str:
    """The names of congress and standing committee in their short forms.

    >>> abbreviated("人民代表大会常务委员会")
    '人大常委会'
    """
    return organ.replace("人民代表大会", "人大").replace("常务委员会", "常委会")


def short_organ(organ: str, place: str = "") -> str:
    """The usual short form of a congress's standing body; of a town's congress, the congress.

    >>> short_organ("人民代表大会常务委员会")
    '人大常委会'
    """
    organ = abbreviated(organ.replace("及其", ""))
    if organ == "人大" and not place.endswith(TOWNS):
        return "人大常委会"
    return re.sub("工作委员会$", "工委", organ)
