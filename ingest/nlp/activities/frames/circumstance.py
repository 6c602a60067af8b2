"""Clauses that tell no deed, whatever verbs they hold: when, how, what something is, what should be done."""

import re

_WHEN = re.compile(
    r"(?:过程中?|[期之]间|之际|之前|之后|当中|的同时|(?<=[议动作布])时|(?:结束|完毕|闭幕|产生|换届|开幕)后|(?<=[议作布告报命决察研查])前)$"
)
"""在接待群众过程中, 常委会举行会议时: the deed of the sentence comes after."""

_IS = re.compile(r"(?<![一二三四五六七八九十就还于但可总凡特尤其若先后也])是(?![否非由以在将要把])")
"""The copula; 一是, 特别是 and 是由 only introduce."""

_CONTENT = re.compile(
    r"(?:提出了?|强调|指出|认为|表示|希望)(?:要|应当?|必须)(?!求)(?![^，,]*等(?:意见|建议|要求)$)"
)
"""What somebody said should be done."""

_FOUND = re.compile(
    r"^从[^，,]{2,16}看$|(?:检查|调研|视察|审议|走访|座谈|询问|调查|评议|会议|委员们?|代表们?|组成人员)(?:[中时]|过程中)?(?:发现|认为|指出|反映|看到|了解到)$"
)
"""从检查情况看, 调研发现: what comes is a finding, and the deed was told before."""

_GROUND = re.compile(
    r"^(?:根据|按照|依据|遵照|结合)[^，,]{2,40}?(?:问题|情况|精神|要求|部署|安排|意见|建议)$|^对[^，,]{2,30}?(?:人员|问题|事项|议案|案件)$"
)
"""On what ground, or to whom: 根据检查发现的问题, 对拟任命人员."""

_DEGREE = re.compile(r"^(?:[^，,]{0,10}?)加大[^，,]*力度$")
"""How much, with nothing said of what was done."""

_RAISED = re.compile(r"^(?:切实|有效|有力|不断|进一步|持续|着力)*(?:提高|提升)[^，,\d]*率$")
"""How far a rate is to be raised, which is an aim."""

_MANNER = re.compile(
    r"^(?:[^，,]{0,8}?(?:采取|采用|通过)|综合运用|灵活运用|运用|通过|坚持|以|按照|利用|借助).*(?:方式|形式|手段|办法|途径|方法|相结合|机会|契机|抓手|载体|平台|思路|原则|要求)(?:(?:开展|进行|实施|加强)监督)?$"
)
_FLOURISH = re.compile(r"一[次份件场项串幕张个][次份件场项串幕张个]")
_KEPT_UP = re.compile(r"(?:没有|从未|毫不|绝不|不)(?:放松|松懈|懈怠|停步|止步)$")
"""How firmly something is kept up, in praise: 来信来访也没有放松."""
_ARRANGED = re.compile(
    r"^(?:.{0,10}?)(?:将|把)[^，,]*(?:贯穿|融合|结合起来|转化为|融入|摆在|放在|落实到|延伸|体现到|体现在|相结合)"
)


def is_circumstance(masked: str) -> bool:
    """Whether a clause (quotations masked) only says when, how or what something is.

    >>> is_circumstance("在接待群众过程中")
    True
    """
    return any(
        p.search(masked)
        for p in (
            _WHEN,
            _IS,
            _CONTENT,
            _FOUND,
            _GROUND,
            _DEGREE,
            _RAISED,
            _MANNER,
            _FLOURISH,
            _KEPT_UP,
            _ARRANGED,
        )
    )
