"""The closed patterns of the grammar: prepositions, passive and result phrases, limits of each frame."""

import re
from collections.abc import Iterator

from ingest.facts import ActivityType
from ingest.nlp.activities.counts import AMOUNT, AMOUNT_PATTERN, strip_amounts
from ingest.nlp.activities.triggers import Triggers

_ADVERB = (
    r"一年来|五年来|几年来|全年|年内|年中|去年以?来?|今年以?来?|本届以?来?|先后|依法|首次|连续|积极|认真|扎实|深入|定期|适时|及时|专题|共|累计"
    r"|有序|精心|创新|主动|大力|不断|持续|进一步|广泛|切实|全面|全力|着力|统筹|分别|多次|常态化|集中|重点|联动|协同|率先|有力|有效|有针对性地"
    r"|试点|先行|探索|还|并|也|又|再次|再|将|要|拟|继续|坚持|努力|严格|稳步|逐步|强力|充分|深化|高质量|高标准|高效|现场|实地|牵头|带头|分层次|分批|分组"
    r"|同步|组织力量|采取多种形式|同时|另外|此外|其中|\d{4}年|地|已|均|都|全部|专门|重点围绕|审慎|科学|精准|成功|圆满|顺利"
)
ADVERBS = re.compile(rf"^(?:{_ADVERB})*")
TRAILING_ADVERBS = re.compile(
    r"(?:等(?:工作|情况|方面|内容|主题|议题|重点工作)?)?(?:" + _ADVERB + r"|多次|组织(?:部分)?代表)*$"
)
_LIGHT_FORMS = r"组织开展了?|深入开展了?|联动开展了?|认真开展了?|集中开展了?|开展了?好?|进行了?|举行了?|实施了?|实行了?|予以|作出了?|(?<![工合操动协著写])作(?![用为风物业者])了?|给予了?|组织了?|召开了?|举办了?"
LIGHT = re.compile(rf"(?:{_LIGHT_FORMS})")
TOPIC = re.compile(
    r"(?:围绕|针对|聚焦|紧扣|紧盯|关于|(?<![应相面反核绝配查])对(?![口接标于应外照比])(?<!一对)(?<!面对)|对于|(?<![成造迁])就(?![业地近是读医诊]))"
)
ANNOUNCED = re.compile(
    rf"^(?:{_ADVERB})*(?:以(?=[^，,]*为主题$)|(?:将|把|对)(?=[^，,]*(?:等|事项|问题)$)|围绕|聚焦|紧扣|紧盯|针对|着眼于?|关注|结合|立足|瞄准|就)(?P<topic>[^，,]{{3,60}})$"
)
SITE = re.compile(
    rf"^[^，,围绕对就]{{0,24}}?(?:深入(?!开展|学习|推进|贯彻|实施|宣传|调研|推动|落实|了解|细致|人心|践行)到?|前往|赶赴|分赴|奔赴|走进|走访了?|先后到|赴|到|在)(?P<site>[^，,]{{2,120}}?)(?=(?:等地?|现场|一线)?(?:{_ADVERB}){{0,4}}(?:{_LIGHT_FORMS}|视察|调研|检查|察看|查看|督导|考察|走访|督查|听取))"
)
_PEOPLE = (
    r"(?:代表们?|委员|组成人员|干部|工作人员|成员|人大主席|负责人|专家|群众|选民|党员|职工|人大干部|机关干部|领导|人员|队伍)"
    rf"(?:代表)?(?:[、和及][^，,]{{0,14}}?(?:代表|委员|人员|干部))?(?:{AMOUNT})?"
)
BROUGHT = re.compile(
    rf"(?:组织|邀请|安排|动员|号召|发动|带领|引导和服务|引导|服务|选派|推荐|委托)(?P<people>[^，,]{{0,22}}?{_PEOPLE})"
)
SUGGESTION_AFTER = re.compile(r"(?:意见|建议|议案|小组|之家|联络站|活动|工作|培训|履职|视察活动|大会|资格)")
JOINED = re.compile(rf"^(?:{_ADVERB}|来|共)*(?P<object>(?:列席|参加了?|参与|旁听|出席)[^，,]*)")
TRAINING_AFTER = re.compile(r"培训|学习|讲座|研修|读书|研讨|轮训|宣誓")
WITH_BODY = re.compile(
    r"^(?:还|并|积极|主动|认真|先后|全力|同时)*(?:配合|协助|联合|会同|协同)(?:好|做好)?(?=[^，,]*?(?:人大|委|府|院|部门|局|机关|支部|社区|村|单位|上级|中心|政协|学校|大学))"
)
URGED = re.compile(
    r"(?:督促|敦促|要求|建议|责成|责令|提醒|监督|指导督促|督导)(?:和?支持|并支持)?"
    r"(?P<body>(?:[^，,的]{0,24}?)(?:政府(?:及其?(?:有关|相关|职能|各)?部门|各?部门|有关部门)?|部门(?:和单位)?|法院|检察院|检法机关|公检法机关|监委|监察委(?:员会)?|两院|□+|“?一府[^，,]{1,6}院”?|单位|机关|[局委办])(?![、和及]))"
    r"(?P<measure>[^，,].*)$"
)
MEASURE = re.compile(
    rf"^(?:{_ADVERB}|加快|尽快|真正|限期|立即|抓紧|及时|依法|着力|要)*(?:制定|完善|健全|加强|强化|建立|构筑|构建|落实|整改|修订|出台|优化|加大|推进|解决|规范|开展|做好|抓好|编制|改进|加快|深化|调整|增加|补齐|落细|细化|研究|清理|实施|设立|配齐|统筹|拓宽|改善|扩大|拨付|明确|排查|整治|治理|盘活|压减|严格|推动|压实|支付|兑现|打通)了?"
)
VAGUE_MEASURE = re.compile(r"(?:树牢|提高政治|聚焦|规范执法|意识|高质量发展$|再上新台阶|更好)")
REPORTED_UP = re.compile(
    r"(?:就|将|把|对)?(?P<object>[^，,就将把]{0,40}?)(?:等(?:问题|事项|情况)?)?(?:及时|主动|定期|第一时间|专题|都|均|全部)*向(?:[^，,]{0,10}?(?:党委|省委|市委|区委|县委|州委|旗委|盟委|党组|上级|党工委))(?:[^，,]{0,4}?)(?:请示报告|请示汇报|汇报|报告|请示)(?!报告|汇报|工作制度|制度|履职|履行)(?P<after>[^，,]{2,30})?"
)
SUBMITTED = re.compile(
    r"(?:提请|报请|推动|争取|支持|协助)(?P<body>[^，,]{0,8}?(?:党委|省委|市委|区委|县委|镇党委|乡党委|州委|旗委|盟委|工委))(?P<rest>(?P<verb>[^，,]{0,4}?(?:召开|出台|研究|印发|审定|批转|转发|听取|批准|制定|专题研究))(?P<object>[^，,]{2,60}))"
)

