"""The floor of characters: folding, width, numerals（字符层）. It knows no policy word."""

from respmatrix.text import brackets
from respmatrix.text.fold import fold
from respmatrix.text.legible import BLANKS, INVISIBLE, OTHER_ENDS, holds_odd, legible, with_plain_edges
from respmatrix.text.numerals import CIRCLED, read_number, write_chinese
from respmatrix.text.pictures import fold_pictures, has_pictures
from respmatrix.text.places import parted, places_of
from respmatrix.text.radicals import fold_radicals, has_radicals
from respmatrix.text.width import display_width
from respmatrix.text.wraps import hard_wraps, is_narrow

__all__ = [
    "BLANKS",
    "CIRCLED",
    "INVISIBLE",
    "OTHER_ENDS",
    "brackets",
    "display_width",
    "fold",
    "fold_pictures",
    "fold_radicals",
    "hard_wraps",
    "has_pictures",
    "has_radicals",
    "holds_odd",
    "is_narrow",
    "legible",
    "parted",
    "places_of",
    "read_number",
    "with_plain_edges",
    "write_chinese",
]
