"""Read one paragraph（段落）: its runs as a reader sees them, with the place of each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from respmatrix.read.word import names
from respmatrix.read.word.fields import Fields
from respmatrix.read.word.marks import Marks, Odd
from respmatrix.read.word.names import (
    ALTERNATIVES,
    DELETED,
    INSERTED,
    MATH_RUN,
    MATH_TEXT,
    MOVED_AWAY,
    MOVED_HERE,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    RUN_STYLE,
    TEXT,
    TEXT_BOX,
    VAL,
    VANISH,
    W,
    is_on,
)
from respmatrix.read.word.notes import ENDNOTE, FOOTNOTE
from respmatrix.read.word.styles import PLAIN, Styles, heading_level
from respmatrix.read.word.symbols import symbol
from respmatrix.read.word.wrappers import branch_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WHITE = str.maketrans("\n\r", "  ")
_CONSTANT = {
    names.TAB: "\t",
    names.POSITION_TAB: "\t",
    names.BREAK: "\n",
    names.RETURN: "\n",
    names.HYPHEN: "-",
}
_NOTES = {names.FOOTNOTE_MARK: FOOTNOTE, names.ENDNOTE_MARK: ENDNOTE}
_OLE_OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_DRAWINGS = frozenset({names.DRAWING, names.PICTURE, names.OBJECT})
_UNREAD_GRAPHICS = ("/chart", "/chartex", "/diagram")


class Cell(NamedTuple):
    """The cell that a paragraph stands in（单元格）, counted from 1; None outside of tables."""

    table: int | None = None
    row: int | None = None
    column: int | None = None


class Stretch(NamedTuple):
    """Some text of one run with its place（文字片段）: what becomes a `Piece` once its start is known."""

    text: str
    part: str
    paragraph: int
    run: int | None
    """None for a label that Word makes."""
    cell: Cell


class Content:
    """What a paragraph holds（段落内容）."""

    __slots__ = (
        "boxes",
        "contents",
        "heading",
        "joins",
        "notes",
        "number",
        "pieces",
        "properties",
        "style",
        "style_name",
    )

    def __init__(self) -> None:
        self.number = 0
        """Its number in its part."""
        self.pieces: list[Stretch] = []
        self.boxes: list[_Element] = []
        """Contents of the text boxes that hang on it（文本框）."""
        self.notes: list[tuple[str, str]] = []
        """Part and id of the footnotes and endnotes that it calls."""
        self.joins = False
        """True where the next paragraph goes on in its line: its end was deleted or hidden, or it is a
        large initial（首字下沉）."""
        self.contents = False
        """True for a line of a table of contents."""
        self.heading: int | None = None
        """Level among the headings, 1 the outermost; None for text."""
        self.style = PLAIN
        self.style_name: str | None = None
        self.properties: _Element | None = None


class Runs:
    """Reads paragraphs one after the other; a field may reach over several."""

    def __init__(self, styles: Styles, marks: Marks, *, hides: bool, torn_fields: bool) -> None:
        self._styles, self._marks, self._hides, self._torn = styles, marks, hides, torn_fields
        self._fields = Fields(torn=torn_fields)
        self._part, self._cell, self._run, self._inserted = "body", Cell(), 0, False
        self._content = Content()
        self._style = PLAIN

    def read(self, paragraph: _Element, part: str, number: int, cell: Cell) -> Content:
        """Return what `paragraph`, the `number`th of its `part`, holds."""
        content = self._content = Content()
        content.number = number
        self._part, self._cell, self._run, self._inserted = part, cell, 0, False
        content.style = self._style = self._styles.style(None)
        content.heading = self._style.heading
        in_contents = self._fields.in_contents
        self._read_inline(paragraph)
        content.contents = in_contents or self._fields.in_contents or self._style.contents
        return content

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Read what follows by itself: a text box or a note stands in no field of the text around it."""
        outside, self._fields = self._fields, Fields(torn=self._torn)
        yield
        self._fields = outside

    def _mark(self, kind: Odd, run: int = 0) -> None:
        self._marks.add(kind, self._part, self._content.number, run)

    # Children are looked at one after the other here and below: `find` takes several times as long.
    def _read_properties(self, properties: _Element) -> None:
        content = self._content
        for child in properties:
            tag = child.tag
            if tag == names.PARAGRAPH_STYLE:
                content.style_name = child.get(VAL)
                content.style = self._style = self._styles.style(content.style_name)
                content.heading = self._style.heading
            elif tag == names.NUMBERING:
                content.properties = child
            elif tag == RUN_PROPERTIES:
                content.joins |= self._has_no_end(child)
            elif tag == names.OUTLINE_LEVEL:
                content.heading = heading_level(child)
            elif tag == names.FRAME:
                content.joins = child.get(names.DROP_CAP) in ("drop", "margin")

    def _has_no_end(self, properties: _Element) -> bool:
        """Tell whether a paragraph's end, which has `properties`, is deleted or hidden."""
        hidden = False
        for child in properties:
            tag = child.tag
            if tag in (DELETED, MOVED_AWAY):
                self._mark(Odd.DELETED)
                return True
            if tag == VANISH:
                hidden = is_on(child.get(VAL))
        return hidden

    def _read_inline(self, parent: _Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run += 1
                self._read_run(child)
            elif tag == PARAGRAPH_PROPERTIES:
                self._read_properties(child)
            elif tag in (DELETED, MOVED_AWAY):
                self._skip_deleted(child)
            elif tag == MATH_RUN:
                self._run += 1
                self._write("".join(text.text or "" for text in child.iter(MATH_TEXT)))
            elif tag == ALTERNATIVES:
                branch = branch_of(child)
                if branch is not None:
                    self._read_inline(branch)
            elif len(child):
                outside, self._inserted = self._inserted, self._inserted or tag in (INSERTED, MOVED_HERE)
                self._read_inline(child)
                self._inserted = outside

    def _skip_deleted(self, element: _Element) -> None:
        count = sum(1 for _ in element.iter(RUN))
        if count:
            self._mark(Odd.DELETED, self._run + 1)
        self._run += count

    def _read_run(self, run: _Element) -> None:
        """Read a run, and write what is left of it."""
        written: list[str] = []
        hidden, fields = self._style.hidden, self._fields
        for child in run:
            tag = child.tag
            if tag == TEXT:
                if not fields.silent:
                    written.append(_text_of(child))
            elif tag == RUN_PROPERTIES:
                if self._hides:
                    hidden = self._is_hidden(child)
            elif tag in _CONSTANT:
                if not fields.silent:
                    written.append(_CONSTANT[tag])
            else:
                written.append(self._read_other(child, tag))
        text = "".join(written)
        if not text:
            return
        if fields.open:
            fields.printed()
        if not hidden:
            self._write(text)
        elif not text.isspace():
            self._mark(Odd.HIDDEN, self._run)

    def _write(self, text: str) -> None:
        if self._inserted:
            self._mark(Odd.INSERTED, self._run)
        content = self._content
        content.pieces.append(Stretch(text, self._part, content.number, self._run, self._cell))

    def _read_other(self, element: _Element, tag: str) -> str:
        """Return the text of what is rarer in a run; take note of what hangs on it."""
        if tag == names.FIELD:
            return self._pass_field(element.get(names.FIELD_TYPE))
        if tag == names.INSTRUCTION:
            self._fields.instruct(element.text or "")
        elif tag == names.SYMBOL:
            return "" if self._fields.silent else symbol(element.get(W + "font"), element.get(W + "char"))
        elif tag == names.RUBY:
            base = element.find(names.RUBY_BASE)
            return "" if base is None else "".join(_text_of(text) for text in base.iter(TEXT))
        elif tag in _NOTES:
            self._content.notes.append((_NOTES[tag], element.get(names.ID) or ""))
        elif tag == names.COMMENT_MARK:
            self._mark(Odd.COMMENT, self._run)
        elif tag == ALTERNATIVES:
            branch = branch_of(element)
            if branch is not None:
                return "".join(self._read_other(child, child.tag) for child in branch)
        elif tag in _DRAWINGS:
            self._look_into(element)
        elif tag == TEXT:
            return "" if self._fields.silent else _text_of(element)
        return ""

    def _pass_field(self, kind: str | None) -> str:
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            return self._fields.end()
        return ""

    def _is_hidden(self, properties: _Element) -> bool:
        # Said by both the paragraph's and the run's style, it is taken back: a switch of Word's.
        hidden = self._style.hidden
        for child in properties:
            if child.tag == VANISH:
                return is_on(child.get(VAL))
            if child.tag == RUN_STYLE:
                hidden ^= self._styles.style(child.get(VAL) or "").hidden
        return hidden

    def _look_into(self, drawing: _Element) -> None:
        """Take note of the text boxes in a drawing, and of what cannot be read in it."""
        for child in drawing:
            tag = child.tag
            if tag == TEXT_BOX:
                self._content.boxes.append(child)
            elif tag == ALTERNATIVES:
                branch = branch_of(child)
                if branch is not None:
                    self._look_into(branch)
            elif tag == _OLE_OBJECT or (
                tag == _GRAPHIC and (child.get("uri") or "").endswith(_UNREAD_GRAPHICS)
            ):
                self._mark(Odd.EMBEDDED, self._run)
            elif len(child):
                self._look_into(child)


def _text_of(element: _Element) -> str:
    text = element.text or ""
    if "\n" in text or "\r" in text:
        text = text.translate(_WHITE)
    if (text[:1] == " " or text[-1:] == " ") and element.get(_SPACE) != "preserve":
        return text.strip(" ")
    return text