# --- honours, publicity, exchange ---
TITLE_ADVICE = re.compile(r"《[^《》]*(?:建议|议案)》")
ADVANCED = re.compile(r"推动|推进|促进|督办|办理|落实|办好|跟踪")
COVERAGE = re.compile(r"(?:^|实现|推动|推进|完成)了?(?P<object>[^，,]{4,60}?)(?:实现)?全覆盖(?:的基础上)?$")
REGARDED = re.compile(r"(?:把|将)(?:开展)?(?P<object>[^，,]{4,30}?)(?:作为|列为|纳入|列入)")
ARRANGED = re.compile(
    r"^(?:.{0,10}?)(?:将|把)[^，,]*(?:贯穿|融合|结合起来|转化为|融入|摆在|放在|落实到|延伸|体现到|体现在|相结合)"
)
ADVICE = re.compile(r"(?:提出|形成|反馈)[^，,]{0,20}?(?:意见|建议)[^，,]*$")
REVIEW_OPINION = re.compile(
    r"(?:提出|形成|交办|转送|发出|印发|下发|作出|转办|督办)了?(?P<object>[^，,]{0,6}?(?:审议意见|审查意见|监督意见|视察意见))"
)
ASKED = re.compile(
    r"(?:督促|敦促|要求|建议|支持|指导|推动|促进)[^，,]{0,8}?(?:政府|部门|法院|检察院|监委|监察委|两院|□+|企业|单位|街道|乡镇)"
)
HANDLING_STATE = re.compile(
    r"^(?P<object>[^，,]*?(?:□+|议案|建议))(?:的)?办理(?:工作)?(?:进展|效果|成效|情况|质量)?(?:顺利|良好|明显|显著|完毕|到位|满意|完成|有力)[^，,]*$"
)
STATE_OF_WORKS = re.compile(
    r"^(?P<object>[^，,]{4,50}?)(?:工作)?(?:扎实|加快|有序|稳步|全面|顺利|基本|正|已|趋于|加速|持续|全部|如期)+(?:推进|成型|完成|实施|建成|落地|完善|启动|见效|投入使用|开工|完工)$"
)
ENUMERATION = re.compile(r"^(?P<members>[^，,]+、[^，,]+?)等(?P<tail>[^，,]*)$")
GENERIC_SITE = re.compile(
    r"^(?:基层|一线|实地|现场|群众|村组|农户|社区|企业|选区|[各]?(?:乡镇|镇街|街道|部门|单位|村|镇)|田间地头|[、和及]|各地|联系点|选民|项目)+$"
)
PASSIVE_HONOUR = re.compile(
    r"被(?P<giver>[^，,]{0,24}?)(?:评选?为|授予|命名为|确定为|列为|表彰为|认定为|评定为|表彰|通报表扬)(?P<object>(?:(?!、被)[^，,]){3,50})"
)
WON = re.compile(
    r"(?:荣获|喜获|获评|斩获|荣膺|荣立|获得了?|获)(?P<object>[^，,]{2,60}?(?:奖项?|称号|荣誉|先进[^，,]{0,8}|示范[^，,]{0,6}|优秀[^，,]{0,10}|表彰|第[一二三]名|典型[^，,]{0,6}|模范[^，,]{0,6}|文明单位|[一二三]等功|创新案例|案例)(?:[\d一二三四五六七八九十]+[个项次])?)"
)
PRAISED = re.compile(
    r"^(?P<object>[^，,]*?)(?:先后|多次|分别|也)?(?:受到?|得到了?|获得?)(?P<honour>(?:[^，,]{0,20}?)(?:表彰|通报表扬|充分肯定|高度肯定|批示肯定|肯定性批示|高度评价|批示))(?:[\d一二三四五六七八九十]+次)?$"
)
GIVEN_PRAISE = re.compile(
    r"^(?P<giver>[^，,]{2,60}?)(?:先后|均|对此|专门)?(?:给予|予以|作出)了?(?P<honour>(?:高度|充分|批示)*(?:肯定|评价|表扬|批示|认可))"
)
WRITTEN_INTO = re.compile(r"(?:写入|载入|写进|选入)(?P<where>[^，,]{2,60})")
REPORTED = re.compile(
    r"^(?!在)(?P<media>[^，,]{2,160}?)(?:先后|分别|均|多次|也|相继|争相)*(?:(?:作了?|进行了?|予以|给予|作出)(?:了|专题|广泛|深入|系列|专版|大篇幅|重点|跟踪)*(?:报道|宣传报道|推介|刊登|刊发|宣传)|(?:专题|广泛|刊登|刊发|转载|报道)(?:报道|交流|推广|刊发)|(?:刊登|刊载|转载)了?(?:交流)?$)"
)
MEDIA_SUMMARY = re.compile(
    r"(?:中央|国家|国家级|省|市|县|区|自治区|全国|各级|主流|新闻|省级|市级|省市|中省|多家)[^、，,□等]{0,10}?(?:媒体|报刊|网站|电视台|刊物)"
)
PUBLISHED = re.compile(
    r"(?:办好|刊发|刊登|发表|播发|播出|刊播|刊载|编发|发布|推送|采写|报送|编印|采用)(?:了|各类|有关)*(?P<object>(?:[^，,]{0,24}?)(?:稿件|网站|公众号|报道|信息|文章|新闻|简报|作品|专刊|刊物|期刊|动态|杂志|专版|通讯|资料|读本|手册)[^，,]*)$"
)
SPOKE_AT = re.compile(
    r"(?:在|于)(?P<where>[^，,]{3,70}?(?:会议?|论坛|现场会|座谈会|培训班|活动))上?(?:先后)?(?:作了?|进行了?|做了?|交流|介绍)(?:了|典型|书面|大会|经验|专题|交流)*(?:发言|交流|介绍|经验|汇报)"
)
RECEIVED_VISIT = re.compile(
    r"接待了?(?P<object>[^，,]{2,60}?(?:考察|学习|调研|参观|来访团|考察团|代表团|交流|观摩|来[\u4e00-\u9fff]{0,4}考察)(?:团|组|活动|学习|交流)*(?:[^，,]{0,10}))$"
)
OATH = re.compile(
    r"(?:组织|举行|进行|开展|实施|监督|安排)(?P<object>[^，,]{0,30}?(?:宪法宣誓|宣誓)(?:仪式|活动)?)(?!制度|等制度)"
)

