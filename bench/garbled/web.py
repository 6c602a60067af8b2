"""What web pages leave: markup, entities, and what the site prints around the text and inside it."""

import html
import random
import re

_NAMES = {"“": "&ldquo;", "”": "&rdquo;", "·": "&middot;", "—": "&mdash;"}


def markup(text: str, chance: random.Random) -> str:
    """Rich text from an editor: paragraphs, spans, entities."""
    paragraphs = []
    for line in text.split("\n"):
        escaped = "".join(_NAMES.get(c, c) for c in html.escape(line))
        at = chance.randint(0, len(line) // 2)
        paragraphs.append(f'<p style="text-indent:2em">&nbsp;&nbsp;{_in_span(escaped, at)}</p>')
    return "\r\n".join(paragraphs)


def page(text: str, chance: random.Random) -> str:
    """A whole page: head, navigation, path, body, buttons, neighbours, footer, script."""
    title = text.split("\n")[0]
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_某县人大</title>'
        "<style>p{margin:0}</style></head>"
        "<body><div class=nav><a href=/>首页</a> | <a href=/a>人大新闻</a> | <a href=/b>通知公告</a></div>"
        "<div>当前位置：<a href=/>首页</a> &gt; 工作报告</div>"
        f"<div class=content>{markup(text, chance)}</div>"
        "<div>【打印】【关闭】</div><div>上一篇：关于召开会议的通知</div><div>下一篇：没有了</div>"
        "<div class=footer><p>版权所有：某县人大常委会办公室</p><p>豫ICP备12345678号</p></div>"
        "<script>var a = '<p>会议</p>';</script></body></html>"
    )


def line_breaks(text: str, _: random.Random) -> str:
    """A page of the nineties: one table cell, paragraphs parted by <br>, set in by entities."""
    body = "<br>\n<BR>&nbsp;&nbsp;&nbsp;&nbsp;".join(html.escape(line) for line in text.split("\n"))
    return f"<TABLE width=98%><TR><TD><FONT size=3>{body}</FONT></TD></TR></TABLE>"


def entities(text: str, _: random.Random) -> str:
    """Entities where tags are gone already."""
    names = {**_NAMES, "（": "&#65288;", "）": "&#65289;", "：": "&#xFF1A;"}
    lines = ("&nbsp;&nbsp;&nbsp;&nbsp;" + line for line in text.split("\n"))
    return "\n".join("".join(names.get(c, c) for c in line) for line in lines)


def entities_twice(text: str, chance: random.Random) -> str:
    """The same escaped once more."""
    return entities(text, chance).replace("&", "&amp;")


def numeric_entities(text: str, _: random.Random) -> str:
    """Every character outside ASCII by its number."""
    return "".join(c if c < "\x7f" else f"&#{ord(c)};" for c in text)


def escapes(text: str, _: random.Random) -> str:
    """Line ends and quotes as a program writes them: \\n, \\u201c."""
    return text.replace("\n", "\\n").replace("“", "\\u201c").replace("”", "\\u201d")


def chrome(text: str, chance: random.Random) -> str:
    """Lines of the site before and behind the report."""
    head = [
        "当前位置：首页 > 人大工作 > 正文",
        "首页 | 机构概况 | 代表工作",
        "发布时间：2023-02-01 10:21 浏览次数：311 次 字号：大 中 小",
    ]
    foot = [
        "【打印】 【关闭】",
        "责任编辑：王某某",
        "分享到：微信 微博",
        "上一篇：人大会议召开",
        "下一篇：没有了",
        "返回顶部",
        "版权所有 某县人大",
    ]
    return "\n".join([*chance.sample(head, 2), text, *chance.sample(foot, 4)])


def chrome_glued(text: str, chance: random.Random) -> str:
    """The same in the line of the title, and behind the last sentence."""
    title, _, body = text.partition("\n")
    after = chance.choice(
        (
            " 发布时间：2023-02-01 10:21 来源：某县人大 浏览次数：311 次 字号：[大 中 小] 打印",
            "2023-02-01 来源:人大办 作者: 点击数:68",
            " 日期：2023-02-01 信息来源：人大办公室 【字体：大 中 小】 分享到：",
            " 2023年02月01日 10:21 阅读：1024次",
        )
    )
    end = chance.choice(
        (
            "【打印】【关闭】 上一篇：没有了 下一篇：会议召开",
            "责任编辑：王某 分享 收藏 点赞",
            "（责任编辑：王某） 返回顶部",
            "扫一扫在手机打开当前页 版权所有：某县人大常委会",
        )
    )
    return f"{title}{after}\n{body}{end}"


def chrome_between(text: str, chance: random.Random) -> str:
    """Buttons and counters of the site between the paragraphs."""
    bits = [
        "分享到微信朋友圈",
        "点击查看大图",
        "展开全文",
        "广告",
        "相关链接",
        "[查看原图]",
        "图片加载中",
        "赞(12) 收藏",
    ]
    lines = []
    for line in text.split("\n"):
        lines.append(line)
        if len(line) > 60 and chance.random() < 0.4:
            lines.append(chance.choice(bits))
    return "\n".join(lines)


def markdown(text: str, chance: random.Random) -> str:
    """Marks of headings and of bold text, as converters of pages write them."""
    lines = text.split("\n")
    marked = [f"# {lines[0]}"]
    for line in lines[1:]:
        if re.match(r"[一二三四五六七八九十]、|（[一二三四五六七八九十]）", line) and "。" not in line:
            line = f"## {line}" if chance.random() < 0.5 else f"**{line}**"
        else:
            line = re.sub(r"^([^，。]{4,24}。)", r"**\1**", line)
        marked.append(line)
    return "\n\n".join(marked)


def _in_span(text: str, at: int) -> str:
    while at < len(text) and re.search(r"&\w*$", text[:at]):
        at += 1
    return f"<span>{text[:at]}</span><span lang=EN-US>{text[at:]}</span>"
