"""Where the name of a place begins, and common nouns that end like one."""

import pytest

from ingest.nlp.entities import Gazetteer
from ingest.nlp.header import Header
from tests.ingest.nlp.conftest import named

TENGZHOU = Header("滕州市人大常委会", "2023", "", "370481")


def places(content: str, gazetteer: Gazetteer) -> set[str]:
    return set(named(content, "Place", gazetteer, TENGZHOU))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("常委会机关帮扶柏林村，引来水塔一座。", "柏林村"),
        ("关于修复松岗镇断头路的建议。", "松岗镇"),
        ("如白桦镇代表助修便道。", "白桦镇"),
        ("督促修复柏林湖湿地六百亩。", "柏林湖湿地"),
        ("始终把保护白沙江作为重点。", "白沙江"),
        ("在团结村走访农户。", "团结村"),
        ("走进古市镇调研。", "古市镇"),
    ],
)
def test_no_verb_goes_before_the_name_of_a_place(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert places(content, gazetteer) == {name}


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("组织代表到后柳村开展调研。", {"后柳村"}),
        ("代表来到让水村察看路灯。", {"让水村"}),
        ("机关帮扶擂鼓镇修路。", {"擂鼓镇"}),
        ("松岗镇、擂鼓镇两个站点建成。", {"松岗镇", "擂鼓镇"}),
        ("机关帮扶段莘乡官坪村修路。", {"段莘乡", "段莘乡官坪村"}),
        ("走访了丽水乡一位老人。", {"丽水乡"}),
        ("松岗镇村民反映的问题办结。", {"松岗镇"}),
        ("做好联系点松岗镇的帮扶工作。", {"松岗镇"}),
        ("干部驻守松岗镇。", {"松岗镇"}),
        ("察看了美丽乡村柏林村的新景。", {"柏林村"}),
        ("到玉泉办事处柏林村调研。", {"柏林村"}),
        ("深入松岗镇、白桦镇的养殖基地走访。", {"松岗镇", "白桦镇"}),
        ("深入农贸市场、学校食堂、包联乡镇走访。", set()),
        ("代表到宁都服装产业园检查。", {"宁都服装产业园"}),
        ("接受辞去乡代表职务的请求。", set()),
        ("机关干部下沉社区，深入未脱贫村，到县里开会。", set()),
        ("小事不出村、大事不出镇。", set()),
        ("在结合镇里实际后推进。", set()),
        ("走访江南水乡，建设美丽家乡。", set()),
    ],
)
def test_names_that_begin_like_other_words(content: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert places(content, gazetteer) == names


@pytest.mark.parametrize(
    "content",
    [
        "听取小城镇建设、城乡供水汇报。",
        "个别乡镇、重灾乡和库区乡镇进度滞后。",
        "治理空心村，改造城中村、边境村和国际化社区。",
        "走访十二个村、三十一个社区。",
        "返乡创业人员在家乡办厂，干部下乡驻村。",
        "推进通村公路和整村搬迁。",
        "保护古镇和集镇，听取深度贫困村、住宅小区改造汇报。",
        "守护碧海蓝天，臭水河困扰市民，保护母亲河。",
        "代表进社区、进小区，逐村核对。",
        "推广先进典型村、典型社区的经验。",
        "谱写新区域发展的篇章，建设幸福新石林。",
    ],
)
def test_common_nouns_are_no_places(content: str, gazetteer: Gazetteer) -> None:
    assert places(content, gazetteer) == set()