# --- results ---
_ADVICE = r"(?:建议|议案|意见|提案|批评|诉求|信访件|案件|问题)"
HANDLED = re.compile(
    rf"^(?:其中|截至目前|目前|对)*(?P<object>[^，,]{{0,60}}?(?:□+|{_ADVICE}[^，,]{{0,6}}?))(?:目前|现|已经?|均已|全部|均|都|如期|按期|基本|得到|予以)+(?:办理|办结|答复|回复|解决|落实|办复|完成)[^，,]*$"
)
HANDLING_RATE = re.compile(
    rf"^(?P<object>[^，,]{{0,30}}?{_ADVICE}[^，,]{{0,6}}?(?:办结率|办复率|办理率|答复率|满意率|满意度|见面率|解决率|落实率|办成率|采纳率|面商率))(?:均|为|达到?|分别)*"
)
BUILT = re.compile(
    r"^(?:(?:全力|有力|有效|积极)?(?:推动|促进|促成|助推|推进|协同推进|助力|确保|支持))?(?:了)?(?P<object>[^，,]{2,80}?(?:项目|工程|大桥|公路|道路|学校|医院|水库|园区|公园|管网|水厂|电站|中心|小区|广场|市场|基地|铁路|高速|段|线|路|幼儿园|污水处理厂))(?:建设)?(?:项目)?(?:已|全面|相继|陆续|如期|按期|顺利|加速|加快|全部|基本|正式)*(?:建成(?:投用|投入使用|通车|运营|投产)?|开工(?:建设)?|竣工|完工|投入使用|投用|投产|通车|落地|按期完成|加速推进|推进|完成)$"
)
INVESTED = re.compile(rf"完成(?P<object>[^，,]{{0,14}}?投资[^，,]{{0,6}}?)(?:{AMOUNT})$")

