"""Where a title breaks（标题回行）: at a word boundary, in lines of like length.

The words that titles are made of are known; for others the document itself tells which characters
belong together, for a pair that occurs inside a word occurs often where its characters occur.
"""

from __future__ import annotations

import re
from itertools import accumulate
from math import ceil

from respmatrix.export.layout.lines import em
from respmatrix.model import Source
from respmatrix.text import fold

_SAMPLE = 200_000  # code points of the document that are asked for words
_NEVER_FIRST = "、，。；：！？）》〉」』”’】〕…的等了之"
_NEVER_LAST = "（《〈「『“‘【〔"
_OPENERS = (
    "关于 贯彻 落实 实施 推进 推动 促进 加快 加强 加大 强化 深化 完善 健全 提升 提高 优化 支持 鼓励 扶持 "
    "保障 维护 培育 引进 开展 做好 进一步 全面 印发 转发"
).split()
"""Words with which a clause of a title begins（谓语）."""
_WORDS = (
    _OPENERS
    + (
        "人大 政协 代表 委员 会议 建议 提案 议案 办理 答复 复函 回复 情况 通知 通告 公告 意见 决定 办法 "
        "规定 细则 条例 规划 计划 方案 预案 行动 措施 举措 政策 要点 任务 分工 分解 清单 目标 责任 工作 "
        "重点 主要 防治 治理 整治 监管 管理 服务 建设 发展 改革 创新 开放 开发 利用 应用 转化 "
        "若干 统筹 协调 高质量 可持续 现代化 信息化 数字化 一体化 "
        "国民 经济 社会 民生 健康 教育 科技 文化 旅游 体育 卫生 医疗 养老 就业 创业 人才 农业 农村 乡村 "
        "城市 城乡 社区 基层 生态 环境 污染 绿色 低碳 能源 交通 物流 贸易 消费 金融 财政 税收 市场 主体 "
        "企业 产业 工业 制造业 服务业 平台 数字 数据 资源 智能 网络 信息 安全 应急 公共 政府 机关 部门 "
        "全国 全省 全市 区域 年度 征求 试行 暂行 保护 国际 国家 试点 示范 有关 暂时 调整 特色 集聚 工程 "
        "高质量发展 公路 铁路 道路 充电 设施 体系 机制 制度 能力 质量 水平 营商 知识产权 示范区 试验区"
    ).split()
)
_OPENING = tuple(_OPENERS)
_MEASURES = frozenset("年月日项届次个条")
_SPACE = re.compile(r"\s+")


def break_title(title: str, capacity: float, source: Source | None = None) -> str:
    """Return `title` with line feeds where its lines end; those that it has stay.

    Where the document prints it on several lines, they are kept if they fit.

    Args:
        title: a title.
        capacity: the most that a line may hold, in em.
        source: the document, asked for its own line breaks and for what stands together; may be absent.

    >>> print(break_title("某市加快平台经济发展的实施意见（征求意见稿）", 16))
    某市加快平台经济发展的
    实施意见（征求意见稿）
    """
    return "\n".join(line for part in title.split("\n") for line in _lines(part, max(capacity, 1.0), source))


def _lines(title: str, capacity: float, source: Source | None) -> tuple[str, ...]:
    if em(title) <= capacity:
        return (title,)
    if source is not None and (printed := _as_printed(title, source, capacity)):
        return printed
    text = source.text[:_SAMPLE] if source is not None else ""
    return _best(title, text, capacity)


def _as_printed(title: str, source: Source, capacity: float) -> tuple[str, ...]:
    """Return the lines on which the document itself prints the title; empty where they do not fit."""
    wanted = fold(_SPACE.sub("", title))
    lines: list[str] = []
    for paragraph in source.paragraphs:
        line = fold(_SPACE.sub("", paragraph.of(source.text)))
        if not wanted.startswith("".join(lines) + line):
            lines = []
        if wanted.startswith("".join(lines) + line) and em(line) <= capacity:
            lines.append(line)
        if lines and "".join(lines) == wanted:
            break
    else:
        return ()
    if len(wanted) != len(title):
        return ()
    # a note such as 「（征求意见稿）」 joins the line above where there is room
    for i in range(len(lines) - 1, 0, -1):
        if lines[i][0] in "(" and em(lines[i - 1] + lines[i]) <= capacity:
            lines[i - 1 : i + 1] = [lines[i - 1] + lines[i]]
    ends = [sum(map(len, lines[: i + 1])) for i in range(len(lines))]
    return tuple(title[end - len(line) : end] for end, line in zip(ends, lines, strict=True))


def _best(title: str, text: str, capacity: float) -> tuple[str, ...]:
    """Return the lines with the least total cost, by dynamic programming over line ends."""
    reach = [0.0, *accumulate(map(em, title))]
    ideal = reach[-1] / ceil(reach[-1] / capacity)
    inside = _inside_words(title)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(title) + 1):
        joint = _cost_of_break(title, end, text) + 2.0 * (end in inside)
        options = []
        for start in range(end - 1, -1, -1):
            width = reach[end] - reach[start]
            if width > capacity and start < end - 1:
                break
            options.append((best[start][0] + ((width - ideal) / ideal) ** 2 * 4 + joint, start))
        best.append(min(options))
    lines: list[str] = []
    end = len(title)
    while end:
        start = best[end][1]
        lines.append(title[start:end])
        end = start
    return tuple(reversed(lines))


def _inside_words(title: str) -> frozenset[int]:
    """Return the places where a break would tear a word."""
    return frozenset(
        match.start() + i
        for word in _WORDS
        for match in re.finditer(word, title)
        for i in range(1, len(word))
    )


def _cost_of_break(title: str, at: int, text: str) -> float:
    if at in (0, len(title)):
        return 0.0
    before, after = title[at - 1], title[at]
    if after in _NEVER_FIRST or before in _NEVER_LAST or (before.isascii() and after.isascii()):
        return 10.0
    if before.isdigit() and after in _MEASURES:
        return 10.0
    if before in "、，》”" or after in "（《“第" or title.startswith(_OPENING, at):
        return 0.0
    cohesion = _cohesion(before, after, text) if text else 0.5
    return cohesion + (0.0 if before in "的于" else 0.25)


def _cohesion(before: str, after: str, text: str) -> float:
    """Return how far two neighbours belong together: near 1 where one never occurs without the other.

    What occurs once or twice tells little, and counts as neither.
    """
    pair, single = text.count(before + after), min(text.count(before), text.count(after))
    return (pair + 0.5) / (single + 1)
