"""Quoted names that places give to ways of doing the work: “板凳会”, “代表码”, “百名代表助百村”.

Nothing but the quotation marks sets them apart from slogans and figures of speech, so that the words inside
and around them must tell.
"""

import re

_PLACE_OF_WORK = (
    r"(?:之家|代表家|人大|夜校|(?:田[埂间]|小|微|移动|流动)课堂|大讲堂|学堂|茶话[室会]|议事[亭厅角会]|直播间?|热线|(?<=.)直通车|快递员"
    r"|(?<=代表)河长|小分队|随手拍|智能体|云监督|连心卡|(?<!二维)码|小程序)"
)
_OCCASION = (
    r"(?:夜[聊谈学话访]日?|..(?<![生节假休])日|[板坝院路田街][一-龥]?会|代表[一-龥]?会|接[访待]|说事点?|问事|问计"
    r"|问政[一-龥]{0,3}|在行动|面对面)"
)
_NAME = re.compile(
    rf"(?:{_PLACE_OF_WORK}|{_OCCASION})$"
    r"|^码上|^双联$|^我(?:为|与代表)|^(?:代表|人大代表)?[百千万]名|^(?:人大)?代表(?:走进|助力|见证)|^进[百千万].*、"
)
"""Platforms and occasions of deputies' work, or the sentence that a drive has for its name."""
_LIKELY = re.compile(
    r"^(?:人大代表|代表|美丽|民情|民声|民意|[百千万])|(?:[一二两三四五六七八九十双百千万][一-龥]){2}"
    r"|(?:建设|攻坚|提升|作风|落实|服务)年$|[一-龥]日$"
)
"""What names of drives often have, and slogans too: a verb that sets them going must stand before."""
_SET_GOING = re.compile(
    r"(?:打造|推出|上线|开通|开设|开办|创办|试办|试行|举办|承办|开展|深化|投身|参与|参加|发起|启动|推广|推行|实施|依托|组建|办好"
    r"|开|办|搞|结合|名曰|叫做|名为|称为|介绍|紧扣|围绕|聚焦|紧盯|紧贴|推进|践行|锚定|助推|助力|迎接|接入|擦亮|喜迎|创新|探索)(?:了|起|出|一次)?"
    r"(?:[省市县区镇乡州]{1,2}[委级]|[一-龥]{2,4}[镇乡]|[一-龥]{0,2}代表|精准扶贫|脱贫攻坚)?$"
)
_WHAT_IT_IS = re.compile(
    r"(?:小程序|[一-龥]{0,4}平台(?!上)|具体部署|部署|发展定位|功能定位|[一-龥]{0,5}品牌|栏目|直播"
    r"|(?:为|作为)(?:主要|重要)?(?:载体|抓手|主线)|座谈会|采访团|扫码|[一-龥]{0,3}联络站集群|服务队)"
)
"""Nouns that say after the name what it is."""
_FAULT_BEFORE = re.compile(
    r"(?:针对|破解|解决|直指|反映|防止|避免|治理|存在|不搞|杜绝|当好|化解|提出的?|喊|说|是|管好|盯牢|搭[建起]|架起|架好民?生?|当起)$"
)
_FAULT_AFTER = re.compile(
    r"(?:问题|难题|现象|短板|的?(?:建议|议案|意见|提案|问题|要求|原则|目标|思路|方式|方法|老问题))"
)
"""Problems, metaphors and wordings, which are quoted too."""
_COMMON = re.compile(
    r"(?:连心桥|五位一体|一岗双责|放管服|一老一小|新时代|家[、—-]?站[、—-]?点|三严三实)$|(?:工作|活动|接待)室$"
)
_WINDOW = 12
"""Characters before and after that are read."""


def is_brand(content: str, start: int, end: int) -> bool:
    """Whether the quoted words in ``content[start:end]``, marks included, are the name of a way of working.

    >>> is_brand("推广“板凳会”经验", 2, 7), is_brand("当好“贴心人”。", 2, 7)
    (True, False)
    """
    name = content[start + 1 : end - 1]
    before = content[max(0, start - _WINDOW) : start]
    if _COMMON.search(name) or _FAULT_BEFORE.search(before) or _FAULT_AFTER.match(content, end):
        return False
    if _NAME.search(name) or _WHAT_IT_IS.match(content, end):
        return True
    return _LIKELY.search(name) is not None and _SET_GOING.search(before) is not None
