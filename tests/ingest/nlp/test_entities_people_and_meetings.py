"""Persons and meetings: leaders, enumerations of names, sessions, plenums, ceremonies."""

import pytest

from ingest.nlp.entities import Gazetteer
from tests.ingest.nlp.conftest import named


@pytest.mark.parametrize(
    "content",
    [
        "深入学习习近平总书记关于城市工作的重要论述。",
        "认真贯彻习近平总书记视察山东重要讲话精神。",
        "坚持以习近平新时代中国特色社会主义思想为指导,把总书记的嘱托落到实处。",
    ],
)
def test_who_spoke_is_a_person_beside_what_he_said(content: str, gazetteer: Gazetteer) -> None:
    assert set(named(content, "Person", gazetteer)) == {"习近平"}


@pytest.mark.parametrize(
    "content",
    [
        "坚持以习近平新时代中国特色社会主义思想为指导,贯彻习近平法治思想。",
        "深入学习习近平总书记关于坚持和完善人民代表大会制度的重要思想。",
        "人大代表常年带头走访群众。",
        "代表建议提出后,及时交办。",
        "政府部门、有关单位列席会议。",
        "接受部分代表辞去职务。",
        "高龄代表提出建议。",
        "通过区教育局局长任命议案。",
        "作出选举时间的决定。",
        "坚持和完善委员长会议制度。",
        "镇人大主席团开了商户、居民两场恳谈会。",
        "草原组代表提出建议。",
        "江苏代表工作室接待来访。",
    ],
)
def test_doctrines_and_crowds_name_no_person(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "Person", gazetteer) == {}


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("州人大常委会副主任扎西才让、李建国、王晓明出席会议。", {"扎西才让", "李建国", "王晓明"}),
        ("区人大常委会副主任买买提·艾力,秘书长张伟参加。", {"买买提·艾力", "张伟"}),
        ("会议由大会主席团常务主席主持,王立新、陈东、赵国栋出席。", {"王立新", "陈东", "赵国栋"}),
        ("退休教师代表杜望川牵头成立调解队。", {"杜望川"}),
        ("全国人大吴邦国委员长作出批示。", {"吴邦国"}),
        ("补选其其格为区人大常委会副主任,接受阿不都·热合曼辞去职务。", {"其其格", "阿不都·热合曼"}),
        ("杜望川代表提出的建议办复。", {"杜望川"}),
        ("杜望川等5名代表受到表彰。", {"杜望川"}),
        ("涌现出杜望川等一批优秀代表。", {"杜望川"}),
        ("推选王立新、杜望川两名代表发言。", {"王立新", "杜望川"}),
        ("参观了李建国代表工作室。", {"李建国"}),
        ("县人大常委会副主任李建、王刚以及秘书长上官文秀参加。", {"李建", "王刚", "上官文秀"}),
        ("市人大常委会主任李建作市人大常委会工作报告。", {"李建"}),
    ],
)
def test_names_beside_posts_and_in_enumerations(content: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert set(named(content, "Person", gazetteer)) == names


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("本报讯（王立新 陈东）9月2日,县人大常委会召开会议。", {"王立新", "陈东"}),
        (
            "本网讯（全媒体记者 田 芳 实习生 赵国栋）9月2日,县人大常委会召开会议。",
            {"田芳", "赵国栋"},
        ),
        ("本报讯（记者王立新通讯员李明月）石桥镇有好消息。", {"王立新", "李明月"}),
        ("来源:石桥日报\n记者 孙立昊洋 陈东\n会议听取报告。", {"孙立昊洋", "陈东"}),
        ("代表提出建议。（李明月 文/图）", {"李明月"}),
        ("代表提出建议。\n王立新 陈东", {"王立新", "陈东"}),
        ("代表提出建议。\n王立新陈东明", {"王立新", "陈东明"}),
        ("工作报告\n自治区人大常委会主任 多吉才让\n各位代表：", {"多吉才让"}),
        ("工作报告\n县人大常委会主任　李　明\n各位代表：", {"李明"}),
        ("通过决议（草案 审议稿）", set()),
        ("代表提出建议。\n高度重视 全力推进", set()),
        ("县人大常委会主任 工作报告\n一年来,依法监督。", set()),
    ],
)
def test_who_wrote_and_who_speaks(content: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert set(named(content, "Person", gazetteer)) == names


def test_a_speaker_whose_name_ends_like_a_village_is_no_place(gazetteer: Gazetteer) -> None:
    content = "工作报告\n自治区人大常委会主任 多吉江村\n各位代表："
    assert (set(named(content, "Person", gazetteer)), named(content, "Place", gazetteer)) == (
        {"多吉江村"},
        {},
    )


def test_every_plenum_of_an_enumeration_has_its_own_surface(gazetteer: Gazetteer) -> None:
    found = named("贯彻党的十八届三中、四中、五中全会精神。", "Meeting", gazetteer)
    assert [(name, one.mentions[0].surface) for name, one in found.items()] == [
        ("党的十八届三中全会", "党的十八届三中"),
        ("党的十八届四中全会", "四中"),
        ("党的十八届五中全会", "五中全会"),
    ]


def test_all_plenums_together_are_no_meeting(gazetteer: Gazetteer) -> None:
    assert named("学习十九届历次全会精神。", "Meeting", gazetteer) == {}


def test_who_holds_a_session_is_named_in_its_name(gazetteer: Gazetteer) -> None:
    content = "12月20日,区十八届人大常委会举行第十三次会议。"
    assert set(named(content, "Meeting", gazetteer)) == {"市北区十八届人大常委会第十三次会议"}
    body = named(content, "Institution", gazetteer)["市北区人大常委会"]
    assert "区十八届人大常委会" in body.aliases


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (
            "受区第十八届人大常委会委托报告工作。常委会第三十次会议听取汇报。",
            {"市北区十八届人大常委会第三十次会议"},
        ),
        (
            "在市北区第十九届人民代表大会第一次会议上。常委会第三次会议听取汇报。",
            {"市北区第十九届人民代表大会第一次会议", "市北区人大常委会第三次会议"},
        ),
        (
            "区十八届人大常委会第十六次会议、第十七次会议召开。",
            {"市北区十八届人大常委会第十六次会议", "市北区十八届人大常委会第十七次会议"},
        ),
        (
            "在市北区第十九届人民代表大会\n第三次会议上。",
            {"市北区第十九届人民代表大会第三次会议"},
        ),
        ("落实省委十届四次、五次全会部署。", {"山东省委十届四次全会", "山东省委十届五次全会"}),
        ("召开全区人大常委会设立30周年座谈会。", {"全区人大常委会设立30周年座谈会"}),
        ("在青岛市市北区第十九届人民代表大会第三次会议上。", {"青岛市市北区第十九届人民代表大会第三次会议"}),
        ("列席区政协十五届二次会议。", {"市北区政协十五届二次会议"}),
        ("4月召开的第十一次常委会会议，审议了报告。", {"市北区人大常委会第十一次会议"}),
        ("6月，第十二次会议听取审议专项报告。", {"市北区人大常委会第十二次会议"}),
        ("举行区十九届人大二次会议新闻发布会。", {"市北区十九届人大二次会议新闻发布会"}),
        ("党组召开第三次党组会议。", set()),
        ("中央首次召开人大工作会议。", set()),
        ("部门负责人在区人大常委会会议上作答。", set()),
    ],
)
def test_sessions_plenums_and_conferences(content: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert set(named(content, "Meeting", gazetteer)) == names


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("学习在庆祝中国共产党成立100周年大会上的讲话。", "庆祝中国共产党成立100周年大会"),
        ("召开市北区庆祝全国人民代表大会成立70周年座谈会。", "市北区庆祝全国人民代表大会成立70周年座谈会"),
    ],
)
def test_ceremonies_of_anniversaries(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert set(named(content, "Meeting", gazetteer)) == {name}
    assert named(content, "Institution", gazetteer) == {}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("承办沿江六市人大工作交流会。", "沿江六市人大工作交流会"),
        ("组团出席金砖国家议会论坛，", "金砖国家议会论坛"),
        ("举办国家宪法日座谈会。", "国家宪法日座谈会"),
        ("筹备召开县乡人大工作经验交流会，", "县乡人大工作经验交流会"),
        ("传达学习全国两会精神。", "全国两会"),
        ("贯彻中央第三次新疆工作座谈会精神。", "中央第三次新疆工作座谈会"),
        ("召开贯彻落实立法工作会议精神推进会。", "贯彻落实立法工作会议精神推进会"),
        ("召开青岛市代表家站建设现场会，", "青岛市代表家站建设现场会"),
    ],
)
def test_gatherings_beyond_one_body(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert set(named(content, "Meeting", gazetteer)) == {name}


@pytest.mark.parametrize("content", ["召开代表座谈会3次。", "召开座谈会，听取意见。", "召开5次人大座谈会，"])
def test_gatherings_without_a_name(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "Meeting", gazetteer) == {}
