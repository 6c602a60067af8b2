"""The words around numbers, from ``lexicons["quantity_words"]``, as patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.lexicon import Lexicons

_SINGLE_ENDS = (
    r"在(?![线职校建册岗家外押])|(?<![针应相反])对(?![象策口外接比])|(?<![方意定取导倾动走])向(?!阳)|将(?![来军])|把(?![关手])|"
    r"进行|开展(?!情况)|(?<![初高集其空])中(?=$|已|有|共)|被(?!告)|已|(?<![人平户年])均(?!衡)|(?<![首成古丰])都(?!市)|(?<!合)并(?![购网])|(?<![公中])共(?![同产享建和青])|"
    r"(?<![行作认成人])为(?![民农])|以(?![上下来及])|(?<![自理事缘])由|(?<![得达受收报])到(?!位)|赴|仍|又|还(?![贷款])"
)
"""Function words of one character, silent inside the commonest words that hold the same character."""
_SINGLE_TAILS = (
    r"(?<![行作认成人])为|(?<![所享拥没公国])有|(?<![公中])共|(?<![发抵到传表])达|(?<![存现内潜])在|(?<!于)是|已|均|仅|各|"
    r"[的了\s]"
)
_NOUN_TAILS = (
    "性|化|率|类|型|组(?!织)|点|站|室|中心|项目|机制|制度|活动|会|班|工作|报告|建议|平台|系统|人员|单位|小组|对象|"
    "事项|问题"
)
"""What makes a noun of the verb before it: 联系点, 帮扶项目."""


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns of the words that lead to, and away from, what a number counts."""

    lead: re.Pattern[str]
    """At the start of a phrase, before its verb: 全年, 累计, 其中."""
    verb: re.Pattern[str]
    """Predicates whose object is counted (召开, 提出, 任免), as group ``verb``; nouns that hold one
    (审议意见) match without the group."""
    weak: re.Pattern[str]
    """Verbs that are as often part of a noun: 调研 in 调研报告."""
    tail: re.Pattern[str]
    """Between what is counted and its number: 达到, 共计, 上调至."""
    end: re.Pattern[str]
    """Where the phrase after a number has ended: 受到, 全部, 在."""


def load_words(lexicons: Lexicons) -> Words:
    """The patterns of the lexicon; a lexicon that is missing gives patterns that find only function words."""
    roles: dict[str, list[str]] = {}
    for row in lexicons.get("quantity_words", ()):
        for role in row["roles"].split():
            roles.setdefault(role, []).append(row["word"])
    verbs, weak = _any(roles.get("verb", ())), _any(roles.get("weak", ()))
    ends = _any([*roles.get("end", ()), *roles.get("verb", ())])
    nouns = _any(roles.get("noun", ()))
    return Words(
        lead=re.compile(rf"^(?:{_any(roles.get('lead', ()))}|[了，,\s])"),
        verb=re.compile(f"{nouns}|(?P<verb>(?:{verbs})(?:了|出(?!席))?)"),
        weak=re.compile(f"^(?:{weak})(?:了)?(?!{_NOUN_TAILS})"),
        tail=re.compile(rf"(?:{_any(roles.get('tail', ()))}|{_SINGLE_TAILS})$"),
        end=re.compile(f"(?P<noun>{nouns})|(?:{ends}|(?:{weak})(?!$))(?!{_NOUN_TAILS})|{_SINGLE_ENDS}"),
    )


def _any(words: Iterable[str]) -> str:
    """An alternation, longest first; one that never matches where there are no words."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or r"(?!)"
