"""Marks of Markdown, in which programs that read web pages often write them down."""

import re

from ingest.clean.marked import Marked

_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\((?:https?:|/|\.|#|javascript|mailto)[^()\n]*\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+)(?<=\S)\1")
_LINE_START = re.compile(r"^ {0,3}(?:#{1,6} +|> +|[-*+] +(?=[\u3400-\u9fff“《（]))", re.MULTILINE)


def strip_markdown(marked: Marked) -> Marked:
    """The lines without marks of headings, lists and bold text; of links the words.

    >>> strip_markdown(Marked.of("## 一、主要工作\\n**强化监督。** 见[报告](http://x.cn/1)")).content
    '一、主要工作\\n强化监督。 见报告'
    """
    marked = marked.sub(_IMAGE, "").sub(_LINE_START, "")
    for pattern in (_LINK, _BOLD):
        marked = marked.surround(pattern.finditer(marked.content))
    return marked
