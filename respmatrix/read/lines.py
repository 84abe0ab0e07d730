"""Cut a text into lines and paragraphs, every offset that of the text as given（行与自然段）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from respmatrix.model import Paragraph, Source
from respmatrix.model.source import make_paragraph
from respmatrix.read.breaks import give_back
from respmatrix.text import BLANKS, INVISIBLE, OTHER_ENDS
from respmatrix.vocabulary.pages import BLANK_ENTITIES

LOST_INDENT = "??"
"""What copies of pages have in the place of the two ideographic blanks that indent a paragraph."""


@cache
def _lines_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+")


def _lines(text: str) -> tuple[list[int], list[str]]:
    """Return where the lines of `text` begin, and the lines, with or without their ends."""
    if not any(map(text.__contains__, OTHER_ENDS)):
        lines = text.split("\n")
        return [0, *accumulate([len(line) + 1 for line in lines[:-1]])], lines
    # str.splitlines also breaks at "\v" and its like, which stand inside lines of office files.
    lines = _lines_pattern().findall(text)
    if text[-1] in OTHER_ENDS or text[-1] == "\n":
        lines.append("")
    return [0, *accumulate(map(len, lines[:-1]))], lines


@cache
def _block_tags() -> re.Pattern[str]:
    names = "p|div|br|h[1-6]|li|ul|ol|tr|td|th|table|section"
    return re.compile(rf"(?:</?(?:{names})(?:\s[^<>]{{0,300}})?/?>\s*)+", re.IGNORECASE)


@cache
def _outer_tags() -> re.Pattern[str]:
    marks = rf"(?:[\s{INVISIBLE}]|</?[a-zA-Z][^<>]{{0,300}}>|{'|'.join(BLANK_ENTITIES)})+"
    return re.compile(rf"\A{marks}|{marks}\Z")


def _tagged(line: str, begin: int, number: int) -> Iterator[Paragraph]:
    """Yield the paragraphs of a line that holds tags."""
    ends = [hit.span() for hit in _block_tags().finditer(line)]
    pieces = zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(line)], strict=True)
    for start, end in pieces:
        piece = line[start:end]
        inner = piece.strip(BLANKS)
        if inner and (inner[0] in "<&" or inner[-1] in ">;"):
            inner = _outer_tags().sub("", piece)
        if inner:
            start += piece.find(inner)
            yield Paragraph(begin + start, begin + start + len(inner), number, start + 1)


def source_from_text(text: str, *, name: str = "<text>", encoding: str | None = None) -> Source:
    r"""Return the source that `text` is; any text is taken, also an empty one.

    A line ends at LF, CR LF, CR, NEL, or Unicode's line and paragraph separators. A paragraph
    is a line that holds more than white space, without its indent, which may be lost, and trailing space;
    where a copy of a web page left its tags in the line, those of blocks end a paragraph too, and none of
    them stands at its ends.

    Args:
        text: the text, kept code point for code point.
        name: what messages call it.
        encoding: encoding of the file that it was read from; None for a string.

    >>> [paragraph.span for paragraph in source_from_text("一、总体要求\n\n  正文 \n").paragraphs]
    [Span(start=0, end=6), Span(start=10, end=12)]
    """
    starts, lines = _lines(text)
    paragraphs: list[Paragraph] = []
    tagged = ("<" in text and ("</" in text or "<br" in text)) or (
        "&" in text and any(map(text.__contains__, BLANK_ENTITIES))
    )
    invisible = any(map(text.__contains__, INVISIBLE))
    indented = LOST_INDENT[0] in text and LOST_INDENT in text
    number = 0
    for begin, line in zip(starts, lines, strict=True):
        number += 1
        inner = line.strip()
        if invisible and inner and (inner[0] in INVISIBLE or inner[-1] in INVISIBLE):
            inner = inner.strip(BLANKS)
        if indented and inner.startswith(LOST_INDENT):
            inner = inner.lstrip(LOST_INDENT[0] + BLANKS)
        if not inner:
            continue
        if tagged and ("<" in inner or "&" in inner) and not (inner[:1] == "|" == inner[-1:]):
            paragraphs += _tagged(line, begin, number)
        elif inner:
            start = begin if inner is line else begin + line.find(inner[0])
            paragraphs.append(make_paragraph(start, start + len(inner), number, start - begin + 1))
    paragraphs = give_back(text, paragraphs)
    return Source(name, text, tuple(paragraphs), tuple(starts), encoding)
