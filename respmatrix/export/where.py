"""Where a stretch of text stands, as a reader of the file finds it（出处的说法）."""

from __future__ import annotations

from typing import Literal

from respmatrix.export.layout import display
from respmatrix.model import Provenance, Source, Span

_PARTS = {
    "textbox": ("文本框", "text box"),
    "footnote": ("脚注", "footnote"),
    "endnote": ("尾注", "endnote"),
    "header": ("页眉", "header"),
    "footer": ("页脚", "footer"),
    "metadata": ("文件属性", "metadata"),
}


def where(source: Source, span: Span, lang: Literal["zh", "en"]) -> str:
    """Return where `span` stands in the file, in words: 「第12行」, 「第3页，第2个表第4行第1列」."""
    place = source.place_of(span)
    words = _words(place, lang) if place else ""
    if words:
        return words
    line = source.locate(span).line
    return f"第{line}行" if lang == "zh" else f"line {line}"


def _words(place: Provenance, lang: Literal["zh", "en"]) -> str:
    zh = lang == "zh"
    parts = [_PARTS[place.part][0 if zh else 1]] if place.part in _PARTS else []
    if place.page is not None:
        parts.append(f"第{place.page}页" if zh else f"page {place.page}")
    if place.sheet:
        parts.append(f"工作表“{display(place.sheet)}”" if zh else f"sheet “{display(place.sheet)}”")
    if place.table is not None:
        parts.append(f"第{place.table}个表" if zh else f"table {place.table}")
    if place.row is not None and place.column is not None:
        parts.append(
            f"第{place.row}行第{place.column}列" if zh else f"row {place.row}, column {place.column}"
        )
    elif place.paragraph is not None:
        parts.append(f"第{place.paragraph}段" if zh else f"paragraph {place.paragraph}")
    return ("，" if zh else ", ").join(parts)
