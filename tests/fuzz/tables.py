"""Random tables of division of work, laid out in all ways that plain text knows（随机表格）."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

_HEADINGS = {
    "number": "序号 编号 序 NO".split(),
    "section": "类别 领域 一级指标 工作方面".split(),
    "task": "重点任务 工作任务 任务名称 项目名称 事项 主要任务 任务".split(),
    "content": "具体举措 工作内容 项目内容 建设内容 措施 任务分解".split(),
    "goal": "工作目标 年度目标 目标值".split(),
    "lead": "牵头单位 牵头部门 主办单位 责任单位 责任部门 责任科室 主责部门 牵头".split(),
    "support": "配合单位 协办单位 参与部门 责任单位 配合部门 责任单位（配合）".split(),
    "person": "责任领导 责任人 牵头领导 包联领导 分管领导".split(),
    "time": "完成时限 时间节点 完成时间 时限要求 时间安排".split(),
    "other": "备注 进展情况 路段 村名 权重 联系电话 市财政局 县水利局".split(),
}
_CELLS = {
    "number": "1 2 3 4 5 （1） 一 ① 1.1 第1项".split(),
    "section": "一、经济 （二）民生 产业发展 城建 类别一".split(),
    "task": "修建桥梁3座 改造老旧小区。 推进“一网通办”，压缩时限 1.培育龙头企业 新增学位600个".split(),
    "content": "新建养老服务中心3个 1.制定方案。2.组织实施。 完成投资5亿元， 铺设管网20公里 见附件".split(),
    "goal": "到2025年，达到90%以上 100% 全覆盖 2000套 6月底前建成".split(),
    "lead": (
        "市财政局 县水利局、 市发改委*、市财政局 各县（市、区）政府 区公安分局 同上 办公室 市直有关部门 "
        "市教育局（牵头） 市住建局牵头 省科技厅、财政厅 某某集团"
    ).split(),
    "support": "市审计局 、市人社局 各乡镇（街道） 市科技局、工信局等 国网某市公司 等部门 〃".split(),
    "person": "张某某 李明 王海、赵强 分管副县长 县长".split(),
    "time": "2025年6月底 持续推进 12月 6月底前 长期 2025.12 年内".split(),
    "other": "完成80% 沿河路 0833-1234567 √ ★ 20 备注".split(),
}
_EMPTY = ("", "", "—", "/", "无", "\u3000")
_NOTES = "注：标*为牵头单位，其余为配合单位。 填表人：王某 — 2 — 合计 二、物资 （接上页） 附件2".split()


class _Shape:
    """How a table is laid out."""

    def __init__(self, chance: Random) -> None:
        self.parting = chance.choice(
            ("\t", "\n", " ", "    ", "\u3000", " | ", ",", "\n\n", "｜", "│", "\t\t")
        )
        self.framed = chance.random() < 0.3
        self.lost = chance.choice((0.0, 0.05, 0.3))
        """Share of cells of which nothing is left."""
        self.broken = chance.choice((0.0, 0.1, 0.4))
        """Share of cells that a line break cuts."""

    def row(self, chance: Random, cells: Sequence[str]) -> str:
        kept = [self._cell(chance, cell) for cell in cells if chance.random() >= self.lost]
        line = self.parting.join(kept)
        return f"|{line}|" if self.framed else line

    def _cell(self, chance: Random, cell: str) -> str:
        if len(cell) < 2 or chance.random() >= self.broken:
            return cell
        at = chance.randrange(1, len(cell))
        cut = cell[:at] + chance.choice(("\n", "\n ", " ", "\v")) + cell[at:]
        return f'"{cut}"' if chance.random() < 0.2 else cut


def random_table(chance: Random, name: Callable[[Random], str]) -> str:
    """Return a table with its title, and what stands around it.

    Args:
        chance: where everything is drawn from.
        name: draws a word that may stand in any cell.
    """
    columns = chance.choices(list(_HEADINGS), k=chance.randint(2, 7))
    if chance.random() < 0.7:
        columns = ["number", "task", *columns]
    shape = _Shape(chance)
    lines = [chance.choice(("重点任务分工表", "附件", "某市2025年民生实事责任分解表", ""))]
    lines.append(shape.row(chance, [chance.choice(_HEADINGS[each]) for each in columns]))
    if chance.random() < 0.2:
        lines.append(shape.row(chance, ["---" for _ in columns]))
    for _ in range(chance.randint(0, 6)):
        lines.append(shape.row(chance, [_words(chance, each, name) for each in columns]))
        if chance.random() < 0.1:
            lines.append(chance.choice(_NOTES))
    return "\n".join(lines) + chance.choice(("", "\n"))


def _words(chance: Random, column: str, name: Callable[[Random], str]) -> str:
    if chance.random() < 0.15:
        return chance.choice(_EMPTY)
    if chance.random() < 0.05:
        return name(chance)
    other = chance.random() < 0.05
    return chance.choice(_CELLS[chance.choice(list(_CELLS)) if other else column])