# --- verbs and objects ---
IN_MODIFIER = re.compile(
    r"^(?:的(?!关于)|性|之风|基地|能手|方式|形式|等(?!$|\d)|制度|机制|书(?!面)|结果|对象|内容|标准|小组|阶段|程序|环节|得分|满意率|赋能|重要讲话|机关纪检|机构|职责|职能|职权|工作职责|率|法(?!规|律|院)|长(?!效)|组(?!织)|员|者|证|权|处|站|室|队|力度|水平|能力|效能|质效|实效)"
)
EMPTY_OBJECT = re.compile(r"^(?:活动|工作|任务|了|等|、)*$")
EVENT_COUNT = re.compile(r"[\d一二三四五六七八九十][万余多]*(?:次|场|场次|件次|期|轮|批)(?!次?代表)")
LAW_IN_FORCE = re.compile(
    r"法律法规|(?:□|》|法|条例|办法|规定|法规)[^，,]{0,8}?(?:贯彻|实施|执行|执法|落实)|[一两二]法一[条办]|(?:贯彻|实施|执行)[^，,]{0,6}《[^》]*(?:法|条例|办法|规定)》|《[^》]*(?:法|条例)》|(?<![办方司执立无非守普违])法(?:$|、|和|等)|条例(?:$|、|和|等)"
)
CAMPAIGN = re.compile(
    r"^(?:了|好)?□+(?:[^□，,]{0,12}(?:活动|行动|工程|计划|服务|推介会|机制|品牌)?)?$"
    r"|^[^，,]{2,30}(?:主题(?:实践)?|系列|实践|专项|评选|教育|创建|代表|读书|联谊|文体|公益|共建|接待|调处)(?:活动|行动|整治|治理)$"
)
CAMPAIGN_VERBS = frozenset(
    {"开展", "组织", "组织开展", "实施", "深化", "举办", "承办", "主办", "参与", "启动", "创新开展", "深入开展", "扎实开展", "联合开展",
     "参加", "组织实施", "持续开展", "牵头开展", "集中开展", "开展了", "组织了", "牵头承办", "擦亮", "打造", "牵头举办", "推出"}
)  # fmt: skip
MANNER = re.compile(
    r"^(?:采取|采用|综合运用|灵活运用|运用|通过|坚持|以|按照|利用|借助).*(?:方式|形式|手段|办法|途径|方法|相结合|机会|契机|抓手|载体|平台|思路|原则|要求)$"
)
FLOURISH = re.compile(r"一[次份件场项串幕张个][次份件场项串幕张个]")
DUTIES = re.compile(
    r"(?:等)?(?:各项|重点|中心|急难险重|专项|相关|一系列)*(?:工作任务|工作|任务|各条战线|一线)$"
)
DECIDED = re.compile(
    r"(?:作出|做出|通过)了?(?P<object>(?:□+|[^，,]{0,40}?)(?:相关|有关|等)?(?:决议决定|决定决议|决议、决定|决议和决定|决议|决定|□))"
)
TITLE_DECISION = re.compile(r"(?:决议|决定)》")
OVERSIGHT = re.compile(
    r"(?:加强|强化|加大|深化)了?(?P<object>对[^，,]{2,40}|[^，,]{2,30})的(?P<deed>[^，,的]{0,10}?(?:学习|审查|监督|指导|管理|督办|督促|考核|监管)(?:力度)?)$"
)
JOINED_STATION = re.compile(
    r"代表[^，,]{0,10}?(?P<object>(?:全部|全员|就近|混合)?(?:编组|编入)[^，,]{0,16}?(?:进站|家|站|室|组|小组|入站|联系点))"
)
SUBSCRIBED = re.compile(r"为[^，,]{2,16}?(?P<object>订阅|订购|赠阅|配备|购买)(?P<what>[^，,]{2,24})")
RULE_NOUN = re.compile(
    r"条例|规定|办法|规则|细则|意见|方案|规划|制度|规程|文件|法规|规章|计划|要点|守则|决定|规范"
)
SUGGESTIONS = re.compile(
    r"建议|议案|意见|问题|社情民意|民情|诉求|矛盾|纠纷|难题|困难|案件|线索|实事|民意|信息|急难愁盼|难事|好事"
)
WEAK_MAKE = frozenset({"完善", "规范", "清理", "下发", "汇编", "拟定", "转发", "修正"})
PHYSICAL = frozenset({"建成", "建设", "新建", "改建", "升级", "提档升级", "规范提升", "打造", "创建", "设立", "搭建", "迭代升级", "建好用好", "规范化建设", "提升", "建好", "上线", "开通", "开发", "着力构建", "完成"})  # fmt: skip
NEEDS_COUNT = frozenset({"提出", "收集", "征集", "解决", "推动解决", "梳理", "汇总", "化解", "反映", "反馈", "征求", "协调解决", "收集整理", "整理", "有效解决", "助推解决", "登记", "接收", "推动落实", "落实", "确定", "督促解决"})  # fmt: skip
ABSORBS_ADVICE: frozenset[ActivityType] = frozenset(
    {"Inspection", "Research", "LawEnforcementInspection", "Inquiry", "Outreach", "FilingReview", "Appraisal"}
)  # fmt: skip
NEEDS_OBJECT: frozenset[ActivityType] = frozenset(
    {
        "Decision",
        "Appointment",
        "Honour",
        "Publicity",
        "Assistance",
        "Outreach",
        "Training",
        "Appraisal",
        "Exchange",
    }
)
KEEPS_HEAD: frozenset[ActivityType] = frozenset(
    {"Training", "Meeting", "PartyWork", "Outreach", "Exchange", "Assistance", "Publicity", "Appraisal", "Oath",
     "Honour", "ProjectVote", "RuleMaking", "Decision", "Petition", "Hearing", "ProjectProgress"}
)  # fmt: skip
NEVER_SOFT: frozenset[ActivityType] = frozenset(
    {
        "Hearing",
        "Meeting",
        "Decision",
        "Inquiry",
        "ProjectProgress",
        "RuleMaking",
        "Inspection",
        "Research",
        "Exchange",
    }
)

