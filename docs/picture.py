"""Make the picture of the marked page; it takes a Chromium and a Chinese font.

python docs/picture.py            write docs/images/annotated.png
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from attrs import evolve

import respmatrix as rm
from respmatrix.export.annotated import write_annotated

TEXT = """江临市推进社区食堂建设工作方案

一、重点任务
（一）合理布局站点。编制社区食堂布点规划，到2027年建成站点60个。（市民政局、自然资源局牵头，各区政府配合；责任人：张某某）
（二）加强食品安全监管。落实“明厨亮灶”要求。（市市场监管局、市卫生健康委等部门按职责分工负责，2026年6月底前完成）
（三）鼓励社会参与。引导餐饮企业参与运营。
二、保障措施（市财政局负责）
（一）加强经费保障。安排专项补助资金。
"""
IMAGE = Path(__file__).parent / "images" / "annotated.png"
SIZE = "1040,1420"
"""Width and height of the window, in pixels."""


def main() -> int:
    """Write the picture and return the exit status."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        print("no Chromium is installed", file=sys.stderr)
        return 1
    document = rm.parse_text(TEXT, name="方案.txt")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        write_annotated(evolve(document, diagnostics=rm.check(document)), page)
        switches = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--window-size={SIZE}",
        ]
        command = [program, *switches, f"--user-data-dir={folder}/profile", f"--screenshot={IMAGE}"]
        subprocess.run([*command, page.as_uri()], check=True, capture_output=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
