"""The same text in a Word file and on a web page says the same（换一种文件）."""

from __future__ import annotations

import re
from html import escape
from io import BytesIO

import docx
import pytest

from respmatrix import parse
from tests.metamorphic.readings import Comparison, compared, readings, readings_of
from tests.metamorphic.test_meaning_stays import MOST_DIFFERENT
from tests.metamorphic.texts import examples, given, passages

LAID_OUT = re.compile(r"[\t|｜│]|(?<=[^\s。]) {2,}(?=\S)")
"""Columns of a text that a web page would set as a table; it makes one blank of many."""


def word_file(text: str) -> bytes:
    """Return a Word file with a paragraph for every line."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def web_page(text: str) -> bytes:
    """Return a page with a paragraph for every line, among what pages have around their text."""
    lines = "\n".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    menu = '<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a></div>'
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>云岭市人民政府</title></head><body>'
        f'{menu}<div class="article">{lines}</div><div class="footer">版权所有</div></body></html>'
    ).encode()


OTHER_FILES = {"a.docx": word_file, "a.html": web_page}


def _compared(text: str, name: str) -> Comparison:
    """Return how a text is read, and how in the other file."""
    return compared(readings(text), readings_of(parse(OTHER_FILES[name](text), name=name)))


@pytest.mark.parametrize("name", OTHER_FILES)
def test_our_texts_are_read_as_before(name: str) -> None:
    texts = {**examples(), **passages()}
    if name.endswith(".html"):
        texts = {title: text for title, text in texts.items() if not LAID_OUT.search(text)}
    different = {
        title: done
        for title, text in texts.items()
        if not (
            done := compared(readings(text), readings_of(parse(OTHER_FILES[name](text), name=name)))
        ).holds
    }
    assert len(texts) > 100
    assert not different


@pytest.mark.skipif(not given(), reason="there are no other texts beside the checkout (../shared)")
@pytest.mark.parametrize("name", OTHER_FILES)
def test_few_attributions_of_other_texts_are_read_differently(name: str) -> None:
    total = different = 0
    for text in given().values():
        done = _compared(text, name)
        total += done.total
        different += len(done.lost) + len(done.changed) + len(done.invented)
    assert different <= total * MOST_DIFFERENT