_LEARNING_SOFT = re.compile(r"^(?:习近平|党的|中央|省委|市委|县委|区委|新时代)")


def shortenings(core: str) -> Iterator[str]:
    """The phrase, then without the empty nouns that may end it: 信访工作 → 信访."""
    yield core
    previous = core
    for _ in range(3):
        shorter = re.sub(
            r"(?:等)?(?:各项|系列|相关|多项|专项|重点|主题|实践)?(?:工作任务|工作|活动|专项行动|行动|任务|情况|方式|形式|仪式|力度|管理|建设|渠道|内容|质量|水平|实效|成果|能力)$|等$|[、了]$",
            "", previous,
        )  # fmt: skip
        shorter = re.sub(rf"(?:{AMOUNT})$", "", shorter)
        if shorter == previous or not shorter:
            return
        yield shorter
        previous = shorter


def cut_second_topic(masked: str, start: int, end: int) -> tuple[int, int]:
    """The topic without a site phrase that follows it inside the same frame."""
    found = re.search(r"[,，]?(?:深入|先后到|组织(?:部分)?|邀请)", masked[start:end])
    return (start, start + found.start()) if found and found.start() >= 2 else (start, end)


def refine_act(kind: ActivityType, form: str, rest: str, clause: str = "") -> ActivityType | None:
    """The type of a verb in the light of its object; None where the pair is no activity."""
    if kind == "Hearing":
        if re.search(r"决议|决定", rest[-6:]):
            return "Decision"
        if rest.startswith(("监督", "表决", "议事", "质量", "发言")):
            return None
        if (
            "听取" in form
            and re.search(r"(?:意见|建议|呼声|心声)(?:和建议)?$", strip_amounts(rest))
            and "报告" not in rest
        ):
            return "Outreach" if has_count(rest) else None
        if (
            "听取" in form
            and not re.search(r"汇报|报告|情况", rest)
            and re.match(
                r"^(?:了|各方面|群众|代表|人民|社会|选民|基层|有关)*.{0,8}?(?:意见|建议|呼声|心声|民意|诉求)",
                rest,
            )
        ):
            return "Outreach" if has_count(rest) else None
        if (
            form == "审议"
            and re.search(r"(?:条例|法规|草案)", rest)
            and not re.search(r"报告|预算|计划|决算", rest)
        ):
            return "RuleMaking"
        return "Hearing"
    if (
        kind == "Decision"
        and "批准" not in form
        and re.search(r"(?:条例|法规|规则|办法|守则)(?:□*|等?\d*[件部项]?)$", rest)
    ):
        return "RuleMaking"
    if kind == "Inspection" and rest.startswith("议题"):
        return None
    if form in ("研究", "专题研究"):
        return "Other" if has_count(rest) and re.search(r"事项|议题|问题|工作", rest) else None
    if form == "审查":
        return "FilingReview" if re.search(r"文件|备案", rest) else "Other"
    if form in ("列席", "旁听") and "代表" not in clause and "公民" not in clause and "群众" not in clause:
        return None
    if form == "通报" and not re.search(r"代表|公民|社会", clause):
        return None
    if form in ("联系", "固定联系", "结对联系", "挂钩联系"):
        if not has_count(rest):
            return None
        return "Assistance" if re.search(r"企业|村|社区|户|项目|学校", rest) else "Outreach"
    if kind == "Appointment" and re.search(r"党总支|支部|党委", rest):
        return "PartyWork"
    if kind == "Outreach" and re.search(r"信访|来信|来访", rest):
        return "Outreach" if "代表" in clause and not re.search(r"信访|来信", rest) else "Petition"
    if kind == "Training" and "学习" in form and re.search(r"做法|经验", rest):
        return "Exchange"
    if kind == "Training" and "学习" in form and re.match(r"^(?:型|贯彻|教育|的|和)", rest):
        return None
    return kind


