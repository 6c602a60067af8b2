"""The subject that a clause names: a body, the deputies, or a collective that acts."""

import re

from ingest.nlp.activities.cast import Cast, Occurrence
from ingest.nlp.clauses import Clause

_TIME = re.compile(
    r"^(?:一年来|五年来|过去的?[一五]年(?:中|来|里)?|一年中|这一年|今年以?来?|去年以?来?|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|[全本]年|年内|年中|同时|此外|另外|其中|期间|会后|事后|目前|截至目前"
    r"|[一二三四五六七八九十]是|首先|其次|还|并|也|由|经|有(?=\d)|[\s,，])+"
)
_NOT_SUBJECT = re.compile(
    r"^(?:(?:副?书记|委员)、|的|、|和|与|及|同|关于|对.{0,12}的|工作(?!人员|委员会)|会议|报告|网|微信|系统|精神|决策|部署|中心|办理|建设|任期|换届|履职|扩大|理论|中心组|会|督导|推荐|提请|安排|交办|批准|依法任免|委托我|□)"
)
_OWN = re.compile(
    r"^(?:[省市县区州旗盟]?人大及其常委会|[省市县区州旗盟]?人大常委会|常委会(?!党组|机关|会议|工作)|主任会议(?!\d|、|和)|主席团|我们|各?专门?(?:（工作）|\(工作\))?工?委员?会?|各工作机构|各委室)"
)
_DEPUTIES = re.compile(
    r"^(?:[^，,组邀动织请]{0,6}等(?:一批)?|驻[^，,]{1,4}|在[^，,]{1,2}|来自[^，,]{2,10}的|(?:(?!(?:各|全|本|我|[^，,]{0,4}(?:[选训办请织排访向对为给立辞免受]|县|市|区))[^，,]{0,6}代表)[\u4e00-\u9fff]{1,4}(?:镇|乡|街道)、?){1,4}(?:等(?:镇|乡|街道)?)?的?|各地)?"
    r"(?:第?[一二三四五六七八九十]+届|全国|全[省市县区州镇乡旗]|我[省市县区州镇乡]|自治[区州县旗]|辖区|各级|全体|广大|基层|动员|号召|□|(?<!\d)\d[\d.]{0,6}万?[余多]?[名位]?|[一二三四五六七八九十百千两]+[余多]?[名位]|[省市县区乡镇、三四五两级]){0,16}"
    r"(?:优秀)?(?:人大)?代表们?(?!大会|换届|选举|建议|议案|工作|小组(?:组?长|成员|活动|会|建设|、|的|\d|□)|联络|之家|履职|活动|主体|意见|身份|票决(?:制|工作|、)|视察|培训|团|资格|站|候选|名额|素质|作用|服务|“|”|的|、|□|参与|对|提出的)"
)
_AS_DEPUTIES = re.compile(r"以(?:人大)?代表身份|^各代表团(?!长)")
_A_DEPUTY = re.compile(r"^(?:像|如)?(?:[省市县区镇乡])?(?:人大)?代表$")
_NAMED_DEPUTIES = re.compile(r"^[^，,]{2,24}等(?:一批)?(?:人大)?代表")
_GOVERNMENT = re.compile(
    r"^(?:[省市县区州镇乡旗]?(?:人民)?政府)(?!工作报告|关于|的|债务|性|采购|投资|常务|部门预算|、|和)"
)
_LOCAL = re.compile(
    r"^(?:各?(?:街道?|乡镇|镇|乡|镇街|街镇|街乡|镇乡|县区|区县|县（市、区）)(?:\(街道\)|（街道）)?(?:人大(?:工委|主席团)?|人代会))"
)
_BESIDE = re.compile(
    r"^(?:[、和与及]|会同|联合)[\u4e00-\u9fff]{2,10}?(?:局|法院|检察院|委员会|分局|政府|协会|公司|街道办事处)(?:等(?:\d+[个家])?(?:部门|单位))?"
    r"(?=(?:已|先后|随后|随即|迅速|立即|又|均|都|分别|联合|共同|据此|对|将|把|于)*(?:建立|制定|出台|修订|印发|办|开展|查|关停|整改|收|追|投入|完成|清|拨|拆|立案|实施|启动|举办))"
)
"""Those who act together with the first of them: 县审计局、县住建局建立…."""
_OWN_MEDIUM = re.compile(r"^[\u4e00-\u9fff]{2,8}人大(?:网|报|工作|杂志|月刊|[之视][窗野])?$")
_VERBAL = re.compile(
    r"^(?:新建|改建|扩建|改扩建|视察|调研|积极|建起|建立|设立|成立|组建|打造|召开|开展|举办|联合|协同)"
)
_STATION = re.compile(
    r"^(?!各|全|所有|在|依托|通过|利用|建|设|推|把|将|□|[^，,]{0,2}(?:代表|人大)联络)[\u4e00-\u9fff]{2,10}?(?:行业站|代表联络站|代表工作站|代表之家|立法联系点|代表工作室)"
    r"(?=(?:共|已|累计|先后|(?:借助|通过|利用)[^，,]{2,6}|积极|组织|依托)*(?:化解|调处|调解|解决|收集|接待|办理|开展|推动|帮助|走访|征集|提出|举办))"
)
_CONGRESS_SESSION = re.compile(
    r"^(?:□|[\u4e00-\u9fff]{0,12}?)第?[一二三四五六七八九十]+届(?:[\u4e00-\u9fff]{0,12}?人民代表大会|人大)第?[一二三四五六七八九十]+次会议"
    r"(?:举行|召开|听取|审议|审查|表决|选举|补选|通过|批准|作出|决定)"
)
"""What a session of the congress does is done by the congress, not by its standing committee."""
_COLLECTIVE = re.compile(
    r"^(?:全国|全[省市县区州]|各级|各|县级)?(?:公安机关|检察机关|审判机关|司法机关|监察机关|行政机关|公检法机关|法院(?!院)|检察院"
    r"|(?:有关|相关|职能|主管|承办)(?:部门|单位)|承办部门和单位)"
    r"(?=(?:(?:已|均|也|都|共|先后|认真|积极|迅速|立即|及时|高度|全面|依法|全部)*[\u4e00-\u9fff]{2}))(?!关于|的|、|和|及|对代表|工作|报告|建设|负责|人员|办理情况)"
)
"""Bodies spoken of together that act: 公安机关侦破案件860起."""
_OPENERS = ("“", "《", "（")


