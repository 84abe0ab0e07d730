"""Diagnostics in place and as a list（核对项）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from respmatrix.diagnostics.render import Language, sentences
from respmatrix.export.annotated import markup
from respmatrix.export.annotated.margin import place_link
from respmatrix.export.annotated.marks import Note
from respmatrix.export.annotated.words import word
from respmatrix.model import Severity, Source

SIGNS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.INFO: "ℹ"}
"""Shapes that tell the severities apart without colour."""


def note_item(note: Note, source: Source, prefix: str, located: range, lang: Language) -> str:
    """Return a diagnostic as a list item below its line.

    Args:
        note: the diagnostic with its number.
        source: the document.
        prefix: what its anchors begin with.
        located: numbers of the diagnostics that stand in the text.
        lang: language of the words.
    """
    number, diagnostic = note.number, note.diagnostic
    steps = [(number - 1, "previous"), (number + 1, "next")]
    links = [
        f'<a href="#{prefix}n{other}">{markup.said(word(lang, name))}</a>'
        for other, name in steps
        if other in located
    ]
    links.append(f'<a href="#{prefix}s{number}">{markup.said(word(lang, "back"))}</a>')
    return (
        f'<li class="note {diagnostic.severity.value}" id="{prefix}n{number}" tabindex="-1">'
        f'<span class="badge of-note {diagnostic.severity.value}">{number}</span> '
        f"{_severity(diagnostic.severity, lang)} <code>{markup.said(diagnostic.code)}</code> "
        f'{_words(note, source, prefix, lang)} <span class="steps">{" ".join(links)}</span></li>'
    )


def notes_table(notes: Sequence[Note], source: Source, prefix: str, lang: Language) -> Iterator[str]:
    """Yield the list of all diagnostics of a document as a table with links, and a box to tick."""
    if not notes:
        yield f"<p>{markup.said(word(lang, 'nothing'))}</p>\n"
        return
    heads = ("number", "severity", "place", "code", "message", "checked")
    cells = "".join(f'<th scope="col">{markup.said(word(lang, head))}</th>' for head in heads)
    yield f'<table class="list"><thead><tr>{cells}</tr></thead><tbody>\n'
    for note in notes:
        diagnostic, number = note.diagnostic, note.number
        here = diagnostic.location is not None
        place = (
            place_link(source, diagnostic.location.span, prefix, lang)
            if diagnostic.location is not None
            else markup.said(word(lang, "whole"))
        )
        shown = f'<a href="#{prefix}n{number}">{number}</a>' if here else str(number)
        tick = markup.said(word(lang, "tick", number=number))
        yield (
            f'<tr id="{prefix}s{number}">'
            f"<td>{shown}</td><td>{_severity(diagnostic.severity, lang)}</td><td>{place}</td>"
            f"<td><code>{markup.said(diagnostic.code)}</code></td>"
            f"<td>{_words(note, source, prefix, lang)}</td>"
            f'<td><input type="checkbox" autocomplete="off" aria-label="{tick}"></td></tr>\n'
        )
    yield "</tbody></table>\n"


def _severity(severity: Severity, lang: Language) -> str:
    told = markup.said(word(lang, severity.value))
    sign = f'<span aria-hidden="true">{SIGNS[severity]}</span>'
    return f'<span class="severity {severity.value}">{sign}{told}</span>'


def _words(note: Note, source: Source, prefix: str, lang: Language) -> str:
    """Return message, hint and related places."""
    message, hint = sentences(note.diagnostic, lang)
    said = markup.said(message)
    if hint:
        said += f'<span class="hint">{markup.said(word(lang, "hint") + hint)}</span>'
    if note.diagnostic.related:
        places = [place_link(source, other.span, prefix, lang) for other in note.diagnostic.related]
        said += f'<span class="hint">{markup.said(word(lang, "related"))}{" ".join(places)}</span>'
    return said
