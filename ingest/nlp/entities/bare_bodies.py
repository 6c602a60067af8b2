"""Bodies that stand without a place: where 政府, 法院 or 财政局 alone means the issuer's own."""

import re

from ingest.lexicon import Row
from ingest.nlp.entities.boundaries import may_begin
from ingest.nlp.entities.prefixes import Prefix
from ingest.nlp.entities.setting import Local, Setting, local_of

_NOT_AFTER_BARE = re.compile(r"[委府级地院局团镇乡村市县区省]$|法治$|数字$|人民$|中央$|党和$")
# Bare 法院 or 财政局 is the issuer's own only where somebody goes to it or hears it.
_BARE_CONTEXT = re.compile(r"(?:深入|走进|走访|听取|听取了|询问|[、和及])$")
_AT_LARGE = re.compile(
    "(?:是|认识|展现|体现了?|推动|的)人大机关|人大机关(?:首先|的第|自身|怎么|开放|新形象|规范)"
)
"""What is said of such an office as a kind: 人大机关首先是政治机关."""
_BARE_GOVERNMENT = re.compile(
    r"(?:深入|走进|走访|赴|到|向|对|由|与|和|及|听取|审议|视察|询问|督促|监督|转交|交由|提请|要求|支持|助推|推动|建议|听取了|促进|[^一-龥])$"
)
_DEPARTMENT = re.compile(r"^(?!人民).*[局委院]$")
"""人民法院 alone is as often the courts at large."""
_SLOGAN = re.compile(
    r"主导|融资|领衔|组成部门|实事|全口径|负责|依托|承办|工作报告|向群众|职能|部门工作|性|债|采购|购买|投资|网"
)


def bare_place(
    content: str, start: int, end: int, form: str, unit: str, setting: Setting, row: Row
) -> list[Prefix]:
    """The issuer's place as a prefix, where an organ without one means the issuer's own; else none."""
    staff = form == "人大" and unit.startswith("机关")
    office = form.endswith("局")
    local = department_owner(setting) if office else setting.local
    own = local.name and (staff or office or row["bare"]) and _stands_bare(content, start, end, form, setting)
    return [Prefix(start, local)] if own else []


def department_owner(setting: Setting) -> Local:
    """Whose a department without a place is: the issuer's, or the county's above a town."""
    if setting.town:
        return local_of(setting.place) if setting.place else Local("", "")
    return setting.local


def _stands_bare(content: str, start: int, end: int, form: str, setting: Setting) -> bool:
    """Whether an organ without a place means the issuer's own: a department does where a name may begin."""
    before, after = content[max(0, start - 4) : start], content[end : end + 4]
    if _NOT_AFTER_BARE.search(before):
        return False
    if form in ("人大常委会", "人大"):
        return not before.endswith(("地方", "各级")) and not _AT_LARGE.search(
            before + content[start : end + 4]
        )
    if _DEPARTMENT.search(form) and may_begin(content, start, setting.bounds):
        return True
    context = _BARE_GOVERNMENT if form.endswith("政府") else _BARE_CONTEXT
    return context.search(before) is not None and not _SLOGAN.match(after)
