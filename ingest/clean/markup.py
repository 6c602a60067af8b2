"""HTML → lines: tags away, entities read, the main content of a page chosen; offsets into the markup kept.

A library's parser gives text without places, so tags are found by a scanner of their syntax (HTML Standard,
13.2.5), which keeps every offset; which lines of a whole page are its report is trafilatura's decision.
"""

import html
import logging
import re
from collections.abc import Iterator

from ingest.clean.marked import Edit, Marked, joined

_BLOCK_NAMES = """
address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 head header hr html img li main nav ol option p pre section table tbody tfoot thead title
tr ul
"""
_INLINE_NAMES = """
a abbr b base big button cite code col colgroup del em embed font i iframe input ins kbd label link mark
meta nobr object o:p param path q s samp select small source span strike strong sub sup svg textarea time tt
u v:shape var video audio wbr
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset({"td", "th"})
_INLINE = frozenset(_INLINE_NAMES.split())
_KNOWN = _BLOCKS | _CELLS | _INLINE
_UNSEEN = r"script|style|noscript|template|textarea|select|iframe|svg|object"
_TAG = re.compile(
    rf"<!--.*?(?:-->|\Z)|<!\[CDATA\[|\]\]>|<(?:!doctype|\?xml)[^<>]*>"
    rf"|<(?P<unseen>{_UNSEEN})\b[^<>]*(?<!/)>.*?(?:</(?P=unseen)\s*>|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-z][a-z0-9:]*)(?P<rest>(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?/?)>",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,24}\d{0,2});"
    r"|&(?:nbsp|ldquo|rdquo|lsquo|rsquo|mdash|middot|hellip|amp|lt|gt|quot|emsp|ensp)(?![A-Za-z=;])"
)
_WHOLE_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]*>([^<>]*)</title>", re.IGNORECASE)
_SITE = re.compile(r"\s*[_|｜]|\s+[-—–]+\s*|-(?=[^-]*$)|\s*--")
_PARAGRAPH = frozenset(["p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "span"])
_WHITE = re.compile(r"[ \t]*[\r\n]\s*")
_NOT_WORD = re.compile(r"[^\u3400-\u9fff0-9A-Za-z]+")
_TITLE_AND_AUTHOR = re.compile(
    r"\s*([^\n，。]{6,60}(?:報告|报告|綜述|综述|總結|总结|回顧|回顾|亮點|亮点|紀實|纪实))"
    r"(?!摘|全文|解[读讀]|[发發]布|公布|公[报報]|出[炉爐]|之|及|和|[会會]|[目附]|[系連连]|[经經]|[获獲])[\u3400-\u9fff]{2,4}\s*\n"
)
_GRAM = 5
_LONGEST_TAG_LIST = 80


def strip_markup(marked: Marked) -> Marked:
    """The lines that a reader sees. A text without tags comes back with its entities read, no more.

    >>> strip_markup(Marked.of("<p>听取<b>报告</b>&ldquo;两院&rdquo;</p>")).content.strip()
    '听取报告“两院”'
    """
    page = marked.content
    edits = list(_tag_edits(page))
    if not edits:
        return _read_entities(marked)
    lines = _read_entities(_drop_trailing_words(marked, edits).edit(_merged(edits, page)))
    return _main_content(lines, page) if _WHOLE_PAGE.search(page) else _part_author(lines)


def _tag_edits(page: str) -> Iterator[Edit]:
    title = _TITLE.search(page)
    for match in _TAG.finditer(page):
        if title and title.start() <= match.start() < title.end():
            if match.start() == title.start():
                yield _title_edit(page, title)
            continue
        name = (match["name"] or "").lower()
        if name and name not in _KNOWN:
            continue
        yield match.start(), match.end(), _instead(name, bool(match["close"]))


def _title_edit(page: str, title: re.Match[str]) -> Edit:
    """The page's <title> goes where the page itself prints it, else the part before the site's name stays."""
    named = _SITE.split(html.unescape(title[1]).strip(), maxsplit=1)[0].strip()
    printed = _squeezed(named) in _squeezed(_TAG.sub("", page[title.end() :]))
    return title.start(), title.end(), "" if printed else f"\n{named}\n"


def _instead(name: str, closes: bool) -> str:
    if name == "img":
        return "\n\n\n"  # what follows a picture is no part of the paragraph before it
    if name in _CELLS:
        return " " if closes else ""
    return "\n" if name in _BLOCKS else ""


def _merged(tags: list[Edit], page: str) -> Iterator[Edit]:
    """The tags, and between them the line ends that HTML reads as white space."""
    whole, done, inside = bool(_WHOLE_PAGE.search(page)), 0, False
    for start, end, new in tags:
        if whole or inside:
            yield from _white_space(page, done, start)
        yield start, end, new
        name = re.match(r"</?([a-z0-9]*)", page[start:end].lower())
        if name and name[1] in _PARAGRAPH:
            inside = page[start + 1] != "/"
        done = end


def _white_space(page: str, start: int, end: int) -> Iterator[Edit]:
    for match in _WHITE.finditer(page, start, end):
        around = page[max(match.start() - 1, start) : match.start()] + page[match.end() : match.end() + 1]
        yield match.start(), match.end(), " " if around.isascii() and around.isalnum() else ""


def _read_entities(marked: Marked) -> Marked:
    def read(match: re.Match[str]) -> str:
        character = html.unescape(match[0] if match[0].endswith(";") else match[0] + ";")
        return character if len(character) < len(match[0]) else match[0]

    return marked.sub(_ENTITY, read)


def _drop_trailing_words(marked: Marked, tags: list[Edit]) -> Marked:
    """Drop the key words that a site prints behind the last paragraph, outside of any."""
    end = tags[-1][1]
    tail = marked.content[end:]
    paragraphs = sum(new == "\n" for _, _, new in tags)
    if (
        paragraphs < 6
        or not tail.strip()
        or len(tail.strip()) > _LONGEST_TAG_LIST
        or re.search(r"[。！？；，,;!?:：]", tail)
    ):
        return marked
    return marked.slice(0, end)


def _part_author(lines: Marked) -> Marked:
    """Part the title from the author's name, which album sites print behind it without a space."""
    match = _TITLE_AND_AUTHOR.match(lines.content)
    return lines.edit([(match.end(1), match.end(1), "\n")]) if match else lines


