"""Diagnostics as a person reads them: place, message, source line, caret（诊断的显示）."""

from __future__ import annotations

import re
from contextlib import suppress

from respmatrix.diagnostics.catalogue import CATALOGUE
from respmatrix.diagnostics.entry import Entry
from respmatrix.diagnostics.place import Language, place_words, where
from respmatrix.model import Diagnostic, Location, Source, Span
from respmatrix.text import display_width

__all__ = [
    "EXCERPT_COLUMNS",
    "Language",
    "address",
    "blanked",
    "explain",
    "render",
    "sentences",
    "visible",
    "words_of",
]

EXCERPT_COLUMNS = 96
"""Widest excerpt of a source line, in half-width columns."""
_LEAD_COLUMNS = 32
"""How much of a long line is shown before the caret."""
_CUT = "..."
_REACH = 4 * EXCERPT_COLUMNS
"""How far a line's ends are looked for, so that a line of any length costs the same."""
_FIELD = re.compile(r"\{\w+[^{}]*\}")
_LINE_END = re.compile(r"[\r\n]")


def render(diagnostic: Diagnostic, source: Source, lang: Language = "zh") -> str:
    """Return `diagnostic` as lines for a terminal, without a final line end.

    In plain text the place is line and column, in other files what a reader of the file finds.

    Args:
        diagnostic: what to tell.
        source: the document, into which the locations point.
        lang: 「zh」 or 「en」.
    """
    message, hint = sentences(diagnostic, lang)
    advice = "；".join(filter(None, (hint, f"respmatrix explain {diagnostic.code}")))
    advice = f"提示：{advice}" if lang == "zh" else f"hint: {advice.replace('；', '; ')}"
    head = f"{diagnostic.severity.value}[{diagnostic.code}] {message}"
    location = diagnostic.location
    if location is None:
        return f"{visible(source.name)}: {head}\n      = {advice}"
    gutter = f"{'' if source.provenance else location.line:>5} | "
    line, pad, mark = _excerpt(source.text, location.span)
    lines = [
        f"{address(source, location, lang)}: {head}",
        gutter + line,
        f"{' ' * (len(gutter) - 2)}| {' ' * pad}{'~' * mark} {advice}",
    ]
    for other in diagnostic.related:
        see = "相关：" if lang == "zh" else "related: "
        place_told = visible(where(source, other.span, lang, column=True))
        lines.append(f"{' ' * (len(gutter) - 2)}= {see}{place_told}")
    return "\n".join(lines)


def address(source: Source, location: Location, lang: Language = "zh") -> str:
    """Return document and place on one line, such as 「方案.txt:2:7」 or 「方案.docx 第7段」."""
    place = source.place_of(location.span)
    told = place_words(place, lang) if place is not None else ""
    return visible(source.name + (f" {told}" if told else f":{location.line}:{location.column}"))


def explain(code: str, lang: Language = "zh") -> str:
    """Return what the catalogue says about `code`, as lines without a final line end.

    Raises:
        KeyError: the code is not in the catalogue.
    """
    entry = CATALOGUE[code]
    words = ("提示", "缘由", "示例") if lang == "zh" else ("hint", "why", "example")
    message, hint, why = words_of(entry, lang)
    lines = [f"{entry.code} {entry.severity.value} {blanked(message)}"]
    for word, said in zip(words, (blanked(hint), why, entry.example), strict=True):
        if said:
            lines.append(f"  {word}：{said}" if lang == "zh" else f"  {word}: {said}")
    return "\n".join(lines)


def blanked(template: str) -> str:
    """Return a message template with its fields shown as blanks.

    >>> blanked("名录中没有「{name}」")
    '名录中没有「…」'
    """
    return _FIELD.sub("…", template)


def visible(text: str) -> str:
    r"""Return `text` fit for one line of a terminal: nothing in it moves the cursor or turns the writing.

    Every code point gives exactly one; white space gives a space, what cannot be shown 「?」.

    >>> visible("市财政局\x1b[31m\t负责")
    '市财政局?[31m 负责'
    """
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isprintable() or character == "\u3000":
        return character
    return " " if character.isspace() else "?"


def words_of(entry: Entry, lang: Language) -> tuple[str, str, str]:
    """Return the templates of message and hint, and the why, in `lang`."""
    if lang == "zh":
        return entry.message, entry.hint, entry.why
    return entry.message_en, entry.hint_en, entry.why_en


def sentences(diagnostic: Diagnostic, lang: Language) -> tuple[str, str]:
    """Return message and hint on one line each; a code that this release does not know is told as stored."""
    message, hint = diagnostic.message, diagnostic.hint
    entry = CATALOGUE.get(diagnostic.code)
    if lang == "en" and entry is not None:
        facts = dict(diagnostic.facts)
        with suppress(KeyError):  # stored by a release whose message had other fields
            message, hint = entry.message_en.format_map(facts), entry.hint_en.format_map(facts)
    return visible(message), visible(hint)


def _excerpt(text: str, span: Span) -> tuple[str, int, int]:
    """Return what to show of the span's line, and the caret's place and width in columns."""
    at = min(span.start, len(text))
    low, high = max(0, at - _REACH), min(len(text), at + _REACH)
    begin = max(low, text.rfind("\n", low, at) + 1, text.rfind("\r", low, at) + 1)
    end_match = _LINE_END.search(text, at, high)
    end = end_match.start() if end_match else high
    while begin < at and text[begin].isspace():
        begin += 1
    first = _start_of_window(text, begin, at, end)
    cut = "" if first == begin else _CUT
    last, columns = first, display_width(cut, ambiguous=1)
    while last < end and columns < EXCERPT_COLUMNS:
        columns += _columns(text[last])
        last += 1
    marked = max(1, _columns(text[at : max(at, min(span.end, last))]))
    pad = display_width(cut, ambiguous=1) + _columns(text[first:at])
    return cut + visible(text[first:last]) + ("" if last == end else _CUT), pad, marked


def _start_of_window(text: str, begin: int, at: int, end: int) -> int:
    """Return where the excerpt starts: with the line, or some columns before the caret in a long line."""
    if end - begin <= EXCERPT_COLUMNS and _columns(text[begin:end]) <= EXCERPT_COLUMNS:
        return begin
    first, columns = at, 0
    while first > begin and columns < _LEAD_COLUMNS:
        first -= 1
        columns += _columns(text[first])
    return begin if first - begin <= len(_CUT) else first


def _columns(text: str) -> int:
    return display_width(visible(text), ambiguous=1)
