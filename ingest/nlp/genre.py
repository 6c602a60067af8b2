"""Whose text it is: a people's congress's report, or a text of another genre that at most speaks of one."""

import re

from ingest.nlp.clauses import segment_passages
from ingest.nlp.header import Header
from ingest.text import Text

_CONGRESS = re.compile(
    r"人大(?!附[中小属]|校友|毕业|学[院者报生])|人民代表大会"
    r"|(?<![法定商业])代表(?:[们团]|大会|之家|联络站|小组|履职|议案|建议|意见|票决|视察)"
)
"""Words for a congress, its organs, its deputies; 代表 alone is also a verb and a firm's representative."""
_RARE = 1.0
"""Mentions in 1,000 characters. Whole reports have 12 and more, passages of reports seldom under 3; of the
other genres only those that report to a congress have any."""
_SHORT = 150
"""Characters; a shorter text is a passage handed over by somebody who knows what it is."""


def is_congress_report(text: Text, header: Header) -> bool:
    """Whether all of the text counts: it says that a congress body reports, or speaks of one all along.

    A novel is none, and the report of a government is none though it is given before a congress.
    """
    if header.issuer or len(text.content) < _SHORT:
        return True
    mentions = len(_CONGRESS.findall(text.content))
    return not header.other and mentions * 1000 >= _RARE * len(text.content)


def speaks_of_congress(words: str) -> bool:
    """Whether a sentence names a congress, one of its organs, or its deputies as such.

    >>> speaks_of_congress("办理人大代表建议67件")
    True
    >>> speaks_of_congress("公司召开董事会会议8次")
    False
    """
    return _CONGRESS.search(words) is not None


def relevant_stretches(text: Text) -> tuple[tuple[int, int], ...]:
    """Where a text of another genre speaks of a congress: its sentences, headings among them, in order."""
    return tuple(
        (sentence.start, sentence.end)
        for passage in segment_passages(text)
        for sentence in passage.sentences
        if speaks_of_congress(text.content[sentence.start : sentence.end])
    )
