"""What stands in the margin: headings and tasks; and below a line: what reaches its tasks（页边）."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from respmatrix.diagnostics.place import where
from respmatrix.diagnostics.render import Language, visible
from respmatrix.export.annotated import markup
from respmatrix.export.annotated.words import word
from respmatrix.export.layout.marks import MARKS
from respmatrix.model import ParsedDocument, Source, Span, Task


@frozen
class Margin:
    """HTML by line（页边）."""

    lines: dict[int, list[str]] = field(factory=dict)
    """Levels of headings and ids of tasks."""
    remarks: dict[int, list[str]] = field(factory=dict)
    """List items: what a task inherits, and what a rule adds to it."""
    headings: dict[int, int] = field(factory=dict)
    """Depth of the heading that a line is; of no line whose text runs on."""


def margin_of(document: ParsedDocument, prefix: str, lang: Language) -> Margin:
    """Return the margin of `document`.

    Args:
        document: the document.
        prefix: what its anchors begin with.
        lang: language of the words.
    """
    margin = Margin()
    for item in document.outline:
        line = item.location.line
        told = word(lang, "level", level=item.depth + 1)
        if item.recovered:
            told += word(lang, "comma") + word(lang, "recovered", label=item.label.text)
        label = f" {item.label.text}" if item.recovered else ""
        margin.lines.setdefault(line, []).append(
            f'<b role="img"{markup.attributes(class_="level", title=told, aria_label=told)}>'
            f"§{item.depth + 1}{markup.said(label)}</b> "
        )
        if not item.inline:
            margin.headings.setdefault(line, item.depth)
    for task in document.tasks:
        line = task.location.line
        told = word(lang, "task", id=task.id)
        margin.lines.setdefault(line, []).append(
            f'<span{markup.attributes(class_="task", title=told, aria_label=told)} role="img">'
            f"{markup.said(task.id)}</span> "
        )
        margin.remarks.setdefault(line, []).extend(_remarks(task, document.source, prefix, lang))
    return margin


def _remarks(task: Task, source: Source, prefix: str, lang: Language) -> Iterator[str]:
    # Names are not repeated: a heading may name thousands of bodies and stand over thousands of tasks.
    places = {} if task.attributions else {one.location.span: None for one in task.inherited}
    for span in places:
        yield _remark(task, word(lang, "inherits", place="\0"), span, source, prefix, lang)
    by_rule: dict[Span, list[str]] = {}
    for inferred in task.inferred:
        name = MARKS[inferred.party.role] + visible(inferred.party.name)
        by_rule.setdefault(inferred.rule, []).append(name)
    for rule, names in by_rule.items():
        told = word(lang, "adds", names=word(lang, "join").join(names), place="\0")
        yield _remark(task, told, rule, source, prefix, lang)


def _remark(task: Task, told: str, span: Span, source: Source, prefix: str, lang: Language) -> str:
    """Return a list item whose words hold a link to `span` where `told` has U+0000."""
    link = place_link(source, span, prefix, lang)
    before, _, after = told.partition("\0")
    return (
        f'<li class="remark"><b>{markup.said(task.id)}</b> '
        f"{markup.said(before)}{link}{markup.said(after)}</li>"
    )


def place_link(source: Source, span: Span, prefix: str, lang: Language) -> str:
    """Return a link to the line in which `span` begins."""
    line = source.locate(span).line
    return f'<a href="#{prefix}L{line}">{markup.said(where(source, span, lang))}</a>'