def _main_content(lines: Marked, page: str) -> Marked:
    """The lines from the first to the last that trafilatura takes for content, and the title over them."""
    from trafilatura import extract  # only web pages need it, and it is slow to load

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # pages without content are no news here
    content = (
        extract(page, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False) or ""
    )
    grams = _grams(_squeezed(content))
    found = lines.lines()
    texts = [_squeezed(line.content) for line in found]
    kept = [at for at, text in enumerate(texts) if len(text) >= 2 * _GRAM and _share(text, grams) > 0.6]
    chosen = sum(len(texts[at]) for at in kept)
    if not kept or chosen < 0.5 * sum(len(text) for text in texts if len(text) > 40):
        return lines
    first, last = kept[0], kept[-1]
    title = _title_at(texts[:first], page)
    short = {line for line in map(_squeezed, content.split("\n")) if line}
    while last + 1 < len(texts) and (not texts[last + 1] or texts[last + 1] in short):
        last += 1
    while first > 0 and (not texts[first - 1] or texts[first - 1] in short):
        first -= 1
    if title is None or title >= first:
        return joined(found[first : last + 1])
    return joined([found[title], Marked("", ()), *found[title + 1 : last + 1]])


def _title_at(texts: list[str], page: str) -> int | None:
    """The last line before the content that the page's <title> begins with."""
    named = _TITLE.search(page)
    title = _squeezed(html.unescape(named[1])) if named else ""
    at = [i for i, text in enumerate(texts) if len(text) >= 4 and text != title and title.startswith(text)]
    at = at or [i for i, text in enumerate(texts) if len(text) >= 4 and text == title]
    return at[-1] if at else None


def _squeezed(text: str) -> str:
    return _NOT_WORD.sub("", text)


def _grams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1))


def _share(text: str, grams: frozenset[str]) -> float:
    own = _grams(text)
    return len(own & grams) / len(own)
