"""The sentences that the marks rest on, exactly as printed（原文依据）."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import define, field

from respmatrix.diagnostics.place import where
from respmatrix.export.checks import Bases, Basis, numbers
from respmatrix.export.layout import MISSING, LayoutOptions, display
from respmatrix.export.layout.marks import ROLE_WORDS
from respmatrix.export.layout.sections import document_title
from respmatrix.export.layout.units import unit_lines
from respmatrix.model import (
    Attribution,
    Cell,
    Evidence,
    ResponsibilityMatrix,
    Role,
    Row,
    RowKind,
    Span,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

NAME = "原文依据"
PRINTED = "任务列名"
"""Kind of a sentence that belongs to the task itself; the others are those of `Basis`."""
_KINDS = {
    PRINTED: "任务本身的责任分工",
    "承自上级": "任务本身未列单位，取上级标题所列",
    "承自全文": "任务本身未列单位，取全文所列",
    "推定": "按所录的原文规则推定",
    "集合展开": "所录原文只列集合主体，由它展开",
}
_COLUMNS = {
    "seq": "序号",
    "kind": "类别",
    "where": "出处",
    "tasks": "任务序号",
    "task": "重点任务",
    "sentence": "原文",
    "named": "责任单位",
}


@define
class SourceSentence:
    """A stretch of a document that says who does what（依据的原文）: an attribution, or another."""

    document: int
    """Index into `ResponsibilityMatrix.documents`."""
    span: Span
    attribution: Attribution | None = None
    """The attribution that it is; None for a rule, and for what names bodies for the whole document."""
    rows: list[int] = field(factory=list)
    """Indices of the rows that rest on it, ascending."""
    kinds: list[str] = field(factory=list)
    """How they do: `PRINTED`, or a kind of `Basis`."""
    named: dict[tuple[Span, Role], str] = field(factory=dict)
    """The bodies that it names where it is no attribution."""

    def rest(self, row: int, kind: str) -> None:
        """Note that a row rests on it."""
        if row not in self.rows[-1:]:
            self.rows.append(row)
        if kind not in self.kinds:
            self.kinds.append(kind)


class Sources:
    """The sentences that a matrix rests on, in the order of the documents, and which mark rests on which.

    Args:
        matrix: the matrix.
        only: indices of columns; sentences on which no mark of theirs rests are left out. None for all.
    """

    def __init__(self, matrix: ResponsibilityMatrix, *, only: Collection[int] | None = None) -> None:
        self._matrix = matrix
        self._found: dict[tuple[int, Span], SourceSentence] = {}
        self._printed: dict[tuple[int, int], SourceSentence] = {}
        self._bases: dict[Basis, SourceSentence] = {}
        self._row, self._naming = -1, dict[Span, Attribution]()
        known = Bases(matrix)
        cells = matrix.cells if only is None else [cell for cell in matrix.cells if cell.column in only]
        named = None if only is None else {(cell.row, one.span) for cell in cells for one in cell.evidence}
        for index, row in enumerate(matrix.rows):
            for place, attribution in enumerate(row.task.attributions):
                if named is None or any((index, party.span) in named for party in attribution.parties):
                    sentence = self._at(row.document, attribution.location.span, attribution)
                    sentence.rest(index, PRINTED)
                    self._printed[index, place] = sentence
        for cell in cells:
            for evidence in cell.evidence:
                if basis := known.of(evidence):
                    self._note(cell, evidence, basis)
        self.sentences = sorted(
            self._found.values(), key=lambda one: (one.document, one.span.start, one.span.end)
        )
        for sentence in self.sentences:
            sentence.rows = sorted(set(sentence.rows))
        self._found.clear()

    def printed(self) -> Iterator[tuple[tuple[int, int], SourceSentence]]:
        """Yield row and attribution with the sentence that it is."""
        yield from self._printed.items()

    def bases(self) -> Iterator[tuple[Basis, SourceSentence]]:
        """Yield what cells rest on that their tasks do not print, with the sentence that says so."""
        yield from self._bases.items()

    def _at(self, document: int, span: Span, attribution: Attribution | None = None) -> SourceSentence:
        if (document, span) not in self._found:
            self._found[document, span] = SourceSentence(document, span, attribution)
        return self._found[document, span]

    def _note(self, cell: Cell, evidence: Evidence, basis: Basis) -> None:
        document, kind, span = basis
        attribution = self._attribution(cell.row, evidence.span)
        if kind == "集合展开" and attribution:
            span = attribution.location.span  # the class alone is no sentence
        sentence = self._at(document, span, attribution if kind != "推定" else None)
        sentence.rest(cell.row, kind)
        sentence.named.setdefault((evidence.span, evidence.role), evidence.party.name)
        self._bases[basis] = sentence

    def _attribution(self, row: int, span: Span) -> Attribution | None:
        """Return the attribution of a row, its own or a heading's, that names the body at a span."""
        if self._row != row:
            self._row, self._naming = row, _naming(self._matrix.rows[row])
        return self._naming.get(span)