def has_count(phrase: str) -> bool:
    return AMOUNT_PATTERN.search(phrase) is not None


def refine_built(kind: ActivityType, form: str, rest: str) -> ActivityType:
    """A regime of the party kept up is party work; a listed rule improved is rule-making."""
    if kind == "Mechanism" and re.search(
        r"党风|意识形态|党建|党内|从严治党|民主生活|组织生活|三会一课|请示报告|一岗双责", rest
    ):
        return "PartyWork"
    if kind == "RuleMaking" and re.search(r"制度$", rest) and form not in ("修订完善", "完善修订"):
        kind = "Mechanism"
    if (
        kind == "Mechanism"
        and re.search(r"(?:体系|格局|网络)$", rest)
        and re.search(r"联络站|阵地|平台|代表之家|家站|信息化", rest)
    ):
        return "PlatformBuilding"
    if kind == "RuleMaking" and form in (
        "落实",
        "执行",
        "严格落实",
        "严格执行",
        "认真落实",
        "全面落实",
        "深化",
        "巩固",
    ):
        return "Other"
    return kind


_SOFT_TOPICS: frozenset[ActivityType] = frozenset(
    {"PartyWork", "PlatformBuilding", "Publicity", "FilingReview", "Petition"}
)
_SOFT_VERBS = frozenset(
    {
        "推动",
        "促进",
        "加强",
        "强化",
        "推进",
        "持续推进",
        "严格落实",
        "落实",
        "规范",
        "丰富",
        "深化",
        "优化",
        "扩大",
        "抓实",
        "关注",
        "持续擦亮",
        "做实",
        "全面落实",
        "健全",
        "完善",
    }
)
_GENERAL = re.compile(
    r"(?:精神|主体责任|作用|意识|进步|过硬|理念|地位|质量|水平|工作重心|政治功能|定位|要求|原则|能力|本领|觉悟|自觉性)(?:不动摇)?$|八项规定|从严治党"
)


