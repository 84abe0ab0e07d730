"""Write PDF files with a font that need not be embedded（PDF 样例）."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Any

from tests.unit.read.typeset import HEIGHT, WIDTH, Line, advance, numbered, typeset

FONT = "STSong-Light"
TASKS = (
    "（{}）提升数据服务能力。建设统一的数据开放平台，推动公共数据依法有序开放，完善数据质量管理制度，"
    "支持企业和科研机构开发应用，形成一批可以复制推广的典型做法。（市数据局牵头，市财政局、市科技局、"
    "各区政府按职责分工负责）"
)


def pdf(
    pages: Sequence[Sequence[Line]], *, rotate: int = 0, sideways: bool = False, password: str = ""
) -> bytes:
    """Return a PDF of these lines, drawn in the order given.

    Args:
        pages: lines of each page.
        rotate: the pages' own rotation, degrees.
        sideways: the text is drawn from the foot to the head of the page.
        password: needed to open it.
    """
    stream = io.BytesIO()
    canvas = new_canvas(stream, password)
    for lines in pages:
        canvas.setPageRotation(rotate)
        if sideways:
            canvas.translate(WIDTH, 0)
            canvas.rotate(90)
        for line in lines:
            draw(canvas, line, WIDTH if sideways else HEIGHT)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def new_canvas(stream: io.BytesIO, password: str = "") -> Any:
    """Return a canvas of reportlab with the Chinese font ready."""
    from reportlab.pdfgen.canvas import Canvas

    _register()
    encryption = None
    if password:
        from reportlab.lib.pdfencrypt import StandardEncryption

        encryption = StandardEncryption(password)
    return Canvas(stream, pagesize=(WIDTH, HEIGHT), encrypt=encryption, invariant=1)


def draw(canvas: Any, line: Line, height: float = HEIGHT, *, mode: int = 0) -> None:
    """Draw one line; `mode` 3 draws it invisibly."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    short = advance(line.text, line.size) - stringWidth(line.text, FONT, line.size)
    text = canvas.beginText(line.x, height - line.y)
    text.setFont(FONT, line.size)
    text.setCharSpace(line.spread + short / max(len(line.text) - 1, 1))
    text.setTextRenderMode(mode)
    text.textOut(line.text)
    canvas.drawText(text)


@cache
def _register() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def long_document(count: int) -> bytes:
    """Return a PDF of `count` full pages of tasks."""
    pages = typeset(TASKS.format("一") for _ in range(5 * count))
    return pdf(numbered(pages[:count]))
