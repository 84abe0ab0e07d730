"""Make the pictures of docs/images/ from one example document: workbook, Word file, web page, marked text.

python docs/pictures.py [CHROMIUM]

It needs LibreOffice, pdftoppm, playwright, Pillow, a Chromium, and Chinese fonts. Every picture stays
below 200 kB. Where fontconfig knows 宋体, 黑体, 仿宋, 楷体 or substitutes of these names, the pages look as
they do in an office.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import evolve

import respmatrix as rm
from respmatrix.export.annotated import write_annotated
from respmatrix.export.excel.options import SheetName

DOCS = Path(__file__).parent
IMAGES = DOCS / "images"
DOCUMENT = DOCS.parent / "examples" / "documents" / "04_工作方案_公共充电服务.txt"
MOST_BYTES = 200_000
SHEETS: dict[str, SheetName] = {
    "matrix": "责任矩阵",
    "tasks": "任务分工表",
    "ledger": "工作台账",
    "sources": "原文依据",
}
"""Pictures of the workbook, each the first page of a sheet."""
WORD_PAGES = {"brief": 1, "annex": 2}
"""Pictures of the Word file by their pages."""
WIDTH = 1400
"""Width of a printed page lying on its side, in pixels; an upright one is as much smaller as paper is."""
WINDOW = {"width": 1440, "height": 860}
TALL = {"width": 1040, "height": 1000}
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")


def save(png: bytes | Path, name: str) -> None:
    """Keep a picture, with as many colours as its size allows."""
    import io

    from PIL import Image

    picture = Image.open(io.BytesIO(png) if isinstance(png, bytes) else png).convert("RGB")
    for colours in (256, 64, 32, 16):
        held = io.BytesIO()
        picture.quantize(colours, dither=Image.Dither.NONE).save(held, "PNG", optimize=True)
        if len(held.getvalue()) <= MOST_BYTES:
            break
    else:
        raise SystemExit(f"{name}.png takes {len(held.getvalue())} bytes")
    (IMAGES / f"{name}.png").write_bytes(held.getvalue())
    print(f"{name}.png", len(held.getvalue()))


def printed(path: Path, page: int, name: str) -> None:
    """Keep a page of an office file as LibreOffice prints it."""
    folder = path.parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    size = ["-scale-to", str(WIDTH)]
    number = ["-f", str(page), "-l", str(page), "-singlefile"]
    pdf = path.with_suffix(".pdf")
    subprocess.run(["pdftoppm", "-png", *size, *number, str(pdf), str(folder / name)], check=True)
    save(folder / f"{name}.png", name)


def office_pages(matrix: rm.ResponsibilityMatrix, folder: Path) -> None:
    """Take the pages of the workbook and of the Word file."""
    for name, sheet in SHEETS.items():
        path = folder / f"{name}.xlsx"
        rm.write_xlsx(matrix, path, options=rm.ExcelOptions(sheets=(sheet,)))
        printed(path, 1, name)
    path = folder / "任务分工表.docx"
    rm.write_docx(matrix, path)
    for name, page in WORD_PAGES.items():
        printed(path, page, name)


@contextmanager
def browser(program: str | None) -> Iterator[Any]:
    """Open a Chromium without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield opened
        opened.close()


def web_pages(matrix: rm.ResponsibilityMatrix, folder: Path, program: str | None) -> None:
    """Take the views of the web page, and the marked text."""
    page_file, marked_file = folder / "责任矩阵.html", folder / "标注稿.html"
    rm.write_html(matrix, page_file)
    document = matrix.documents[0]
    write_annotated(evolve(document, diagnostics=rm.check(document)), marked_file)
    with browser(program) as opened:
        page = opened.new_page(viewport=WINDOW)
        page.goto(page_file.as_uri())
        page.locator(".mark", has_text="★").first.click()
        save(page.screenshot(), "page-matrix")
        page.click("#tab-load")
        page.evaluate("document.querySelector('.scroll h2').scrollIntoView()")
        save(page.screenshot(), "page-together")
        page = opened.new_page(viewport=TALL)
        page.goto(marked_file.as_uri())
        save(page.screenshot(), "annotated")


def main() -> None:
    """Build the example in every form and take its pictures."""
    program = sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium")
    matrix = rm.build_matrix([rm.parse(DOCUMENT)])
    with TemporaryDirectory() as folder:
        office_pages(matrix, Path(folder))
        web_pages(matrix, Path(folder), program)


if __name__ == "__main__":
    main()
