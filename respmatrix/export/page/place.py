"""The documents' text as the page shows it, and where a span stands in it（网页中的原文）."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from attrs import define

from respmatrix.export.layout.display import UNPRINTABLE, restore_punctuation
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.model import Source, Span

_SPACES = re.compile("[\t\x0b\x0c\u00a0\u2000-\u200a\u202f\u205f\u2028\u2029\x85]")
_INVISIBLE = re.compile("[\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
"""What joins, turns or hides the characters beside it."""


@define(slots=False)
class ShownText:
    """The text of one document on the page: its paragraphs, one a line.

    Every code point of a paragraph gives exactly one, so that a span keeps its length; positions
    are told in UTF-16 units, as scripts count.
    """

    source: Source
    options: LayoutOptions

    @cached_property
    def text(self) -> str:
        """The paragraphs joined by line feeds, harmless characters only."""
        return "\n".join(self._shown(paragraph) for paragraph in self.source.paragraphs)

    def place(self, span: Span) -> tuple[int, int]:
        """Return where `span` of the source begins and ends in `text`, in UTF-16 units."""
        return self._offset(span.start), self._offset(span.end)

    def _shown(self, span: Span) -> str:
        text = UNPRINTABLE.sub("\ufffd", span.of(self.source.text).replace("\r", " ").replace("\n", " "))
        text = _INVISIBLE.sub("\u200b", _SPACES.sub(" ", text))
        return text if self.options.punctuation == "raw" else restore_punctuation(text)

    def _offset(self, position: int) -> int:
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return 0
        paragraph = self.source.paragraphs[index]
        offset = self._shown_starts[index] + min(position, paragraph.end) - paragraph.start
        return offset + bisect_left(self._astral, offset)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.source.paragraphs]

    @cached_property
    def _shown_starts(self) -> list[int]:
        starts, position = [], 0
        for paragraph in self.source.paragraphs:
            starts.append(position)
            position += len(paragraph) + 1
        return starts

    @cached_property
    def _astral(self) -> list[int]:
        """Positions of the characters that take two UTF-16 units."""
        if self.text.isascii() or max(self.text, default="") < "\U00010000":
            return []
        return [index for index, character in enumerate(self.text) if character > "\uffff"]
