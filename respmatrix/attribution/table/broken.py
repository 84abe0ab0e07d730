"""Cells broken over several lines（折行的格）, between whose pieces the other cells of the row stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from respmatrix.model import Span

SOFT = "\u200b"
"""What stands between two pieces of one word."""
_BREAKS = re.compile(rf"{SOFT}+|(?<!\s)[^\S\n\r\v\t\x85\u2028\u2029]*+[\n\r\v\x85\u2028\u2029]++[^\S\t]*")

GOES_ON = frozenset("、，,")
"""How a line ends that goes on in the next one."""


def on_one_line(text: str) -> str:
    """Return the text of a cell without its line breaks."""
    return _BREAKS.sub("", text)


def in_one_word(text: str) -> str:
    """Return the text of a cell without white space and line breaks."""
    return "".join(text.replace(SOFT, "").split())


@frozen
class BrokenSpan(Span):
    """From the first piece of a cell to its last one（折行格的区间）."""

    pieces: tuple[Span, ...] = ()
    soft: frozenset[int] = frozenset()
    """Where pieces begin that go on with a full line above them."""

    def of(self, text: str) -> str:
        """Return the text of the cell, as long as the stretch, with line breaks between its pieces."""
        kept = ["\v"] * len(self)
        behind = self.start
        for piece in self.pieces:
            if piece.start in self.soft:
                kept[behind - self.start : piece.start - self.start] = SOFT * (piece.start - behind)
            kept[piece.start - self.start : piece.end - self.start] = text[piece.start : piece.end]
            behind = piece.end
        return "".join(kept)


def joined_pieces(pieces: Sequence[Span], *, soft: Sequence[int] = ()) -> Span:
    """Return one cell of what stands below each other in a column; the first where all are empty.

    Args:
        pieces: its lines.
        soft: where those begin that go on with a full line above them.
    """
    held = [piece for one in pieces for piece in pieces_of(one) if len(piece)]
    if len(held) < 2:
        return held[0] if held else pieces[0]
    return BrokenSpan(held[0].start, held[-1].end, tuple(held), frozenset(soft))


def pieces_of(span: Span) -> Iterator[Span]:
    """Yield the pieces of a cell, from the first line to the last; a whole one is its own."""
    if isinstance(span, BrokenSpan):
        yield from span.pieces
    else:
        yield span
