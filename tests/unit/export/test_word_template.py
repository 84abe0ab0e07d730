"""A template of the user's own: letterhead, margins and styles hold; a bad one is one error（模板）."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt

from respmatrix import ReadError, ResponsibilityMatrix, WordOptions, build_matrix, write_docx
from respmatrix.export.layout import task_table
from respmatrix.export.word.markup import W_NAMESPACE
from respmatrix.model import ParsedDocument

W = f"{{{W_NAMESPACE}}}"


@pytest.fixture
def matrix(sample: ParsedDocument) -> ResponsibilityMatrix:
    return build_matrix([sample])


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(30), Mm(25)
    section.left_margin, section.right_margin = Mm(25), Mm(25)
    document.add_paragraph("江临市人民政府办公室").runs[0].font.size = Pt(36)
    section.header.paragraphs[0].text = "内部资料"
    document.styles["Normal"].font.name = "Georgia"
    body = document.styles.add_style("公文正文", WD_STYLE_TYPE.PARAGRAPH)
    body.font.size = Pt(14)
    path = tmp_path / "信笺.docx"
    document.save(str(path))
    return path


def written(matrix: ResponsibilityMatrix, template: Path, target: Path) -> bytes:
    write_docx(matrix, target, options=WordOptions(template=template))
    return target.read_bytes()


def test_letterhead_margins_and_header_are_kept(
    matrix: ResponsibilityMatrix, letterhead: Path, tmp_path: Path
) -> None:
    content = written(matrix, letterhead, tmp_path / "表.docx")
    document = docx.Document(BytesIO(content))
    assert document.paragraphs[0].text == "江临市人民政府办公室"
    assert document.paragraphs[1].text == "某市试行方案责任分工情况"
    first, annex, *_ = document.sections
    assert first.header.paragraphs[0].text == "内部资料"
    assert first.even_page_header.paragraphs[0].text == "内部资料"
    assert first.left_margin == pytest.approx(Mm(25), abs=1000)
    assert annex.page_width == pytest.approx(Mm(297), abs=1000)
    assert annex.bottom_margin == pytest.approx(Mm(25), abs=1000)
    widths = [int(one.get(f"{W}w", "")) for one in document.tables[0]._tbl.tblGrid.iter(f"{W}gridCol")]
    assert sum(widths) == pytest.approx((297 - 55) / 25.4 * 1440, abs=len(widths))
    assert content == written(matrix, letterhead, tmp_path / "又.docx")


def test_its_styles_are_used_and_the_missing_ones_added(
    matrix: ResponsibilityMatrix, letterhead: Path, tmp_path: Path
) -> None:
    document = docx.Document(BytesIO(written(matrix, letterhead, tmp_path / "表.docx")))
    styles = {one.text: one.style for one in document.paragraphs if one.style is not None}
    text = next(style for line, style in styles.items() if line.startswith("全文共"))
    assert (text.name, text.font.size) == ("公文正文", Pt(14))
    assert styles["某市试行方案责任分工情况"].name == "Title"
    assert styles["一、总体情况"].name == "Heading 1"
    cell = document.tables[0].rows[2].cells[1].paragraphs[0].style
    assert cell is not None
    assert (cell.name, cell.font.name) == ("表格左对齐", None)
    assert cell.base_style is not None
    assert cell.base_style.name == "Normal"


def test_the_tables_say_the_same_as_without_it(
    matrix: ResponsibilityMatrix, letterhead: Path, tmp_path: Path
) -> None:
    table = docx.Document(BytesIO(written(matrix, letterhead, tmp_path / "表.docx"))).tables[0]
    shown = [
        ["\n".join(paragraph.text for paragraph in cell.paragraphs) for cell in row.cells]
        for row in table.rows[1:]
        if len(row._tr.tc_lst) > 1
    ]
    assert shown == [[cell.text for cell in row.cells] for row in task_table(matrix).data()]


def test_an_empty_template_adds_nothing_to_the_page(matrix: ResponsibilityMatrix, tmp_path: Path) -> None:
    path = tmp_path / "空.docx"
    docx.Document().save(str(path))
    document = docx.Document(BytesIO(written(matrix, path, tmp_path / "表.docx")))
    assert document.paragraphs[0].text == "某市试行方案责任分工情况"


def test_its_own_footers_replace_our_page_numbers(matrix: ResponsibilityMatrix, tmp_path: Path) -> None:
    template = docx.Document()
    template.sections[0].footer.paragraphs[0].text = "第 页"
    path = tmp_path / "脚.docx"
    template.save(str(path))
    content = written(matrix, path, tmp_path / "表.docx")
    with zipfile.ZipFile(BytesIO(content)) as archive:
        footers = [
            "".join(ElementTree.fromstring(archive.read(name)).itertext())
            for name in archive.namelist()
            if "footer" in name and name.endswith(".xml")
        ]
    assert footers == ["第 页"]


def broken(tmp_path: Path, kind: str) -> Path:
    path = tmp_path / "模板.docx"
    good = BytesIO()
    docx.Document().save(good)
    if kind == "text":
        path.write_text("不是 Word 文件", encoding="utf-8")
    elif kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", "a")
    elif kind == "cut":
        path.write_bytes(good.getvalue()[:2000])
    elif kind == "xml":
        with zipfile.ZipFile(good) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                new.writestr(name, b"<broken" if name == "word/document.xml" else old.read(name))
    elif kind == "workbook":
        openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
        openpyxl.Workbook().save(path)
    elif kind == "folder":
        path.mkdir()
    return path


@pytest.mark.parametrize("kind", ["missing", "text", "zip", "cut", "xml", "workbook", "folder"])
def test_a_bad_template_is_one_clear_error_and_writes_nothing(
    matrix: ResponsibilityMatrix, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "表.docx"
    with pytest.raises(ReadError, match=r"无法使用模板「.*模板\.docx」") as caught:
        written(matrix, broken(tmp_path, kind), target)
    assert ("找不到" in caught.value.message) is (kind == "missing")
    assert "另存为" in caught.value.hint
    assert not target.exists()


def test_a_page_that_cannot_hold_the_tables_is_refused(matrix: ResponsibilityMatrix, tmp_path: Path) -> None:
    template = docx.Document()
    template.sections[0].page_width = Mm(105)
    template.sections[0].page_height = Mm(148)
    path = tmp_path / "小.docx"
    template.save(str(path))
    with pytest.raises(ReadError, match="放不下表格"):
        written(matrix, path, tmp_path / "表.docx")
