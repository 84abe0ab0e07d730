"""Signs that a program wrote Markdown with, before marks that Markdown reads otherwise（Markdown 转义符）."""

from __future__ import annotations

import re

from attrs import evolve

from respmatrix.model import Paragraph, Source

_SIGN = "\\"
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~]|[ \t]*(?:[\r\n|]|\Z))")
"""One before a mark, or at the end of a line that is to break there."""
_NOTHING = "\u200b"
"""A character without width, over which everything is read."""


def without_escapes(source: Source) -> Source:
    r"""Return `source` as if Markdown had not escaped its marks（1\. for 1.）; itself where it has not.

    No place changes.

    >>> from respmatrix.read import source_from_text
    >>> without_escapes(source_from_text(r"\(一\)建设平台")).text
    '\u200b(一\u200b)建设平台'
    """
    if _SIGN not in source.text:
        return source
    text = _ESCAPE.sub(_NOTHING, source.text)
    return evolve(source, text=text, paragraphs=tuple([_begun(text, each) for each in source.paragraphs]))


def _begun(text: str, paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the escape that it begins with."""
    if text[paragraph.start] != _NOTHING or paragraph.end == paragraph.start + 1:
        return paragraph
    return evolve(paragraph, start=paragraph.start + 1, column=paragraph.column + 1)
