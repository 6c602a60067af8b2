"""Organizations by the noun that their names end in, and media by their marks."""

import pytest

from ingest.nlp.entities import Gazetteer
from tests.ingest.nlp.conftest import named


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("选派代表赴井冈山干部学院学习。", "井冈山干部学院"),
        ("在城区新建柳林小学教学楼。", "柳林小学"),
        ("秋季开学前平安路学校投入使用。", "平安路学校"),
        ("委托县律师协会参与审查。", "县律师协会"),
        ("视察桃花岛人民法庭诉源治理。", "桃花岛人民法庭"),
        ("检查了东岗镇完小的营养餐。", "东岗镇完小"),
        ("在柳河社区人大代表活动室接待选民。", "柳河社区人大代表活动室"),
        ("专题报道青河镇代表工作站做法。", "青河镇代表工作站"),
        ("青河镇代表工作站建成投入使用。", "青河镇代表工作站"),
        ("柳林街道联络站接待选民。", "柳林街道联络站"),
        ("青岛市市北区柳林街道联络站接待选民。", "青岛市市北区柳林街道联络站"),
        ("到成渝金融法院走访。", "成渝金融法院"),
        ("走访海晟疏浚公司。", "海晟疏浚公司"),
        ("走访葵花谷米业的基地。", "葵花谷米业"),
        ("走访黔茗香合作社的茶农。", "黔茗香合作社"),
        ("发放《柳河人大》，增进了解。", "柳河人大"),
        ("在《柳河人大工作》开设专栏。", "柳河人大工作"),
    ],
)
def test_an_organization_begins_after_what_is_none_of_its_name(
    content: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in named(content, "Institution", gazetteer)


@pytest.mark.parametrize(
    "content",
    [
        "保险公司及时赔付，物业公司整改。",
        "推广生态种植业，发展保健酒业。",
        "帮助办起了茶叶合作社。",
        "打掉恶势力犯罪集团九个。",
        "参加二十国集团议长会议。",
        "调研农村小规模学校的撤并。",
        "推进教育集团化办学。",
        "区机关成立临时党支部。",
        "向景区管委会反馈。",
        "视察了农村幼儿园的办园条件。",
        "走访边境派出所的民警。",
        "重大事项随时报告。",
    ],
)
def test_common_nouns_of_these_endings_name_none(content: str, gazetteer: Gazetteer) -> None:
    assert not named(content, "Institution", gazetteer)
