"""Take the pictures of the web page in docs/images/ from an example document.

python docs/page_pictures.py [CHROMIUM]    needs playwright, and a Chromium with Chinese fonts
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from respmatrix import build_matrix, parse, write_html

DOCS = Path(__file__).parent
DOCUMENT = DOCS.parent / "examples" / "documents" / "04_工作方案_公共充电服务.txt"
SIZE = {"width": 1440, "height": 860}
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")


def take(page: Any, folder: Path) -> None:
    """Open the views one after the other and keep what they show."""
    page.locator(".mark", has_text="★").first.click()
    page.screenshot(path=folder / "page-matrix.png")
    page.click("#tab-load")
    page.evaluate("document.querySelector('.scroll h2').scrollIntoView()")
    page.screenshot(path=folder / "page-together.png")


def main() -> None:
    """Write the page of the example, open it, and take its pictures."""
    from playwright.sync_api import sync_playwright

    program = sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium")
    with TemporaryDirectory() as folder, sync_playwright() as started:
        path = Path(folder) / "责任矩阵.html"
        write_html(build_matrix([parse(DOCUMENT)]), path)
        browser = started.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        page = browser.new_page(viewport=SIZE)
        page.goto(path.as_uri())
        take(page, DOCS / "images")
        browser.close()


if __name__ == "__main__":
    main()
