"""The first page（情况说明）: title, what it rests on, counts, matters for the meeting, annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from respmatrix.export.brief import BriefFacts, brief_facts
from respmatrix.export.brief_prose import DETAILS, Detail, basis, concerns, overview
from respmatrix.export.layout import LayoutOptions, break_title, em, wrap
from respmatrix.export.layout.sections import document_title
from respmatrix.export.word.markup import paragraph
from respmatrix.export.word.page import LINE_PITCH, PORTRAIT
from respmatrix.export.word.styles import STYLES
from respmatrix.model import ResponsibilityMatrix, Source

_BORDER = re.compile(r"(?<=[^\x00-\x7f])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[^\x00-\x7f])")
_SUFFIX = "责任分工情况"
_POINTS = 72 / 25.4
LONGEST = 20
"""Characters of 二号 on a line of the portrait page."""
_LONGEST_TITLE = 80
"""Characters of a title that the page has room for."""
_TELLING = [detail for detail in DETAILS if detail.groups > 1]
_CLOSER = 26 / 28
_CLOSE = 24 / 28
_CLOSEST = (_CLOSE, 22 / 28, 20 / 28)
_FITTINGS = (
    *((share, detail) for share in (1.0, _CLOSER) for detail in _TELLING),
    *((_CLOSE, detail) for detail in _TELLING[-2:]),
    *((share, detail) for detail in DETAILS[len(_TELLING) :] for share in (1.0, _CLOSER)),
    *((share, DETAILS[-1]) for share in _CLOSEST),
)
"""Share of the line pitch and detail, from the usual page to the fullest; lines move before references go."""


@frozen(kw_only=True)
class Room:
    """What the first page can hold（首页版面）; lengths in points."""

    height: float = PORTRAIT.block[1] * _POINTS
    size: float = STYLES["RmBody"].size
    pitch: float = LINE_PITCH
    apart: float = 0.0
    """Between two paragraphs of text, unless lines are moved closer together."""
    characters: float = 27.0
    """Of a line of text: one fewer than fit, for marks that are carried over."""
    heading_pitch: float = STYLES["RmHeading"].pitch
    title_pitch: float = STYLES["RmTitle"].pitch
    title_characters: int = LONGEST


@frozen
class Line:
    """One paragraph of the page（段落）."""

    style: str
    text: str
    properties: str = ""
    parted: bool = False
    """True where a blank line stands before it."""


def brief_title(
    matrix: ResponsibilityMatrix, layout: LayoutOptions, longest: int = LONGEST
) -> tuple[str, ...]:
    """Return the lines of the title, none with more than `longest` characters."""
    documents = matrix.documents
    if layout.title is not None:
        title, source = layout.show(layout.title), None
    elif len(documents) == 1:
        title, source = document_title(documents[0], 1, layout), documents[0].source
    else:
        named = next((one.meta.title for one in documents if one.meta.title), "")
        inner = named.translate(str.maketrans("《》", "〈〉"))
        first = f"《{layout.show(inner)}》等" if named else ""
        title, source = (f"{first}{len(documents)}份文件" if documents else ""), _first_source(matrix)
    title = title.replace("\n", "")
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE - 1] + "…"
    # Word sets a quarter of a character between Chinese and Latin characters.
    room = longest - len(_BORDER.findall(title)) / 4
    if em(title + _SUFFIX) <= room:
        return (title + _SUFFIX,)
    return (*break_title(title, room, source).split("\n"), _SUFFIX)


def _first_source(matrix: ResponsibilityMatrix) -> Source | None:
    return next((one.source for one in matrix.documents if one.meta.title), None)


def brief_markup(
    matrix: ResponsibilityMatrix,
    annexes: Sequence[str],
    section: str,
    layout: LayoutOptions,
    room: Room = Room(),
) -> str:
    """Return the brief as one section that fills at most one page.

    Args:
        matrix: what it speaks of.
        annexes: names of the annexes, in order; may be none.
        section: the section's properties, which close its last paragraph; empty where the brief is all.
        layout: choices about the text.
        room: what the page can hold.
    """
    facts = brief_facts(matrix)
    title = brief_title(matrix, layout, room.title_characters)
    note = layout.show(basis(matrix))
    head = [Line("RmBasis", note)] if note else []
    body: list[Line] = []
    share = 1.0
    for share, detail in _FITTINGS:
        body = [*head, *_body(facts, layout, detail), *_annex_list(annexes, room.size)]
        if _height(title, body, room, share) <= room.height:
            break
    marked = [_spaced(line, room.pitch, share) for line in body]
    marked[-1] = evolve(marked[-1], properties=marked[-1].properties + section)
    lines = [*(Line("RmTitle", line) for line in title), *marked]
    return "".join(paragraph(one.style, one.text, properties=one.properties) for one in lines)


def _body(facts: BriefFacts, layout: LayoutOptions, detail: Detail) -> list[Line]:
    lines = [
        Line("RmHeading", "一、总体情况"),
        Line("RmBody", layout.show(overview(facts, detail))),
    ]
    if matters := concerns(facts, detail):
        lines.append(Line("RmHeading", "二、需会议关注的事项"))
        lines.extend(
            Line("RmBody", layout.show(f"{number}.{one.heading}。{one.text}"))
            for number, one in enumerate(matters, start=1)
        )
    return lines


def _annex_list(annexes: Sequence[str], size: float) -> list[Line]:
    """Return the list of annexes: numbered where there are several, each under the first one's number."""
    lines = []
    for number, name in enumerate(annexes, start=1):
        label = f"{number}." if len(annexes) > 1 else ""
        # 「附件：」 is three characters wide, and set in by two
        hanging = f' w:hanging="{round(60 * size)}"' if number == 1 else ""
        head = "附件：" if number == 1 else ""
        lines.append(
            Line(
                "RmAnnexList",
                head + label + name,
                f'<w:ind w:left="{round(100 * size)}"{hanging}/>',
                number == 1,
            )
        )
    return lines


def _spaced(line: Line, usual: float, share: float) -> Line:
    """Return `line` with its own spacing where the style's does not hold."""
    if share == 1.0 and not line.parted:
        return line
    size = round(usual * share * 20)
    before = size if line.parted else 0
    spacing = f'<w:spacing w:before="{before}" w:after="0" w:line="{size}" w:lineRule="exact"/>'
    return evolve(line, properties=spacing + line.properties)


def _height(title: Sequence[str], lines: Sequence[Line], room: Room, share: float) -> float:
    """Return how high the page's text is, in points, rather too much than too little."""
    height = len(title) * room.title_pitch + room.pitch * share  # a line for what was guessed too low
    for line in lines:
        indented = "　" * STYLES[line.style].indent + line.text
        count = len(wrap(indented, room.characters)) + line.parted
        if share < 1.0:
            height += count * room.pitch * share  # `_spaced` overrules what the styles say
        elif line.style == "RmHeading":
            height += count * room.heading_pitch
        else:
            height += count * room.pitch + room.apart
    return height
