"""Common nouns that end like names of places: 小城镇, 个别乡镇, 城中村, 十二个村, 智慧社区, 服装产业园."""

import re

_MADE_OF = re.compile(
    r"^(?:[一二三四五六七八九十两多几各每全该本其此街乡镇我]|人大|体系建设|[一-龥]*融合|(?:县|市|区|省|城|乡|镇|村|街)*(?:级)?|国家级?|省级|市级|县级|重点|主要|相关|有关|生态|工业|产业|现代|美丽|和美|示范|城市|农村"
    r"|老旧|中心|部分|所有|大型|小型|新型|特色|传统|高标准|智慧|化工|家庭|公园|文明|幸福|棚户|易地|安置|自然|行政|贫困|试点|创建|全域|旅游|农业|科技|数字|历史|文化|民族|乡村|边境|饮用|海洋|森林|绿水|青|江|河|湖)*$"
)
"""Words of which the whole stem may be made."""
_CUT = re.compile(r"[在的与了对到从]|[全各每两几]$|(?:法治|[强名])$|[镇乡].")
"""What no name of a place has inside or before its last word."""
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百千万]+[个余]?$|[\d一二三四五六七八九十两]+个")
_ATTRIBUTE = re.compile(
    r"(?:个别|典型|重灾|受灾|灾|库区|山区|牧区|农区|林区|湖区|滩区|边境|沿边|沿海|边远|偏远|偏僻|高山|空心|空壳|城中|城郊|特色|示范|样板|先进|后进|薄弱|少数民族|包联|联系|挂点|帮扶|包保|联建|国际化|现代化"
    r"|贫困|脱贫|住宅|供暖|传统|^山|^护|^环"
    r"|进|整|通|逐|走|下|返|包|联|驻|住|挨|街口|小城|中心城|社区)$"
)
"""What a common noun has for its attribute or verb: 重灾|乡, 进|社区, 返|乡."""
_TOWN_STEMS = frozenset("古集撤强")
_TOWN_ENDS = ("县", "乡", "小", "小城", "中心城")
_COUNTRY_ENDS = ("县", "城", "镇", "故", "侨", "茶", "同", "老", "壮", "离", "归", "回")
"""What goes before 镇 and 乡 of no name: 县镇, 小城镇; 城乡, 侨乡, 返乡."""
_HOME = re.compile("(?:江南|岭南|鱼米|美丽|幸福|我们|自己|建设|回报|回到|[了爱的我])?[家水]$")
"""What makes 家乡 and 水乡 with 乡; other stems that end so are names: 李家乡, 丽水乡."""


def is_common(stem: str, head: str = "") -> bool:
    """Whether the stem before the head makes a common noun with it, so that it is no name."""
    if is_made_of_common_words(stem) or _CUT.search(stem) or _ATTRIBUTE.search(stem):
        return True
    if head in ("村", "社区", "小区") and _COUNTED.match(stem):
        return True
    if head == "镇" and stem in _TOWN_STEMS:
        return True
    return (head == "镇" and stem.endswith(_TOWN_ENDS)) or (
        head == "乡" and (stem.endswith(_COUNTRY_ENDS) or _HOME.match(stem) is not None)
    )


def is_made_of_common_words(stem: str) -> bool:
    """Whether the stem has no word that is its own: 重点工业 in 重点工业园区."""
    return _MADE_OF.match(stem) is not None