def soft_topic(triggers: Triggers, form: str, phrase: str) -> ActivityType | None:
    """The type of a soft verb's object by its topic words; None where it speaks in general words."""
    if form not in _SOFT_VERBS or _GENERAL.search(phrase):
        return None
    if re.search(r"平台|系统|信息化|阵地|联络站|代表之家|家站|联系点|智慧人大|数字人大", phrase):
        return "PlatformBuilding"
    if form in ("推动", "促进"):
        return None
    kind = triggers.topic(phrase)
    return kind if kind in _SOFT_TOPICS else None


def split_counted(masked: str) -> list[tuple[int, int]]:
    """The pieces of a clause that are each counted: 会议7次、主任会议11次."""
    pieces, start = [], 0
    for found in re.finditer("、", masked):
        if AMOUNT_PATTERN.search(masked[start : found.start()]) and AMOUNT_PATTERN.search(
            masked[found.end() :]
        ):
            pieces.append((start, found.start()))
            start = found.end()
    return [*pieces, (start, len(masked))]


COLLECTS = frozenset(
    {
        "收集",
        "征集",
        "解决",
        "推动解决",
        "化解",
        "反映",
        "协调解决",
        "收集整理",
        "帮助解决",
        "有效解决",
        "助推解决",
        "梳理",
        "整理",
    }
)
PROGRESS = re.compile(
    r"(?:推动|促进|促成|助推|推进|助力|支持|加快|确保|保障|包抓|协调).{2,}|建成|投用|投入使用|开工|竣工|完工|通车|投产|建设进度|按期完成|加速推进|落地"
)
_PARTY = re.compile(r"党|廉|初心|纪律|作风|文明实践|下基层|学习实践|民心|民忧|纠治")


def campaign_type(triggers: Triggers, phrase: str, context: str, theme: ActivityType | None) -> ActivityType:
    """The type of a named campaign: by its name, else by its sentence, else by its section."""
    if "品牌" in phrase:
        return "Other"
    if "代表" in phrase:
        return "Outreach"
    if _PARTY.search(phrase):
        return "PartyWork"
    return triggers.topic(phrase) or triggers.topic(context) or theme or "Other"


EVENT_VERB = re.compile(
    r"(?:调研|视察|检查|评议|测评|考核|考评|督办|询问|审议|备案审查|督查|督导|调查|评估)$"
)


def split_plain(masked: str) -> list[tuple[int, int]]:
    """The pieces of a phrase between 、 and 和."""
    pieces, start = [], 0
    for found in re.finditer("[、和]", masked):
        pieces.append((start, found.start()))
        start = found.end()
    return [*pieces, (start, len(masked))]


JOINT = re.compile(
    r"并且?(?![轨存列肩])|(?<=[会动作况案])和(?=组织开展|听取|召开)|(?<=[次件个人项条篇期场份批名位家％%])[、和]"
)


