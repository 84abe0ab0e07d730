"""Tables of plain text without tabs（拍平的表格）: where they begin, and which way they are laid out.

    序号  重点任务  牵头单位  完成时限        序号⏎重点任务⏎牵头单位⏎完成时限
    1  改造老旧小区  县住建局  10月           1⏎改造老旧小区⏎县住建局⏎10月

A heading that begins with 序号 and names a role opens one; one whose columns bars or commas part; and
one of at least three headings that are all known, beside or below each other with nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from respmatrix.attribution.table.columns import InColumns, is_broken, set_in_columns
from respmatrix.attribution.table.lying import heads_rows, lying
from respmatrix.attribution.table.pasted import stripped, unbarred
from respmatrix.attribution.table.role_places import role_places
from respmatrix.attribution.table.upright import top_of, upright
from respmatrix.model import Grid, Paragraph, Source, Span
from respmatrix.text import places_of
from respmatrix.vocabulary.tables import (
    ALL_ROLE_ENDS,
    BARRED,
    BOX_BARS,
    BOX_TOPS,
    BROKEN_OPENS,
    OPENS,
    PARTING_BARS,
    RULE,
    UNDERLINES,
)

_RULE = re.compile(RULE)
_ALONE = (OPENS, BROKEN_OPENS[0])
"""What is on the first line of a table with a cell a line."""
_BARS = f'{BOX_BARS} \u3000"'


def flattened(source: Source) -> Iterator[tuple[Grid, Span | None]]:
    """Yield the tables of `source`, in the order of the text, and the line from which on one is not read."""
    paragraphs = source.paragraphs
    behind = last = -1
    heads = [*_heads(source), len(paragraphs)]
    for index, following in pairwise(heads):
        line = paragraphs[index]
        if line.start < behind:
            continue
        alone = unbarred(source.text, line.span).of(source.text) in _ALONE or top_of(source, index) == index
        found = upright(source, index, following) if alone else None
        found = found or lying(source, index, following)
        wide = None
        if index > last:  # else a part of this one was looked at with its first page
            last = _last_page(source, heads, index)
            wide = set_in_columns(source, index, heads[bisect_right(heads, last)])
        if wide is not None and (found is None or _reaches_further(wide, found)):
            behind = wide.grid.span.end
            yield wide
        elif found is not None:
            behind = found.span.end
            yield found, None


def _reaches_further(wide: InColumns, found: Grid) -> bool:
    """Tell whether a table is read further by its columns than by its lines, or these were no whole rows."""
    ends = wide.grid.span.end, found.span.end
    if ends[0] != ends[1]:
        return ends[0] > ends[1]
    cells = Counter(cell.row for cell in found.cells)
    return is_broken(wide.grid) and (len(set(cells.values())) > 1 or is_broken(found))


def _last_page(source: Source, heads: Sequence[int], index: int) -> int:
    """Return the last of the headings behind `index` that are the same again, as on the pages of a table."""
    words = source.paragraphs[index].of(source.text).split()
    for other in heads[bisect_right(heads, index) : -1]:
        if source.paragraphs[other].of(source.text).split() != words:
            break
        index = other
    return index


def _heads(source: Source) -> list[int]:
    """Return the paragraphs that may be the heading of a table."""
    text, paragraphs = source.text, source.paragraphs

    def lines_of(places: Iterable[int]) -> set[int]:
        """Return the paragraphs in which `places` stand, each to be looked at once."""
        return {bisect_right(paragraphs, place, key=_start_of) - 1 for place in places}

    found = lines_of(places_of(text, BROKEN_OPENS))
    found |= {
        index
        for index in lines_of(places_of(text, OPENS))
        if index >= 0 and text.startswith(OPENS, stripped(text, paragraphs[index].span, _BARS).start)
    }
    for sign in (*UNDERLINES, *(top for top in BOX_TOPS if top in text)):
        for index in lines_of(places_of(text, sign)):
            if index >= 0 and _RULE.fullmatch(paragraphs[index].of(text)):
                head = index + 1 if sign in BOX_TOPS else index - 1
                if sign in UNDERLINES or (head < len(paragraphs) and heads_rows(source, head)):
                    found.add(head)
    bars = {bar for bar in PARTING_BARS if bar in text}
    marked = [place for sign in BARRED if sign[0] in bars for place in places_of(text, sign)]
    for index in lines_of([*marked, *role_places(source, within=ALL_ROLE_ENDS)]):
        top = top_of(source, index)
        if top is not None or heads_rows(source, index):
            found.add(index if top is None else top)
    return sorted(index for index in found if 0 <= index < len(paragraphs))


def _start_of(paragraph: Paragraph) -> int:
    return paragraph.start
