"""Is there text on the pages at all, and what on them is not read（页面检查）."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from respmatrix.diagnostics import report
from respmatrix.errors import ReadError
from respmatrix.model import Diagnostic
from respmatrix.read.unwrap.aligned_rows import Columns
from respmatrix.read.unwrap.page import PageText

LEAST_TEXT = 12
"""A picture with fewer characters on it is a scan with a page number or the text of a stamp."""


class Surveyed(NamedTuple):
    """A page, and what else is on it."""

    text: PageText
    is_picture: bool
    """Pictures cover much of the page, and there is hardly any text."""
    is_recognised: bool = False
    """The text is invisible: recognition software laid it under the picture of the page."""
    has_unread: bool = False
    """Annotations, form fields, hidden objects or composite drawings hold text that was not read."""
    is_aligned: bool = False
    """A table without borders was read by the places of its columns."""
    columns: Columns | None = None
    """Those of such a table, where it may go on on the next page."""

    @property
    def characters(self) -> int:
        """Count the characters of the page."""
        return sum(len(fragment.text) for fragment in self.text.fragments)


def survey(pages: Sequence[Surveyed], name: str) -> list[Diagnostic]:
    """Return what is to be said about the pages.

    Raises:
        ReadError: there is no text, or no more than page numbers and stamps on pictures.
    """
    characters = sum(page.characters for page in pages)
    pictures = [page for page in pages if page.is_picture and page.characters < LEAST_TEXT]
    if not characters or characters < LEAST_TEXT * len(pictures):
        raise _no_text(name, scanned=bool(pictures))
    found = []
    if pictures:
        found.append(report("RM134", pages=_numbers(pictures)))
    if recognised := [page for page in pages if page.is_recognised]:
        found.append(report("RM135", pages=_numbers(recognised)))
    if unread := [page for page in pages if page.has_unread]:
        found.append(report("RM138", pages=_numbers(unread)))
    if aligned := [page for page in pages if page.is_aligned]:
        found.append(report("RM150", pages=_numbers(aligned)))
    return found


def too_many_pages(name: str, count: int, limit: int) -> ReadError:
    """Return the error for a file of more pages than may be read."""
    return ReadError(
        f"拒绝读取「{name}」：共 {count} 页，超过 {limit} 页",
        "请只保留需要的页；也可以在程序中调高 ReadLimits.pages",
        message_en=f"refused to read {name!r}: it has {count} pages, more than {limit}",
        hint_en="keep the pages that are needed, or raise ReadLimits.pages in a script",
    )


def too_much_text(name: str, limit: int) -> ReadError:
    """Return the error for a file, or a page, with more on it than any document has."""
    return ReadError(
        f"拒绝读取「{name}」：页面内容异常多，超过 {limit:,} 项",
        "如确认文件可信，请拆成几个文件；也可以在程序中调高 ReadLimits.characters",
        message_en=f"refused to read {name!r}: there is more on its pages than {limit:,} items",
        hint_en="if it can be trusted, split it, or raise ReadLimits.characters in a script",
    )


def _no_text(name: str, *, scanned: bool) -> ReadError:
    if scanned:
        return ReadError(
            f"无法读取「{name}」：这是扫描件，页面是图片，没有文字层",
            "请用文字识别（OCR）软件处理后再读取，或使用电子原件（.docx）",
            message_en=f"cannot read {name!r}: it is a scan; its pages are pictures without a text layer",
            hint_en="run text recognition (OCR) on it, or use the electronic original (.docx)",
        )
    return ReadError(
        f"无法读取「{name}」：其中没有文字（空白页，或文字已转成图形）",
        "请确认文件有内容、能用鼠标选中文字；否则请使用电子原件（.docx）",
        message_en=f"cannot read {name!r}: there is no text in it (blank pages, or text turned to drawings)",
        hint_en="check that its text can be selected; otherwise use the electronic original (.docx)",
    )


def _numbers(pages: Iterable[Surveyed]) -> str:
    return "、".join(str(page.text.number) for page in pages)
