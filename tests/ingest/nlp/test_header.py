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
        ("明天有雨。", "", "", ""),
    ],
)
def test_issuer_period_and_region(
    content: str, issuer: str, period: str, region: str, gazetteer: Gazetteer
) -> None:
    header = header_of(content, gazetteer)
    assert (header.issuer, header.period, header.region) == (issuer, period, region)


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
