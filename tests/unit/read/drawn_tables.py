"""Tables drawn on pages with borders（带框线的表格样例）. pt; y runs downwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.unit.read.typeset import Line

PLAN = """
序号 | 领域 | 重点任务 | 责任单位 | < | 完成时限
^ | ^ | ^ | 牵头单位 | 配合单位 | ^
一 | 保障和改善民生 | < | < | < | <
1 | 教育 | 修缮校舍，排查并消除安全隐患 | 市教育局 | 市财政局、市住房城乡建设局 | 2025年8月底前
2 | ^ | 增加公办学位 | ^ | 各区人民政府 | ^
3 | 出行 | 疏导校园周边交通 | 市公安局 | 市交通运输局 | 长期坚持
"""
WIDTHS = (30.0, 40.0, 110.0, 90.0, 110.0, 70.0)
LEFT, SIZE, PADDING, PITCH = 70.0, 11.0, 5.0, 15.0


class Drawn(NamedTuple):
    """A table on a page."""

    texts: list[Line]
    borders: list[tuple[float, float, float, float]]
    """From and to: left, top, right, bottom."""
    cells: list[tuple[int, int, int, int, str]]
    """Row, column, height, width and text of each."""
    bottom: float


def drawn(table: str = PLAN, widths: Sequence[float] = WIDTHS, top: float = 120.0) -> Drawn:
    """Return a table; 「|」 parts cells, 「^」 is merged with the cell above, 「<」 with that on the left."""
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip("\n").splitlines()]
    xs = [LEFT]
    for width in widths:
        xs.append(xs[-1] + width)
    cells: list[tuple[int, int, int, int, str]] = []
    for row, line in enumerate(rows):
        for column, text in enumerate(line):
            if text not in ("^", "<"):
                width = height = 1
                while column + width < len(line) and line[column + width] == "<":
                    width += 1
                while row + height < len(rows) and rows[row + height][column] == "^":
                    height += 1
                cells.append((row, column, height, width, text))
    wrapped = {
        (row, column): _wrapped(text, xs[column + width] - xs[column])
        for row, column, _, width, text in cells
    }
    ys = [top]
    for row in range(len(rows)):
        tallest = max(
            len(wrapped[at, column]) / height for at, column, height, _, _ in cells if at <= row < at + height
        )
        ys.append(ys[-1] + PITCH * max(tallest, 1) + 4)
    texts: list[Line] = []
    borders: list[tuple[float, float, float, float]] = []
    for row, column, height, width, _ in cells:
        for number, text in enumerate(wrapped[row, column]):
            texts.append(Line(text, xs[column] + PADDING, ys[row] + PITCH * (number + 1) - 2, SIZE, 0))
        left, upper, right, lower = xs[column], ys[row], xs[column + width], ys[row + height]
        borders += [
            (left, upper, right, upper),
            (left, lower, right, lower),
            (left, upper, left, lower),
            (right, upper, right, lower),
        ]
    return Drawn(texts, borders, cells, ys[-1])


def _wrapped(text: str, width: float) -> list[str]:
    room = int((width - 2 * PADDING) // SIZE)
    lines: list[str] = []
    line, taken = "", 0.0
    for mark in text:
        step = 0.5 if mark.isascii() else 1.0
        if taken + step > room and mark not in "，、。":
            lines.append(line)
            line, taken = "", 0.0
        line, taken = line + mark, taken + step
    return [*lines, line]
