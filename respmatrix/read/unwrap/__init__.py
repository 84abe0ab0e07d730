"""Text that stands at places of pages becomes paragraphs（版面还原为自然段）."""

from respmatrix.read.unwrap.aligned import align
from respmatrix.read.unwrap.aligned_rows import Columns
from respmatrix.read.unwrap.page import CELL_GAP, HYPHEN, Fragment, PageText, Rule
from respmatrix.read.unwrap.source import source_from_pages
from respmatrix.read.unwrap.survey import LEAST_TEXT, Surveyed, too_many_pages, too_much_text

__all__ = [
    "CELL_GAP",
    "HYPHEN",
    "LEAST_TEXT",
    "Columns",
    "Fragment",
    "PageText",
    "Rule",
    "Surveyed",
    "align",
    "source_from_pages",
    "too_many_pages",
    "too_much_text",
]
