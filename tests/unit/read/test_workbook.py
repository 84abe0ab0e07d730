"""Workbooks are read as they are shown; what cannot be read is refused in one clear error."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from pathlib import Path
from random import Random

import openpyxl
import pytest
from attrs import evolve
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.worksheet import Worksheet

from respmatrix import ReadError, Span, parse, read_source
from respmatrix.model import Source
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.workbook import read_xlsx
from respmatrix.read.workbook.shown import shown

SHEET = "xl/worksheets/sheet1.xml"


def saved(*sheets: Callable[[Worksheet], object]) -> bytes:
    """Return a workbook whose sheets are made by the given functions."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for number, make in enumerate(sheets, 1):
        make(workbook.create_sheet(f"表{number}"))
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def rows(*lines: Iterable[object]) -> Callable[[Worksheet], object]:
    def make(sheet: Worksheet) -> None:
        for line in lines:
            sheet.append(list(line))

    return make


def read(data: bytes) -> Source:
    return read_xlsx(data, "分工表.xlsx", DEFAULT_LIMITS)


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the workbook with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return stream.getvalue()


PLAIN = saved(rows(["序号", "任务", "责任单位"], [1, "修缮校舍", "市教育局\n市财政局"]))


def test_a_sheet_is_a_table_and_every_cell_has_its_place() -> None:
    source = read(PLAIN)
    assert source.text == "序号\t任务\t责任单位\n1\t修缮校舍\t市教育局\v市财政局\n"
    assert (source.format, source.encoding, source.diagnostics) == ("xlsx", None, ())
    start = source.text.index("市财政局")
    place = source.place_of(Span(start, start + 4))
    assert place is not None
    assert (place.sheet, place.row, place.column) == ("表1", 2, 3)


def test_merged_cells_keep_their_extent_and_blank_rows_and_columns_go() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["B2"], sheet["D2"], sheet["B5"], sheet["E5"] = "甲", "乙", "丙", "丁"
        sheet.merge_cells("B2:C3")
        sheet.merge_cells("D2:D5")

    (grid,) = read(saved(make)).grids
    # Rows 2 and 5 and columns B, D and E hold text; the rest of what is merged holds nothing.
    assert [(c.row, c.column, c.height, c.width) for c in grid.cells] == [
        (0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 1), (1, 2, 1, 1),
    ]  # fmt: skip


def test_what_is_hidden_is_left_out_and_reported() -> None:
    def make(sheet: Worksheet) -> None:
        rows(["任务", "责任单位", "底稿"], ["甲", "市教育局", "秘"], ["乙", "市财政局", None])(sheet)
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True

    def hidden(sheet: Worksheet) -> None:
        sheet["A1"] = "旧稿"
        sheet.sheet_state = "veryHidden"

    source = read(saved(make, hidden))
    assert source.text == "任务\t责任单位\n甲\t市教育局\n"
    assert [each.code for each in source.diagnostics] == ["RM141", "RM140"]
    assert "C1、C2、A3、B3" in source.diagnostics[0].message


def test_a_formula_without_value_and_an_error_are_reported() -> None:
    data = saved(rows(["任务", "单位"], ["甲", "=A1"], ["乙", "#REF!"]))
    source = read(data)
    assert [each.code for each in source.diagnostics] == ["RM142", "RM143"]
    assert "B2" in source.diagnostics[0].message
    assert "B3" in source.diagnostics[1].message
    cached = changed(data, SHEET, lambda xml: re.sub(rb"</f><v\s*/>|</f><v></v>", b"</f><v>7</v>", xml))
    assert [each.code for each in read(cached).diagnostics] == ["RM143"]
    assert "甲\t7" in read(cached).text


def test_text_boxes_are_reported() -> None:
    drawing = b'<xdr xmlns:a="x"><a:t>\xe8\xaf\xb4\xe6\x98\x8e</a:t></xdr>'
    stream = io.BytesIO(PLAIN)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/drawings/drawing1.xml", drawing)
    assert [each.code for each in read(stream.getvalue()).diagnostics] == ["RM144"]


def test_rich_text_escapes_and_controls_are_plain_text() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = CellRichText("修缮", TextBlock(InlineFont(b=True), "校舍"))
        sheet["B1"] = "市教育局_x000D_\n市财政局"

    assert read(saved(make)).text == "修缮校舍\t市教育局\v市财政局\n"


