"""Acts by their object: where what a verb is done to makes it another activity than the lexicon says, or none."""

from collections.abc import Mapping

from ingest.facts import ActivityType
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.nouns import (
    BILL,
    CUSTODY,
    DRAFT,
    PARTY_CELL,
    PERSONNEL,
    PRINTED,
    REGULATION,
    SHEETS,
    SITES,
    VIEWS,
)
from ingest.nlp.activities.frames.refinement import Refinement, refine, row

_AGENDA = rf"^(?:了|各类|各项|有关|相关|重大|重要|{AMOUNT})*(?:议题|事项|议程|议题和事项)"
_ON_VIEWS = rf"(?:{VIEWS}|看法|想法)(?:和建议)?"
_OF_PEOPLE = rf"(?:了|各方面|群众|代表|人民|社会|选民|基层|有关)*.{{0,8}}?(?:{VIEWS}|民意)"
_QUESTIONS = r"问卷|调查表|征求意见[表函]"
_VISITING = "(?:联系)?走访"
_IN_TOUCH = "(?:固定|结对|挂钩)?联系"

_POSTS = "员|代表|[长官]|主任|主席|干部|班子|资格|总理|领导人|人选|检察|法官"
"""Who is chosen or appointed."""

_APPOINTED = row(
    "Appointment", "Who is put forward for a post is appointed by deliberation or by decision.", ends=PERSONNEL
)  # fmt: skip
ACTS_BY_OBJECT: Mapping[ActivityType, tuple[Refinement, ...]] = {
    "Hearing": (
        row("Other", "Agenda items counted sum up hearings, decisions and elections alike.",
            ends=_AGENDA, counted=True),
        row(None, "An agenda by itself is no matter that was heard.", ends=_AGENDA),
        _APPOINTED,
        row("Appraisal", "Who gives an account of his office is rated for it.", ends="述职(?:报告|发言)?"),
        row("Other", "Lists and agendas of a session are its own housekeeping.",
            ends="(?:名单|议程|日程)(?:（?草案）?|□+)?", lacks="报告"),
        row(None, "What follows is a second verb, whose object is still to come.",
            opens="(?:和|与|、|及)?(?:修改|讨论|完善|论证)$"),
        row("RuleMaking", "A bill is deliberated on to be made law.",
            ends=rf"(?:{BILL}).{{0,24}}草案|^[^，,]{{0,30}}(?:{BILL})草案.*"),
        row("Decision", "A resolution is deliberated on to be taken.", has="(?:决议|决定).{0,4}$"),
        row(None, "The verb only modifies a noun: 审议质量, 审议发言.", opens="监督|表决|议事|质量|发言"),
        row("Outreach", "Views that are counted come from people and not in reports.",
            verb=".*听取.*", ends=_ON_VIEWS, lacks="报告", counted=True),
        row(None, "To listen to people in general is an attitude.",
            verb=".*听取.*", ends=_ON_VIEWS, lacks="报告"),
        row("Outreach", "The same where what they spoke on stands after their views.",
            verb=".*听取.*", opens=_OF_PEOPLE, lacks="汇报|报告|情况", counted=True),
        row(None, "The same without a count.", verb=".*听取.*", opens=_OF_PEOPLE, lacks="汇报|报告|情况"),
        row("RuleMaking", "A regulation that is deliberated on, and no report on one, is being made.",
            verb="审议", has=DRAFT, lacks="报告|预算|计划|决算"),
    ),
    "Decision": (
        _APPOINTED,
        row("RuleMaking", "A rule that is passed is made; one that is approved was made by a lower body.",
            verb="(?!.*批准).*", has=rf"(?:{BILL}|{REGULATION})(?:□*|等?\d*[件部项]?)$"),
    ),
    "ProjectVote": (row(None, "The object is that of a verb in the list that goes on.", opens="、"),),
    "Inspection": (row(None, "Topics of inspections are chosen, not inspected.", opens="议题"),),
    "Other": (
        row("Other", "Matters studied are work done where somebody counted them.",
            verb="(?:专题)?研究", has="事项|议题|问题|工作", counted=True),
        row(None, "To study something is else too vague a word for a deed.", verb="(?:专题)?研究"),
        row("Decision", "What is examined and passed is decided.", verb="审查", opens="通过"),
        row(None, "What goes on behind the verb is no matter that was looked into: 审查关口, 审查重在实质.",
            verb="(?:跟踪|持续)?(?:审查|监督)",
            opens="关口?(?:、|$)|把关|重点|范围|培训|专家[组库]|转向|有头|缺乏|不松手|重在|这个|清理|中[发指]"),
        row(None, "Examined, and more besides: ways of doing it and no matter.", verb="审查", opens="、"),
        row("FilingReview", "So are rules of other bodies.", verb="审查", has="行政法规|地方性法规|司法解释", counted=True),
        row(None, "审查监督 is a duty named, not carried out.", verb="审查", opens="监督"),
        row("FilingReview", "Documents are examined after they were filed (立法法, 监督法).",
            verb="审查", has="文件|备案"),
    ),
    "Outreach": (
        row("Inspection", "Who of a body sits in on a trial looks into how justice is done.",
            verb="旁听", has="庭审", clause_lacks="代表|公民|群众"),
        row(None, "What serves a reception is none: its cost, place and hours.",
            verb="接待", opens="费用?|设施|地点|时间|日程|方式|制度|场所|能力|标准|游客|完|大厅|中心"),
        row("Exchange", "Congresses and parliaments of elsewhere are received as guests.",
            verb="接待", has="兄弟|议会|外[省市县州地](?!群众)|人大(?!代表)"),
        row("Inspection", "Places of custody are visited to see how the law is kept there.",
            verb=rf"{_VISITING}|深入", has=CUSTODY),
        row("Inspection", "A visit to look into something says so.",
            verb=_VISITING, has=SITES, opens="检查|察看|查看"),
        row("Research", "Bodies and people who know are asked.",
            verb=_VISITING, has="公司|专家|传承人|养老院|敬老院|服务对象", lacks="代表"),
        row("Research", "Firms and sites are visited to learn how they fare.", verb=_VISITING, has=SITES),
        row(None, "Who sits in on what is left unsaid: the body itself, at somebody's meeting.",
            verb="列席|旁听", lacks="庭审", clause_lacks="代表|公民|群众"),
        row(None, "Only what is told to deputies and the public reaches out to them.",
            verb="通报", clause_lacks="代表|公民|社会"),
        row(None, "To keep in touch is an attitude unless it is counted.", verb=_IN_TOUCH, counted=False),
        row("Assistance", "Firms, villages and projects are assigned for help.",
            verb=_IN_TOUCH, has="企业|村|社区|户|项目|学校"),
        row("Outreach", "All others are voters and deputies.", verb=_IN_TOUCH),
        row("Petition", "Letters and complaints are petitions, whoever took them.", has="信访|来信|上访"),
        row("Petition", "So are visitors, unless it is deputies who receive them.",
            has="来访", clause_lacks="代表"),
    ),
    "Publicity": (
        row("Appraisal", "A sheet on which somebody is rated makes an appraisal.",
            verb="发放", has=rf"^(?:(?!{_QUESTIONS}).)*(?:测评表|评议表)"),
        row("Research", "A sheet of questions makes a survey.", verb="发放", has=SHEETS),
        row(None, "What else is handed out informs nobody: benefits, certificates, cards.",
            verb="发放", lacks="宣传|传单|读本|草案|文本"),
        row(None, "What is sent in or on and not written to be printed is paperwork.",
            verb="报送|推送", lacks=PRINTED),
        row(None, "What one has learnt is written for oneself.", verb="撰写", has="心得|体会|党性|笔记"),
        row(None, "A way kept free is no column or course.", verb="开设|开辟", has="通道"),
        row("Training", "Classes and lectures are opened as courses are.",
            verb="开设|开办", ends="班|讲堂|课堂|课程|讲座|辅导|夜校|党课"),
        row("RuleMaking", "Rules put in order and printed are rules made.",
            verb="编印|编纂|汇编", ends="规程|细则|办法|规则"),
        row("Other", "A body speaks for itself in a statement.", verb="发表", has="声明|谈话"),
        row(None, "学习宣传贯彻 names an attitude; 宣传 alone may open a noun: 宣传影响力.",
            verb=".*宣[传讲]", opens="贯彻|影响力|底线|调研|小分队|队伍|矩阵|工作[上中]"),
        row("Research", "Who writes the report did the study.", verb="撰写", has="调研报告"),
        row(None, "To spread a spirit or a policy is an attitude unless it is counted.",
            verb=".*宣传.*", ends="精神|热潮|任务|思想|理论|主张|方针政策", counted=False),
    ),
    "Appointment": (
        row(None, "Examined, trained and sworn in are those to be appointed; that is no appointment.",
            opens=r"(?:[^，,、]{0,4}人员)?(?:作|面向|工作|业务)?(?:宪法|国徽|法律知识|骨干|培训)"),
        row(None, "What names no persons tells how choosing goes or with what it goes together.",
            lacks=_POSTS, counted=False),
        row(None, "The business of appointing is no appointment.", ends="事宜|任务|事务|环节", counted=False),
        row("PartyWork", "Posts of party organizations are filled by the party.", has=PARTY_CELL),
    ),
    "Exchange": (
        row(None, "What a leader said on his tour, or who came to look, is no study visit.",
            verb="考察|参观", has="讲话|精神|^团队"),
        row("Inspection", "What is looked at near home is inspected.",
            verb="观摩|参观", lacks="做法|经验|学习|取经",
            clause_lacks="赴|到|往|外|来|率|组团|先进|兄弟|邀请|接待|党员|干部|选派|职工"),
        row("Inspection", "So is what lies there.", verb="考察", opens="当地|本[省市县区乡镇]"),
    ),
    "Assistance": (
        row("Training", "Who is sent to a course is trained.", verb="选派", has="培训|进修|研修|学习班"),
    ),
    "Training": (
        row("Exchange", "What is learnt from others is their way of doing things.",
            verb=".*学习.*", has="做法|经验"),
        row(None, "学习 is part of a longer word or of a pair of verbs: 学习型, 学习贯彻.",
            verb=".*学习.*", opens="型|贯彻|教育|的|和"),
    ),
}  # fmt: skip
"""By the type that the lexicon gives the verb; a row that names no verb is about all verbs of the type."""


def refine_act(kind: ActivityType, verb: str, rest: str, clause: str = "") -> ActivityType | None:
    """The type of a verb in the light of its object; None where the pair is no activity.

    听取 + 意见建议30条 → Outreach; 听取 + 群众意见 → None.
    """
    return refine(kind, ACTS_BY_OBJECT.get(kind, ()), verb, rest, clause)
