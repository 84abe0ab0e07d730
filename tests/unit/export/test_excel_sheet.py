"""Rows written as text into the package: what goes in is what any reader finds（工作表的写出）."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from respmatrix.errors import WriteError
from respmatrix.export.excel import ExcelOptions, Fonts, package, sheet, workbook_bytes, write_xlsx, xml
from respmatrix.export.excel.book import Book
from respmatrix.export.excel.page import A4_LANDSCAPE, Pages, set_up
from respmatrix.export.excel.style import HEADER, TEXT
from respmatrix.export.layout.display import UNPRINTABLE
from respmatrix.matrix import build_matrix
from respmatrix.model import ParsedDocument

ORDER = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting"
    " dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing"
    " legacyDrawing tableParts"
).split()
"""How Excel wants the elements of a sheet to follow each other; it repairs a file that is otherwise."""


def saved(book: Book) -> bytes:
    with book:
        file = BytesIO()
        book.save(file)
        return file.getvalue()


def read(content: bytes, **options: bool) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(content), **options)


@settings(deadline=None)
@given(st.lists(st.text(st.characters() | st.sampled_from("<>&\"'=+-@_x000D_\r\n\t \u3000")), min_size=1))
@example(["_x000D_", "a\r\nb", " a ", "\n", "=1+1", "]]>", "<a>&amp;", "\x00\ud800\ufffe", "\U00020bb7"])
def test_any_text_is_read_back_as_it_is(texts: list[str]) -> None:
    book = Book(Fonts())
    written = book.add("表")
    for text in texts:
        written.put(1, text, TEXT)
        written.put(2, len(text), TEXT)
        written.end_row(20.0)
    found = read(saved(book))["表"]
    for row, text in enumerate(texts, start=1):
        cell = found.cell(row, 1)
        if text:
            assert cell.data_type == "s"
            assert str(cell.value).replace("_x005F_", "_") == UNPRINTABLE.sub("\ufffd", text)
            assert cell.quotePrefix == (text[0] in "=+-@")
        assert found.cell(row, 2).value == len(text)


def test_text_that_no_cell_can_hold_ends_visibly() -> None:
    book = Book(Fonts())
    written = book.add("表")
    for text in ("\U00020bb7" * 16_383, "\U00020bb7" * 16_384, "市" * 32_767, "市" * 32_768):
        written.put(1, text, TEXT)
        written.end_row()
    held = [str(row[0].value) for row in read(saved(book))["表"].iter_rows()]
    assert all(len(text.encode("utf-16-le")) <= 2 * 32_767 for text in held)
    assert [text.endswith("……") for text in held] == [False, True, False, True]


def test_a_frame_is_heavier_than_the_grid_wherever_it_ends() -> None:
    book = Book(Fonts())
    written = book.add("表")
    for rows in (1, 3):
        with written.framed(2, 4):
            for _ in range(rows):
                for column in range(1, 6):
                    written.put(column, "", HEADER)
                written.end_row()
    found = read(saved(book))["表"]

    def heavy(row: int, column: int) -> str:
        border = found.cell(row, column).border
        sides = {"l": border.left, "r": border.right, "t": border.top, "b": border.bottom}
        assert {side.style for side in sides.values()} <= {"thin", "medium"}
        return "".join(name for name, side in sides.items() if side.style == "medium")

    assert [[heavy(row, column) for column in range(1, 6)] for row in range(1, 5)] == [
        ["", "ltb", "tb", "rtb", ""],
        ["", "lt", "t", "rt", ""],
        ["", "l", "", "r", ""],
        ["", "lb", "b", "rb", ""],
    ]


def test_a_formula_has_its_present_value() -> None:
    book = Book(Fonts())
    written = book.add("表")
    written.formula(1, '=IF(1<2,"a&b",0)', 7, TEXT)
    written.end_row()
    content = saved(book)
    assert read(content)["表"]["A1"].value == '=IF(1<2,"a&b",0)'
    assert read(content, data_only=True)["表"]["A1"].value == 7


def test_links_and_comments_as_many_as_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MAX_LINKS", 2)
    book = Book(Fonts())
    for name in ("甲", "乙"):
        written = book.add(name)
        for row in range(1, 4):
            written.put(1, row, TEXT)
            written.link(1, ("甲", row))
            if name == "乙":
                written.comment(1, f"<第{row}行>\n _x0041_")
            written.end_row()
    content = saved(book)
    found = read(content)
    links = [cell.hyperlink for row in found["甲"].iter_rows() for cell in row if cell.hyperlink]
    assert [(link.ref, link.location) for link in links] == [("A1", "'甲'!A1"), ("A2", "'甲'!A2")]
    assert not [cell for row in found["甲"].iter_rows() for cell in row if cell.comment]
    comments = [cell.comment for row in found["乙"].iter_rows() for cell in row if cell.comment]
    assert [comment.text for comment in comments] == [f"<第{row}行>\n _x005F_x0041_" for row in (1, 2, 3)]
    with zipfile.ZipFile(BytesIO(content)) as archive:
        shapes = ElementTree.fromstring(archive.read("xl/drawings/commentsDrawing1.vml"))
    assert [shape.text for shape in shapes.iter("{urn:schemas-microsoft-com:office:excel}Row")] == [
        "0",
        "1",
        "2",
    ]
    boxes = list(shapes.iter("{urn:schemas-microsoft-com:vml}shape"))
    assert len({box.get("id") for box in boxes}) == 3
    assert all("width:320px;height:120px" in str(box.get("style")) for box in boxes)


def test_what_is_written_does_not_depend_on_where_it_waits(
    sample: ParsedDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    matrix = build_matrix([sample])
    in_memory = workbook_bytes(matrix)
    monkeypatch.setattr(xml, "_IN_MEMORY", 100)
    assert workbook_bytes(matrix) == in_memory
    write_xlsx(matrix, tmp_path / "表.xlsx")
    assert (tmp_path / "表.xlsx").read_bytes() == in_memory


def test_a_sheet_beyond_what_plain_archives_hold_is_read_back(
    sample: ParsedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = read(workbook_bytes(build_matrix([sample])))
    monkeypatch.setattr(package, "_HUGE", 0)
    huge = read(workbook_bytes(build_matrix([sample])))
    assert [[cell.value for row in one.iter_rows() for cell in row] for one in huge] == [
        [cell.value for row in one.iter_rows() for cell in row] for one in plain
    ]


def test_elements_stand_in_the_order_that_excel_wants_and_the_size_is_true(sample: ParsedDocument) -> None:
    content = workbook_bytes(build_matrix([sample]))
    seen = set()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            root = ElementTree.fromstring(archive.read(name))
            if name.startswith("xl/worksheets/sheet"):
                tags = [child.tag.partition("}")[2] for child in root]
                assert tags == sorted(tags, key=ORDER.index)
                seen |= set(tags)
    assert seen >= {"mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "tableParts"}
    for one in read(content):
        rows = [list(row) for row in read(content, read_only=True)[one.title].iter_rows()]
        assert (len(rows), len(rows[0])) == (one.max_row, one.max_column)


def test_no_heading_ends_a_page() -> None:
    book = Book(Fonts())
    written = book.add("表")
    pages = Pages(700.0, repeated=100.0)
    for row in range(1, 20):
        written.put(1, row, TEXT)
        written.end_row(100.0)
        pages.add(row, 100.0, holds=row in {7, 13})
    pages.put_on(written)
    set_up(written, A4_LANDSCAPE, titles="1:1", area="A1:A19", pane="A2")
    # Seven rows fit a page, the first of them repeated on each.
    assert [one.id for one in read(saved(book))["表"].row_breaks.brk] == [6, 12, 18]


def test_a_workbook_that_fails_half_way_leaves_no_file(
    sample: ParsedDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(xml.Stream, "chunks", full)
    with pytest.raises(WriteError, match="No space"):
        write_xlsx(build_matrix([sample]), tmp_path / "表.xlsx", options=ExcelOptions(sheets=("说明",)))
    assert not list(tmp_path.iterdir())
