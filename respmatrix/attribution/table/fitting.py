"""Which line of a row is which cell（行与格的对应）, in tables of plain text with a cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from respmatrix.attribution.names.level import begins_afresh
from respmatrix.attribution.table.broken import GOES_ON
from respmatrix.attribution.table.header import OWN_TEXT, Key, folded
from respmatrix.attribution.table.pasted import (
    NUMBER,
    ROLE_ONLY,
    Cells,
    is_plausible,
    is_time,
    names_body,
    tells_time,
)
from respmatrix.model import Span
from respmatrix.vocabulary import levels
from respmatrix.vocabulary.phrases import EMPTY_VALUES

MOST_BLANK = 3
"""So many cells of a row may be blank and have left no line."""
_MOST_OF_A_ROW = 24
"""Lines of one row; all ways to part them are looked at."""
_TEXT, _OTHER, _FIRST, _TWO_LINES, _LIST_ELSEWHERE, _BLANK_NOTE, _BLANK, _CUT = 6, 7, 10, 12, 15, 18, 20, 25
"""How unlikely one more line is: of text, of a later list of bodies, of the first one, of a time or person;
a list of bodies in a column that is not known; a blank note, another blank cell; a list that breaks off."""
_ITEMS = re.compile("[、,;]")
_MARK = re.compile(r"[。；：:;\d]")
"""What the name of no body holds."""
_LEVEL = re.compile("[省市县区州盟旗镇乡](?![长委])")


def fitted(text: str, lines: Cells, keys: Sequence[Key | None]) -> Cells | None:
    """Return the cells of a row, None where it cannot be told which line is which cell.

    A line that ends in 「、」 goes on in the next; what is left over belongs to the last column of text
    before those of roles and times; what is missing is a cell that was blank.
    """
    whole = joined(text, lines)
    surplus = len(whole) - len(keys)
    if surplus < 0:
        options = [with_blanks(whole, blank) for blank in blank_columns(keys, -surplus)]
        options = [cells for cells in options if is_plausible(text, cells, keys)]
        sure = next((cells for cells in options if is_row(text, cells, keys)), None)
        if sure or options or keys[0] is not Key.SEQUENCE:
            return sure or next((cells for cells in options if not _misplaces(text, cells, keys)), None)
        return _wrapped(text, lines, keys)
    if surplus:
        return _wrapped(text, lines, keys) or _with_surplus(text, whole, keys)
    plausible = is_plausible(text, whole, keys)
    if plausible and is_row(text, whole, keys):
        return whole
    # A number tells where the row begins; else a line more would make another row of it.
    better = _wrapped(text, lines, keys) if keys[0] is Key.SEQUENCE else None
    return better or (whole if plausible else None)


def _misplaces(text: str, cells: Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether a body stands where the measures of the task should, so that others have its column."""
    measures = [cell for cell, key in zip(cells, keys, strict=True) if key is Key.CONTENT]
    return any(names_body(folded(cell.of(text))) for cell in measures)


def _with_surplus(text: str, lines: Cells, keys: Sequence[Key | None]) -> Cells | None:
    """Return the cells where the last column of text before roles and times has the lines left over."""
    surplus = len(lines) - len(keys)
    behind = next((index for index, key in enumerate(keys) if key in ROLE_ONLY), 0)
    if behind < 2 or any(_is_no_text(text, line) for line in lines[behind - 1 : behind + surplus]):
        return None
    content = Span(lines[behind - 1].start, lines[behind - 1 + surplus].end)
    cells = [*lines[: behind - 1], content, *lines[behind + surplus :]]
    return cells if is_plausible(text, cells, keys) else None


def _is_no_text(text: str, line: Span) -> bool:
    word = folded(line.of(text))
    return names_body(word) or is_time(word)


def _wrapped(text: str, lines: Cells, keys: Sequence[Key | None]) -> Cells | None:
    """Return the cells of a row whose lines are broken, the likeliest of all that have what they are to hold.

    A name that only its two halves make is likelier than anything; that the last of several lists is the
    long one, likelier than the first; a text of several lines, likelier than a time or person of two.
    """
    if len(lines) > _MOST_OF_A_ROW:
        return None
    words = [folded(line.of(text)) for line in lines]
    best: list[tuple[int, Cells] | None] = [(0, [])] + [None] * len(lines)
    first_role = next((index for index, key in enumerate(keys) if key is Key.ROLE), -1)
    for column, key in enumerate(keys):
        reached: list[tuple[int, Cells] | None] = [None] * (len(lines) + 1)
        for begin, before in enumerate(best):
            if before is None:
                continue
            for end in range(begin, len(lines) + 1):
                cost = _cost(words[begin:end], key, is_first_role=column == first_role)
                known = reached[end]
                if cost is None or (known is not None and known[0] <= before[0] + cost):
                    continue
                at = before[1][-1].end if before[1] else lines[0].start
                cell = Span(lines[begin].start, lines[end - 1].end) if end > begin else Span(at, at)
                reached[end] = (before[0] + cost, [*before[1], cell])
        best = reached
    found = best[-1]
    return found[1] if found is not None and is_row(text, found[1], keys) else None


