"""Noun classes: what a phrase holds or ends with that tells what it is about, as alternatives for the patterns of frames.

Each is a bare row of alternatives: where more stands around it, it goes in brackets, `(?:…)`.
"""

LAW = r"(?:法律|法规|条例|法典|(?<![办方看做想说书用无守违])法)"
"""What the name of a law or regulation ends with; 办法, 方法, 做法 are none."""
BILL = rf"{LAW}(?:修[正订]案)?(?:草案)?□*|宪法修正案|法律案"
"""A law before or after it is passed; a title is masked."""
REGULATION = r"条例|法规|规章|办法|规定|规则|守则"
"""What congresses and governments make by the law on legislation (立法法)."""
DRAFT = r"条例|法规案?|草案"
"""What a congress deliberates on to make it law."""
RULE = rf"{REGULATION}|细则|意见|方案|规划|制度|规程|文件|计划|要点|决定|规范"
"""Anything in writing by which others go."""
FILED = r"规范性文件|(?:报送|登记)备案的|审查建议(?!书)"
"""Rules sent in to be examined, and what citizens ask to have examined (立法法 art. 110)."""
PERSONNEL = r"任免案|任免事项|任命案|任免职?议案|任命[^，,]{2,20}的名单"
"""What is put before a congress to fill posts."""

MOTION = r"建议|议案|意见"
"""What deputies put forward in writing (代表法)."""
MATTER = rf"{MOTION}|提案|批评|诉求|信访件|案件|问题"
"""What is answered by a body that has to."""
CONCERN = rf"{MOTION}|问题|社情民意|民情|诉求|矛盾|纠纷|难题|困难|案件|线索|实事|民意|信息|急难愁盼|难事|好事"
"""Anything that people want to have dealt with."""
VIEWS = r"意见|建议|呼声|心声|诉求"
"""What people say when they are listened to."""
CASES = r"(?:公安|法院|检察|审判|诉讼|侦破|侦办|起诉|审结|执结|查办|立案)[^，,]{0,14}(?:案件?|建议)|(?:检察|司法)建议"
"""What courts, procurators and the police deal with, which no deputy suggested."""

WORKS = (
    r"路|桥|渠|厂|管网|学校|校舍|医院|小区|公园|广场|停车|水厂|水库|河道|堤|厕|房|住宅|棚户区|幼儿园|养老|学位|床位|林|造林|农田|工程|项目|中心|设施|光伏|电站"
    r"|灯|绿地|充电|河段|路基|电梯|车位|食堂|水池|管道|危房|窖|沟|坝|泵站|公厕|校区|门窗|外墙|站台|树"
)
"""What is built, planted or repaired."""
SITES = r"企业|项目|点位|园区|单位|车间|商户|经营主体|市场主体|农户|基地|\d户"
"""What is visited to learn how it fares."""
CUSTODY = r"看守所|拘留所|戒毒所|监狱|羁押"
"""Places that are visited to see how the law is kept there."""
PLATFORM = r"平台|系统|信息化|阵地|联络站|代表之家|家站|联系点|智慧人大|数字人大"
"""Where deputies work, in rooms or on a network."""
PARTY_CELL = r"党总支|支部|党组织|党委"
"""Party organizations inside a body."""

PRINTED = r"信息|稿件|文章|简报|作品|新闻|案例|论文|材料|经验|做法"
"""What is written to be printed and read by others."""
SHEETS = r"问卷|调查表|征求意见[表函]|测评表|评议表"
"""What is handed out to be filled in."""
