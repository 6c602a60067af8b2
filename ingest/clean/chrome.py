"""What a site prints around a report: paths, buttons, counters, notices of rights."""

import re

from ingest.clean.marked import Marked, joined
from ingest.paragraphs import is_finished

_LONGEST = 120
_LONGEST_LINK = 60


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


_GAP = r"[\s|｜/·•>＞»›<《》\[\]【】()（）:：,，、+\-—_]*"
DATE = r"\d{2,4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_BUTTON = _any(
    "(?:打印|列印)(?:本[页文]|此[页文])? 关闭(?:视窗|本页|窗口|此页)? "
    "返回(?:顶部|首页|上一?[页级]|列表|目录)? 回到?顶部 收藏(?:本[页文])? "
    "加入收藏 设为首页 复制链接 首页 上一[页篇条] 下一[页篇条] 尾页 末页 分享(?:到|至|本文)? 转发 "
    "点赞 评论 举报 我?要?纠错 "
    "在看 朗读 语音播报 无障碍(?:浏览|阅读)? 繁[體体]版? 简体版? English 登录 注册 退出 "
    "(?:站内|高级)?搜索 (?:查看)?更多 "
    "展开全文 阅读(?:全文|原文) 全屏 微信(?:好友)? (?:新浪|腾讯)?微博 QQ空间 QQ好友 朋友圈 豆瓣 "
    "手机版 电脑版 移动端 客户端 "
    "扫一扫 "
    "TOP (?:附件)?下载 正文 大 中 小 默认 特大 字体 字号 A[+-]?"
)
_COUNTER = _any(
    "(?:文章)?字数 (?:浏览|阅读|点击|访问)(?:次数|量|人数|率|数)? 人气 点赞数? 评论数? "
    "(?:发布|发表|更新|录入)(?:时间|日期)"
)
_META = _any(
    "日期 时间 信息来源 发布(?:人|者|机构|单位) 录入(?:人|者)? 索引号 文号 主题词 标签 分类 "
    "(?:所属)?栏目 信息类别 "
    "公开(?:方式|日期|形式)"
)
_EDITOR = _any("责任编辑 责编 网络编辑 网编 责任人 [一二三]审 初审 复审 终审 校对 审核 签发 监制 值班编委")
_CONTACT = _any("地址 邮编 邮政编码 (?:联系)?电话 传真 (?:投稿)?邮箱 联系我们 热线 e-?mail")
_OPERATOR = _any("主办 承办 主管 协办 技术支持 运维 维护 版权")
_FOOT = _any(
    "关于我们 联系我们 网站地图 站点地图 法律声明 隐私(?:政策|保护) 网站声明 友情链接 "
    "(?:使用)?帮助 加入我们 网站导航 招聘"
)
_RIGHTS = _any("版权所有 copyright © 著作权声明 免责声明 未经(?:书面)?(?:授权|许可|允许)")
_RECORD = _any("ICP备 公网安备 公安备案 网站标识码 增值电信 网安备")
_SCAN = _any("扫码 扫描 长按 微信扫一扫 用微信扫描 请(?:使用|用)微信 打开微信")
_RELATED = (
    _any(
        "相关(?:阅读|新闻|链接|文章|报道|推荐|文档) 推荐阅读 热门(?:推荐|文章|新闻|标签)? "
        "延伸阅读 更多(?:内容|精彩|新闻) 猜你喜欢 "
        "热点(?:新闻|推荐) 最新(?:文章|发布|新闻) 图片新闻 精彩评论 网友评论 发表评论"
    )
    + r"\s*[:：>》]*"
)
_PAGE = (
    r"[-–—]+\s*\d{1,3}\s*[-–—]*|\d{1,3}\s*[-–—]+|第\s*\d{1,3}\s*页(?:\s*[/，,]?\s*共\s*\d{1,3}\s*页)?"
    r"|\d{1,3}\s*/\s*\d{1,3}|page \d+(?: of \d+)?"
)
_LINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_GAP}(?:{_BUTTON}{_GAP})+",
        rf"{_GAP}您?(?:现在|当前|目前)?(?:的|所在的?)?位置(?:是)?\s*[:：].*",
        r"(?:网站)?(?:首页|主页)\s*[>＞»›/|-].*",
        r"[^\s>＞»›。，]{2,20}(?:\s*(?:>|＞|»|›)+\s*[^\s>＞»›。，]{2,30}){2,}",
        rf".{{0,60}}{_COUNTER}\s*[:：]\s*(?:{DATE}|\d*).{{0,60}}",
        rf"{_GAP}(?!\d+\s?年[^:：]*$){DATE}(?:\s+来源\s*[:：]?\s*\S{{1,30}})?{_GAP}(?:星期.)?",
        rf"来源\s*[:：].{{1,40}}{DATE}.{{0,20}}",
        r"(?:上|下)一(?:篇|条|页)(?:文章|新闻)?\s*[:：].*",
        r"没有了|暂无|无|附件",
        rf".{{0,30}}{_RIGHTS}.{{0,80}}",
        rf".{{0,60}}{_RECORD}.{{0,60}}",
        rf"\[?\s*{_EDITOR}\s*[:：]\s*\S{{1,12}}(?:\s+\S{{1,20}}){{0,6}}\s*\]?",
        rf"[(（]{_EDITOR}\s*[:：]?[^（）()。]{{1,30}}[)）]",
        rf"{_GAP}(?:{_FOOT}{_GAP})+",
        rf"{_SCAN}.{{0,40}}",
        r"扫一扫.{0,30}",
        _RELATED,
        r"[您你](?:的|当前)?浏览器.{0,60}|本(?:网)?站(?:已)?支持IPv6.*",
        rf"(?:[-—–=*·•_~]\s*){{3,}}|{_PAGE}",
        r"(?:https?://|www\.)\S+",
    )
)
_EDGE_LINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\S{2,20}(?:政府网|人大网|政务网|新闻网|信息网|门户网站|官网|官方网站)",
        rf"{_GAP}{_META}\s*[:：].{{1,80}}",
        r"关键[词字]\s*[:：]\s*\S+(?:[\s,，;；、]\s*\S+)+",
        rf"{_OPERATOR}(?:单位|方)?\s*[:：].{{1,60}}",
        rf"{_CONTACT}\s*[:：].{{0,80}}",
    )
)
"""Chrome at the edges of a text only: between them 承办单位： or 时间： tell of the work."""
_EDGE = 10
_INLINE = re.compile(
    r"[【\[]\s*(?:打印(?:本页)?|关闭(?:窗口)?|收藏|(?:字[体号]\s*[:：]?\s*)?(?:大\s*中\s*小)?|返回顶部|我?要?纠错|下载)\s*[】\]]"
    r"|字[体号] *[:：] *[【\[]? *大 *[|/]? *中 *[|/]? *小(?: *[】\]])?"
    r"|(?<=[。！”]) *[(（\[]?(?:责任编辑|责编) *[:：] *[^（）()\[\]。\n]{2,12}[)）\]]?$",
    re.MULTILINE,
)
_LIST_HEAD = re.compile(_RELATED)


