"""Planned or done: by section, by modal words, by mood."""

import re

_PLAN_HEADING = re.compile(
    r"工作展望|展望|工作安排|工作打算|工作思路|工作计划|主要任务|下一步|下步|今后[一五]?|工作建议|工作要点|工作意见|总体要求|奋斗目标|新的?一年"
    r"|(?:^|[^\d])20\d\d年(?:的)?(?:主要)?(?:工作|任务)(?:任务|打算|安排)?$|今年(?:的)?(?:主要)?(?:工作|任务)"
)
_REVIEW_HEADING = re.compile(
    r"回顾|总结|综述|亮点|以来|过去|主要工作(?:和|回顾|情况)|履职情况|工作情况|工作报告"
)
_DATED = re.compile(r"20\d\d年\d{1,2}月(?:\d{1,2}日)?|会议上?[）)]?$|届.{2,14}次会议")
_YEAR = re.compile(r"(20\d\d)年")
_MODAL = re.compile(
    r"(?:^|常委会|人大|我们|代表|年|，|,|来|也|仍)(?:将|要|拟|计划)(?=在|以|继续|进一步|更加|坚持|按照|紧紧|围绕|认真|组织|开展|听取|深入|重点|加强|依法|全面|切实|着力|不断|对|把|适时|做好|推动|突出|锚定|始终|积极|充分|严格|适时|聚焦|立足|忠诚|深化)"
)
_FORWARD = re.compile(
    r"^(?:下一步|今后|新的一年|展望未来|展望|明年|来年|未来|站在新的)|是全面贯彻.{0,20}开局之年.*(?:也是|是).{0,30}关键之年"
)
_BACK = re.compile(r"^(?:一年来|过去|去年|\d{4}年以来|五年来)")


def section_is_plan(heading: str, period: str, before: bool) -> bool:
    """Whether what follows the heading is planned; `before` is the answer of the section until here.

    >>> section_is_plan("——商州区人大常委会2023年工作展望", "2022", False)
    True
    """
    if _DATED.search(heading):
        return before
    years = [int(year) for year in _YEAR.findall(heading)]
    last = int(period[-4:]) if period[-4:].isdigit() else 0
    if last and years:
        if min(years) > last:
            return True
        if max(years) <= last:
            return False
    if _REVIEW_HEADING.search(heading) and not _PLAN_HEADING.search(heading):
        return False
    if _PLAN_HEADING.search(heading) and not re.search(r"回顾|过去|以来", heading):
        return True
    return before


def sentence_is_plan(sentence: str) -> bool:
    """Whether modal words put the sentence into the future (将 as a preposition does not)."""
    return _MODAL.search(sentence) is not None


def paragraph_looks_ahead(opening: str, period: str) -> bool:
    """Whether a paragraph opens on a later year: 2024年，是…之年."""
    if _FORWARD.search(opening):
        return True
    found = re.match(r"^(?:[^，,。]{0,16}[，,。])?(20\d\d)年", opening)
    last = int(period[-4:]) if period[-4:].isdigit() else 0
    return bool(found and last and int(found.group(1)) > last)


def other_year(clause: str, period: str) -> str:
    """The year that opens the clause, where it is not the report's: 2021年以来, …; else empty."""
    found = re.match(
        r"^(?:自|早在|截至)?(20\d\d)年(?!度|的?(?:工作|任务|财政|预算|国民|环境|计划|重点|民生|上半年))",
        clause,
    )
    if not found or found.group(1) in _years_of(period):
        return ""
    return found.group(1)


def _years_of(period: str) -> set[str]:
    ends = [int(y) for y in period.split("-") if y.isdigit()]
    return {str(year) for year in range(ends[0], ends[-1] + 1)} if ends else set()


def opens_plan(sentence: str) -> bool:
    """Whether the sentence puts itself and what follows in its paragraph into the future: 新的一年，我们将…."""
    return bool(
        re.match(r"^(?:20\d\d年|今年|新的一年|下一步|下步|明年|来年|今后)", sentence)
    ) and sentence_is_plan(sentence)
