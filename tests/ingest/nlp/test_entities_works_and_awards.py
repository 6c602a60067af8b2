"""Works by what happens to them or is done to a site, and honours by how they are told."""

import pytest

from ingest.nlp.entities import Gazetteer
from tests.ingest.nlp.conftest import named


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("年底前白桦路人行天桥建成通车。", {"白桦路人行天桥"}),
        ("石桥水厂如期通水。", {"石桥水厂"}),
        ("督促下，松岗村停车楼五月开工。", {"松岗村停车楼"}),
        ("听取轨道交通7号线建设情况。", {"轨道交通7号线"}),
        ("协调解决石桥机场征地问题。", {"石桥机场"}),
        ("视察石桥水库除险加固、松岗公路维修。", {"石桥水库除险加固", "松岗公路维修"}),
        ("对白桦河流域综合治理，", {"白桦河流域综合治理"}),
        ("审议县政府白桦河流域重点治理，", {"白桦河流域重点治理"}),
        ("视察石桥湖环湖截污工程。", {"石桥湖环湖截污工程"}),
        ("跟踪石桥路改造、第四污水处理厂两项工程。", {"石桥路改造", "第四污水处理厂"}),
        ("石桥景观带、站东广场、沿河管网“三大工程”进展顺利。", {"石桥景观带", "站东广场", "沿河管网"}),
        (
            "视察了华宇电缆扩建项目、松岗农机产业园、为民老年护理床位改造(松岗敬老院)项目。",
            {"华宇电缆扩建项目", "松岗农机产业园", "为民老年护理床位改造(松岗敬老院)项目"},
        ),
        (
            "察看了松岗镇综合为老服务中心建设项目、白桦乡水厂工程进展。",
            {"松岗镇综合为老服务中心建设项目", "白桦乡水厂工程"},
        ),
        (
            "听取粮食安全、松岗乡农田建设、石桥乡校舍修复的汇报。",
            {"松岗乡农田建设", "石桥乡校舍修复"},
        ),
        ("察看松岗湖度假区、白桦岭观光园等现代农业项目。", {"松岗湖度假区", "白桦岭观光园"}),
        ("督办《关于加快推进松岗大桥建设的建议》。", {"松岗大桥"}),
        ("“关于修建白桦路人行天桥的建议”由主任领办。", {"白桦路人行天桥"}),
        ("视察松岗村高标准农田项目建设现场。", {"松岗村高标准农田项目"}),
    ],
)
def test_works_that_are_told_of(content: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert set(named(content, "Project", gazetteer)) == names


@pytest.mark.parametrize(
    "content",
    [
        "一批民生工程相继建成。",
        "城区道路改造如期完工。",
        "深入6个县市、18户企业和18个项目调研。",
        "加强水污染治理，改善环境。",
        "视察电动汽车、五金、汽配、光伏发电等重点项目。",
        "除抓好法定的计划、审计等项目的监督外，开展评议。",
        "工作进入攻坚扫尾阶段，丰富监督手段。",
        "办理《关于加快农村公路建设的建议》《关于推进旅游业发展的议案》。",
    ],
)
def test_works_without_a_name(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "Project", gazetteer) == {}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("授予12名人大代表“履职先锋”称号。", "履职先锋"),
        ("评选“最美议事员”20名。", "最美议事员"),
        ("荣获青岛市人大常委会“代表工作创新奖”。", "代表工作创新奖"),
        ("代表王某某被评为“全国种粮大户”。", "全国种粮大户"),
        ("报告被评为“优秀代表建议”。", "优秀代表建议"),
        ("调研报告获优秀调研成果二等奖。", "优秀调研成果二等奖"),
        ("荣获省劳动模范称号。", "省劳动模范"),
        ("荣获省人大好新闻一等奖。", "山东省人大好新闻一等奖"),
    ],
)
def test_honours_under_their_names(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert set(named(content, "Award", gazetteer)) == {name}


@pytest.mark.parametrize("content", ["1人被评为“基本称职”。", "通过“请进来、走出去”，增强本领。"])
def test_marks_and_ways_are_no_honours(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "Award", gazetteer) == {}


def test_a_title_and_the_works_that_it_asks_for_are_two_things(gazetteer: Gazetteer) -> None:
    content = "办理《关于加快松岗大桥建设的议案》。"
    assert set(named(content, "Project", gazetteer)) == {"松岗大桥"}
    assert set(named(content, "LegalInstrument", gazetteer)) == {"关于加快松岗大桥建设的议案"}
