"""Text that stands at places of pages becomes paragraphs（版面还原为自然段）."""

from respmatrix.read.unwrap.page import HYPHEN, Fragment, PageText
from respmatrix.read.unwrap.source import source_from_pages

__all__ = ["HYPHEN", "Fragment", "PageText", "source_from_pages"]
