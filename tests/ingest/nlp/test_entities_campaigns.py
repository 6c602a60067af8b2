"""Campaigns: brands in quotation marks, nationally known ones, and quoted words that are none."""

import pytest

from ingest.nlp.entities import Gazetteer
from tests.ingest.nlp.conftest import named


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("推广朝阳街道“院坝会”经验。", "院坝会"),
        ("“代表码”贴到村头，群众扫码留言。", "代表码"),
        ("每月开一次“代表夜谈”。", "代表夜谈"),
        ("群众把建议发到“代表随手拍”。", "代表随手拍"),
        ("组织百余名代表投身“百名代表联百企”。", "百名代表联百企"),
        ("紧扣市委“四区两带”部署，依法履职。", "四区两带"),
        ("上线“金小宝”小程序。", "金小宝"),
        ("以“三亮三比”为载体，联系群众。", "三亮三比"),
        ("开展“比作风、比实绩”竞赛。", "比作风、比实绩竞赛"),
        ("开展“守护绿水”宣传周活动。", "守护绿水宣传周"),
        ("推进“两学一做”学习教育常态化制度化。", "两学一做学习教育"),
        ("听取行政执法责任制落实情况的报告。", "行政执法责任制"),
        ("落实中央环保督察反馈意见。", "中央环保督察"),
        ("开展“走访代表月”活动。", "走访代表月"),
        ("开展“守纪律、讲规矩”主题教育。", "守纪律、讲规矩主题教育"),
        ("督促落实六五普法决议。", "六五普法"),
        ("打好三大攻坚战。", "三大攻坚战"),
        ("围绕“三城两带”建设，依法监督。", "三城两带"),
        ("开展“守初心、作表率”主题教育，巩固主题教育成果。", "守初心、作表率主题教育"),
        ("聚力三大攻坚战。", "三大攻坚战"),
        ("开展窗口服务问题专项整治。", "窗口服务问题专项整治"),
    ],
)
def test_campaigns_that_are_named(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert set(named(content, "Campaign", gazetteer)) == {name}


@pytest.mark.parametrize(
    "content",
    [
        "当好群众“贴心人”。",
        "针对“看病远”的问题，视察村卫生室。",
        "架起“连心桥”，倾听民声。",
        "提出“先治水、后修路”的建议。",
        "设立“代表工作室”3个。",
        "用“二维码”溯源。",
        "开展“执行难”问题调研。",
        "不搞“面子工程”。",
        "听取“一老一小”服务情况。",
        "组织代表观摩检察开放日。",
        "听取粮食购销领域腐败问题专项整治的报告。",
        "为“四区”建设贡献力量。",
        "践行“三严三实”，改进作风。",
        "“监督就是支持。”常委会改进工作。",
        "开展“菜单式”培训。",
    ],
)
def test_quoted_words_that_name_no_campaign(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "Campaign", gazetteer) == {}