def _cost(words: Sequence[str], key: Key | None, *, is_first_role: bool) -> int | None:
    """Return how unlikely it is that lines of these words are one cell; None where they cannot be."""
    more = len(words) - 1
    whole = "".join(words)
    if not words:
        if key in (Key.SEQUENCE, Key.TASK) or is_first_role:
            return None
        return _BLANK_NOTE if key is Key.NOTE else _BLANK
    if key is Key.SEQUENCE:
        return 0 if not more and NUMBER.fullmatch(whole) else None
    if key is Key.PERSON:
        return None if not _fits(whole, key) or more > 1 else _TWO_LINES * more
    if key is Key.ROLE:
        if whole in EMPTY_VALUES or not names_body(whole):
            return 0 if whole in EMPTY_VALUES else None
        if not _are_whole(words):
            return None
        halves = max(sum(not names_body(word) for word in words), _cut_items(words))
        cost = (more - halves) * (_FIRST if is_first_role else _OTHER) if more > halves else 0
        return cost + (_CUT if _ends_cut(words[-1]) else 0)
    if not _fits(whole, key) or (key is Key.DEADLINE and (more > 1 or (more and not is_time(whole)))):
        return None
    if key in OWN_TEXT and any(names_body(word) or is_time(word) for word in words):
        return None
    if key is None and any("、" in word and names_body(word) for word in words):
        return more * _TEXT + _LIST_ELSEWHERE
    return more * (_TWO_LINES if key is Key.DEADLINE else _TEXT)


def _cut_items(words: Sequence[str]) -> int:
    """Count the lines whose last item goes on in the next: 「县水利局、县财⏎政局」."""
    pairs = [(_ITEMS.split(before)[-1], _ITEMS.split(behind)[0]) for before, behind in pairwise(words)]
    return sum(not names_body(last) and names_body(last + first) for last, first in pairs)


def _ends_cut(word: str) -> bool:
    """Tell whether a list breaks off in the midst of an item or bracket: 「县水利局、各乡镇（街」."""
    last = _ITEMS.split(word)[-1]
    return word.count("(") > word.count(")") or (last != word and not names_body(last))


def cuts_list(text: str, cells: Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether a list of bodies in a row breaks off: the next line goes on with it."""
    lists = (
        folded(cell.of(text)) for cell, key in zip(cells, keys, strict=True) if key is Key.ROLE and len(cell)
    )
    return any(map(_ends_cut, lists))


def _are_whole(words: Sequence[str]) -> bool:
    """Tell whether no line before one that begins a body by itself is the half of a name.

    「县行政审⏎批局」 is one name; 「王强⏎县水利局」 is a person, and a body in the next column.
    """
    held = ""
    for word in words:
        begins = begins_afresh(word) or _ITEMS.split(word)[0].endswith(levels.TOWNS)
        if held and begins and names_body(word):
            if not names_body(held):
                return False
            held = ""
        held += word
    return True


def joined(text: str, lines: Cells) -> Cells:
    """Return the lines, those that end in 「、」 with the next one."""
    whole: Cells = []
    for line in lines:
        if whole and text[whole[-1].end - 1] in GOES_ON:
            whole[-1] = Span(whole[-1].start, line.end)
        else:
            whole.append(line)
    return whole


def blank_columns(
    keys: Sequence[Key | None], count: int, *, of_bodies: bool = True
) -> Iterator[frozenset[int]]:
    """Yield the columns that may be blank together: the last ones, roles but the first, times, aims.

    Args:
        keys: what the columns hold.
        count: how many of them are blank.
        of_bodies: whether any of bodies may be.
    """
    if count > MOST_BLANK:
        return
    open_roles = [index for index, key in enumerate(keys) if key is Key.ROLE and of_bodies][1:][::-1]
    others = [index for index, key in enumerate(keys) if key in (Key.DEADLINE, Key.PERSON)]
    others += [index for index, key in enumerate(keys) if key is Key.GOAL]  # merged with the one above
    sections = [index for index, key in enumerate(keys) if key is Key.SECTION]  # likewise
    sections += [index for index, two in enumerate(pairwise(keys)) if two == (Key.TASK, Key.CONTENT)]
    trailing = []
    for index in range(len(keys) - 1, 1, -1):
        if keys[index] in (Key.ROLE, Key.TASK, Key.CONTENT, Key.DEADLINE):
            break
        trailing.append(index)
    # A person at the end is both: in one choice a column stands once.
    for chosen in combinations(dict.fromkeys([*trailing, *sections, *open_roles, *others]), count):
        yield frozenset(chosen)


def with_blanks(lines: Cells, blank: frozenset[int]) -> Cells:
    """Return the cells of a row with empty ones at the columns `blank`."""
    cells: Cells = []
    rest = iter(lines)
    for column in range(len(lines) + len(blank)):
        end = cells[-1].end if cells else lines[0].start
        cells.append(Span(end, end) if column in blank else next(rest))
    return cells


def is_row(text: str, cells: Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether all cells are what their columns hold, so that nothing else tells that they are a row."""
    words = [folded(cell.of(text)) for cell in cells]
    said = ["" if word in EMPTY_VALUES else word for word in words]
    named = [word for word, key in zip(said, keys, strict=False) if key is Key.ROLE]
    if len(cells) != len(keys) or not any(named):
        return False
    told = any(word for word, key in zip(said, keys, strict=True) if key is Key.CONTENT)
    wrong = [
        (word, key)
        for word, key in zip(said, keys, strict=True)
        if not _fits(word, key) and (word or key is not Key.TASK or not told)  # a task over several rows
    ]
    if not wrong:
        return True
    # One body that is not known, among others and before a time, is a body for all that.
    is_sure = keys[-1] is Key.DEADLINE and tells_time(said[-1]) and names_body(named[0])
    return is_sure and len(wrong) == 1 and wrong[0][1] is Key.ROLE and not _MARK.search(wrong[0][0])


def _fits(word: str, key: Key | None) -> bool:
    """Tell whether a cell of this text is nothing that another column would hold."""
    if key is Key.TASK:
        return bool(word) and not names_body(word) and not is_time(word)
    if key in OWN_TEXT:
        return not names_body(word)
    if key is Key.PERSON:
        return not _LEVEL.match(word) and not names_body(word)
    if key is Key.ROLE:
        return not word or names_body(word)
    return key is not Key.DEADLINE or not word or tells_time(word)
