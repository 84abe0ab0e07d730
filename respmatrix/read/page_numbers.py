"""Numbers of pages that a copy left between the lines of a text（混入正文的页码）."""

from __future__ import annotations

import re

from attrs import evolve

from respmatrix.model import Source
from respmatrix.text import OTHER_ENDS
from respmatrix.vocabulary.pages import FRAMED_PAGE_NUMBER, PAGE_NUMBER_ENDS

_NUMBER = re.compile(FRAMED_PAGE_NUMBER)
_LINE_ENDS = "\n" + OTHER_ENDS


def without_page_numbers(source: Source) -> Source:
    r"""Return `source` as if no page had a number; itself where none has.

    Each is blanked with the line ends around it but the last, for a sentence or a table may run on over
    the page; where blank lines part most paragraphs one of them stays. No place changes. A bare number may be
    that of a row, and stays; so does one in a bracket, where it tells that what follows goes on.

    >>> from respmatrix.read import source_from_text
    >>> without_page_numbers(source_from_text("责任单位：市财政\n\n— 3 —\n\n局")).text
    '责任单位：市财政        \n局'
    """
    text, paragraphs = source.text, source.paragraphs
    ends = [index for index, each in enumerate(paragraphs) if text[each.end - 1] in PAGE_NUMBER_ENDS]
    numbers = [index for index in ends if index and _is_number(text, source, index)]
    if not numbers:
        return source
    apart = text.count("\n\n") - 2 * len(numbers)
    kept = 2 if 2 * apart > len(paragraphs) else 1
    parts: list[str] = []
    behind = 0
    for index in numbers:
        start = max(paragraphs[index - 1].end, behind)
        end = paragraphs[index + 1].start if index + 1 < len(paragraphs) else len(text)
        line = 1 + max(text.rfind(mark, start, end) for mark in _LINE_ENDS)
        if line > start:
            left = "\n" * min(kept, line - start)
            parts += [text[behind:start], " " * (line - start - len(left)), left]
            behind = line
    plain = "".join([*parts, text[behind:]])
    gone = set(numbers)
    rest = [paragraph for index, paragraph in enumerate(paragraphs) if index not in gone]
    return evolve(source, text=plain, paragraphs=tuple(rest))


def _is_number(text: str, source: Source, index: int) -> bool:
    """Tell whether a paragraph is the number of a page, and no bracket is open on the line before it."""
    paragraph, above = source.paragraphs[index], source.paragraphs[index - 1]
    if paragraph.line == above.line or not _NUMBER.fullmatch(text, paragraph.start, paragraph.end):
        return False
    line = text[above.start : above.end]
    return line.count("（") + line.count("(") <= line.count("）") + line.count(")")
