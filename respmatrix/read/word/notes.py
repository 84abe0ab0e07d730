"""Footnotes and endnotes of a Word file（脚注、尾注）."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from respmatrix.read.word.names import ID, PARAGRAPH, W

if TYPE_CHECKING:
    from lxml.etree import _Element

FOOTNOTE, ENDNOTE = "footnote", "endnote"
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Note(NamedTuple):
    """A note（注释）."""

    kind: str
    """`FOOTNOTE` or `ENDNOTE`."""
    element: _Element
    before: int
    """Paragraphs that stand before it in its part."""


class Notes:
    """The notes by kind and id; each is taken once, however often it is called."""

    def __init__(self, footnotes: _Element | None, endnotes: _Element | None) -> None:
        self._notes: dict[tuple[str, str], Note] = {}
        for kind, root in ((FOOTNOTE, footnotes), (ENDNOTE, endnotes)):
            before = 0
            for element in root.iterchildren(W + kind) if root is not None else ():
                if element.get(W + "type") not in _SEPARATORS:
                    self._notes.setdefault((kind, element.get(ID) or ""), Note(kind, element, before))
                before += sum(1 for _ in element.iter(PARAGRAPH))

    def take(self, kind: str, note_id: str) -> Note | None:
        """Return a note, None where there is none or it was taken before."""
        return self._notes.pop((kind, note_id), None)