def drop_chrome(marked: Marked) -> Marked:
    """Remove buttons inside lines, and whole lines that belong to the site and not to the report.

    >>> drop_chrome(Marked.of("当前位置：首页 > 正文\\n某县人大工作综述\\n返回顶部")).content
    '某县人大工作综述'
    """
    marked = marked.sub(_INLINE, lambda _: "")
    lines = _without_links(marked.lines())
    filled = [at for at, line in enumerate(lines) if line.content.strip()]
    edges = {*filled[:_EDGE], *filled[-_EDGE:]}
    kept = [line for at, line in enumerate(lines) if not is_chrome(line.content, at_edge=at in edges)]
    return joined(kept) if len(kept) <= marked.content.count("\n") else marked


def is_chrome(line: str, *, at_edge: bool = False) -> bool:
    """Whether a line is the site's own: a path, a button, a counter, a notice of rights, a page number.

    `at_edge`: the line stands at the beginning or end of the text.

    >>> is_chrome("发布时间：2023-01-05 浏览次数：12"), is_chrome("全年召开会议7次。")
    (True, False)
    """
    line = line.strip()
    if not line or len(line) > _LONGEST or (is_finished(line) and re.search(r"[，,。].", line)):
        return False
    patterns = _LINES + _EDGE_LINES if at_edge else _LINES
    return any(pattern.fullmatch(line) for pattern in patterns)


def _without_links(lines: list[Marked]) -> list[Marked]:
    """The lines before a list of links to other pages that ends the text."""
    for at, line in enumerate(lines):
        if _LIST_HEAD.fullmatch(line.content.strip()) and all(
            _may_be_link(after) for after in lines[at + 1 :]
        ):
            return lines[:at]
    return lines


def _may_be_link(line: Marked) -> bool:
    return len(line.content) <= _LONGEST_LINK and not line.content.rstrip().endswith("。")
