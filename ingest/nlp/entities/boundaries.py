"""Where a name begins: Chinese writes no spaces, so the words that go before names mark their start."""

import re

# Words after which a name starts: verbs of visiting, doing and supporting, prepositions, conjunctions, counts.
_OPENERS = (
    "深入到 深入 走进 走访 前往 奔赴 赶赴 赴 到 至 去 在 于 从 由 自 经 向 往 对 对于 就 为 为了 给 让 使 把 将 被 受 请 邀请 派驻 驻 入驻 "
    "视察 调研 察看 查看 检查 巡视 督查 督导 督办 参观 考察 观摩 学习 了解 听取 审议 评议 询问 走到 来到 帮扶 联系 包抓 包联 挂联 结对 慰问 "
    "支持 促进 促成 促使 推动 推进 助推 助力 加快 加速 协同 协调 保障 服务 指导 督促 监督 围绕 聚焦 针对 关于 依托 借助 通过 利用 "
    "组织 联合 会同 配合 协助 成立 组建 设立 建立 建成 新建 改建 扩建 建设 打造 创建 规划 实施 开展 启动 完成 完善 争取 引进 落户 投资 投入 "
    "培育 支援 捐赠 捐助 资助 覆盖 辐射 连接 贯通 通过 确定 选定 选取 选择 评选 命名 授予 荣获 获得 包括 包含 涉及 其中 例如 比如 譬如 诸如 "
    "如 像 有 是 即 等 及 以及 和 与 同 跟 或 或者 并 并且 而 且 但 又 也 还 再 先后 分别 相继 陆续 首次 重点 专题 专门 实地 现场 集中 "
    "积极 着力 全力 全面 持续 继续 深化 强化 加强 巩固 提升 优化 推广 总结 宣传 解决 处理 化解 办理 办好 反映 提出 要求 建议 "
    "推出 选出 产生 票决 票选 参加 参与 出席 列席 召开 举办 举行 承办 组成 包保 派出 驻村 驻点 村民 居民 群众 代表 全体 "
    "全市 全县 全区 全省 全州 全镇 全乡 各级 各地 我市 我县 我区 我省 我州 本市 本县 本区 辖区 境内 位于 来自 的 地 得 了 着 过 之 "
    "个 家 所 处 条 座 项 批 名 件 种 类 等地 等处 一批 部分 多个 若干 干部 党员"
).split()
_BEFORE = re.compile(rf"(?:[^一-龥]|^|{'|'.join(sorted(set(_OPENERS), key=len, reverse=True))})$")
_LONGEST_OPENER = max(map(len, _OPENERS))


def is_start(content: str, position: int) -> bool:
    """Whether a name can begin there: at the text's start, after a mark, or after a word that opens names."""
    return _BEFORE.search(content[max(0, position - _LONGEST_OPENER) : position]) is not None


def find_start(content: str, end: int, shortest: int, longest: int) -> int | None:
    """The nearest place before `end` where a name of that many characters can begin; None where there is none.

    >>> content = "专题调研沉湖国际重要湿地"
    >>> content[find_start(content, len(content), 3, 12) :]
    '沉湖国际重要湿地'
    """
    for position in range(end - shortest, max(-1, end - longest - 1), -1):
        if any(not "一" <= char <= "龥" for char in content[position:end]):
            return None
        if is_start(content, position):
            return position
    return None
