"""The Word file read back: cells, fonts, pages, and the same bytes every time（Word 导出）."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from attrs import evolve
from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from hypothesis import HealthCheck, given, settings

from respmatrix.errors import WriteError
from respmatrix.export.layout import LayoutOptions, task_table, task_tables
from respmatrix.export.word import FontProfile, PageNumber, WordOptions, write_docx
from respmatrix.export.word.annex import Annex
from respmatrix.export.word.brief import brief_markup
from respmatrix.export.word.markup import NAMESPACES, W_NAMESPACE, clean, document_part
from respmatrix.export.word.package import docx_bytes
from respmatrix.export.word.page import LANDSCAPE, twips
from respmatrix.export.word.table import Frame, table_markup
from respmatrix.export.word.widths import task_widths
from respmatrix.matrix import build_matrix
from respmatrix.model import (
    ParsedDocument,
    ResponsibilityMatrix,
    RowKind,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)
from respmatrix.testing import matrices

W = f"{{{W_NAMESPACE}}}"
TASKS = WordOptions(annexes=("tasks",))
XML = f"{{{'http://www.w3.org/XML/1998/namespace'}}}"


@pytest.fixture
def matrix(sample: ParsedDocument) -> ResponsibilityMatrix:
    return build_matrix([sample])


def part(matrix: ResponsibilityMatrix, name: str, options: WordOptions | None = None) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(docx_bytes(matrix, options or TASKS))) as archive:
        return ElementTree.fromstring(archive.read(name))


def texts(element: ElementTree.Element) -> list[str]:
    """Return the text of every paragraph."""
    return ["".join(run.text or "" for run in one.iter(f"{W}t")) for one in element.iter(f"{W}p")]


def read_back(content: bytes) -> list[list[str]]:
    """Return the cells of all tables row by row, a merged cell once, repeated headings left out."""
    rows = []
    for table in docx.Document(BytesIO(content)).tables:
        for row in table.rows:
            cells = [
                "\n".join("".join(run.text or "" for run in one.iter(f"{W}t")) for one in cell.p_lst)
                for cell in row._tr.tc_lst
            ]
            if not row._tr.xpath("./w:trPr/w:tblHeader"):
                rows.append(cells)
    return rows


def expected(table: Table) -> list[list[str]]:
    return [[clean(cell.text) for cell in row.cells] for row in table.rows]


def test_the_table_reads_back_as_the_layout_has_it(matrix: ResponsibilityMatrix) -> None:
    table = task_table(matrix)
    assert read_back(docx_bytes(matrix, TASKS)) == expected(table)
    word = docx.Document(BytesIO(docx_bytes(matrix, TASKS))).tables[0]
    headings = [cell.text.replace("\n", "") for cell in word.rows[0].cells]
    assert headings == [column.heading for column in table.columns]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_any_matrix_reads_back(matrix: ResponsibilityMatrix) -> None:
    tables = task_tables(matrix, LayoutOptions()) if matrix.rows else ()
    assert read_back(docx_bytes(matrix, TASKS)) == [row for table in tables for row in expected(table)]


def test_the_header_repeats_and_rows_stay_whole(matrix: ResponsibilityMatrix) -> None:
    rows = list(part(matrix, "word/document.xml").iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (
        len(rows) - 1
    )
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_section_row_keeps_with_the_next(matrix: ResponsibilityMatrix) -> None:
    styles = part(matrix, "word/styles.xml")
    style = next(one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "RmTableSection")
    assert style.find(f"{W}pPr/{W}keepNext") is not None
    spanning = [
        row.find(f"{W}tc/{W}p/{W}pPr/{W}pStyle")
        for row in part(matrix, "word/document.xml").iter(f"{W}tr")
        if row.find(f"{W}tc/{W}tcPr/{W}gridSpan") is not None
    ]
    assert [one.get(f"{W}val") for one in spanning if one is not None] == ["RmTableSection"] * 2


def test_widths_are_fixed_in_layout_grid_and_cells(matrix: ResponsibilityMatrix) -> None:
    table = next(part(matrix, "word/document.xml").iter(f"{W}tbl"))
    grid = [int(one.get(f"{W}w", "")) for one in table.iter(f"{W}gridCol")]
    layout = table.find(f"{W}tblPr/{W}tblLayout")
    assert layout is not None
    assert layout.get(f"{W}type") == "fixed"
    assert sum(grid) == pytest.approx(twips(225), abs=len(grid))
    for row in table.iter(f"{W}tr"):
        widths = [int(one.get(f"{W}w", "")) for one in row.iter(f"{W}tcW")]
        assert widths in (grid, [sum(grid)])


def test_a_table_tells_what_it_is(matrix: ResponsibilityMatrix) -> None:
    properties = next(part(matrix, "word/document.xml").iter(f"{W}tblPr"))
    names = [one.tag.removeprefix(W) for one in properties]
    assert names == ("tblW jc tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription".split())
    values = [one.get(f"{W}val") or "" for one in properties[-2:]]
    assert values[0] == "重点任务分工表"
    assert values[1].startswith("共4行，各栏依次为序号、重点任务、")


def test_every_font_is_named_in_four_slots_and_none_by_theme(matrix: ResponsibilityMatrix) -> None:
    content = docx_bytes(matrix, WordOptions(fonts=FontProfile(body='仿宋"<&', latin="Georgia")))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        for name in names:
            assert not re.search(r"w:\w*[tT]heme=", archive.read(name).decode()), name
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))
        table = ElementTree.fromstring(archive.read("word/fontTable.xml"))
    fonts = list(styles.iter(f"{W}rFonts"))
    slots = {f"{W}{slot}" for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert all(slots <= set(one.attrib) for one in fonts)
    ours = [one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId", "").startswith("Rm")]
    assert len(ours) > 10
    assert all(one.find(f"{W}rPr/{W}rFonts") is not None for one in ours)
    assert any(one.get(f"{W}eastAsia") == '仿宋"<&' and one.get(f"{W}ascii") == "Georgia" for one in fonts)
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    assert slots <= set(next(defaults.iter(f"{W}rFonts")).attrib)
    assert next(defaults.iter(f"{W}lang")).get(f"{W}eastAsia") == "zh-CN"
    alternatives = {
        one.get(f"{W}name"): alternative.get(f"{W}val")
        for one in table
        if (alternative := one.find(f"{W}altName")) is not None
    }
    assert alternatives["方正小标宋简体"] == "宋体"
    assert alternatives['仿宋"<&'] == "仿宋"


def test_portrait_is_followed_by_a_landscape_annex(matrix: ResponsibilityMatrix) -> None:
    brief, annex = docx.Document(BytesIO(docx_bytes(matrix, TASKS))).sections
    assert (brief.orientation, annex.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    for value, millimetres in (
        (brief.page_width, 210), (brief.page_height, 297), (brief.top_margin, 37), (brief.left_margin, 28),
        (brief.right_margin, 26), (brief.bottom_margin, 35), (annex.page_width, 297),
        (annex.page_height, 210), (annex.top_margin, 28), (annex.right_margin, 37),
        (annex.bottom_margin, 26), (annex.left_margin, 35),
    ):  # fmt: skip
        assert value == pytest.approx(Mm(millimetres), abs=1000)


def test_page_numbers_turn_with_the_page(matrix: ResponsibilityMatrix) -> None:
    document = docx.Document(BytesIO(docx_bytes(matrix, TASKS)))
    assert document.settings.odd_and_even_pages_header_footer
    brief, annex = document.sections
    for section, odd_even in ((brief, ("right", "left")), (annex, ("right", "left"))):
        for footer, align in zip((section.footer, section.even_page_footer), odd_even, strict=True):
            assert not footer.is_linked_to_previous
            assert "".join(one.text for one in footer._element.iter(f"{W}t")) == "— 1 —"
            assert [one.text for one in footer._element.iter(f"{W}instrText")] == [" PAGE "]
            assert [one.get(f"{W}val") for one in footer._element.iter(f"{W}jc")] == [align]
    turned = [one._element.find(f".//{W}tblpPr") for one in (annex.footer, annex.even_page_footer)]
    odd, even = (LANDSCAPE.number_box(odd=one) for one in (True, False))
    assert [one.get(f"{W}tblpY") for one in turned] == [str(twips(odd.y)), str(twips(even.y))]
    assert odd.y > even.y
    assert odd.x + odd.width / 2 == pytest.approx(28)
    assert next(annex.footer._element.iter(f"{W}textDirection")).get(f"{W}val") == "tbRl"


def test_page_numbers_may_stand_at_the_bottom(matrix: ResponsibilityMatrix) -> None:
    options = WordOptions(page_number=PageNumber.BOTTOM)
    document = docx.Document(BytesIO(docx_bytes(matrix, options)))
    assert not document.settings.odd_and_even_pages_header_footer
    for section in document.sections:
        assert [one.get(f"{W}val") for one in section.footer._element.iter(f"{W}jc")] == ["center"]
        assert not section.footer.tables


def test_the_first_page_is_the_brief(matrix: ResponsibilityMatrix) -> None:
    lines = texts(part(matrix, "word/document.xml"))
    assert lines[:3] == ["某市试行方案责任分工情况", "（根据2025年3月1日文本整理）", "一、总体情况"]
    annex = lines.index("附件")
    assert lines[annex - 1] == "附件：重点任务分工表"
    assert lines[annex + 1 : annex + 3] == ["", "重点任务分工表"]
    assert "共3项任务" in lines[annex + 3]


def test_annexes_are_numbered_where_there_are_several(matrix: ResponsibilityMatrix) -> None:
    body = brief_markup(matrix, ("甲表", "乙表"), "<w:sectPr/>", LayoutOptions())
    root = ElementTree.fromstring(document_part(body))
    assert texts(root)[-2:] == ["附件：1.甲表", "2.乙表"]
    assert list(root.iter(f"{W}p"))[-1].find(f"{W}pPr/{W}sectPr") is not None
    assert ">附件2<" in Annex("表", LANDSCAPE, "").markup("附件2")


def test_a_document_without_attributions_is_one_page(sample: ParsedDocument) -> None:
    bare = evolve(sample, tasks=(), diagnostics=())
    content = docx_bytes(build_matrix([bare]), WordOptions())
    document = docx.Document(BytesIO(content))
    assert len(document.sections) == 1
    assert not document.tables
    assert document.paragraphs[-1].text == "未从原文中读出逐项责任分工。"
    assert len(docx.Document(BytesIO(docx_bytes(build_matrix([]), WordOptions()))).sections) == 1


def test_equal_input_gives_equal_bytes(matrix: ResponsibilityMatrix, tmp_path: Path) -> None:
    first, second = tmp_path / "一.docx", tmp_path / "二.docx"
    write_docx(matrix, first)
    write_docx(matrix, str(second))
    assert first.read_bytes() == second.read_bytes()
    assert {entry.date_time[0] for entry in zipfile.ZipFile(first).infolist()} == {1980}
    assert (
        docx.Document(str(first)).core_properties.created
        == docx.Document(str(second)).core_properties.modified
    )


def test_bytes_do_not_depend_on_the_order_of_hashes() -> None:
    code = (
        "import hashlib, respmatrix\n"
        "from respmatrix.export.word.package import docx_bytes\n"
        "from respmatrix.export.word import WordOptions\n"
        "print(hashlib.sha256(docx_bytes(respmatrix.build_matrix([]), WordOptions())).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_the_templates_own_data_part_stays(matrix: ResponsibilityMatrix) -> None:
    template = BytesIO()
    docx.Document().save(template)
    with (
        zipfile.ZipFile(template) as old,
        zipfile.ZipFile(BytesIO(docx_bytes(matrix, WordOptions()))) as new,
    ):
        assert new.read("customXml/item1.xml") == old.read("customXml/item1.xml")
        assert not [name for name in new.namelist() if "thumbnail" in name or "Effects" in name]


def test_an_old_file_survives_a_failure(
    matrix: ResponsibilityMatrix, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "表.docx"
    target.write_bytes(b"old")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WriteError, match=r"表\.docx"):
        write_docx(matrix, target)
    assert target.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["表.docx"]
    with pytest.raises(WriteError, match="不存在"):
        write_docx(matrix, tmp_path / "无" / "表.docx")


HOSTILE = "市\x00<b>&\"'</w:t>\ud800局\ufffe\u202e反\x0b行\u200b"


def test_hostile_text_is_shown_not_obeyed(sample: ParsedDocument) -> None:
    first = sample.tasks[0]
    party = evolve(first.attributions[0].parties[0], name=HOSTILE)
    hostile = evolve(
        sample,
        meta=evolve(sample.meta, title=HOSTILE * 3, draft_note="{{" * 99, number=HOSTILE),
        tasks=(
            evolve(
                first,
                title=HOSTILE * 40,
                path=(HOSTILE,),
                attributions=(evolve(first.attributions[0], parties=(party,), deadline=HOSTILE),),
            ),
        ),
    )
    matrix = build_matrix([hostile])
    content = docx_bytes(matrix, WordOptions(punctuation="raw", annexes=("tasks",)))
    table = task_table(matrix, LayoutOptions(punctuation="raw"))
    assert read_back(content) == expected(table)
    assert "市\ufffd<b>&\"'</w:t>\ufffd局\ufffd" in "".join("".join(cells) for cells in read_back(content))
    assert "\ufffd" in docx.Document(BytesIO(content)).core_properties.title


def small_table(*rows: TableRow) -> Table:
    columns = (
        TableColumn("seq", "序号"),
        TableColumn("content", "工作内容"),
        TableColumn("lead", "牵头单位"),
    )
    return Table("tasks", "表", "表", "", columns, rows)


def row(*cells: str) -> TableRow:
    return TableRow(RowKind.DATA, tuple(map(TableCell, cells)))


def markup_of(table: Table, above: float = 0.0) -> ElementTree.Element:
    frame = Frame((9.0, 150.0, 66.0), 156.0, above)
    return ElementTree.fromstring(f"<w:body {NAMESPACES}>{table_markup(table, frame)}</w:body>")


def torn(root: ElementTree.Element) -> list[bool]:
    return [one.find(f"{W}trPr/{W}cantSplit") is None for one in root.iter(f"{W}tr")]


def test_only_a_row_higher_than_the_page_is_torn() -> None:
    table = small_table(row("1", "短", "局"), row("2", "长" * 1500, "局"), row("3", "短", "局\n" * 40))
    assert torn(markup_of(table)) == [False, False, True, True]


def test_the_first_row_is_torn_rather_than_leave_its_page_empty() -> None:
    table = small_table(row("1", "长" * 800, "局"), row("2", "长" * 800, "局"))
    assert torn(markup_of(table)) == [False, False, False]
    assert torn(markup_of(table, above=60.0)) == [False, True, False]


def test_a_heading_higher_than_the_page_is_torn_too() -> None:
    headings = [TableRow(RowKind.SECTION, (TableCell(text),)) for text in ("一、短", "二、" + "长" * 3000)]
    assert torn(markup_of(small_table(*headings))) == [False, False, True]


def test_a_very_long_table_is_parted_before_a_heading() -> None:
    heading = TableRow(RowKind.SECTION, (TableCell("二、其他"),))
    rows = [row(str(i), "事", "局") for i in range(2300)]
    rows[990] = heading
    tables = list(markup_of(small_table(*rows)).iter(f"{W}tbl"))
    assert [len(list(one.iter(f"{W}tr"))) - 1 for one in tables] == [990, 1000, 310]
    assert all(one.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for one in tables)


def test_columns_fill_the_page_whatever_occurs() -> None:
    keys = "seq task content goal lead responsible support guide person deadline note".split()
    for drop in range(len(keys)):
        kept = keys[:drop] + keys[drop + 1 :]
        rows = tuple(row(*("市教育局" * (i % 3 + 1) for i in range(len(kept)))) for _ in range(3))
        table = Table("tasks", "表", "表", "", tuple(TableColumn(key, key) for key in kept), rows)
        widths = task_widths(table, 225.0, 156.0)
        assert sum(widths) == pytest.approx(225)
        assert min(widths) > 8


def test_a_wide_content_column_takes_what_is_left() -> None:
    table = small_table(row("1", "加强队伍建设。" * 30, "市住房和城乡建设局"))
    seq, content, lead = task_widths(table, 225.0, 156.0)
    assert (seq, lead) == (9.0, 36.0)  # a name of nine characters is not broken
    assert content == pytest.approx(180)


def test_spaces_at_the_ends_of_text_are_kept(matrix: ResponsibilityMatrix) -> None:
    root = part(matrix, "word/document.xml")
    assert {one.get(f"{XML}space") for one in root.iter(f"{W}t")} == {"preserve"}
