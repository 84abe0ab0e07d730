"""What is composed keeps every piece's place, and every table its cells."""

from respmatrix.model import Provenance, Span
from respmatrix.read.compose import ComposedCell, Composer, Piece


def piece(text: str, paragraph: int, run: int | None = None) -> Piece:
    return Piece(text, Provenance(0, paragraph=paragraph, run=run))


def test_runs_of_a_paragraph_are_told_apart() -> None:
    composer = Composer()
    assert composer.paragraph([piece("一、建设", 1, 1), piece("平台\n二期", 1, 2)]) == Span(0, 9)
    assert composer.paragraph([piece("市财政局", 2, 1)]) == Span(10, 14)
    source = composer.finish("甲.docx", "docx")
    assert source.text == "一、建设平台\v二期\n市财政局\n"
    assert [paragraph.span for paragraph in source.paragraphs] == [Span(0, 9), Span(10, 14)]
    places = [source.place_of(Span(at, at + 1)) for at in (0, 3, 4, 8, 9, 10)]
    assert [(place.paragraph, place.run) for place in places if place] == [
        (1, 1), (1, 1), (1, 2), (1, 2), (1, 2), (2, 1),
    ]  # fmt: skip


def test_a_table_is_lines_of_cells() -> None:
    composer = Composer()
    composer.paragraph([piece("附件", 1)])
    cells = [
        ComposedCell([piece("任务", 2)], 0, 0, height=2),
        ComposedCell([piece(" 市财政局\n市教委 ", 3)], 0, 2, width=2),
        ComposedCell([piece("市审计局", 4)], 1, 2),
        ComposedCell([], 1, 3),
    ]
    assert composer.table(cells) == Span(3, 25)
    source = composer.finish("甲.docx", "docx")
    assert source.text == "附件\n任务\t\t 市财政局\v市教委 \n\t\t市审计局\t\n"
    (grid,) = source.grids
    assert [cell.span.of(source.text) for cell in grid.cells] == ["任务", "市财政局\v市教委", "市审计局", ""]
    assert [(cell.row, cell.column, cell.height, cell.width) for cell in grid.cells] == [
        (0, 0, 2, 1), (0, 2, 1, 2), (1, 2, 1, 1), (1, 3, 1, 1),
    ]  # fmt: skip
    assert grid.span.of(source.text) == source.text[3:-1]


def test_an_empty_cell_is_not_the_cell_before_it() -> None:
    composer = Composer()
    cells = [
        ComposedCell([piece(text, number)], row, column)
        for number, (text, row, column) in enumerate([("", 0, 1), ("甲", 0, 2), ("", 1, 0), ("", 1, 1)], 1)
    ]
    composer.table(cells)
    source = composer.finish("甲.docx", "docx")
    assert source.text == "\t\t甲\n\t\n"
    places = [source.place_of(Span(at, at)) for at in range(len(source.text))]
    assert [place and place.paragraph for place in places] == [1, 1, 2, 2, 3, 4]
    assert all(place.start < len(source.text) for place in source.provenance)


def test_blanks_before_the_first_text_are_in_its_place() -> None:
    composer = Composer()
    composer.blank_line()
    composer.paragraph([piece("甲", 1)])
    source = composer.finish("甲.docx", "docx")
    assert [place.start for place in source.provenance] == [0]


def test_plain_text_has_no_provenance() -> None:
    composer = Composer()
    source = composer.finish("空.docx", "docx")
    assert (source.text, source.place_of(Span(0, 0))) == ("", None)
