"""Laws, rules, decisions and plans of which the text alone tells where their titles begin and end."""

import pytest

from ingest.nlp.entities import Gazetteer
from tests.ingest.nlp.conftest import named


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("检查安全生产法、献血条例。", {"安全生产法", "献血条例"}),
        ("开展水法、青岛市成果转化条例执法检查。", {"水法", "青岛市成果转化条例"}),
        ("学习代表法、石桥省殡葬管理规定的内容。", {"代表法", "石桥省殡葬管理规定"}),
        ("对石桥省扶贫开发条例实施情况进行检查。", {"石桥省扶贫开发条例"}),
        ("对古树名木保护办法进行修改。", {"古树名木保护办法"}),
        (
            "作出关于加强禁毒工作的决定、关于开展普法教育的决议。",
            {"关于加强禁毒工作的决定", "关于开展普法教育的决议"},
        ),
        ("会议结束。关于治理扬尘的决议即日施行。", {"关于治理扬尘的决议"}),
        ("制定全国首部古茶树保护条例。", {"古茶树保护条例"}),
        ("完成新一轮两江保护条例修订。", {"两江保护条例"}),
        ("推进海岸带保护条例的制定。", {"海岸带保护条例"}),
        ("检查推进科技创新条例。", {"推进科技创新条例"}),
        ("制定年度学习计划，编制五年立法规划。", {"年度学习计划", "五年立法规划"}),
        ("市政府出台停车场建设三年行动方案。", {"停车场建设三年行动方案"}),
        ("讨论区十八届人大常委会第九次会议议程（草案）。", {"区十八届人大常委会第九次会议议程（草案）"}),
        ("通过关于区十八届人大五次会议议案审查的安排意见。", {"关于区十八届人大五次会议议案审查的安排意见"}),
        ("审查2022年区级预算调整方案（草案）。", {"2022年区级预算调整方案（草案）"}),
        ("审查2023年国民经济和社会发展计划草案。", {"2023年国民经济和社会发展计划草案"}),
        (
            "研究区人大常委会2023年工作要点及立法计划、监督工作计划，",
            {"市北区人大常委会2023年工作要点", "立法计划", "监督工作计划"},
        ),
        ("制订代表回乡履职办法。", {"代表回乡履职办法"}),
        (
            "编印《代表履职工作手册》，发出《致全体代表的一封信》。",
            {"代表履职工作手册", "致全体代表的一封信"},
        ),
    ],
)
def test_titles_with_clear_bounds(content: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert set(named(content, "LegalInstrument", gazetteer)) == names


@pytest.mark.parametrize(
    "content",
    [
        "引导群众办事依法、遇事找法。",
        "严格执行有关法律、有关规定。",
        "按照法律、我省实施办法办理。",
        "制定工作方案和整改方案。",
        "推广改进服务的办法、依法行政的做法。",
        "建议编制统一的开发规划。",
        "加强规范性文件备案审查工作。",
        "学习《论坚持人民当家作主制度》。",
        "区十八届人大五次会议主要议程有三项。",
        "批准2022年决算，审查预算草案。",
    ],
)
def test_words_around_rules_are_no_titles(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "LegalInstrument", gazetteer) == {}


def test_a_paper_of_a_session_and_the_session_are_two_things(gazetteer: Gazetteer) -> None:
    content = "讨论区十八届人大五次会议议程。"
    assert set(named(content, "Meeting", gazetteer)) == {"市北区十八届人大五次会议"}
    assert set(named(content, "LegalInstrument", gazetteer)) == {"区十八届人大五次会议议程"}
