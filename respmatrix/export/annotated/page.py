"""Documents → one web page that opens anywhere and asks for nothing（标注稿）."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib.resources import files

from respmatrix.diagnostics.render import Language
from respmatrix.export.annotated import markup
from respmatrix.export.annotated.legend import legend
from respmatrix.export.annotated.lines import text_html
from respmatrix.export.annotated.marks import attributions_of, numbered
from respmatrix.export.annotated.notes import notes_table
from respmatrix.export.annotated.words import word
from respmatrix.export.atomic import write_atomically
from respmatrix.model import ParsedDocument

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""The browser loads nothing and runs nothing, whatever the text holds."""


def write_annotated(
    documents: ParsedDocument | Sequence[ParsedDocument],
    path: str | os.PathLike[str],
    *,
    lang: Language = "zh",
) -> None:
    """Write the text of `documents` with all that was read from it marked, as one web page（标注稿）.

    The page holds every code point of the text, the attributions, bodies, roles, persons, deadlines and
    rules in it, every diagnostic in its place, and a box for the signature of who checks it. It asks
    for nothing else: no other file, no network, no script. `#L12` leads to line 12, `#o345` to the
    mark that begins at code point 345; of several documents the second has `#d2-L12`.

    Args:
        documents: one document or several; their diagnostics are those that are shown.
        path: where to write; an old file is replaced.
        lang: 「zh」 or 「en」, language of all but the text itself.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    write_atomically(path, annotated_html(documents, lang=lang).encode("utf-8"))


def annotated_html(documents: ParsedDocument | Sequence[ParsedDocument], *, lang: Language = "zh") -> str:
    """Return the page of `write_annotated`.

    Args:
        documents: one document or several.
        lang: 「zh」 or 「en」.
    """
    shown = [documents] if isinstance(documents, ParsedDocument) else list(documents)
    return "".join(_page(shown, lang))


def _page(documents: Sequence[ParsedDocument], lang: Language) -> Iterator[str]:
    style = (files("respmatrix.export.annotated") / "page.css").read_text(encoding="utf-8")
    title = word(lang, "page-title")
    named = f"{_title(documents[0], lang)} · {title}" if len(documents) == 1 else title
    yield (
        f'<!doctype html>\n<html lang="{"zh-CN" if lang == "zh" else "en"}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="respmatrix">\n'
        f"<title>{markup.said(named)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    )
    if len(documents) > 1:
        yield _contents(documents, lang)
    for number, document in enumerate(documents, 1):
        yield from _document(document, "" if len(documents) == 1 else f"d{number}-", lang)
    yield "</body>\n</html>\n"


def _contents(documents: Sequence[ParsedDocument], lang: Language) -> str:
    entries = "".join(
        f'<li><a href="#d{number}-top">{markup.said(_title(document, lang))}</a> '
        f"{_counts(document, lang)}</li>"
        for number, document in enumerate(documents, 1)
    )
    return f'<nav class="contents"><h1>{markup.said(word(lang, "contents"))}</h1><ol>{entries}</ol></nav>\n'


def _document(document: ParsedDocument, prefix: str, lang: Language) -> Iterator[str]:
    notes = numbered(document)
    meta = document.meta
    facts = [fact for fact in (meta.issuer, meta.number, meta.date) if fact]
    name = _file_name(document)
    if name:
        facts.append(f"{word(lang, 'file')}{word(lang, 'colon')}{name}")
    said = markup.said(word(lang, "comma").join(facts))
    yield (
        f'<article id="{prefix}top">\n<header>\n'
        f'<a class="skip" href="#{prefix}text">{markup.said(word(lang, "to-text"))}</a>\n'
        f'<p class="kind">{markup.said(word(lang, "page-title"))}</p>\n'
        f"<h1>{markup.said(_title(document, lang))}</h1>\n<p>{said}</p>\n<p>{_counts(document, lang)}</p>\n"
        "</header>\n"
    )
    yield legend(lang)
    yield _section("list", word(lang, "list"))
    yield from notes_table(notes, document.source, prefix, lang)
    yield "</section>\n"
    yield _signature(lang)
    yield _section("document", word(lang, "text"), f"{prefix}text")
    yield from text_html(document, notes, prefix, lang)
    yield "</section>\n</article>\n"


def _section(kind: str, heading: str, anchor: str = "") -> str:
    # The text is Chinese whatever language the page speaks: the browser chooses its glyphs by it.
    given = markup.attributes(class_=kind, id=anchor, lang="zh-CN" if anchor else None)
    return f"<section{given}>\n<h2>{markup.said(heading)}</h2>\n"


def _counts(document: ParsedDocument, lang: Language) -> str:
    return markup.said(
        word(
            lang,
            "counts",
            tasks=len(document.tasks),
            attributions=len(attributions_of(document)),
            notes=len(document.diagnostics),
        )
    )


def _signature(lang: Language) -> str:
    """Return the box in which who has checked the page says so: typed and printed, or by hand."""

    def box(name: str) -> str:
        return f'<label><input type="checkbox" autocomplete="off"> {markup.said(word(lang, name))}</label>'

    def line(name: str) -> str:
        return f'<label>{markup.said(word(lang, name))}<input type="text" autocomplete="off"></label>'

    return (
        _section("signature", word(lang, "signature"))
        + f'<p class="choice">{box("agreed")} {box("corrected")}</p>\n'
        + f'<p class="opinion">{line("opinion")}</p>\n'
        + f'<p class="sign">{line("reviewer")} {line("date")}</p>\n'
        + f'<p class="hint">{markup.said(word(lang, "print-it"))}</p>\n</section>\n'
    )


def _title(document: ParsedDocument, lang: Language) -> str:
    meta = document.meta
    if meta.title:
        return meta.title + (meta.draft_note or "")
    return _file_name(document) or word(lang, "no-title")


def _file_name(document: ParsedDocument) -> str:
    """Return the file's name without its folders, which are nobody's business; empty for a string."""
    name = document.source.name
    return "" if name in ("-", "<text>", "<bytes>") else name.replace("\\", "/").rpartition("/")[2]
