"""Places: looking them up, walking the tree, and finding them in text without being fooled."""

import csv
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.lexicon import load_lexicons
from ingest.place_mentions import Gazetteer, find_places, load_gazetteer
from ingest.places import (
    Places,
    ancestors,
    children,
    distance,
    lookup,
    present,
    short_names,
    superior,
    superior_at,
)
from ingest.resources import data_dir


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(load_lexicons(data_dir() / "lexicons"))


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> Places:
    return gazetteer.places


@pytest.mark.parametrize(
    ("name", "shorter"),
    [
        ("陕西省", ("陕西",)),
        ("内蒙古自治区", ("内蒙古",)),
        ("新疆维吾尔自治区", ("新疆",)),
        ("香港特别行政区", ("香港",)),
        ("喀什地区", ("喀什",)),
        ("锡林郭勒盟", ("锡林郭勒",)),
        ("恩施土家族苗族自治州", ("恩施州", "恩施")),
        ("伊犁哈萨克自治州", ("伊犁州", "伊犁")),
        ("积石山保安族东乡族撒拉族自治县", ("积石山县", "积石山")),
        ("东乡族自治县", ("东乡县", "东乡")),
        ("鄂温克族自治旗", ("鄂温克旗", "鄂温克")),
        ("龙胜各族自治县", ("龙胜县", "龙胜")),
        ("梅里斯达斡尔族区", ("梅里斯区", "梅里斯")),
        ("神农架林区", ("神农架",)),
        ("浦东新区", ("浦东",)),
        ("西林区", ("西林",)),
        ("商州区", ("商州",)),
        ("沙县区", ("沙县",)),
        ("沙县", ()),
        ("芒市", ()),
    ],
)
def test_short_names_follow_the_rule(name: str, shorter: tuple[str, ...]) -> None:
    assert short_names(name) == shorter


def test_no_short_name_is_a_single_character(places: Places) -> None:
    assert min(map(len, places.by_short_name)) == 2


@pytest.mark.parametrize(
    ("at", "word", "meant"),
    [
        ("商州区", "区", "商州区"),
        ("商州区", "市", "商洛市"),
        ("商州区", "省", "陕西省"),
        ("商州区", "县", None),
        ("渑池县", "市", "三门峡市"),
        ("浦东新区", "市", "上海市"),
        ("恩施市", "州", "恩施土家族苗族自治州"),
        ("鄂托克旗", "旗", "鄂托克旗"),
        ("鄂托克旗", "区", "内蒙古自治区"),
        ("桂林市", "自治区", "广西壮族自治区"),
        ("疏勒县", "地区", "喀什地区"),
        ("阿尔山市", "盟", "兴安盟"),
    ],
)
def test_a_rank_word_means_the_nearest_division_of_that_rank(
    places: Places, at: str, word: str, meant: str | None
) -> None:
    found = superior(lookup(at, places)[0], word, places)
    assert (found and found.name) == meant


def test_levels_that_the_tree_skips_have_no_superior(places: Places) -> None:
    jiyuan = lookup("济源市", places)[0]
    assert superior_at(jiyuan, "prefecture", places) is None
    assert superior_at(jiyuan, "province", places) == lookup("河南省", places)[0]


@pytest.mark.parametrize(("near", "code"), [("南京市", "320106"), ("开封市", "410204"), ("福州市", "350102")])
def test_of_places_with_one_name_the_nearest_comes_first(places: Places, near: str, code: str) -> None:
    assert lookup("鼓楼区", places, lookup(near, places)[0])[0].code == code


def test_a_bare_stem_prefers_the_higher_level(places: Places) -> None:
    assert lookup("吉林", places)[0].code == "220000"
    assert lookup("海南", places)[0].code == "460000"


@pytest.mark.parametrize(
    ("former", "now"),
    [("襄樊市", "襄阳市"),
     ("密云县", "密云区"), ("思茅市", "普洱市"), ("陕县", "陕州区"), ("铜仁地区", "铜仁市"),
     ("毕节地区", "毕节市"), ("从化市", "从化区"), ("渝北区", "两江新区"), ("沙县", "沙县区")],
)  # fmt: skip
def test_former_names_lead_to_the_present_place(places: Places, former: str, now: str) -> None:
    place = lookup(former, places)[0]
    assert place.until
    assert present(place, places).name == now


def test_the_tree_is_walked_up_and_down(places: Places) -> None:
    shangzhou = lookup("611002", places)[0]
    assert [place.name for place in ancestors(shangzhou, places)] == ["商洛市", "陕西省"]
    assert shangzhou in children(lookup("商洛市", places)[0], places)
    assert distance(shangzhou, lookup("镇安县", places)[0], places) == 2
    assert distance(shangzhou, lookup("蔡甸区", places)[0], places) == 6


def test_an_unknown_name_is_nowhere(places: Places) -> None:
    assert lookup("桃花源县", places) == ()


def found(text: str, gazetteer: Gazetteer, near: str = "") -> list[str]:
    around = lookup(near, gazetteer.places)[0] if near else None
    return [text[one.start : one.end] for one in find_places(text, gazetteer, around)]