def subject_of(clause: Clause, cast: Cast, content: str) -> str | None:
    """Full name of the body that stands as the subject; None where the clause names none.

    "全区各级人大代表深入基层一线" → "蔡甸区人大代表"
    """
    found = _TIME.match(clause.masked)
    at = found.end() if found else 0
    rest = clause.masked[at:]
    if _CONGRESS_SESSION.match(rest):
        return cast.congress
    if person := _deputy(clause, at, cast, content):
        return person
    if pronoun := _common_noun(rest, cast):
        return pronoun
    named = [
        o
        for o in cast.within(clause.start + at, clause.end)
        if o.start == clause.start + at or content[clause.start + at : o.start] in _OPENERS
    ]
    for occurrence in named:
        after = _BESIDE.sub("", content[occurrence.end : clause.end])
        if _VERBAL.match(content[occurrence.start : occurrence.end]):
            continue
        if occurrence.entity.type == "Institution" and after and not _NOT_SUBJECT.match(after):
            return cast.issuer if _is_own_medium(occurrence, cast, content) else occurrence.entity.name
    return None


def _is_own_medium(occurrence: Occurrence, cast: Cast, content: str) -> bool:
    """Whether it is a paper, site or account of the congress, in marks: 《甲县人大》开设专栏."""
    printed = content[occurrence.start : occurrence.end].strip("《》“”")
    marked = content[occurrence.start] in "《“" or content[max(0, occurrence.start - 1)] in "《“"
    return marked and printed[:2] == cast.place[:2] and bool(_OWN_MEDIUM.match(printed))


def _deputy(clause: Clause, at: int, cast: Cast, content: str) -> str:
    """The deputy who acts alone and is named: 代表李某出资…; empty where none is."""
    return next(
        (
            o.entity.name
            for o in cast.within(clause.start + at, clause.end)[:1]
            if o.entity.type == "Person"
            and _A_DEPUTY.match(content[clause.start + at : o.start])
            and not content.startswith(("等", "、", "和"), o.end)
        ),
        "",
    )


def _common_noun(rest: str, cast: Cast) -> str:
    level = re.match(r"^[省市县区州旗盟](?=人大|政府|人民政府)", rest)
    if level and cast.place and level.group() != cast.place[-1]:
        return ""
    if re.match(
        r"^[省市县区州旗]财政(?:部门)?(?=据此|随即|已|追[加回]|安排|拨付|投入|列支|筹措)", rest
    ) and cast.place.endswith(rest[0]):
        return cast.institution_ending("财政局", "财政厅") or f"{cast.place}财政局"
    if re.match(r"^[省市县区州旗镇乡]委(?:常委会|理论学习中心组)", rest) and cast.place.endswith(rest[0]):
        return f"{cast.place}委"
    if re.match(r"^(?:[省市县区州]?人大)?(?:常委会)?党组(?!会|理论|扩大|成员单位|中心组)", rest):
        return cast.party_group
    if re.match(r"^(?:[省市县区州]?人大)?(?:常委会)?机关(?!党|效能|建设|作风|工作)", rest) and cast.office:
        return cast.office
    if re.match(r"^机关(?!党|效能|建设|作风|工作)", rest):
        return cast.office or cast.issuer
    if re.match(r"^(?:我|本)?[镇乡](?:人代会|(?:人大|党委人大)(?:主席团)?(?!代表))", rest) and re.search(
        r"[镇乡].{0,2}人大", cast.issuer
    ):
        return cast.issuer
    if _OWN.match(rest):
        return cast.issuer
    if _DEPUTIES.match(rest) or _NAMED_DEPUTIES.match(rest) or _AS_DEPUTIES.search(rest):
        return cast.deputies
    if _GOVERNMENT.match(rest):
        return cast.government
    if found := _LOCAL.match(rest) or _STATION.match(rest) or _COLLECTIVE.match(rest):
        return found.group()
    return ""