def test_a_wrong_dimension_is_survived() -> None:
    wrong = changed(PLAIN, SHEET, lambda xml: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', xml))
    assert wrong != PLAIN
    assert read(wrong).text == read(PLAIN).text


def test_a_stray_cell_in_the_last_corner_costs_nothing() -> None:
    def make(sheet: Worksheet) -> None:
        rows(["任务", "责任单位"], ["甲", "市教育局"])(sheet)
        sheet["XFD1048576"] = "。"

    assert len(read(saved(make)).text) < 100


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm", ".XLSX"])
def test_files_are_told_by_content(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"分工表{suffix}"
    path.write_bytes(PLAIN)
    assert read_source(path).format == "xlsx"
    assert [party.name for party in parse(path).tasks[0].attributions[0].parties] == ["市教育局", "市财政局"]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (1, "General", "1"),
        (1.0, "General", "1"),
        (0.1 + 0.2, "General", "0.3"),
        (13812345678, "General", "13812345678"),
        (3, "000", "003"),
        (2.5, "0", "3"),
        (4, ";;;", ""),
        (1e300, "0.00", "1e+300"),
        (float("inf"), "0", "inf"),
        (datetime(2025, 6, 30), "mmmm", "6"),
        (2.345, "0.00", "2.35"),
        (1234567.5, "#,##0.0", "1,234,567.5"),
        (-3, "0;(0)", "(3)"),
        (0, "0;-0;无", "无"),
        (0.5, "0%", "50%"),
        (12, '0"项"', "12项"),
        (12, "第0号", "第12号"),
        (1.5, "0.0#", "1.5"),
        (3, "#.##", "3"),
        (5, "@", "5"),
        (True, "General", "TRUE"),
        (datetime(2025, 6, 30), 'yyyy"年"m"月"d"日"', "2025年6月30日"),
        (datetime(2025, 6, 30), "yyyy年mm月", "2025年06月"),
        (datetime(2025, 6, 30), "mm-dd-yy", "2025/6/30"),
        (datetime(2025, 6, 30), "[$-804]yyyy.m.d;@", "2025.6.30"),
        (datetime(2025, 6, 30, 9, 5), "yyyy-mm-dd hh:mm", "2025-06-30 09:05"),
        (datetime(2025, 6, 30, 15, 5, 9), "h:mm:ss AM/PM", "3:05:09 PM"),
        (date(2025, 6, 30), "aaaa", "星期一"),
        (time(9, 30), "h:mm", "9:30"),
        (datetime(2025, 6, 30), "General", "2025/6/30"),
    ],
)
def test_values_are_shown_as_in_the_sheet(value: object, form: str, text: str) -> None:
    assert shown(value, form) == text


def test_a_chinese_date_format_known_only_by_its_number_is_shown() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = 45838
        sheet["A1"].number_format = "0.00"

    styles = "xl/styles.xml"
    data = changed(saved(make), styles, lambda xml: xml.replace(b'numFmtId="2"', b'numFmtId="57"'))
    assert read(data).text == "2025年6月\n"


def huge(sheet: bytes) -> bytes:
    merge = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return sheet.replace(b"</sheetData>", b"</sheetData>" + merge)


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BAD = {
    "truncated": (PLAIN[: len(PLAIN) // 2], "损坏"),
    "encrypted": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "加密"),
    "old": (COMPOUND, "旧版"),
    "merged over all": (changed(PLAIN, SHEET, huge), "单元格超过"),
    "entities": (changed(PLAIN, SHEET, lambda xml: b"<!DOCTYPE x>" + xml), "DTD"),
    "no XML": (changed(PLAIN, SHEET, lambda xml: xml[:-40]), "损坏"),
    "no workbook": (changed(PLAIN, "xl/workbook.xml", lambda xml: b"<x/>"), "损坏"),
    "empty": (saved(lambda sheet: None), "没有可读的文字"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_read_is_one_clear_error(tmp_path: Path, kind: str) -> None:
    data, word = BAD[kind]
    path = tmp_path / "分工表.xlsx"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=word) as caught:
        read_source(path)
    assert "分工表.xlsx" in caught.value.message
    assert caught.value.hint
    assert caught.value.hint_en.isascii()


def test_the_number_of_cells_is_limited() -> None:
    with pytest.raises(ReadError, match="单元格超过 5 个"):
        read_xlsx(PLAIN, "分工表.xlsx", evolve(DEFAULT_LIMITS, cells=5))


def test_nested_tags_end_in_an_error_or_a_source() -> None:
    depth = 200_000
    deep = changed(PLAIN, SHEET, lambda xml: xml.replace(b"<sheetData>", b"<a>" * depth + b"<sheetData>", 1))
    closed = changed(deep, SHEET, lambda xml: xml.replace(b"</sheetData>", b"</sheetData>" + b"</a>" * depth))
    for data in (deep, closed):
        with pytest.raises(ReadError):
            read(data)


def test_no_damage_gives_anything_but_a_source_or_a_read_error() -> None:
    random = Random(7)
    parts = [
        name for name in zipfile.ZipFile(io.BytesIO(PLAIN)).namelist() if name.endswith((".xml", ".rels"))
    ]
    refused = 0
    for _ in range(150):
        part = random.choice(parts)
        place, length = random.random(), random.choice((1, 3, 20))
        filler = random.choice((b"", b"<", b'"', b"\xff\xfe", b"0", b"</c>"))

        def damage(xml: bytes, place: float = place, length: int = length, filler: bytes = filler) -> bytes:
            at = int(place * len(xml))
            return xml[:at] + filler + xml[at + length :]

        try:
            read(changed(PLAIN, part, damage))
        except ReadError:
            refused += 1
    assert 0 < refused < 150
