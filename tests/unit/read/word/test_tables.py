"""Tables keep their grid（表格）."""

from __future__ import annotations

from respmatrix import Source, Span
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import read_docx
from tests.made.word import cell, docx, paragraph, run, table, text_box

START, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def read(body: str) -> Source:
    return read_docx(docx(body), "甲.docx", DEFAULT_LIMITS)


def grid(source: Source) -> list[tuple[str, int, int, int, int]]:
    (found,) = source.grids
    return [(one.span.of(source.text), one.row, one.column, one.height, one.width) for one in found.cells]


def test_merged_cells() -> None:
    source = read(
        table(
            [
                [cell("任务", '<w:gridSpan w:val="2"/>'), cell("单位", START)],
                [cell("序号"), cell("内容"), cell("", ON)],
                [cell("1", START), "甲", "市财政局"],
                [cell("", '<w:vMerge w:val="continue"/>'), "乙", "市教委"],
            ]
        )
    )
    assert source.text == "任务\t\t单位\n序号\t内容\n1\t甲\t市财政局\n\t乙\t市教委\n"
    assert grid(source) == [
        ("任务", 0, 0, 1, 2), ("单位", 0, 2, 2, 1), ("序号", 1, 0, 1, 1), ("内容", 1, 1, 1, 1),
        ("1", 2, 0, 2, 1), ("甲", 2, 1, 1, 1), ("市财政局", 2, 2, 1, 1),
        ("乙", 3, 1, 1, 1), ("市教委", 3, 2, 1, 1),
    ]  # fmt: skip


def test_a_cell_leads_back_to_its_place() -> None:
    source = read(
        paragraph("附件") + table([["甲", "乙"], ["丙", f"<w:tc>{paragraph('丁')}{paragraph('戊')}</w:tc>"]])
    )
    assert source.text == "附件\n甲\t乙\n丙\t丁\v戊\n"
    at = source.text.index("戊")
    place = source.place_of(Span(at, at + 1))
    assert place is not None
    assert (place.table, place.row, place.column, place.paragraph, place.run) == (1, 2, 2, 6, 1)


def test_a_table_in_a_cell_is_its_text() -> None:
    inner = table([["丙", "丁"], ["戊", "己"]])
    source = read(table([["甲", f"<w:tc>{paragraph('乙')}{inner}{paragraph()}</w:tc>"]]))
    assert source.text == "甲\t乙\v丙\v丁\v戊\v己\n"
    place = source.place_of(Span(8, 9))
    assert place is not None
    assert (place.table, place.row, place.column) == (2, 2, 1)


def test_empty_cells_are_places_and_add_nothing() -> None:
    inner = table([["", "丙"], ["", ""]])
    source = read(table([["", "甲"], [f"<w:tc>{paragraph('乙')}{inner}</w:tc>", ""]]))
    assert source.text == "\t甲\n乙\v丙\t\n"
    places = [source.place_of(Span(at, at)) for at in (0, 1, 3, 7)]
    assert [place and (place.table, place.row, place.column) for place in places] == [
        (1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2),
    ]  # fmt: skip


def test_a_frame_around_text_is_no_table() -> None:
    framed = f"<w:tc>{paragraph('一、甲')}{paragraph('二、乙')}{table([['丙', '丁']])}{paragraph()}</w:tc>"
    source = read(table([[framed], ["三、戊"]]))
    assert source.text == "一、甲\n二、乙\n丙\t丁\n\n三、戊\n"
    assert len(source.grids) == 1
    place = source.place_of(Span(0, 1))
    assert place is not None
    assert (place.table, place.row, place.column) == (1, 1, 1)


def test_rows_that_begin_late_and_a_merge_that_begins_nowhere() -> None:
    rows = [["甲", "乙", "丙"], [cell("丁", ON), "戊"], ["己"]]
    source = read(table(rows, {1: '<w:gridBefore w:val="1"/>'}))
    assert source.text == "甲\t乙\t丙\n\t丁\t戊\n己\n"


def test_old_horizontal_merges() -> None:
    source = read(
        table(
            [[cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "乙"], ["一", "二", "三"]]
        )
    )
    assert source.text == "甲\t\t乙\n一\t二\t三\n"
    assert grid(source)[0] == ("甲", 0, 0, 1, 2)


def test_deleted_and_hidden_rows_are_left_out_and_reported() -> None:
    rows = [["甲", "乙"], ["删", "除"], ["隐", "藏"], ["丙", "丁"]]
    source = read(table(rows, {1: '<w:del w:id="1"/>', 2: "<w:hidden/>"}))
    assert source.text == "甲\t乙\n丙\t丁\n"
    assert [one.code for one in source.diagnostics] == ["RM110", "RM111"]
    place = source.place_of(Span(4, 5))
    assert place is not None
    assert (place.row, place.paragraph) == (2, 7)


def test_text_below_a_merged_cell_is_reported() -> None:
    source = read(table([[cell("甲", START), "乙"], [cell("盖住", ON), "丙"]]))
    assert source.text == "甲\t乙\n\t丙\n"
    assert [one.code for one in source.diagnostics] == ["RM111"]


def test_a_text_box_in_a_cell_stays_in_it() -> None:
    boxed = cell(f"<w:p>{run('甲')}{text_box(paragraph('框'))}</w:p>")
    assert read(table([[boxed, "乙"]])).text == "甲\v框\t乙\n"


def test_absurd_spans_cost_nothing() -> None:
    wide = '<w:gridSpan w:val="2000000000"/>'
    assert read(table([[cell("甲", wide), "乙"], ["丙", "丁"]])).text == "甲\t乙\n丙\t丁\n"