WORKS = re.compile(
    rf"(?:新建|改建|扩建|改扩建|改造提升|改造|修建|修缮|续建|铺设|硬化|新增|建成|建设|完成|实施|治理|绿化|开工建设|新改建|维修)了?(?P<object>[^，,]{{2,40}}?)(?:{AMOUNT})"
)
WORKS_NOUN = re.compile(
    r"路|桥|渠|管网|学校|校舍|医院|小区|公园|广场|停车|水厂|水库|河道|堤|厕|房|住宅|棚户区|幼儿园|养老|学位|床位|林|造林|农田|工程|项目|中心|设施|光伏|电站|灯|绿地|充电"
)
RESIGNED = re.compile(r"接受了?(?P<object>[^，,]{1,40}?)(?:的)?(?:辞职|辞去)")
PASSED_ON = re.compile(
    r"(?:将|把)(?P<object>[^，,]*?(?:建议|议案|意见|问题|诉求)[^，,]{0,6}?)(?:及时|分类|全部|逐一|梳理|归类|分解)*(?:交由|交办|转交|转办|移交|交给|分办|反馈给?|提交|送达|交(?=[^，,]{0,10}(?:政府|法院|检察院|监委|部门|单位)))"
)
FUNDED = re.compile(
    r"(?:协调|争取|筹措|筹集|募集|落实|拨付|投入|帮扶|捐赠)(?:了|到|到位|各类|帮扶)*(?P<object>[^，,]{0,10}?(?:资金|物资|经费|款物|善款))"
)
HELPED = re.compile(r"(?:帮助|协助|为)[^，,]{1,14}?(?:解决|办理|协调|化解|办)")
GENERIC_WORKS = re.compile(r"^(?:重点|重大|各项|相关|民生|一批|招商|建设|全部)*(?:项目|工程|任务)$")


HAPPENED = re.compile(
    r"^(?P<object>[^，,]{3,60}?)(?:已|均|正式|全面|相继|顺利|成功|全部|如期|隆重|胜利|圆满|陆续|建成)*"
    r"(?:召开|举行|举办|启动|成立|挂牌|揭牌|上线(?:运行)?|投入使用|启用|投用|出台|施行|颁布(?:施行|实施)?|印发|落成|开通|投入运行)$"
)
SEEN_OR_HEARD = re.compile(r"听取|审议|视察|调研|检查|察看|询问|执法|评议|督办|考察|培训|学习")
GROWN = re.compile(
    rf"^(?P<object>[^，,]{{2,30}}?)(?:已|共|总数|数量)*(?:增至|增加到|达到?|发展到|扩大到|增加)(?:{AMOUNT})$"
)
BARE_URGE = re.compile(
    rf"^(?:{_ADVERB})*(?:督促|跟踪督促|推动|督办)(?P<object>(?:整改|落实整改|解决|化解|办理|清理|纠正|整治)[^，,]{{2,30}}?(?:问题|隐患|事项|任务|意见)?)(?:{AMOUNT})$"
)
SUPERVISED = re.compile(
    rf"(?:开展|实施|进行|加强)了?(?:{_ADVERB}|跟踪|专项|全程|监督|专题|工作|法律|民主)*(?:监督|跟踪问效|指导|部署)(?:活动|工作)?(?:{AMOUNT})?$"
)


AIDED = re.compile(
    r"(?:办理?了?|办成|兴办|带动|吸纳|安置|提供|发放|送去|送上|资助|救助|帮扶|扶持|捐助|援助|赠送|结对)(?:了|各类|帮扶|困难|群众)*(?P<object>[^，,]{0,12}?(?:实事|好事|就业|贫困户|困难群众|困难户|贫困群众|岗位|物资|学生|农户|慰问金|慰问品|口罩|款物|贫困人口|低收入户|户))[^，,]*"
)

ADVICE_GIVEN = re.compile(r"提出了?(?P<object>[^，,]{0,10}?(?:意见和?建议|建议意见|意见|建议))")

TOOK_PART = re.compile(
    r"(?:代表|公民|群众|选民|委员)[^，,]{0,14}?(?P<object>(?:列席|参加|参与|旁听|出席)了?[^，,]{2,40})$|[\d余]人次(?P<bare>(?:列席|参加|参与|旁听)了?[^，,]{2,40})$"
)
GAVE_ACCOUNT = re.compile(
    r"向(?:原?选区|原?选民|选举单位|常委会|人大)[^，,]{0,8}?(?P<object>述职|报告履职情况)"
)
GENERIC_REPORT = re.compile(r"^(?:了|相关|有关)*(?:专项|专题)?(?:工作)?(?:报告|汇报)$")
ALONGSIDE = re.compile(r"^结合[^，,]{2,40}?(?=(?:开展|举行|进行|组织)(?!情况))")
