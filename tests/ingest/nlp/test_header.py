"""Headers: whose report it is and which years it covers, in the forms that reports take."""

import pytest

from ingest.nlp.entities import Gazetteer
from ingest.nlp.header import Header, extract_header
from ingest.nlp.period import arabic_years, find_period
from ingest.text import text_of


def header_of(content: str, gazetteer: Gazetteer) -> Header:
    return extract_header(text_of(content), gazetteer.divisions.places)


@pytest.mark.parametrize(
    ("content", "issuer", "period", "region"),
    [
        ("滕州市人大常委会2021年工作综述\n全年召开会议7次。", "滕州市人大常委会", "2021", "370481"),
        (
            "宁都县人民代表大会常务委员会工作报告\n——2024年1月9日在宁都县第十八届人民代表大会第四次会议上\n"
            "县人大常委会主任 李明\n各位代表:我受县人大常委会委托,向大会报告工作。",
            "宁都县人大常委会",
            "2023",
            "360730",
        ),
        (
            "荆州市人大常委会工作报告\n2022年1月6日在荆州市第六届人民代表大会第一次会议上\n过去五年工作回顾\n五年来成效显著。",
            "荆州市人大常委会",
            "2017-2021",
            "421000",
        ),
        ("白塔镇人大主席团2020年工作总结\n一年来视察3次。", "白塔镇人大主席团", "2020", ""),
        (
            "市人大常委会依法履职。\n2019年,青岛市市北区开展视察。2019年青岛市表彰先进,青岛市代表参加。",
            "青岛市人大常委会",
            "2019",
            "370200",
        ),
        (
            "全国人民代表大会常务委员会工作报告\n——2017年3月8日在第十二届全国人民代表大会第五次会议上\n"
            "过去一年的主要工作\n听取四川省人大常委会的情况介绍。",
            "全国人大常委会",
            "2016",
            "000000",
        ),
        (
            "各位代表:\n现在,我受十三届全国人大常委会委托,向大会报告工作。\n2021年修改法律。",
            "全国人大常委会",
            "2021",
            "000000",
        ),
        (
            "2018年,常委会听取审议国务院专项工作报告12个,委员长会议讨论了监督计划。",
            "全国人大常委会",
            "2018",
            "000000",
        ),
        (
            "自治州人民代表大会常务委员会工作报告\n——2025年1月10日在会上\n各位代表：我受自治州人大常委会委托，"
            "向大会报告工作。红河日报报道，红河各族群众团结奋斗。",
            "红河哈尼族彝族自治州人大常委会",
            "2025",
            "532500",
        ),
        (
            "各位代表：我受市第十二届人民代表大会常务委员会委托，向大会报告工作。\n2016年，荆州市经济平稳。",
            "荆州市人大常委会",
            "2016",
            "421000",
        ),
        (
            "自2016年以来，白塔镇人大在县人大常委会指导下，建成站点3处。2020年接待群众30人次。",
            "白塔镇人大",
            "2020",
            "",
        ),
        (
            "白塔镇第六届人民代表大会第一次会议人大主席团工作报告\n2020年主要工作\n一年来视察3次。",
            "白塔镇人大主席团",
            "2020",
            "",
        ),
        (
            "2021年宁都县人大常委会工作报告\n过去五年工作回顾\n五年来成效显著。",
            "宁都县人大常委会",
            "2017-2021",
            "360730",
        ),
        ("县人大常委会依法履职，中华人民共和国成立70周年。", "", "", ""),
        (
            "十二届全国人大四次会议以来,常委会修改法律12件,委员长会议研究部署执法检查。",
            "全国人大常委会",
            "2016",
            "000000",
        ),
        (
            "一年来,审议省政府专项报告,建立向省人大常委会报告制度,2018年到怒江、迪庆、昭通、红河等州市调研。",
            "云南省人大常委会",
            "2018",
            "530000",
        ),
        (
            "人大白沙洲街工委2019年工作报告\n——2019年12月16日在武汉市武昌区第十五届人大常委会第二十六次会议上\n区人大常委会领导。",
            "人大白沙洲街工委",
            "2019",
            "420106",
        ),
        (
            "杭州市上城区人大常委会望江街道工委2021年工作总结\n走访选民。",
            "杭州市上城区人大常委会望江街道工委",
            "2021",
            "330102",
        ),
        ("建立向省人大常委会报告制度,赴昭通、黄山、延安考察。", "", "", ""),
        (
            "城关镇人大主席团2020年工作总结\n在镇党委和县人大常委会的领导和县政府支持下依法履职。",
            "城关镇人大主席团",
            "2020",
            "",
        ),
        ("明天有雨。", "", "", ""),
    ],
)
def test_issuer_period_and_region(
    content: str, issuer: str, period: str, region: str, gazetteer: Gazetteer
) -> None:
    header = header_of(content, gazetteer)
    assert (header.issuer, header.period, header.region) == (issuer, period, region)


@pytest.mark.parametrize(
    "content",
    [
        "蓬莱市人大常委会2019年工作总结\n学习全国人大常委会工作报告精神,配合全国人大常委会执法检查。",
        "2019年工作回顾\n十三届全国人大二次会议以来,山东省人大常委会修订条例3件,全国人大常委会委员长会议组成人员来鲁调研。",
        "青岛市人大常委会工作报告\n受全国人大常委会委托检查水法实施情况。",
    ],
)
def test_who_speaks_of_the_nations_congress_is_not_it(content: str, gazetteer: Gazetteer) -> None:
    assert header_of(content, gazetteer).issuer not in ("", "全国人大常委会")


def test_of_two_districts_of_one_name_the_text_tells_which(gazetteer: Gazetteer) -> None:
    one = header_of("鼓楼区人大常委会2022年工作回顾\n在南京市委领导下。", gazetteer)
    other = header_of("鼓楼区人大常委会2022年工作回顾\n在徐州市委领导下。", gazetteer)
    assert (one.region, other.region) == ("320106", "320302")


def test_the_title_has_its_second_line(gazetteer: Gazetteer) -> None:
    header = header_of("初心如一\n——滕州市人大常委会2022年工作回顾\n正文开始了,全年召开会议7次。", gazetteer)
    assert header.title == "初心如一 ——滕州市人大常委会2022年工作回顾"


def test_years_in_chinese_digits() -> None:
    assert arabic_years("二〇二三年和二○二四年") == "2023年和2024年"


def test_a_report_given_in_december_covers_its_own_year() -> None:
    assert find_period("工作报告", "2019年12月24日在某镇第十九届人民代表大会第五次会议上", "") == "2019"