SILENT = [line["sentence"] for line in csv.DictReader("""sentence
编制城市长期规划
实施工业强县文化兴县战略
整合八户县属企业
牵动着天山南北的心
长白山下林海莽莽
图们江区域开发
保护珍珠海岸
雄关漫道真如铁
打造共同富裕县域样板
各项工作大同小异
走和平发展道路
培育朝阳产业
确保社会长治久安
扩大对外开放
东西长安街沿线
建设幸福安康家园
使用大理石铺装
沿黄河南岸修建步道
长江西岸的堤防
泰山东麓的林场
太行山西侧植树
隆重庆祝中国共产党成立
盛大庆典活动
公开封存档案
独自贡献力量
推动经济南北协调
建成都市农业示范点
创新乡村治理模式
确保定期报告
实现平安顺利过节
日照时数充足
主城区和郊区
老城区改造
市区东区西区
做好新时代保定工作
欢迎来宾参观
孝感天地的故事
文山会海得到整治
出海口清淤
网上海量信息
城中村改造
振兴乡村产业
资源节约利用
公安机关加强巡逻
合作社带动农户
解放思想再出发
同心共筑中国梦
民权与民生
互助养老和平安建设
兴业富民
前进道路上
光明日报刊发
延长开放时间
城市南区域的管网
复合肥补贴
重大理论创新
水城融合发展
集中卫生整治
大力创新市人大工作
国务院和县级以上人民政府
可以会同政府有关部门
新建政府投资项目
满足适应城市发展的需求
推进沿海城市建设
不得擅自停运城镇污水处理设施
区域内江河湖泊的水质
造成县级水源污染
改善地下通道等地下空间
沿河各级人民政府
以上海警机构负责
各项城市建设专业规划
推广安全可信的技术
中央财政和县级以上地方
中山路沿线
北京大街改造
千佛山脚下
包联黑河镇五个村
推动制度创新和政府职能转变
""".splitlines())]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("组织代表赴彰武、开原学习。", ["彰武", "开原"]),
        ("接待登封人大考察。", ["登封"]),
        ("舟曲泥石流灾害发生后捐款。", ["舟曲"]),
        ("支援“4·20”芦山强烈地震灾区。", ["芦山"]),
        ("汶川特大地震发生后捐款。", ["汶川"]),
        ("收到彰武来函。", []),
        ("听取会同有关部门的报告。", []),
    ],
)
def test_a_county_far_away_counts_where_somebody_goes_or_disaster_strikes(
    sentence: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert found(sentence, gazetteer, "武汉市") == names


@pytest.mark.parametrize("sentence", SILENT)
def test_words_that_only_look_like_places_stay_silent(sentence: str, gazetteer: Gazetteer) -> None:
    assert found(sentence, gazetteer) == []


def test_the_table_of_misfires_is_whole() -> None:
    assert len(SILENT) >= 40


@pytest.mark.parametrize(
    ("text", "near", "names"),
    [
        ("在陕西省商洛市商州区召开", "", ["陕西省", "商洛市", "商州区"]),
        ("赴浙江、江苏和厦门考察", "", ["浙江", "江苏", "厦门"]),
        ("沈阳市和平区", "", ["沈阳市", "和平区"]),
        ("和平人大开展视察", "", ["和平"]),
        ("与镇安、山阳人大交流", "商州区", ["镇安", "山阳"]),
        ("与镇安交流", "", []),
        ("与镇安交流", "商洛市", ["镇安"]),
        ("到恩施州、湘西州学习", "", ["恩施州", "湘西州"]),
        ("原襄樊市", "", ["襄樊市"]),
        ("黄河北岸的河北省", "", ["河北省"]),
        ("重庆市两江新区", "", ["重庆市", "两江新区"]),
        ("科左中旗人大", "", ["科左中旗"]),
        ("和县人大常委会", "和县", ["和县"]),
        ("市中区人大常委会", "济南市", ["市中区"]),
        ("商洛镇安县", "", ["商洛", "镇安县"]),
        ("安徽六安和安庆", "", ["安徽", "六安", "安庆"]),
    ],
)
def test_places_are_found(text: str, near: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert found(text, gazetteer, near) == names


def test_a_place_named_right_before_decides_between_namesakes(gazetteer: Gazetteer) -> None:
    (_, district) = find_places("南京市鼓楼区", gazetteer)
    assert district.place.code == "320106"


@given(
    st.lists(
        st.sampled_from(
            ["商州区", "和平", "南京", "、", "人大", "赴", "城市", "长治久安", "县", "区", "河南"]
        )
    )
)
def test_mentions_are_names_in_order_without_overlap(gazetteer: Gazetteer, parts: list[str]) -> None:
    text = "".join(parts)
    mentions = find_places(text, gazetteer)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    for mention in mentions:
        name = text[mention.start : mention.end]
        assert all(name in (place.name, *short_names(place.name)) for place in mention.candidates)


def test_every_full_name_is_found_behind_its_superiors(gazetteer: Gazetteer) -> None:
    places = gazetteer.places
    for place in (place for below in places.by_parent.values() for place in below):
        line = "".join(above.name for above in reversed(ancestors(place, places))) + place.name
        assert find_places(line, gazetteer)[-1].place == place, line
