"""Where a stretch of text stands, as a reader of the file finds it（出处的说法）.

Plain text is told by line and column; a Word file, a page or a workbook shows its reader neither.
"""

from __future__ import annotations

from typing import Literal

from respmatrix.model import Provenance, Source, Span

Language = Literal["zh", "en"]

_PARTS = {
    "textbox": ("文本框", "text box"),
    "footnote": ("脚注", "footnotes"),
    "endnote": ("尾注", "endnotes"),
    "header": ("页眉", "header"),
    "footer": ("页脚", "footer"),
    "metadata": ("文件信息", "file information"),
}
_WORDS = {
    "page": ("第{}页", "page {}"),
    "paragraph": ("第{}段", "paragraph {}"),
    "table": ("表{}", "table {}"),
    "row": ("第{}行", "row {}"),
    "column": ("第{}列", "column {}"),
    "sheet": ("工作表“{}”", "sheet “{}”"),
    "line": ("第{}行", "line {}"),
}


def place_words(place: Provenance, lang: Language = "zh") -> str:
    """Return where `place` is, in words; empty where the file tells nothing about it.

    A cell is told by its address, other text by page or paragraph: the number of a paragraph
    means nothing to the reader of a page.

    >>> place_words(Provenance(0, page=3, table=2, row=4, column=3))
    '第3页表2第4行第3列'
    >>> place_words(Provenance(0, sheet="分工", row=5, column=3))
    '工作表“分工”!C5'
    >>> place_words(Provenance(0, part="footnote", paragraph=2), "en")
    'footnotes, paragraph 2'
    """
    chosen = 0 if lang == "zh" else 1
    if place.sheet:
        return _WORDS["sheet"][chosen].format(place.sheet) + _address(place)
    said = [_PARTS[place.part][chosen]] if place.part in _PARTS else []
    counted = ["page"] if place.page is not None else []
    if place.table is not None:
        counted += ["table", "row", "column"]
    elif place.page is None:
        counted.append("paragraph")
    for key in counted:
        number: int | None = getattr(place, key)
        if number is not None:
            said.append(_WORDS[key][chosen].format(number))
    return ("" if lang == "zh" else ", ").join(said)


def where(source: Source, span: Span, lang: Language = "zh", *, column: bool = False) -> str:
    """Return where `span` begins: its place in the file, or its line where the file is plain text.

    Args:
        source: the document.
        span: the stretch of its text.
        lang: 「zh」 or 「en」.
        column: tell the column too where the line is told.
    """
    place = source.place_of(span)
    if place is not None and (said := place_words(place, lang)):
        return said
    chosen = 0 if lang == "zh" else 1
    location = source.locate(span)
    said = _WORDS["line"][chosen].format(location.line)
    if column:
        said += ("" if lang == "zh" else ", ") + _WORDS["column"][chosen].format(location.column)
    return said


def _address(place: Provenance) -> str:
    """Return 「!C5」 for row 5, column 3; empty where the place is no single cell."""
    if place.row is None or place.column is None:
        return ""
    letters, left = "", place.column
    while left > 0:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"!{letters}{place.row}"
