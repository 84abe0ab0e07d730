"""The Word file as it is printed: pages, legend, headings, nothing clipped（打印效果）, by LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt

from respmatrix import ResponsibilityMatrix, WordOptions, build_matrix, parse, write_docx
from respmatrix.export.layout import LayoutOptions, department_table, task_table
from respmatrix.export.word.matrix_page import matrix_pages
from respmatrix.export.word.page import LANDSCAPE
from respmatrix.model import RowKind, Table
from tests.rendering.synthetic import synthetic

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "documents").glob("*.txt"))
SEED = Path(__file__).parents[3] / "shared" / "seeds"
CHINESE = re.compile("[\u4e00-\u9fff0-9★●○◇]")

Print = Callable[[str], tuple[ResponsibilityMatrix, list[str], list[str]]]
"""Gives a matrix by name, the text of every page as it runs, and as it stands on the page."""

AS_WIDE = ("Times New Roman", "Liberation Serif", "Tinos", "Termes", "Nimbus Roman")
"""Fonts whose letters and digits are as wide as those of the brief."""


def matrix_named(name: str) -> ResponsibilityMatrix:
    """Return one of the matrices that are printed."""
    if name == "synthetic":
        return synthetic(120, 40)
    if name == "all examples":
        return build_matrix(map(parse, EXAMPLES))
    if name.startswith("example"):
        return build_matrix([parse(EXAMPLES[int(name[-1])])])
    (path,) = SEED.glob(f"{name}_*.txt") if SEED.is_dir() else (None,)
    if path is None:
        pytest.skip("needs ../shared")
    return build_matrix([parse(path)])


def template_named(name: str, folder: Path) -> Path | None:
    """Return the template of a name that asks for one: large text, space after paragraphs."""
    if not name.startswith("example on a template"):
        return None
    template, path = docx.Document(), folder / "模板.docx"
    section = template.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.left_margin, section.right_margin = Mm(40), Mm(30), Mm(25)
    template.styles["Normal"].font.size = Pt(15)
    template.add_paragraph("临江市人民政府办公室文件", template.styles["Title"])
    template.save(str(path))
    return path


def require_western_font() -> None:
    """Skip where another font stands in for Times New Roman whose wider digits break lines elsewhere."""
    ask = shutil.which("fc-match")
    if ask is None:  # no fontconfig: the office of Windows or macOS has the font itself
        return
    found = subprocess.run(
        [ask, "-f", "%{family}", "Times New Roman"], capture_output=True, check=True, timeout=60, text=True
    )
    if not any(font in found.stdout for font in AS_WIDE):
        pytest.skip("needs Times New Roman or a font as wide, such as Liberation Serif")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Print:
    """Give matrices with the text of every page of their files; each file is printed once."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None or shutil.which("pdftotext") is None:
        pytest.skip("needs LibreOffice (soffice) and pdftotext")
    require_western_font()
    folder = tmp_path_factory.mktemp("打印")
    done: dict[str, tuple[ResponsibilityMatrix, list[str], list[str]]] = {}

    def printed_pages(name: str) -> tuple[ResponsibilityMatrix, list[str], list[str]]:
        if name not in done:
            matrix = matrix_named(name)
            path = folder / f"{name}.docx"
            write_docx(matrix, path, options=WordOptions(template=template_named(name, folder)))
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            command = [
                office,
                profile,
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                str(path),
            ]
            subprocess.run(command, check=True, capture_output=True, timeout=300)
            pdf = path.with_suffix(".pdf")
            done[name] = matrix, text_of(pdf), text_of(pdf, "-layout")
        return done[name]

    return printed_pages


def text_of(pdf: Path, *how: str) -> list[str]:
    read = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", *how, str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    return read.stdout.decode().split("\f")[:-1]


def annexes(pages: list[str]) -> list[list[str]]:
    """Return the pages of every annex."""
    marked = [index for index, page in enumerate(pages) if re.search(r"^ *附件 ?\d$", page, re.MULTILINE)]
    return [pages[start:end] for start, end in zip(marked, [*marked[1:], len(pages)], strict=True)]


