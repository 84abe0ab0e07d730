"""Open a PDF with PDFium, and say clearly what is wrong with it（打开 PDF）."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from respmatrix.errors import ReadError
from respmatrix.read.archive import damaged, encrypted
from respmatrix.read.limits import ReadLimits
from respmatrix.read.pdf.fonts import lend_boxes
from respmatrix.read.pdf.streams import refuse_bombs
from respmatrix.read.unwrap import too_many_pages

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_LOCK = threading.RLock()
"""PDFium must not be called by two threads at once."""
_ENDING = 1 << 20


@contextmanager
def open_pdf(data: bytes, name: str, limits: ReadLimits) -> Iterator[PdfDocument]:
    """Give the document that `data` is; no other thread reads a PDF meanwhile.

    Raises:
        ReadError: pypdfium2 is not installed; or the file is damaged, incomplete, asks for a
            password, or has more pages than `limits` allow.
    """
    try:
        import pypdfium2
    except ImportError:
        raise _no_library(name) from None
    if data.rfind(b"%%EOF") < data.rfind(b"endobj", max(0, len(data) - _ENDING)):
        raise damaged(name)  # PDFium would rebuild what is left of it, and pages would be missing
    refuse_bombs(data, name)
    with _LOCK:
        lend_boxes()
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
                raise encrypted(name) from None
            raise damaged(name) from None
        try:
            count = len(document)
            if not count:
                raise damaged(name)
            if count > limits.pages:
                raise too_many_pages(name, count, limits.pages)
            yield document
        finally:
            document.close()


def _no_library(name: str) -> ReadError:
    return ReadError(
        f"无法读取「{name}」：读取 PDF 需要 pypdfium2，尚未安装",
        '请运行 pip install "respmatrix[pdf]"，或把文件另存为 .docx 后再读取',
        message_en=f"cannot read {name!r}: reading PDF needs pypdfium2, which is not installed",
        hint_en='run pip install "respmatrix[pdf]", or save the file as .docx',
    )
