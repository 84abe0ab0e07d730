"""Annex 3 of the Word file: the tasks of every body, long ones shortened（各部门任务清单）."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from respmatrix import build_matrix, parse_text
from respmatrix.export.word import WordOptions
from respmatrix.export.word.options import AnnexName
from respmatrix.export.word.package import docx_bytes

LONG = (
    "对来我市创办企业的高层次人才团队，经评审认定后给予不超过500万元的启动资金，分三年拨付；"
    "对其中入选省级以上人才计划的，再按省级资助额的一半给予配套，由市、县财政各承担一半"
)
TEXT = (
    "某市关于支持人才创业的若干措施\n"
    f"1.{LONG}。（市科技局牵头，市财政局配合）\n"
    "2.建设人才公寓。三年建成2000套。（市住房城乡建设局牵头，市财政局配合）\n"
)


def tasks_of_lists(*annexes: AnnexName) -> list[str]:
    """Return what the lists of the bodies say in their column of tasks."""
    content = docx_bytes(build_matrix([parse_text(TEXT)]), WordOptions(annexes=annexes))
    lists = docx.Document(BytesIO(content)).tables[-1]
    place = [cell.text for cell in lists.rows[0].cells].index("重点任务")
    rows = [[cell.text for cell in row.cells] for row in lists.rows[1:]]
    return [row[place] for row in rows if row[0].isdecimal()]


def test_a_task_of_a_whole_sentence_is_shortened_where_another_annex_tells_it() -> None:
    long, other = sorted(set(tasks_of_lists("tasks", "departments")), key=len, reverse=True)
    assert long == f"1.{LONG[: LONG.index('；')]}……（全文见附件1序号1）"
    assert other == "2.建设人才公寓"


@pytest.mark.parametrize("annexes", [("departments",), ("matrix", "departments")])
def test_where_no_annex_tells_it_the_task_stands_whole(annexes: tuple[AnnexName, ...]) -> None:
    assert f"1.{LONG}" in tasks_of_lists(*annexes)
