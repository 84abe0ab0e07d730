"""Tables without borders on the pages of PDF and OFD files are read where their columns line up."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import pytest

from respmatrix import parse, read_source
from respmatrix.model import Source
from respmatrix.read.unwrap import Fragment, Rule, align
from tests.unit.read.drawn_tables import SIZE, Drawn, drawn
from tests.unit.read.ofd_maker import ofd, set_text
from tests.unit.read.reading import codes, texts
from tests.unit.read.typeset import Line

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab, which writes the PDF files, is missing")
pytest.importorskip("pypdfium2", reason="pypdfium2, which reads PDF files, is missing")

from tests.unit.read.pdf_maker import pdf

Make = Callable[[list[list[Line]]], bytes]


def ofd_of(pages: list[list[Line]]) -> bytes:
    return ofd(set_text(pages))


BOTH = pytest.mark.parametrize("make", [pdf, ofd_of], ids=["pdf", "ofd"])
HEADS = "序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限"
ROWS = """
1 | 建设城市运行管理平台，接入供水、排水监测数据 | 市城管局 | 市水利局、市住房城乡建设局、各区政府 | 2027年底
2 | 整治占道经营 | 市城管局 | 市公安局、市市场监管局 | 长期坚持
3 | 改造老旧供水管网三十公里，完成水表更换 | 市水利局 | 市财政局 | 2027年底
"""
WIDTHS = (40.0, 130.0, 80.0, 110.0, 90.0)


def cells(source: Source, number: int = 0) -> list[tuple[int, int, int, int, str]]:
    return [
        (cell.row, cell.column, cell.height, cell.width, cell.span.of(source.text).replace("\v", ""))
        for cell in source.grids[number].cells
    ]


def plain(rows: str = HEADS + ROWS, top: float = 150.0) -> Drawn:
    return drawn(rows, WIDTHS, top)


@BOTH
def test_what_stands_one_below_the_other_is_a_column(make: Make) -> None:
    table = plain()
    source = read_source(make([table.texts]))
    assert cells(source) == table.cells
    assert codes(source) == ["RM150"]


def test_each_row_says_who_answers_for_it() -> None:
    document = parse(pdf([plain().texts]))
    said = [
        (task.label, task.title, [(party.name, party.role.value) for party in each.parties], each.deadline)
        for task in document.tasks
        for each in task.attributions
    ]
    assert said[0] == (
        "1",
        "建设城市运行管理平台，接入供水、排水监测数据",
        [
            ("市城管局", "lead"),
            ("市水利局", "support"),
            ("市住房城乡建设局", "support"),
            ("各区政府", "support"),
        ],
        "2027年底",
    )
    assert [title for _, title, _, _ in said[1:]] == [
        "整治占道经营",
        "改造老旧供水管网三十公里，完成水表更换",
    ]


@BOTH
def test_text_before_and_behind_and_headings_between_the_rows_keep_their_places(make: Make) -> None:
    first, second, third = ROWS.strip().splitlines()
    section = "一、提升城市治理水平，建设宜居韧性智慧城市 | < | < | < | <"
    table = plain("\n".join((HEADS, section, first, second, third)), top=180)
    before = [
        Line("现将重点任务分工明确如下，请各责任单位认真抓好落实，重要情况及时报告。", 70, 150, SIZE, 0)
    ]
    behind = [
        Line(
            "各责任单位请于每月五日前报送进展情况，由市政府办公室汇总后向市政府报告。",
            70,
            table.bottom + 40,
            SIZE,
            0,
        )
    ]
    source = read_source(make([[*before, *table.texts, *behind]]))
    assert cells(source) == table.cells
    assert (texts(source)[0], texts(source)[-1]) == (before[0].text, behind[0].text)
    tasks = parse(source).tasks
    assert [task.path for task in tasks] == [(section[: section.index(" | ")],)] * 3


@BOTH
def test_a_short_line_behind_the_table_is_none_of_its_rows(make: Make) -> None:
    table = plain()
    behind = Line("请认真落实。", 60, table.bottom + 18, SIZE, 0)
    source = read_source(make([[*table.texts, behind]]))
    assert cells(source) == table.cells
    assert texts(source)[-1] == behind.text


@BOTH
def test_a_table_goes_on_over_the_page_without_its_headings(make: Make) -> None:
    below = (
        "4 | 新建停车位五百个 | 市城管局 | 市自然资源局 | 2027年底\n"
        "5 | 增设公交站台 | 市交通局 | 市公安局 | 2027年底"
    )
    first, second = plain(), plain(below, top=90)
    source = read_source(make([first.texts, second.texts]))
    assert cells(source, 1) == second.cells
    assert [task.label for task in parse(source).tasks] == ["1", "2", "3", "4", "5"]
    assert codes(source) == ["RM150"]


def test_text_that_fills_its_column_is_parted_from_that_of_the_next() -> None:
    rows = (
        "1 | 改建公办幼儿园八所 | 市教育局 | 市财政局 | 2027年\n2 | 清运垃圾 | 市城管局 | 市财政局 | 2027年"
    )
    table = drawn(f"{HEADS}\n{rows}", (40.0, 110.0, 80.0, 110.0, 90.0))
    third = next(line.x for line in table.texts if line.text == "牵头单位")
    near = [line._replace(x=third - 5) if line.x == third else line for line in table.texts]
    source = read_source(pdf([near]))
    assert cells(source) == table.cells
    assert codes(source) == ["RM150"]


def centred(table: Drawn) -> list[Line]:
    """Return the lines of a table with its first number in the middle of the height of its row."""
    return [line._replace(y=line.y + 15) if line.text == "1" else line for line in table.texts]


def set_close(lines: list[Line], pitch: float) -> list[Line]:
    """Return lines with the same distance from each to the next."""
    heights = sorted({line.y for line in lines})
    return [line._replace(y=150 + pitch * heights.index(line.y)) for line in lines]


@BOTH
def test_numbers_in_the_middle_of_rows_with_room_between_them(make: Make) -> None:
    table = plain()
    source = read_source(make([centred(table)]))
    assert cells(source) == table.cells
    assert codes(source) == ["RM150"]


@BOTH
def test_numbers_in_the_middle_of_rows_without_room_leave_lines_that_are_said_to_be_torn(make: Make) -> None:
    first, second, third = ROWS.strip().splitlines()
    lines = centred(plain("\n".join((HEADS, second, first, third))))
    source = read_source(make([set_close(lines, 15)]))
    assert not source.grids
    assert codes(source) == ["RM139"]


@BOTH
def test_columns_of_other_headings_are_no_table_of_division_of_work(make: Make) -> None:
    table = plain(HEADS.replace("牵头单位", "建设地点").replace("配合单位", "建设规模") + ROWS)
    source = read_source(make([table.texts]))
    assert not source.grids
    assert codes(source) == ["RM139"]


TWO_HEADS = """
序号 | 重点任务 | 责任分工 | < | 完成时限
| | 牵头单位 | 配合单位 |
""".strip()


@BOTH
def test_a_heading_may_stand_over_several_columns(make: Make) -> None:
    table = plain(f"{TWO_HEADS}\n{ROWS.strip()}")
    source = read_source(make([[line for line in table.texts if line.text]]))
    assert cells(source) == table.cells
    assert codes(source) == ["RM150"]
    assert [len(task.attributions) for task in parse(source).tasks] == [1, 1, 1]


def without_numbers(rows: str) -> str:
    return "\n".join(line.partition(" | ")[2] for line in rows.strip().splitlines())


@BOTH
@pytest.mark.parametrize("step", [0.0, 15.0], ids=["room between rows", "none"])
def test_rows_without_numbers_begin_where_all_their_cells_begin(make: Make, step: float) -> None:
    table = drawn(without_numbers(HEADS + ROWS), WIDTHS[1:], 150)
    lines = set_close(table.texts, step) if step else table.texts
    source = read_source(make([lines]))
    assert cells(source) == table.cells
    assert codes(source) == ["RM150"]


@BOTH
def test_rows_without_numbers_go_on_over_the_page(make: Make) -> None:
    first = drawn(without_numbers(HEADS + ROWS), WIDTHS[1:], 150)
    second = drawn(
        "新建停车位五百个 | 市城管局 | 市自然资源局 | 2027年底\n增设站台 | 市交通局 | 市公安局 | 长期",
        WIDTHS[1:],
        90,
    )
    source = read_source(make([first.texts, second.texts]))
    assert cells(source, 1) == second.cells


@pytest.mark.parametrize(
    "rows",
    [
        "改造供水管网三十公里完成 | 市水利局 | 市财政局 | 2027年底\n整治占道经营 | 市城管局 | | 长期坚持",
        "改造供水管网 | 市水利局 | | 2027年底\n整治占道经营 | 市城管局 | | 长期坚持",
        "改造供水管网三十公里并更换水表 | 市农业农村和水利局 | 市财政局、市住房城乡建设局 | 二〇二七年十二月"
        "底前\n整治 | 市城管局 | 市公安局 | 长期",
    ],
    ids=["an empty cell", "a column without text", "full in all columns"],
)
def test_rows_without_numbers_or_room_that_could_be_one_leave_lines(rows: str) -> None:
    table = drawn(without_numbers(HEADS) + "\n" + rows, WIDTHS[1:], 150)
    source = read_source(pdf([set_close([line for line in table.texts if line.text], 15)]))
    assert not source.grids


def test_headings_without_numbers_must_all_be_known() -> None:
    heads = without_numbers(HEADS).replace("配合单位", "建设规模")
    source = read_source(pdf([drawn(heads + "\n" + without_numbers(ROWS), WIDTHS[1:], 150).texts]))
    assert not source.grids


def test_a_line_drawn_right_on_the_baseline_parts_the_rows_too() -> None:
    words = [
        [("序号", 70), ("重点任务", 110), ("责任单位", 260)],
        [("1", 70), ("修缮校舍", 110), ("市教育局", 260)],
        [("2", 70), ("疏导交通", 110), ("市公安局", 260)],
    ]
    fragments = [
        Fragment(word, left, left + SIZE * len(word), 150.0 + 15 * row, SIZE)
        for row, line in enumerate(words)
        for word, left in line
    ]
    rules = [Rule(60, y, 320, y) for y in (140.0, 157.0, 165.0, 190.0)]
    aligned = align(fragments, rules, None, lambda _: fragments)
    assert aligned is not None
    assert {157.0, 165.0} < {rule.top for rule in aligned.rules if rule.top == rule.bottom}
