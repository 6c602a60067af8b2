"""Waters, mountains and roads in running text."""

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
        ("沱江清，百姓乐。", "沱江"),
        ("代表沿赣江而下察看采砂船。", "赣江"),
        ("另外，白马湖水位下降一事有了方案。", "白马湖"),
        ("组织代表视察缙云山环境整治成果。", "缙云山"),
        ("限期填平柳树街、青年路的19处沟槽。", "青年路"),
        ("居民反映过308国道太危险。", "308国道"),
        ("组织三级代表沿沱江、赣江开展视察。", "沱江"),
        ("让赣江重现清波。", "赣江"),
        ("实地察看了青云寺周边的消防通道。", "青云寺"),
        ("调研白云新区建设。", "白云新区"),
        ("使柏林古城的保护有法可依。", "柏林古城"),
        ("组织党员赴柏林会议旧址重温誓词。", "柏林会议旧址"),
    ],
)
def test_a_name_of_the_landscape_is_a_place(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in places(content, gazetteer)


@pytest.mark.parametrize(
    "content",
    [
        "绿水青山就是金山银山。",
        "理清工作思路，拓宽致富路。",
        "分五路检查，修通砂石路。",
        "班子成员巡河每季不少于2次，沿湖步行十公里。",
        "委员长张大江、副主任李海山出席。",
        "整治河道、湖泊，疏浚沟渠。",
        "打通断头路、村级公路和铁路。",
        "深入长江大桥工程，选派代表赴浦江干部学院学习。",
    ],
)
def test_common_words_and_persons_are_none(content: str, gazetteer: Gazetteer) -> None:
    assert places(content, gazetteer) == set()


def test_parliaments_of_other_countries_are_bodies(gazetteer: Gazetteer) -> None:
    content = "接待越南谅山省人民议会、美国国会代表团，参加日本等议会的会晤。"
    assert set(named(content, "Institution", gazetteer, TENGZHOU)) == {"越南谅山省人民议会", "美国国会"}


def test_countries_that_stand_alone_are_places(gazetteer: Gazetteer) -> None:
    assert places("先后访问越南、蒙古和波兰，出席大会。", gazetteer) == {"越南", "蒙古", "波兰"}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("深化长三角科技合作。", "长三角"),
        ("在人民大会堂举行。", "人民大会堂"),
        ("我市地处河西走廊，干旱少雨。", "河西走廊"),
    ],
)
def test_a_region_known_nationwide_is_a_place(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert places(content, gazetteer) == {name}


@pytest.mark.parametrize("content", ["推动京津冀协同发展。", "融入长三角一体化。", "守护北疆绿色长城。"])
def test_policies_and_bearings_are_no_regions(content: str, gazetteer: Gazetteer) -> None:
    assert places(content, gazetteer) == set()


def test_a_city_of_another_country_is_a_place(gazetteer: Gazetteer) -> None:
    found = named("同意与法国里昂市、秘鲁利马市缔结友好城市。", "Place", gazetteer, TENGZHOU)
    assert {name: one.mentions[0].surface for name, one in found.items()} == {
        "里昂市": "法国里昂市",
        "利马市": "秘鲁利马市",
    }


@pytest.mark.parametrize(
    "content", ["接待泰国清迈府议会代表团。", "译成维吾尔、蒙古、柯尔克孜三种文字。", "朝鲜族乡亲过节。"]
)
def test_whose_body_it_is_and_peoples_are_no_countries(content: str, gazetteer: Gazetteer) -> None:
    assert places(content, gazetteer) == set()
