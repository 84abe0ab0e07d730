"""The first page（情况说明）: title, what it rests on, counts, matters for the meeting, annexes."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from respmatrix.export.brief import BriefFacts, brief_facts
from respmatrix.export.brief_prose import DETAILS, Detail, basis, concerns, overview
from respmatrix.export.layout import LayoutOptions, wrap
from respmatrix.export.layout.sections import document_title
from respmatrix.export.word.markup import paragraph
from respmatrix.export.word.page import LINE_PITCH, PORTRAIT
from respmatrix.export.word.styles import STYLES
from respmatrix.export.word.title import LONGEST, break_title
from respmatrix.model import ResponsibilityMatrix, Source

_SUFFIX = "责任分工情况"
_PITCH = round(LINE_PITCH * 20)
_POINTS = 72 / 25.4
_CHARACTERS = 27.0
"""Characters of 三号 on a line, one fewer than fit, for marks that are carried over."""


@frozen
class Line:
    """One paragraph of the page（段落）."""

    style: str
    text: str
    properties: str = ""


def brief_title(matrix: ResponsibilityMatrix, layout: LayoutOptions) -> tuple[str, ...]:
    """Return the lines of the title."""
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
    if len(title + _SUFFIX) <= LONGEST:
        return (title + _SUFFIX,)
    return (*break_title(title, source), _SUFFIX)


def _first_source(matrix: ResponsibilityMatrix) -> Source | None:
    return next((one.source for one in matrix.documents if one.meta.title), None)


def brief_markup(
    matrix: ResponsibilityMatrix, annexes: Sequence[str], section: str, layout: LayoutOptions
) -> str:
    """Return the brief as one section that fills at most one page.

    Args:
        matrix: what it speaks of.
        annexes: names of the annexes, in order; may be none.
        section: the section's properties, which close its last paragraph; empty where the brief is all.
        layout: choices about the text.
    """
    facts = brief_facts(matrix)
    note = layout.show(basis(matrix))
    head = [Line("RmBasis", note)] if note else []
    title = brief_title(matrix, layout)
    body: list[Line] = []
    for detail in DETAILS:
        body = [*head, *_body(facts, layout, detail), *_annex_list(annexes)]
        if _height(title, body) <= PORTRAIT.block[1] * _POINTS:
            break
    body[-1] = evolve(body[-1], properties=body[-1].properties + section)
    lines = [*(Line("RmTitle", line) for line in title), *body]
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


def _annex_list(annexes: Sequence[str]) -> list[Line]:
    """Return the list of annexes: numbered where there are several, each under the first one's number."""
    numbered = len(annexes) > 1
    lines = []
    for number, name in enumerate(annexes, start=1):
        label = f"{number}." if numbered else ""
        # one blank line parts the list from the body
        before = _PITCH if number == 1 else 0
        space = f'<w:spacing w:before="{before}" w:after="0" w:line="{_PITCH}" w:lineRule="exact"/>'
        left, hanging = (1600, 960) if number == 1 else (1600, 0)
        indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hanging else f'<w:ind w:left="{left}"/>'
        text = f"附件：{label}{name}" if number == 1 else f"{label}{name}"
        lines.append(Line("RmAnnexList", text, space + indent))
    return lines


def _height(title: Sequence[str], lines: Sequence[Line]) -> float:
    """Return how high the page's text is, in points, rather too much than too little."""
    count = 2  # the blank line before the list of annexes, and one for what was guessed too low
    for line in lines:
        indented = "　" * STYLES[line.style].indent + line.text
        count += len(wrap(indented, _CHARACTERS))
    return len(title) * STYLES["RmTitle"].pitch + count * LINE_PITCH
