"""Tables that are drawn with borders on the pages of PDF and OFD files are read cell by cell."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence

import pytest

from respmatrix import parse, read_source
from respmatrix.model import Source, Span
from tests.unit.read.drawn_tables import LEFT, PLAN, Drawn, drawn
from tests.unit.read.ofd_maker import MM, Text, layer, ofd
from tests.unit.read.pdf_maker import draw, new_canvas
from tests.unit.read.reading import codes, texts
from tests.unit.read.typeset import HEIGHT, WIDTH, Block, Line, typeset

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab, which writes the PDF files, is missing")
pytest.importorskip("pypdfium2", reason="pypdfium2, which reads PDF files, is missing")


def pdf(
    tables: Sequence[Drawn], lines: Sequence[Line] = (), *, how: str = "lines", sideways: bool = False
) -> bytes:
    """Return a PDF of one page; borders as lines, boxes, filled bars, or one path of all of them."""
    stream = io.BytesIO()
    canvas = new_canvas(stream)
    canvas.setLineWidth(0.5)
    height = HEIGHT
    if sideways:
        canvas.setPageRotation(90)
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        height = WIDTH
    for line in lines:
        draw(canvas, line, height)
    for table in tables:
        path = canvas.beginPath()
        for left, top, right, bottom in table.borders:
            if how == "lines":
                canvas.line(left, height - top, right, height - bottom)
            elif how == "bars":
                canvas.rect(left, height - bottom, right - left or 0.5, bottom - top or 0.5, stroke=0, fill=1)
            else:
                path.moveTo(left, height - top)
                path.lineTo(right, height - bottom)
        if how == "path":
            canvas.drawPath(path)
        for line in table.texts:
            draw(canvas, line, height)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def ofd_page(table: Drawn) -> bytes:
    words = [Text(line.text, line.x * MM, line.y * MM, line.size * MM) for line in table.texts]
    paths = "".join(
        f'<ofd:PathObject ID="{number}" Boundary="{left * MM} {top * MM} {(right - left) * MM or 0.2} '
        f'{(bottom - top) * MM or 0.2}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L {(right - left) * MM} '
        f"{(bottom - top) * MM}</ofd:AbbreviatedData></ofd:PathObject>"
        for number, (left, top, right, bottom) in enumerate(table.borders, 5000)
    )
    return ofd([layer(words, paths)])


def cells(source: Source, number: int = 0) -> list[tuple[int, int, int, int, str]]:
    return [
        (cell.row, cell.column, cell.height, cell.width, cell.span.of(source.text).replace("\v", ""))
        for cell in source.grids[number].cells
    ]


@pytest.mark.parametrize("how", ["lines", "bars", "path"])
def test_cells_are_read_as_drawn(how: str) -> None:
    table = drawn()
    source = read_source(pdf([table], how=how))
    assert cells(source) == table.cells
    assert codes(source) == []


def test_so_are_those_of_a_page_that_is_turned() -> None:
    table = drawn()
    assert cells(read_source(pdf([table], sideways=True))) == table.cells


def test_so_are_those_of_an_ofd() -> None:
    table = drawn()
    assert cells(read_source(ofd_page(table))) == table.cells


def test_the_table_says_who_answers_for_what() -> None:
    document = parse(pdf([drawn()]))
    said = [
        (task.label, task.title, task.path, [(party.name, party.role.value) for party in each.parties])
        for task in document.tasks
        for each in task.attributions
    ]
    people = "一、保障和改善民生"
    assert said == [
        (
            "1",
            "修缮校舍，排查并消除安全隐患",
            (people, "教育"),
            [("市教育局", "lead"), ("市财政局", "support"), ("市住房城乡建设局", "support")],
        ),
        ("2", "增加公办学位", (people, "教育"), [("市教育局", "lead"), ("各区人民政府", "support")]),
        ("3", "疏导校园周边交通", (people, "出行"), [("市公安局", "lead"), ("市交通运输局", "support")]),
    ]
    place = document.source.place_of(document.tasks[0].attributions[0].parties[0].span)
    assert place is not None
    assert (place.page, place.table, place.row, place.column) == (1, 1, 4, 4)


def test_text_above_and_below_keeps_its_place() -> None:
    above = typeset([Block("重点任务分工表", "centred"), "现将重点任务分工明确如下。"])[0]
    table = drawn("任务 | 责任单位\n修缮校舍 | 市教育局", (150.0, 150.0), top=above[-1].y + 20)
    below = Line("注：完成时限为最后期限。", LEFT, table.bottom + 30, 11, 0)
    source = read_source(pdf([table], [*above, below]))
    assert texts(source) == [
        "重点任务分工表",
        "现将重点任务分工明确如下。",
        "任务\t责任单位",
        "修缮校舍\t市教育局",
        "注：完成时限为最后期限。",
    ]


def test_text_that_fills_its_cell_is_not_joined_with_that_of_the_next() -> None:
    table = drawn("任务 | 责任单位\n修缮校舍排查隐患 | 市教育局", (98.0, 98.0))
    assert cells(read_source(pdf([table]))) == table.cells


def test_a_name_broken_at_the_border_is_whole_and_names_on_lines_of_their_own_are_two() -> None:
    table = drawn("任务 | 责任单位\n扩大就业 | 市人力资源社会保障局\n稳定外贸进出口规模 | 甲", (80.0, 82.0))
    only = next(line for line in table.texts if line.text == "甲")
    names = [only._replace(text="市商务局"), only._replace(text="市统计局", y=only.y + 15)]
    texts = [*(line for line in table.texts if line is not only), *names]
    document = parse(pdf([table._replace(texts=texts)]))
    assert [[party.name for party in task.attributions[0].parties] for task in document.tasks] == [
        ["市人力资源社会保障局"],
        ["市商务局", "市统计局"],
    ]


def test_a_frame_around_text_and_underlines_are_no_tables() -> None:
    lines = typeset([*["完善质量管理制度，推动数据开放。"] * 6])[0]
    box = Drawn([], [(60, 90, 530, 90), (60, 300, 530, 300), (60, 90, 60, 300), (530, 90, 530, 300)], [], 300)
    under = Drawn([], [(79, line.y + 2, 300, line.y + 2) for line in lines], [], 300)
    source = read_source(pdf([box, under], lines))
    assert not source.grids
    assert "".join(texts(source)) == "完善质量管理制度，推动数据开放。" * 6


def test_borders_that_frame_no_rectangles_leave_the_text_as_it_is() -> None:
    table = drawn(PLAN)
    torn = table._replace(borders=[one for number, one in enumerate(table.borders) if number % 3])
    source = read_source(pdf([torn]))
    for line in table.texts:
        assert line.text in source.text.replace("\n", "").replace("\v", "")


HEAD = "序号 | 任务 | 责任单位"
WIDE = (40.0, 160.0, 160.0)


def pages(*tables: str | Drawn, widths: Sequence[float] = WIDE) -> bytes:
    """Return a PDF of a table on each page, under a running head and over a page number."""
    stream = io.BytesIO()
    canvas = new_canvas(stream)
    canvas.setLineWidth(0.5)
    for number, text in enumerate(tables, 1):
        table = drawn(text, widths) if isinstance(text, str) else text
        head = Line("清河市人民政府公报", LEFT, 95, 11, 0)
        for line in (head, *table.texts, Line(f"— {number} —", 280, 780, 11, 0)):
            draw(canvas, line)
        for left, top, right, bottom in table.borders:
            canvas.line(left, HEIGHT - top, right, HEIGHT - bottom)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_a_row_that_goes_on_over_the_page_is_one_row() -> None:
    document = parse(
        pages(
            f"{HEAD}\n1 | 修缮校舍 | 市教育局\n2 | 疏导校园周边的 | 市公安局、市交通",
            f"{HEAD}\n | 交通 | 运输局\n3 | 种树 | 市林业局",
        )
    )
    assert codes(document.source) == ["RM130"]
    assert [(task.label, task.title) for task in document.tasks] == [
        ("1", "修缮校舍"),
        ("2", "疏导校园周边的交通"),
        ("3", "种树"),
    ]
    over = document.tasks[1].attributions[0].parties[1]
    assert over.name == "市交通运输局"
    text = document.source.text
    places = [
        document.source.place_of(Span(at, at + 1)) for at in (text.index("市交通"), text.index("运输局"))
    ]
    assert [place and (place.page, place.row, place.column) for place in places] == [(1, 3, 3), (2, 3, 3)]


def test_so_is_one_of_a_table_whose_headings_are_not_printed_again() -> None:
    document = parse(
        pages(
            f"{HEAD}\n1 | 修缮校舍 | 市教育局\n2 | 疏导校园周边的 | 市公安局、市交通",
            " | 交通 | 运输局\n3 | 种树 | 市林业局\n4 | 修路，增设 | 市住房城乡",
            " | 路灯 | 建设局\n5 | 植草 | 市园林局",
        )
    )
    assert [(task.label, task.title) for task in document.tasks] == [
        ("1", "修缮校舍"),
        ("2", "疏导校园周边的交通"),
        ("3", "种树"),
        ("4", "修路，增设路灯"),
        ("5", "植草"),
    ]
    assert [party.name for party in document.tasks[3].attributions[0].parties] == ["市住房城乡建设局"]


def test_a_row_without_a_number_under_a_merged_one_is_a_row() -> None:
    document = parse(
        pages(
            f"{HEAD}\n1 | 修缮校舍 | 市教育局\n^ | 消除隐患 | 市财政局\n2 | 种树 | 市林业局",
            f"{HEAD}\n | 植草 | 市园林局\n3 | 修路 | 市住建局",
        )
    )
    assert "植草" in [task.title for task in document.tasks]
    assert "种树" in [task.title for task in document.tasks]


def test_a_last_row_alone_on_a_page_is_a_row_of_the_table() -> None:
    rows = "1 | 修缮校舍 | 市教育局\n2 | 种树 | 市林业局"
    document = parse(pages(f"{HEAD}\n{rows}", "3 | 修路，增设路灯 | 市住建局"))
    assert [(task.label, task.title) for task in document.tasks][-1] == ("3", "修路，增设路灯")


def test_the_end_of_a_cell_alone_on_a_page_belongs_to_its_row() -> None:
    rows = "1 | 修缮校舍 | 市教育局\n2 | 疏导校园周边的道路，增设人行横道和信号灯，禁止 | 市公安局"
    document = parse(pages(f"{HEAD}\n{rows}", " | 长时间停车 | "))
    titles = [task.title for task in document.tasks]
    assert titles == ["修缮校舍", "疏导校园周边的道路，增设人行横道和信号灯，禁止长时间停车"]


GROUPED = "领域 | 序号 | 任务 | 责任单位"


def test_a_group_goes_on_over_the_page_and_so_does_a_row_in_it() -> None:
    document = parse(
        pages(
            f"{GROUPED}\n教育 | 1 | 修缮校舍 | 市教育局\n出行 | 2 | 补种行道树 | 市园林局"
            "\n^ | 3 | 疏导校园 | 市公安局、市交通",
            f"{GROUPED}\n | | 周边交通 | 运输局\n^ | 4 | 修路 | 市住建局\n环境 | 5 | 种树 | 市林业局",
            widths=(60.0, 40.0, 160.0, 160.0),
        )
    )
    assert [(*task.path, task.label, task.title) for task in document.tasks] == [
        ("教育", "1", "修缮校舍"),
        ("出行", "2", "补种行道树"),
        ("出行", "3", "疏导校园周边交通"),
        ("出行", "4", "修路"),
        ("环境", "5", "种树"),
    ]


def test_a_number_that_is_merged_over_the_page_goes_on() -> None:
    document = parse(
        pages(
            f"{HEAD}\n1 | 修缮校舍 | 市教育局\n2 | 种树 | 市林业局\n^ | 补种行道树 | 市园林局",
            f"{HEAD}\n | 清理河道。 | 市水务局\n^ | 植草 | 市园林局\n3 | 修路 | 市住建局",
        )
    )
    numbers = [(task.label, task.title) for task in document.tasks]
    assert numbers[1:] == [
        ("2", "种树"),
        ("2", "补种行道树"),
        ("2", "清理河道"),
        ("2", "植草"),
        ("3", "修路"),
    ]


@pytest.mark.parametrize("again", [True, False], ids=["headings again", "not again"])
def test_a_section_goes_on_over_the_page_even_from_the_foot_of_it(again: bool) -> None:
    below = "3 | 修路 | 市住建局\n4 | 植草 | 市园林局"
    document = parse(
        pages(
            f"{HEAD}\n一、民生 | < | <\n1 | 修缮校舍 | 市教育局\n2 | 种树 | 市林业局\n二、城建 | < | <",
            f"{HEAD}\n{below}" if again else below,
        )
    )
    assert [task.path for task in document.tasks] == [("一、民生",)] * 2 + [("二、城建",)] * 2
    assert not document.outline


def test_a_stray_line_in_the_last_row_of_a_page_does_no_harm() -> None:
    """It makes each cell of the row two rows high."""
    above = drawn(f"{HEAD}\n1 | 修缮校舍 | 市教育局\n2 | 疏导校园周边的道路，增设人行横道 | 市公安局", WIDE)
    ends = sorted({border[1] for border in above.borders if border[1] == border[3]})[-2:]
    stray = (LEFT, sum(ends) / 2, LEFT + 8, sum(ends) / 2)
    below = " | 植草 | 市园林局\n3 | 修路 | 市住建局"
    document = parse(pages(above._replace(borders=[*above.borders, stray]), below))
    assert [cell.height for cell in document.source.grids[0].cells][-3:] == [2, 2, 2]
    assert [task.title for task in document.tasks] == [
        "修缮校舍",
        "疏导校园周边的道路，增设人行横道",
        "植草",
        "修路",
    ]


def test_two_tasks_under_one_number_stay_two_over_the_page() -> None:
    document = parse(
        pages(
            f"{HEAD}\n1 | 修缮校舍 | 市教育局\n2 | 疏导校园周边的道路，增设人行横道和信号灯 | 市公安局",
            f"{HEAD}\n | 植草 | 市园林局\n3 | 修路 | 市住建局",
        )
    )
    assert [len(task.attributions[0].parties) for task in document.tasks] == [1, 1, 1, 1]


@pytest.mark.parametrize("along", [True, False], ids=["along the text", "across it"])
def test_where_lines_are_drawn_one_way_only_the_columns_are_told_by_their_places(along: bool) -> None:
    heads = "序号 | 重点任务 | 牵头单位 | 完成时限"
    rows = "1 | 修缮校舍，消除安全隐患 | 市教育局 | 2025年\n2 | 疏导交通 | 市公安局 | 长期"
    table = drawn(f"{heads}\n{rows}", (40.0, 110.0, 90.0, 90.0))
    half = table._replace(borders=[one for one in table.borders if (one[1] == one[3]) == along])
    source = read_source(pdf([half]))
    assert cells(source) == table.cells
    assert codes(source) == ["RM150"]


def test_lines_drawn_between_rows_part_them_where_numbers_stand_in_their_middle() -> None:
    """As browsers print tables: no room between rows, cells centred, headings near each other."""
    heads = [("序号", 70), ("类别", 107), ("工作任务", 160), ("责任单位", 330)]
    rows = [
        ("1", "教育", "修缮校舍，排查并消", "除隐患", "市教育局"),
        ("2", "出行", "疏导校园周边的道路", "交通", "市公安局"),
    ]
    lines = [Line(text, x, 150, 11, 0) for text, x in heads] + [
        Line(text, x, 150 + 30 * row + down, 11, 0)
        for row, line in enumerate(rows)
        for text, x, down in zip(line, (70, 107, 160, 160, 330), (22.5, 22.5, 15, 30, 22.5), strict=True)
    ]
    source = read_source(pdf([Drawn(lines, [(65, y, 400, y) for y in (154, 184, 214)], [], 214)]))
    assert [(row, column, text) for row, column, _, _, text in cells(source)][4:] == [
        (1, 0, "1"),
        (1, 1, "教育"),
        (1, 2, "修缮校舍，排查并消除隐患"),
        (1, 3, "市教育局"),
        (2, 0, "2"),
        (2, 1, "出行"),
        (2, 2, "疏导校园周边的道路交通"),
        (2, 3, "市公安局"),
    ]
    assert codes(source) == ["RM150"]


BARE_HEAD = "重点任务 | 责任单位 | 完成时限"
BARE_ROWS = "修缮校舍 | 市教育局 | 年底\n疏导校园周边的 | 市公安局 | 长期"


def test_a_cell_alone_behind_rows_that_are_full_goes_on_with_the_last() -> None:
    document = parse(pages(f"{BARE_HEAD}\n{BARE_ROWS}", "交通 | | \n种树 | 市林业局 | 长期"))
    assert [task.title for task in document.tasks] == ["修缮校舍", "疏导校园周边的交通", "种树"]


@pytest.mark.parametrize(
    ("rows", "below"),
    [
        (BARE_ROWS, "二、绿化 | | "),
        (BARE_ROWS.replace("周边的", "周边。"), "绿化 | | "),
        (BARE_ROWS.replace("市教育局 | 年底", " | "), "绿化 | | "),
        (BARE_ROWS, "绿化 | 市城管局 | "),
    ],
    ids=["section", "sentence", "cells that are empty", "two cells"],
)
def test_what_may_be_a_row_of_its_own_stays_one(rows: str, below: str) -> None:
    source = read_source(pages(f"{BARE_HEAD}\n{rows}", f"{below}\n种树 | 市林业局 | 长期"))
    assert below.partition(" ")[0] in texts(source)[-2]
    assert [len({cell.row for cell in grid.cells}) for grid in source.grids] == [3, 2]
