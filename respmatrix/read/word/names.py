"""Names of the elements and attributes of WordprocessingML that are read（元素名）."""

from __future__ import annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

# Blocks
PARAGRAPH, TABLE, ROW, CELL = W + "p", W + "tbl", W + "tr", W + "tc"
BODY, TEXT_BOX, FOREIGN = W + "body", W + "txbxContent", W + "altChunk"

# Inside a paragraph
RUN, MATH_RUN = W + "r", _MATH + "r"
DELETED, MOVED_AWAY, INSERTED, MOVED_HERE = W + "del", W + "moveFrom", W + "ins", W + "moveTo"

# Inside a run
TEXT, MATH_TEXT, SYMBOL = W + "t", _MATH + "t", W + "sym"
TAB, POSITION_TAB, BREAK, RETURN, HYPHEN = W + "tab", W + "ptab", W + "br", W + "cr", W + "noBreakHyphen"
FIELD, FIELD_TYPE, INSTRUCTION = W + "fldChar", W + "fldCharType", W + "instrText"
FOOTNOTE_MARK, ENDNOTE_MARK, COMMENT_MARK = (
    W + "footnoteReference",
    W + "endnoteReference",
    W + "commentReference",
)
DRAWING, PICTURE, OBJECT = W + "drawing", W + "pict", W + "object"
RUBY, RUBY_BASE = W + "ruby", W + "rubyBase"

# Properties
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
ROW_PROPERTIES, CELL_PROPERTIES = W + "trPr", W + "tcPr"
PARAGRAPH_STYLE, RUN_STYLE, NUMBERING = W + "pStyle", W + "rStyle", W + "numPr"
LIST, LEVEL, OUTLINE_LEVEL = W + "numId", W + "ilvl", W + "outlineLvl"
VANISH = W + "vanish"
FRAME, DROP_CAP = W + "framePr", W + "dropCap"

# Two ways of writing one thing, of which a reader takes one
ALTERNATIVES, BRANCHES = _MC + "AlternateContent", frozenset({_MC + "Choice", _MC + "Fallback"})

VAL, ID = W + "val", W + "id"


def is_on(value: str | None) -> bool:
    """Tell whether a switch such as `w:vanish` is on; without a value it is."""
    return value not in ("0", "false", "off")


def whole(value: str | None, default: int, *, most: int = 32_767) -> int:
    """Return the number that an attribute holds, `default` where it holds none from 0 to `most`."""
    if value is None or not value.isascii() or not value.isdecimal() or len(value) > 9:
        return default
    number = int(value)
    return number if number <= most else default
