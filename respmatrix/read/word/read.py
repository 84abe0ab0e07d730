"""The walk through a Word file: package → styles, lists, notes → paragraphs and tables → `Source`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from respmatrix.errors import ReadError
from respmatrix.model import Source
from respmatrix.model.source import make_place
from respmatrix.read.compose import ComposedCell, Composer, Piece, make_piece
from respmatrix.read.limits import ReadLimits
from respmatrix.read.word.marks import Marks
from respmatrix.read.word.names import BODY
from respmatrix.read.word.notes import Notes
from respmatrix.read.word.numbering import Lists
from respmatrix.read.word.package import no_document, open_package
from respmatrix.read.word.runs import Runs, Stretch
from respmatrix.read.word.story import Story, Table
from respmatrix.read.word.styles import Styles


def read_docx(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Read a Word file（.docx, .docm, .dotx）as a reader sees it.

    Tracked changes are read as accepted, hidden text is left out, automatic numbers become text in
    front of their paragraphs; the source's diagnostics say where.

    Args:
        data: the whole file.
        name: what messages call it.
        limits: how much the file may hold.

    Raises:
        ReadError: it is no Word file, damaged, encrypted, hostile, larger than `limits` allow, or
            holds no text.
    """
    package = open_package(data, name, limits)
    body = package.document.find(BODY)
    if body is None:
        raise no_document(name)
    marks, styles = Marks(), Styles(package.styles)
    lists = Lists(package.numbering, styles)
    runs = Runs(styles, marks, hides=package.hides, torn_fields=package.torn_fields)
    story = Story(runs, lists, Notes(package.footnotes, package.endnotes), marks)
    composer = Composer()
    for block in story.read(body):
        if isinstance(block, Table):
            composer.table(
                ComposedCell(list(_placed(pieces, composer)), cell.row, cell.column, cell.height, cell.width)
                for pieces, cell in block.cells
            )
            continue
        first, *others = _lines(block.pieces)
        composer.paragraph(_placed(first, composer), heading=block.heading)
        for line in others:
            composer.paragraph(_placed(line, composer))
    source = composer.finish(name, "docx")
    if not source.paragraphs:
        raise _no_text(name)
    return evolve(source, diagnostics=tuple(marks.diagnostics(source, list(lists.unknown))))


def _lines(pieces: list[Stretch]) -> list[list[Stretch]]:
    """Return the lines that the line breaks of a paragraph make."""
    if not any("\n" in piece.text for piece in pieces):
        return [pieces]
    lines: list[list[Stretch]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        lines[-1].append(piece._replace(text=first))
        lines += [[piece._replace(text=text)] for text in others]
    return lines


def _placed(pieces: list[Stretch], composer: Composer) -> Iterator[Piece]:
    """Yield the pieces; each is made when the one before it is written, and so knows where it starts."""
    for text, part, paragraph, run, (table, row, column) in pieces:
        place = make_place(composer.length, part, None, paragraph, run, table, row, column)
        yield make_piece(text, place)


def _no_text(name: str) -> ReadError:
    return ReadError(
        f"「{name}」里没有可读的文字",
        "如果页面是扫描的图片，请先做文字识别（OCR）再读取；否则请确认文件已保存",
        message_en=f"there is no text to read in {name!r}",
        hint_en="if its pages are scanned pictures, recognise their text (OCR) first; else check the file",
    )