def _naming(row: Row) -> dict[Span, Attribution]:
    """Return the attribution that names the body at a span, for all spans of a row's attributions."""
    return {party.span: attribution for attribution in row.attributions for party in attribution.parties}


def sources_table(
    matrix: ResponsibilityMatrix,
    found: Sources,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008 - a frozen value
    *,
    numbered: bool = True,
) -> Table:
    """Return the sentences: number, kind, place in the file, tasks, the words as printed, whom they name.

    Args:
        matrix: the matrix.
        found: its sentences; every one is a data row, in the same order.
        options: punctuation of all but the sentences, which keep their own.
        numbered: whether the numbers of the tasks are told; they are those of the table of all tasks.
    """
    told = {kind for sentence in found.sentences for kind in sentence.kinds}
    left_out = {"tasks"} if not numbered else set()
    left_out |= {"kind"} if told <= {PRINTED} else set()
    keys = [key for key in _COLUMNS if key not in left_out]
    said = "责任矩阵的符号，点击即到所依据的一处。" if numbered else "任务清单的序号，点击即到所依据的一处。"
    rows: list[TableRow] = []
    document = -1
    for number, sentence in enumerate(found.sentences, start=1):
        if len(matrix.documents) > 1 and sentence.document != document:
            document = sentence.document
            title = document_title(matrix.documents[document], document + 1, options)
            rows.append(TableRow(RowKind.DOCUMENT, (TableCell(title),)))
        held = _cells(matrix, sentence, number, options)
        rows.append(TableRow(RowKind.DATA, tuple(held[key] for key in keys), row=sentence.rows[0]))
    return Table(
        "sources",
        NAME,
        "责任分工原文依据",
        f"共{len(found.sentences)}处。“原文”照录原文件的文字、括号和标点；{said}" if rows else "",
        tuple(TableColumn(key, _COLUMNS[key]) for key in keys),
        tuple(rows),
        tuple(f"{kind}：{said}" for kind, said in _KINDS.items() if "kind" in keys and kind in told),
    )


def _cells(
    matrix: ResponsibilityMatrix, sentence: SourceSentence, number: int, options: LayoutOptions
) -> dict[str, TableCell]:
    source = matrix.documents[sentence.document].source
    heading = options.show(matrix.rows[sentence.rows[0]].task.heading)
    several = len(sentence.rows) > 1
    return {
        "seq": TableCell(str(number), number=number),
        "kind": TableCell("\n".join(sentence.kinds)),
        "where": TableCell(where(source, sentence.span, "zh") or MISSING),
        "tasks": TableCell(numbers(sentence.rows), number=None if several else sentence.rows[0] + 1),
        "task": TableCell(heading + ("……" if several else "")),
        "sentence": TableCell(as_printed(sentence.span.of(source.text))),
        "named": TableCell("\n".join(_named(source.text, sentence, options)) or MISSING),
    }


def as_printed(text: str) -> str:
    """Return `text` with its own brackets and punctuation, without what no file can hold.

    >>> as_printed("(市财政局、市审计局按职责分工负责)")
    '(市财政局、市审计局按职责分工负责)'
    """
    return display(text, punctuation="raw").strip()


def _named(text: str, sentence: SourceSentence, options: LayoutOptions) -> Iterator[str]:
    """Yield a line for every role with its bodies."""
    attribution = sentence.attribution
    units = (
        unit_lines(text, attribution, options)
        if attribution
        else [(role, options.show(name)) for (_, role), name in sentence.named.items()]
    )
    for role in Role:
        names = [name for held, name in units if held is role]
        if names:
            listed = "".join(f"、{name}" if name[:1] != "等" else name for name in names)
            yield f"{ROLE_WORDS[role]}：{listed.removeprefix('、')}"
