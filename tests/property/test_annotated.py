"""The marked page shows every code point of the text, and each body's mark holds what it prints."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from respmatrix import ParsedDocument, Party, Provenance, Source, parse, parse_text
from respmatrix.export.annotated import annotated_html
from respmatrix.read.compose import ComposedCell, Composer, Piece
from respmatrix.testing import documents, names, parsed_documents

VOID = {"meta", "input", "br", "link"}


class Reader(HTMLParser):
    """Reads the text of the marked lines back from a page, and that of each mark."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.marks: dict[str, str] = {}
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self._open: list[tuple[str, bool, list[str]]] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        if "id" in given:
            self.anchors.append(given["id"])
        if "href" in given:
            self.links.append(given["href"])
        if "data-u" in given and not given.get("class", "").startswith("badge"):
            self._take(chr(int(given["data-u"], 16)))
        if tag not in VOID:
            is_text = "text" in given.get("class", "").split()
            self._open.append((tag, is_text, given.get("data-party", "").split()))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self._take(data)

    def _take(self, data: str) -> None:
        if any(is_text for _, is_text, _ in self._open):
            self.text += data
            for _, _, marks in self._open:
                for mark in marks:
                    self.marks[mark] = self.marks.get(mark, "") + data


def parties_of(document: ParsedDocument) -> Iterator[Party]:
    yield from document.parties
    for task in document.tasks:
        for attribution in (*task.attributions, *task.inherited):
            yield from attribution.parties
        yield from (inferred.party for inferred in task.inferred)


def check(document: ParsedDocument) -> Reader:
    page = annotated_html(document)
    page.encode("utf-8")
    read = Reader(page)
    assert read.text == document.source.text
    spans = {party.span: party.printed for party in parties_of(document)}
    assert sorted(read.marks.values()) == sorted(filter(None, spans.values()))
    assert len(read.anchors) == len(set(read.anchors))
    assert {link.removeprefix("#") for link in read.links} <= set(read.anchors)
    assert not read.tags & {"script", "img", "link", "iframe", "object", "form"}
    return read


ODD = "\x00\x07\x0b\x0c\x1c\x85\u2028\u202e\u2066\u200b\ufeff\ud800\udfff\ufffe\U000e0041\u0300\t\r\n"
PIECES = st.one_of(
    st.text(alphabet=ODD + " \u3000&<>\"'一、（）局", max_size=12),
    st.sampled_from(
        (
            "（市财政局牵头，市科技局、教育局等配合，2026年6月底前完成）",
            "\n（二）建设平台。",
            "</div><script>alert(1)</script>",
            "&lt;&#0;<!--",
            "责任单位：市\n财政局\r\n",
            "以下任务均需各区政府落实。",
        )
    ),
    names(),
)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("")
@example("\n")
@example("\r\n（市财政局\r\n牵头）\r")
def test_every_code_point_of_any_text_is_shown(text: str) -> None:
    check(parse_text(text))


@given(documents())
def test_every_code_point_of_a_document_is_shown(written: object) -> None:
    check(parse_text(getattr(written, "text", "")))


@given(parsed_documents())
def test_whatever_the_model_holds_is_shown(document: ParsedDocument) -> None:
    check(document)
    check(evolve(document, diagnostics=document.diagnostics * 2))


CELLS = st.sampled_from(
    ("", "市财政局", " 市科技局\n市教委 ", "（一）建设平台", "<td>\t&", "牵头单位", "2026年\u202e")
)


@st.composite
def tables(draw: st.DrawFn) -> list[ComposedCell]:
    """Draw a table with merged cells that do not overlap."""
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    free = [[True] * columns for _ in range(rows)]
    cells = []
    for row in range(rows):
        for column in range(columns):
            if not free[row][column] or draw(st.integers(0, 5)) == 0:
                continue
            width = height = 1
            while column + width < columns and free[row][column + width] and draw(st.booleans()):
                width += 1
            while row + height < rows and draw(st.integers(0, 2)) == 0:
                height += 1
            for below in range(row, row + height):
                free[below][column : column + width] = [False] * width
            place = Provenance(0, table=1, row=row + 1, column=column + 1)
            cells.append(ComposedCell([Piece(draw(CELLS), place)], row, column, height, width))
    return cells


@st.composite
def composed(draw: st.DrawFn) -> Source:
    """Draw a source of paragraphs and tables with places, as a reader of office files gives it."""
    composer = Composer()
    for paragraph in range(1, draw(st.integers(1, 4)) + 1):
        page = draw(st.none() | st.integers(1, 3))
        composer.paragraph([Piece(draw(PIECES), Provenance(0, paragraph=paragraph, page=page))])
        if draw(st.booleans()):
            composer.table(draw(tables()))
    return composer.finish("方案.docx", "docx")


@given(composed())
def test_every_code_point_of_tables_is_shown(source: Source) -> None:
    check(parse(source))


@given(st.lists(parsed_documents(), min_size=2, max_size=3))
def test_several_documents_share_a_page_and_no_anchor(several: list[ParsedDocument]) -> None:
    read = Reader(annotated_html(several, lang="en"))
    assert read.text == "".join(document.source.text for document in several)
    assert len(read.anchors) == len(set(read.anchors))
    assert {link.removeprefix("#") for link in read.links} <= set(read.anchors)
