"""Cards（卡片式表）: each value beside its heading, one card a task. Turned into headings and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import OWN_TEXT, Key, folded, key_of
from respmatrix.attribution.table.pasted import names_body
from respmatrix.model import Grid, GridCell

_FEWEST = 3
"""Headings of the smallest card: what, who and by when, or the like."""


def from_cards(text: str, grid: Grid, rows: Sequence[GridRow]) -> Grid | None:
    """Return the cards in `grid` as a table of headings and a row a card; None where it holds none.

    A card begins where a heading comes again. A heading before another one names their group and is
    left out.
    """
    cards: list[dict[str, tuple[GridCell, GridCell]]] = [{}]
    for heading, value in _pairs(text, rows):
        word = folded(heading.span.of(text))
        if word in cards[-1]:
            cards.append({})
        cards[-1][word] = (heading, value)
    keys = {key_of(word) for word in cards[0]}
    if len(cards[0]) < _FEWEST or Key.ROLE not in keys or not keys & OWN_TEXT:
        return None
    said = [
        folded(value.span.of(text))
        for card in cards
        for word, (_, value) in card.items()
        if key_of(word) is Key.ROLE and len(value.span)
    ]
    if 2 * sum(map(names_body, said)) < len(said):
        return None  # a table of another kind
    headings = {word: pair[0] for card in reversed(cards) for word, pair in card.items()}
    order = sorted(headings, key=lambda word: headings[word].span.start)
    cells = [GridCell(headings[word].span, 0, column) for column, word in enumerate(order)]
    for row, card in enumerate(cards, 1):
        cells += [GridCell(card[word][1].span, row, order.index(word)) for word in order if word in card]
    return Grid(grid.span, tuple(cells))


def _pairs(text: str, rows: Sequence[GridRow]) -> Iterator[tuple[GridCell, GridCell]]:
    """Yield each heading with the cell on its right, where that is no heading."""
    for row in rows:
        heading: GridCell | None = None
        for cell in row.own:
            if key_of(cell.span.of(text)):
                heading = cell
            elif heading is not None:
                yield heading, cell
                heading = None
