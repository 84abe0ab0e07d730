"""A bounded piece of HTML that a notebook shows for a matrix（笔记本预览）."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

_ROWS, _COLUMNS, _LETTERS = 40, 20, 40


def preview(
    caption: str,
    columns: Sequence[str],
    rows: Sequence[tuple[str, str, bool]],
    marks: Callable[[int, int], str],
) -> str:
    """Return at most 40 rows and 20 columns as an HTML table, every text escaped and shortened.

    Args:
        caption: what it is.
        columns: heading of every column.
        rows: id, title, and whether a list of the row is left open.
        marks: gives the text of the cell at a row and a column.
    """
    shown, more = range(min(len(columns), _COLUMNS)), len(columns) > _COLUMNS
    heads = ["", "任务", *(columns[index] for index in shown), *(["…"] if more else []), "名单未列全"]
    lines = ["<table>", f"<caption>{_cell(caption)}</caption>", f"<thead>{_line('th', heads)}</thead>"]
    lines.append("<tbody>")
    for number, (identity, title, is_open) in enumerate(rows[:_ROWS]):
        held = [marks(number, index) for index in shown]
        lines.append(_line("td", [identity, title, *held, *(["…"] if more else []), "等" if is_open else ""]))
    lines.append("</tbody></table>")
    if more or len(rows) > _ROWS:
        lines.append(f"<p>只显示前 {min(len(rows), _ROWS)} 项任务、前 {len(shown)} 个单位</p>")
    return "\n".join(lines)


def _line(tag: str, texts: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{_cell(text)}</{tag}>" for text in texts) + "</tr>"


def _cell(text: str) -> str:
    return escape(text if len(text) <= _LETTERS else text[:_LETTERS] + "……")
