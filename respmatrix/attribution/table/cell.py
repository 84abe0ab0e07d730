"""Read the cell of a column of bodies（单位栏）: the grammar of attributions, under the column's heading."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.names.level import begins_afresh
from respmatrix.attribution.phrase.clean import Cleaned, clean
from respmatrix.attribution.phrase.placed import read
from respmatrix.attribution.phrase.reading import Reading
from respmatrix.attribution.table.broken import SOFT
from respmatrix.attribution.table.header import Column
from respmatrix.model import GridCell
from respmatrix.text import fold, with_plain_edges
from respmatrix.vocabulary import bodies, ends, phrases, roles
from respmatrix.vocabulary.characters import SIMPLIFIED

_TAG = re.compile(r"<br */?>", re.IGNORECASE)
"""A line break in a cell of Markdown."""
_GAP = re.compile(r"\s+")
_STRETCH = re.compile(r"[^、,，;；。:：]+")
_BULLET = re.compile(r"(?:(?<=\s)|\A)(?:\d{1,2}[.、．)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑳•·●▪◆△○])")
_FRAMED = re.compile(r"(\A|[\s、,，;；:：])[〔［\[]([^〔〕［］\[\]\s]+)[〕］\]](?=\Z|[\s、,，;；])")
"""〔市财政局〕: a body that a table of ours has from a heading above; it is printed, and so it is read."""
_ENCLOSED = re.compile(r"\A[（(【]([^（）()【】]+)[）)】]\Z")
"""A cell that is all in a bracket: （市财政局）."""
_LONGEST_BODY = 160
"""A longer stretch without a blank is no body with its role phrase; code points."""
_BEHIND = re.compile(
    rf"(?:(?>{roles.VERB_PHRASE})|(?>{phrases.OPEN_LIST})|\((?>{roles.VERB_PHRASE})(?:单位|部门)?\))++$"
)
_WHOLE_ORGAN = re.compile(f"(?:{ends.ORGANS})")
_COMMITTEE = re.compile(bodies.PARTY_COMMITTEE)
_JOINER = re.compile(f"(?:{phrases.JOINERS}|等)")
_BY_DUTY = re.compile(f"(?:{roles.BY_DUTY})(?:负责|落实)?")
_REST_OF_NAME = re.compile("(?!各)[一-龥][局委办部厅署科处司股]")
"""What a broken name ends in, too short for one of its own: 各地区管⏎理局."""
_SHORTEST_NAME = 3
"""What is shorter is a part of a name that white space breaks; code points."""
_AHEAD = 3
"""Pieces that a name may be broken into by white space, counted from its second."""


def is_empty(text: str) -> bool:
    """Tell whether a cell says that there is nothing: 无, /, —."""
    return not text or "".join(fold(text).split()) in phrases.EMPTY_VALUES


def read_bodies(
    text: str, cell: GridCell, column: Column, *, level: str | None, said: str | None = None
) -> Reading | None:
    """Return what a cell under a heading of bodies says; None where it cannot be read.

    A word inside the cell overrules the heading. Bodies are parted by marks, and by spaces and line
    breaks where they part two bodies.

    Args:
        text: the text of the document.
        cell: a cell that is not empty.
        column: the column, whose heading gives the role.
        level: the issuer's own level.
        said: its text, where some of it is blanked.
    """
    inside = clean(_parted(cell.span.of(text) if said is None else said), 0, len(cell.span))
    if not inside.text:
        return None
    label = column.word and column.word + ":"
    start = cell.span.start
    offsets = (*(start for _ in label), *(start + offset for offset in inside.offsets))
    return read(text, Cleaned(label + inside.text, offsets), level=level)


def says_by_duty(text: str) -> bool:
    """Tell whether a remark is nothing but 按职责分工."""
    return _BY_DUTY.match("".join(fold(text).translate(SIMPLIFIED).split())) is not None


def _parted(cell: str) -> str:
    """Return the text of a cell, as long as it is, with 「、」 where white space parts two bodies."""
    text = _BULLET.sub(
        lambda bullet: " " * len(bullet[0]),
        _TAG.sub(lambda tag: "\n".ljust(len(tag[0])), with_plain_edges(cell.replace("\v", "\n"))),
    )
    text = _ENCLOSED.sub(r" \1 ", _FRAMED.sub(r"\1 \2 ", text))
    if not _GAP.search(text.strip()):
        return text
    kept = list(text)
    for stretch in _STRETCH.finditer(text):
        parts = [(part.start(), _plain(part[0])) for part in re.finditer(r"\S+", stretch[0])]
        left = parts[0][1] if parts else ""
        for index, (begin, word) in enumerate(parts[1:], 1):
            gap = text[stretch.start() + parts[index - 1][0] : stretch.start() + begin]
            if _part_two(left, [word for _, word in parts[index : index + _AHEAD]], is_break="\n" in gap):
                kept[stretch.start() + begin - 1] = "、"
                left = word
            else:
                left += word
    return "".join(kept)


def _plain(text: str) -> str:
    return fold(text).translate(SIMPLIFIED).replace(SOFT, "")


def _part_two(left: str, right: list[str], *, is_break: bool) -> bool:
    """Tell whether white space between `left` and the pieces `right` parts two bodies."""
    first = right[0]
    if first[0] in "()" or _JOINER.match(first) or _REST_OF_NAME.fullmatch(first):
        return False
    if is_break and begins_afresh(first) and len(first) > 1:
        return len(left) >= _SHORTEST_NAME or _is_body(left)
    return (
        _is_body(left)
        and len(left) >= _SHORTEST_NAME
        and any(_is_body("".join(right[:count])) for count in range(1, len(right) + 1))
        and not _COMMITTEE.fullmatch(left)
        and not _WHOLE_ORGAN.fullmatch(first)
        and not first.startswith(("级", "直"))
    )


@lru_cache(maxsize=8192)
def _is_body(word: str) -> bool:
    """Tell whether `word`, a role phrase or 等部门 behind it apart, is a body."""
    if kind_of(word) is not None:
        return True
    behind = _BEHIND.search(word) if len(word) <= _LONGEST_BODY else None
    return behind is not None and kind_of(word[: behind.start()]) is not None
