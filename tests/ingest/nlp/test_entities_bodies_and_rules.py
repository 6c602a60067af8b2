"""Institutions, legal instruments and campaigns in the ways in which reports name them."""

import pytest

from ingest.nlp.entities import Gazetteer
from ingest.nlp.header import Header
from tests.ingest.nlp.conftest import SHIBEI, named

QINGDAO = Header("青岛市人大常委会", "2023", "", "370200")
CHONGQING = Header("重庆市人大常委会", "2023", "", "500000")
HUAXIAN = Header("滑县人大常委会", "2023", "", "410526")
ZHENNING = Header("镇宁布依族苗族自治县人大常委会", "2023", "", "520423")
TOWN = Header("石桥镇人大", "2023", "", "370481")


@pytest.mark.parametrize(
    ("content", "header", "names"),
    [
        ("听取市中级人民法院、检察院的报告。", SHIBEI, {"青岛市中级人民法院", "青岛市人民检察院"}),
        ("在市委、政府支持下。", SHIBEI, {"青岛市委", "青岛市人民政府"}),
        ("听取省监委和高级人民法院汇报。", QINGDAO, {"山东省监委", "山东省高级人民法院"}),
        ("审议法工委的报告。", SHIBEI, {"市北区人大常委会法工委"}),
        ("会同省政府督查室交办。", SHIBEI, {"山东省人民政府督查室"}),
        ("赴全国人大北戴河培训基地学习。", SHIBEI, {"全国人大北戴河培训基地"}),
        ("在浙江地方人大干部培训基地办班。", SHIBEI, {"浙江地方人大干部培训基地"}),
        ("胶州代表团审议报告。", QINGDAO, {"胶州代表团"}),
        ("编印《青岛人大通讯》10期。", QINGDAO, {"青岛人大通讯"}),
        ("石桥镇人民代表大会召开。", TOWN, {"石桥镇人大"}),
        ("交财政经济委员会初步审查。", SHIBEI, {"市北区人大财政经济委员会"}),
        ("推动中央决策部署落地。", SHIBEI, {"党中央"}),
        ("审议选举联络工委的报告。", SHIBEI, {"市北区人大常委会选举联络工委"}),
        ("市人大民族宗教外事委员会调研。", QINGDAO, {"青岛市人大民族宗教外事委员会"}),
        ("对区工商局、区食药监局评议。", SHIBEI, {"市北区工商局", "市北区食药监局"}),
        ("听取市高法院的汇报。", CHONGQING, {"重庆市高级人民法院"}),
        ("监督政府落实各项举措。", SHIBEI, {"市北区人民政府"}),
        ("诉求转交政府相关部门办理。", SHIBEI, {"市北区人民政府"}),
        ("区委常委、副区长李明出席。", SHIBEI, {"市北区委"}),
        ("督促公安局、交警大队整改。", SHIBEI, {"市北区公安局", "市北区交警大队"}),
        ("在县委的领导下。", HUAXIAN, {"滑县县委"}),
        ("在中共镇宁县委领导下，县委批转。", ZHENNING, {"镇宁县委"}),
        ("在县委领导下。", ZHENNING, {"镇宁布依族苗族自治县委"}),
        ("区人大财经委、内司委调研。", SHIBEI, {"市北区人大财经委", "市北区人大内司委"}),
        ("配合省市人大调研。", SHIBEI, {"山东省人大", "青岛市人大"}),
        ("西岗镇代表团提出议案。", SHIBEI, {"西岗镇代表团"}),
        ("意见被人力资源社会保障部采纳，国务院批准。", SHIBEI, {"人力资源社会保障部", "国务院"}),
        ("调研了海川机械、东方纺织、华安电子等12家骨干企业。", SHIBEI, {"海川机械", "东方纺织", "华安电子"}),
    ],
)
def test_bodies(content: str, header: Header, names: set[str], gazetteer: Gazetteer) -> None:
    assert set(named(content, "Institution", gazetteer, header)) == names