def characters(texts: Iterable[str]) -> Counter[str]:
    return Counter(character for text in texts for character in CHINESE.findall(text))


def texts_of(table: Table) -> list[str]:
    return [cell.text for row in table.rows for cell in row.cells]


NAMES = [
    "example on a template 0",
    "example0",
    "example1",
    "example2",
    "example3",
    "000",
    "001",
    "002",
    "003",
    "004",
]


@pytest.mark.parametrize("name", [*NAMES, "all examples", "synthetic"])
def test_the_brief_is_one_page_and_three_annexes_follow(printed: Print, name: str) -> None:
    _, pages, _ = printed(name)
    assert "责任分工情况" in pages[0].replace("\n", "")
    assert "3.各部门任务清单" in pages[0]
    assert pages[1] == annexes(pages)[0][0]
    assert [re.findall(r"^附件 ?(\d)$", one[0], re.MULTILINE) for one in annexes(pages)] == [
        ["1"],
        ["2"],
        ["3"],
    ]


@pytest.mark.parametrize("name", [*NAMES, "all examples", "synthetic"])
def test_the_matrix_stands_on_the_planned_pages_each_with_its_legend(printed: Print, name: str) -> None:
    matrix, pages, laid_out = printed(name)
    planned = matrix_pages(matrix, LayoutOptions(), LANDSCAPE.block)
    found = annexes(pages)[1]
    assert len(found) == len(planned)
    for page, lines, plan in zip(found, annexes(laid_out)[1], planned, strict=True):
        flat = re.sub(r"\s", "", lines)
        for part in plan.table.legend:
            assert re.sub(r"\s|〔\s*〕", "", part) in flat
        missing = characters([*texts_of(plan.table), *(one.heading for one in plan.table.columns)])
        missing.subtract(characters([page]))
        assert not +missing
        assert "责任矩阵" in flat


def test_22_tasks_and_20_bodies_stand_on_one_page(printed: Print) -> None:
    matrix, pages, _ = printed("003")
    assert (len(matrix.rows), len(matrix.columns)) == (22, 20)
    (page,) = annexes(pages)[1]
    assert page.count("●") - legend_marks(page) == len(matrix.cells)


def legend_marks(page: str) -> int:
    return sum(line.count("●") for line in page.split("\n") if line.startswith("注："))


@pytest.mark.parametrize("name", [*NAMES, "all examples", "synthetic"])
def test_nothing_of_the_tables_is_clipped(printed: Print, name: str) -> None:
    matrix, pages, _ = printed(name)
    first, _, third = annexes(pages)
    for table, shown in ((task_table(matrix), first), (department_table(matrix), third)):
        missing = characters(texts_of(table))
        missing.subtract(characters(shown))
        assert not +missing, table.name


@pytest.mark.parametrize("name", [*NAMES, "synthetic"])
def test_headings_are_repeated_on_every_page(printed: Print, name: str) -> None:
    matrix, pages, _ = printed(name)
    first, _, third = annexes(pages)
    for table, shown in ((task_table(matrix), first), (department_table(matrix), third)):
        headings = characters(column.heading for column in table.columns)
        for page in shown:
            assert headings <= characters([page]), page


@pytest.mark.parametrize("name", [*NAMES, "synthetic"])
def test_no_section_row_ends_a_page(printed: Print, name: str) -> None:
    matrix, _, pages = printed(name)
    first, _, third = annexes(pages)
    for table, shown in ((task_table(matrix), first), (department_table(matrix), third)):
        sections = {re.sub(r"\s", "", row.cells[0].text) for row in table.rows if row.kind is RowKind.SECTION}
        for page in shown:
            lines = [re.sub(r"\s", "", line) for line in page.split("\n")]
            (*_, last) = (line for line in lines if CHINESE.search(line) and not re.fullmatch(r"—\d+—", line))
            assert not any(last.endswith(section) for section in sections)


@pytest.mark.parametrize("name", ["003", "all examples"])
def test_every_page_bears_its_number(printed: Print, name: str) -> None:
    _, pages, _ = printed(name)
    for number, page in enumerate(pages, start=1):
        assert re.search(rf"—\s*{number}\s*—", page), page
