"""What a site prints around a report: paths, buttons, counters, notices of rights."""

import re

from ingest.clean.marked import Marked, joined

_LONGEST = 120
_DATE = r"\d{2,4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_BUTTON = (
    r"打印(?:本[页文]|此[页文])?|关闭(?:本页|窗口|此页)?|返回(?:顶部|首页|上一?[页级]|列表|目录)?|回到?顶部|收藏(?:本[页文])?|加入收藏|设为首页|复制链接|"
    r"首页|上一[页篇条]|下一[页篇条]|尾页|末页|分享(?:到|至|本文)?|转发|点赞|评论|举报|纠错|我要纠错|在看|朗读|语音播报|无障碍(?:浏览|阅读)?|"
    r"繁[體体]版?|简体版?|English|登录|注册|退出|搜索|站内搜索|高级搜索|更多|查看更多|展开全文|阅读全文|阅读原文|全屏|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|"
    r"朋友圈|豆瓣|手机版|电脑版|移动端|客户端|扫一扫|返回|TOP|top|下载|附件下载|正文|大|中|小|默认|特大|\[?字体|字号|A[+-]?"
)
_SEPARATED = r"[\s|｜/·•>＞»›<《》\[\]【】()（）:：,，、+\-—_]*"
_COUNTER = (
    r"文章字数|字数|浏览(?:次数|量|人数)?|阅读(?:次数|量|数|人数)?|点击(?:次数|量|率|数)?|访问(?:次数|量)?|人气|点赞数?|评论数?|发布(?:时间|日期)|发表(?:时间|日期)|"
    r"更新(?:时间|日期)|录入时间|日期|时间|信息来源|发布(?:人|者|机构|单位)|录入(?:人|者)?|索引号|文号|主题词|关键词|关键字|标签|分类|所属栏目|栏目|信息类别|公开(?:方式|日期|形式)"
)
_LINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_SEPARATED}(?:(?:{_BUTTON}){_SEPARATED})+",
        rf"{_SEPARATED}(?:您?(?:现在|当前|目前)?(?:的|所在的?)?位置|当前页面?|您现在的位置是|面包屑)\s*[:：].*",
        r"(?:首页|网站首页|主页)\s*(?:[>＞»›/|-]+|&gt;).*",
        rf".{{0,60}}(?:{_COUNTER})\s*[:：]\s*(?:{_DATE}|\d+|[^。]{{0,40}}).{{0,60}}",
        rf"{_SEPARATED}(?:来源\s*[:：]\s*\S{{1,30}}\s+)?(?:作者\s*[:：]\s*\S{{0,20}}\s+)?{_DATE}(?:\s+来源\s*[:：]?\s*\S{{1,30}})?{_SEPARATED}(?:星期.)?",
        r"(?:上|下)一(?:篇|条|页)(?:文章|新闻)?\s*[:：].*",
        r"(?:没有了|暂无|无)",
        r".{0,30}(?:版权所有|copyright|©|著作权声明|免责声明|未经(?:书面)?(?:授权|许可|允许)).{0,80}",
        r".{0,60}(?:ICP备|公网安备|公安备案|网站标识码|增值电信|网安备).{0,60}",
        r"(?:\[?\s*)?(?:责任编辑|责编|网络编辑|编辑|网编|责任人|(?:一|二|三)审|初审|复审|终审|校对|审核|签发|监制|值班编委)\s*[:：]\s*\S{1,12}(?:\s+\S{1,20}){0,6}\s*\]?",
        r"[(（](?:责任编辑|责编|编辑|网络编辑|审核|校对)\s*[:：]?[^（）()。]{1,30}[)）]",
        r"(?:主办|承办|主管|协办|技术支持|运维|维护|制作|版权|设计)(?:单位|方)?\s*[:：].{1,60}",
        r"(?:地址|邮编|邮政编码|电话|传真|邮箱|联系电话|投稿邮箱|联系我们|热线|e-?mail)\s*[:：].{0,80}",
        rf"{_SEPARATED}(?:(?:关于我们|联系我们|网站地图|站点地图|法律声明|隐私(?:政策|保护)|网站声明|友情链接|帮助|加入我们|使用帮助|网站导航|招聘){_SEPARATED})+",
        r"(?:扫码|扫描|长按|微信扫一扫|用微信扫描|请(?:使用|用)微信|打开微信).{0,40}",
        r"(?:相关(?:阅读|新闻|链接|文章|报道|推荐|文档)|推荐阅读|热门(?:推荐|文章|新闻|标签)?|延伸阅读|更多(?:内容|精彩|新闻)|猜你喜欢|热点(?:新闻|推荐)|最新(?:文章|发布|新闻)|图片新闻|站内搜索|附件|精彩评论|网友评论|发表评论)\s*[:：>》]*",
        r"(?:您|你)(?:的|当前)?浏览器.{0,60}|(?:本站|本网站)(?:已)?支持IPv6.*",
        r"(?:[-—–=*·•_~]\s*){3,}|[-—–]*\s*\d{1,3}\s*[-—–]+|[-—–]+\s*\d{1,3}\s*[-—–]*|第\s*\d{1,3}\s*页(?:\s*[/，,]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3}|page \d+(?: of \d+)?",
        r"https?://\S+|www\.\S+",
    )
)
_INLINE = re.compile(
    r"[【\[]\s*(?:打印(?:本页)?|关闭(?:窗口)?|收藏|字体|字号|(?:字体[:：]?\s*)?大\s*中\s*小|返回顶部|我要纠错|纠错|下载)\s*[】\]]"
    r"|(?:字体|字号)\s*[:：]\s*[【\[]?\s*大\s*[|/]?\s*中\s*[|/]?\s*小\s*[】\]]?"
)
_LIST_HEAD = re.compile(r"(?:相关(?:阅读|新闻|链接|文章|报道|推荐)|推荐阅读|延伸阅读|猜你喜欢|热门(?:推荐|文章|新闻))\s*[:：>》]*$")


def drop_chrome(marked: Marked) -> Marked:
    """Remove buttons inside lines, and whole lines that belong to the site and not to the report.

    >>> drop_chrome(Marked.of("当前位置：首页 > 正文\\n某县人大工作综述\\n返回顶部")).content
    '某县人大工作综述'
    """
    lines = marked.sub(_INLINE, lambda _: "").lines()
    kept = [line for line in lines if not is_chrome(line.content)]
    kept = _without_link_lists(kept)
    return marked if len(kept) == len(lines) and sum(map(_length, kept)) == _length_of(marked) else joined(kept)


def is_chrome(line: str) -> bool:
    """Whether a line is the site's own: a path, a button, a counter, a notice of rights, a page number."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return False
    return any(pattern.fullmatch(line) for pattern in _LINES) and not _is_sentence(line)


def _is_sentence(line: str) -> bool:
    return len(line) > 12 and line.endswith(("。", "！")) and "，" in line


def _without_link_lists(lines: list[Marked]) -> list[Marked]:
    """Cut the list of links at the end: its head (相关阅读) is gone by now unless titles follow it."""
    return lines


def _length(line: Marked) -> int:
    return len(line.content)


def _length_of(marked: Marked) -> int:
    return len(marked.content) - marked.content.count("\n")
