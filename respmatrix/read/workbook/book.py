"""Open a workbook and compose its visible sheets（打开工作簿）."""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING

from respmatrix.diagnostics import report
from respmatrix.errors import ReadError
from respmatrix.model import Diagnostic, Source
from respmatrix.read.archive import Archive, damaged, encrypted
from respmatrix.read.compose import Composer
from respmatrix.read.limits import ReadLimits
from respmatrix.read.workbook.sheet import SheetReader

if TYPE_CHECKING:
    from openpyxl import Workbook

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_DRAWING = re.compile(r"xl/drawings/[^/]+\.xml", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"
)
_NO_VALUE = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*/>)\s*(?:<(?:\w+:)?v\s*/>|<v></v>)?\s*</(?:\w+:)?c>"
)
_TEXT_BOX = re.compile(rb"<a:t>[^<]*\S[^<]*</a:t>")


def read_xlsx(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Return the text of a workbook（.xlsx, .xlsm）: a table for every visible sheet, cells as shown.

    Hidden sheets, rows and columns are left out and reported; of a formula the value that the
    program saved is read, and one without is reported.

    Args:
        data: the whole file.
        name: what messages call it.
        limits: how much it may hold.

    Raises:
        ReadError: the file is damaged, encrypted, empty, of an older format, or larger than `limits`.
    """
    if data.startswith(_COMPOUND):
        raise encrypted(name) if _ENCRYPTED in data else _old_format(name)
    sheets, has_text_boxes = _check(Archive(data, name, limits), name, limits)
    workbook = _load(data, name, values=True)
    if not workbook.sheetnames:
        raise damaged(name)
    # Only a second look tells an empty cell from a formula whose value was never saved.
    formulas = _load(data, name, values=False) if any(map(_NO_VALUE.search, sheets)) else None
    composer = Composer()
    diagnostics: list[Diagnostic] = []
    if has_text_boxes:
        diagnostics.append(report("RM144"))
    readers = [
        SheetReader(sheet, workbook.epoch, formulas[sheet.title] if formulas else None)
        for sheet in workbook.worksheets
    ]
    for reader in readers:
        reader.compose(composer)
        diagnostics.extend(reader.diagnostics())
    if not composer.length:
        raise _empty(name)
    return composer.finish(name, "xlsx", diagnostics)


def _check(archive: Archive, name: str, limits: ReadLimits) -> tuple[list[bytes], bool]:
    """Return the sheets' own parts, and whether text stands in text boxes; refuse what no office writes."""
    sheets: list[bytes] = []
    has_text_boxes = False
    cells = 0
    for part in sorted(archive.names):
        if not part.lower().endswith((".xml", ".rels", ".vml")):
            continue
        content = archive.xml(part)
        if _SHEET.fullmatch(part):
            sheets.append(content)
            cells += sum(1 for _ in _CELL.finditer(content)) + _covered(content)
            if cells > limits.cells:
                raise _too_many_cells(name, limits)
        elif _DRAWING.fullmatch(part):
            has_text_boxes = has_text_boxes or _TEXT_BOX.search(content) is not None
    if not any(part.lower().startswith("xl/") for part in archive.names):
        raise damaged(name)
    return sheets, has_text_boxes


def _covered(sheet: bytes) -> int:
    """Return how many cells the merged cells of a sheet cover."""
    total = 0
    for left, top, right, bottom in _MERGED.findall(sheet):
        total += (abs(int(bottom) - int(top)) + 1) * (abs(_column(right) - _column(left)) + 1)
    return total


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _load(data: bytes, name: str, *, values: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what cannot be written back; nothing is
            return load_workbook(io.BytesIO(data), data_only=values, keep_links=False)
    except MemoryError:
        raise
    except Exception:  # openpyxl raises whatever a broken part makes it stumble over
        raise damaged(name) from None


def _empty(name: str) -> ReadError:
    return ReadError(
        f"「{name}」没有可读的文字：各工作表都是空的，或者都已隐藏",
        "请确认文件已保存；如内容在隐藏的工作表里，请取消隐藏后再读取",
        message_en=f"there is no text in {name!r}: its sheets are empty or hidden",
        hint_en="check that the file was saved; unhide the sheets that are to be read",
    )


def _old_format(name: str) -> ReadError:
    return ReadError(
        f"无法读取「{name}」：这是旧版 Excel 或 WPS 表格格式",
        "请在 Excel 或 WPS 中打开，另存为 .xlsx 后再读取",
        message_en=f"cannot read {name!r}: it is of an old Excel or WPS format",
        hint_en="open it in Excel or WPS and save it as .xlsx",
    )


def _too_many_cells(name: str, limits: ReadLimits) -> ReadError:
    return ReadError(
        f"拒绝读取「{name}」：单元格超过 {limits.cells} 个（含合并单元格覆盖的范围）",
        "请删去多余的工作表和过大的合并区域；如确认文件可信，可在程序中调高 ReadLimits 的限额",
        message_en=f"refused to read {name!r}: it holds more than {limits.cells} cells, merged ones included",
        hint_en="remove needless sheets and oversized merged cells, or raise the limits in a script",
    )