@pytest.mark.parametrize(
    "content",
    [
        "全年召开人民代表大会会议2次。",
        "落实中共中央〔2005〕9号文件。",
        "各代表团认真审议。",
        "坚持人民代表大会制度。",
        "建起镇人大代表工作室5个。",
        "抓好街道工委工作。",
        "筹备好县乡人大换届选举。",
        "召开市区人大工作例会。",
        "结合我区人大工作实际。",
        "人大机关首先是政治机关。",
        "并请区政协各位委员提出意见。",
        "把党和政府的关怀送到群众手中。",
        "防范政府融资平台的风险。",
        "推动全年工作开好局、起好步。",
        "评为“十佳人大代表联络站”。",
        "视察敬老院、自来水厂、中心幼儿园。",
        "服务国家战略全局。",
        "深入食品、医药、建材等行业。",
    ],
)
def test_words_that_name_no_body(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "Institution", gazetteer) == {}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("修改人口与家庭发展条例。", "人口与家庭发展条例"),
        ("制定全省首部海洋牧场管理条例。", "海洋牧场管理条例"),
        ("制定实施乡村振兴促进法办法。", "实施乡村振兴促进法办法"),
        ("就突发灾害应对法（草案）征求意见。", "突发灾害应对法（草案）"),
        ("作出取消民用码头经营许可等行政许可事项的决定。", "取消民用码头经营许可等行政许可事项的决定"),
        ("制定“开放式”预算审查办法。", "开放式预算审查办法"),
        ("落实好专业代表小组工作指引。", "专业代表小组工作指引"),
        ("听取我区“十三五”规划编制情况汇报。", "十三五规划"),
        ("开展全区“十四五”规划中期评估。", "市北区十四五规划"),
        ("批准了青岛市2016年公共财政预算调整方案。", "青岛市2016年公共财政预算调整方案"),
        ("通过区人大常委会2023年监督工作计划。", "市北区人大常委会2023年监督工作计划"),
        ("编制第五个五年立法规划。", "第五个五年立法规划"),
        ("审议资产评估法草案。", "资产评估法草案"),
        ("批准街区风貌和公共环境管理条例。", "街区风貌和公共环境管理条例"),
        ("推进任免工作和岸线管理条例修订。", "岸线管理条例"),
        ("就公共停车条例（草案）征求意见。", "公共停车条例（草案）"),
        ("听取“十五五”规划纲要草案编制情况。", "十五五规划纲要草案"),
        ("专题学习宪法修正案。", "宪法修正案"),
        ("检查青岛市实施水法办法的执行情况。", "青岛市实施水法办法"),
        ("配合开展石桥渔港管理条例立法调研，启动石桥渔港管理条例起草。", "石桥渔港管理条例"),
        ("贯彻中央18号文件精神。", "中央18号文件"),
        ("批准石桥县城市总体规划。", "石桥县城市总体规划"),
        ("组织选举法学习。", "选举法"),
        ("修订常委会组成人员守则。", "常委会组成人员守则"),
        ("“关于增设夜班公交线路的建议”由主任督办。", "关于增设夜班公交线路的建议"),
        ("“关于增设夜班公交线路”的3号建议已经办结。", "关于增设夜班公交线路的建议"),
        ("办结建议90件，其中关于改造石桥泵站的建议由主任督办。", "关于改造石桥泵站的建议"),
        ("“推进农贸市场改造”议案列入重点督办。", "推进农贸市场改造"),
        ("出台餐饮摊点和小作坊管理规定。", "餐饮摊点和小作坊管理规定"),
        ("形成《区人大常委会关于推进旧城更新的建议》。", "区人大常委会关于推进旧城更新的建议"),
    ],
)
def test_rules_and_plans_with_and_without_marks(content: str, name: str, gazetteer: Gazetteer) -> None:
    assert set(named(content, "LegalInstrument", gazetteer)) == {name}


@pytest.mark.parametrize(
    "content",
    [
        "批准2011年至2015年财政预算调整方案。",
        "批准预算调整方案。",
        "完善相关工作制度。",
        "市北区人大常委会2019年工作要点\n全年开会7次。",
        "两部条例先后出台。",
        "财政局制定加快支出进度的具体办法。",
        "各类发展总体规划有待衔接。",
        "提出关于加强管理的建议5条。",
        "依法行使重大事项决定权。",
    ],
)
def test_kinds_of_rules_are_no_rule(content: str, gazetteer: Gazetteer) -> None:
    assert named(content, "LegalInstrument", gazetteer) == {}


@pytest.mark.parametrize(
    ("content", "name", "alias"),
    [
        ("开展人大代表“四进”活动。", "人大代表四进活动", "四进"),
        ("实施未成年人“晨光”专项行动。", "未成年人晨光专项行动", "晨光"),
        ("锚定“五四三”战略发展目标。", "五四三战略发展目标", "五四三"),
        ("开展“三严三实”专题教育。", "三严三实专题教育", "三严三实"),
    ],
)
def test_campaigns_with_what_belongs_to_their_names(
    content: str, name: str, alias: str, gazetteer: Gazetteer
) -> None:
    found = named(content, "Campaign", gazetteer)
    assert set(found) == {name}
    assert alias in found[name].aliases


@pytest.mark.parametrize("day", ["代表接待选民日", "接待选民日", "选民接待日活动", "代表联系月活动"])
def test_days_on_which_deputies_receive_voters(day: str, gazetteer: Gazetteer) -> None:
    assert set(named(f"组织{day},接待群众30人。", "Campaign", gazetteer)) == {day}
