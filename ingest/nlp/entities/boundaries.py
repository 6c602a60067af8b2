"""Where a name begins: Chinese writes no spaces, so the words that go before names mark their start."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.nlp.words import Word, Words

_LONGEST = 6
_PREPOSITIONS = "对在于为将把被与及的了"
_COUNT = r"(?:[\d万余多]|[一二三四五六七八九十百千两几])[个家所处条座项批名件期次人位支]"
_FUNCTION = frozenset(
    ("p", "c", "r", "d", "ad", "vd", "u", "uj", "ul", "uv", "uz", "ug", "q", "mq", "i", "y")
)
"""Tags of words that no name has: prepositions, conjunctions, pronouns, adverbs, particles, measure words."""
_POSITIONS = frozenset(
    ("中", "后", "内", "期间", "以来", "以上", "以下", "之后", "同时", "之间", "年内", "先后")
)
# Verbs and adverbs to the dictionary that stand inside names of works, bodies and laws.
_INSIDE = frozenset(
    "促进 保护 保障 修复 储备 加固 发展 扩建 改建 改扩建 迁建 新建 建设 改造 整治 治理 提升 绿化 亮化 硬化 供水 引水 饮水 排水 防洪 监管 管理"
    " 救援 服务 养殖 种植 加工 安置 便民 执法 立法 利用 防治 处理 惠民 培训 教育 进步 实验 研究 研发 创新 示范 检察 共建 除险 清淤 消费 投资 帮扶"
    " 担保 租赁 托养 养老 救助 交易 运输 开发 经营 生产 制造 设计 检测 监测 调解 履职 联络 审查 预算 监督 审计 公共 共同 高速 公立 联合 统一 重点"
    " 党群 优化 营商 防控 预防 激励 奖励 征收 补偿 处置 应对 突发 控制 禁止 燃放 限制 收集 维护 节约 节能 评价 评估 评议 组织 流动 出租 就业 创业 信访"
    " 搬迁 集中 回收 拆迁 改良 勘察 规划 合作 协同 交通".split()
)


@dataclass(frozen=True, slots=True)
class Openers:
    """Words that names follow, compiled."""

    before: re.Pattern[str]
    """What may stand right before a name: a mark, the text's start, a count or one of the words."""
    only: re.Pattern[str]
    """A run of such words, which is no name."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What tells where the names of one text begin."""

    openers: Openers
    words: Words


def compile_openers(words: Iterable[str]) -> Openers:
    """The patterns of the words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    choice = "|".join(map(re.escape, ordered))
    return Openers(
        re.compile(rf"(?:[^一-龥]|^|{_COUNT}|{choice})$"),
        re.compile(rf"(?:{choice}|[个为向同各的使让给经由是]|{_COUNT})+"),
    )


def is_outside(word: Word) -> bool:
    """Whether no name has the word: 困扰/v, 就/p, 每个/r; not 建设/v, which names of works have."""
    if word.form in _INSIDE:
        return False
    return word.tag in _FUNCTION or word.tag.startswith("v") and word.tag != "vn" or word.form in _POSITIONS


def find_start(content: str, end: int, suffix: str, stem: range, bounds: Bounds) -> int | None:
    """Where the name that ends at `end` in the suffix begins: the nearest place after a mark, an opener or a
    word that no name has; None where that leaves a stem of none of the lengths, or of openers only.

    专题调研|沉湖国际重要湿地: 调研 is a word that names follow. 困扰|环峰镇: 困扰 is a verb.
    """
    head = end - len(suffix)
    stop = _stop(head, stem.stop, bounds.words)
    for size in stem:
        start = head - size
        if start < stop or any(not "一" <= char <= "龥" for char in content[start:head]):
            return None
        if start == stop or bounds.openers.before.search(content, max(0, start - _LONGEST), start):
            if bounds.openers.only.fullmatch(content, start, head):
                return None
            trimmed = start + (content[start] in _PREPOSITIONS)
            return trimmed if head - trimmed >= stem.start else None
    return None


def _stop(head: int, furthest: int, words: Words) -> int:
    """The end of the nearest word before `head` that no name has; -1 where there is none so near."""
    for word in words.before(head):
        if is_outside(word):
            return word.end
        if head - word.start >= furthest:
            break
    return -1
