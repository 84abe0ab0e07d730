"""Titles, the paragraph under them, and the sheet of sources and caveats（说明）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from respmatrix.export.layout.display import UNPRINTABLE
from respmatrix.export.layout.marks import MISSING, NO_LEAD, mark_legend
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.export.layout.sections import document_title, file_name
from respmatrix.model import (
    CellKind,
    ResponsibilityMatrix,
    Role,
    RoleSource,
    RowKind,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)


def table_title(matrix: ResponsibilityMatrix, name: str, options: LayoutOptions) -> str:
    """Return the title over a table: the caller's or the only document's, then the table's name."""
    above = options.title
    if above is None and len(matrix.documents) == 1:
        above = document_title(matrix.documents[0], 1, options) if matrix.documents[0].meta.title else None
    return options.show(above) + "\n" + name if above else name


def chinese_date(date: str | None) -> str:
    """Return the ISO `date` as documents print it; other text as it is.

    >>> chinese_date("2025-03-07"), chinese_date("2025-03"), chinese_date(None)
    ('2025年3月7日', '2025年3月', '')
    """
    parts = (date or "").split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return date or ""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))


def basis(matrix: ResponsibilityMatrix, options: LayoutOptions, *, common: Sequence[str] = ()) -> str:
    """Return the paragraph under a title: what the table was made from, and how much there is.

    Args:
        matrix: the matrix.
        options: title and punctuation.
        common: what holds of all tasks, in sentences; those that are empty are left out.
    """
    sentences = []
    if len(matrix.documents) == 1:
        meta = matrix.documents[0].meta
        facts = [options.show(part) for part in (meta.issuer, meta.number) if part]
        facts += [chinese_date(meta.date)] if meta.date else []
        sentences += ["依据：" + "，".join(facts)] if facts else []
    elif matrix.documents:
        sentences.append(f"依据：{len(matrix.documents)}份文件")
    classes = sum(column.collective for column in matrix.columns)
    expanded = sum(not column.names for column in matrix.columns)
    named = len(matrix.columns) - classes - expanded
    counts = f"共{len(matrix.rows)}项任务，列名{named}个单位"
    counts += f"、由集合主体展开{expanded}个单位" if expanded else ""
    sentences.append(counts + (f"、{classes}类集合主体" if classes else ""))
    if matrix.rows and Role.LEAD not in matrix.roles:
        sentences.append(f"{NO_LEAD}，责任单位按原文次序列示")
    sentences += filter(None, common)
    return "。".join(sentences) + "。"


def table_legend(matrix: ResponsibilityMatrix, filled: set[str]) -> tuple[str, ...]:
    """Return the explanations under the table of tasks.

    Args:
        matrix: the matrix.
        filled: keys of the columns that hold facts.
    """
    legend = [f"“{MISSING}”：原文未载明"]
    if "deadline" in filled and any(row.task.targets for row in matrix.rows):
        legend.append("完成时限标“（正文）”的，取自任务正文，其余取自责任标注")
    if any(not cell.kind.direct for cell in matrix.cells):
        legend.append("〔　〕：承自上级标题或全文，或按原文规则推定，非任务本身列名")
    if any(row.open_ended for row in matrix.rows):
        legend.append("“等部门”“等”：原文名单未列全")
    return tuple(legend)


def notes_table(matrix: ResponsibilityMatrix, options: LayoutOptions = LayoutOptions()) -> Table:  # noqa: B008
    """Return the sheet of sources, marks and caveats（说明）."""
    rows = [*_sources(matrix, options), *_caveats(matrix, options)]
    return Table(
        "notes",
        "说明",
        "来源与说明",
        "",
        (TableColumn("item", "项目"), TableColumn("text", "内容")),
        tuple(TableRow(RowKind.DATA, (TableCell(key), TableCell(text))) for key, text in rows),
    )


def _sources(matrix: ResponsibilityMatrix, options: LayoutOptions) -> Iterator[tuple[str, str]]:
    several = len(matrix.documents) > 1
    for number, document in enumerate(matrix.documents, start=1):
        meta = document.meta
        facts = [
            document_title(document, number, options) if meta.title else "（未识别到标题）",
            options.show(meta.issuer or ""),
            options.show(meta.number or ""),
            chinese_date(meta.date),
            f"文件名：{name}" if (name := file_name(document, options)) else "",
        ]
        yield f"来源文件{number}" if several else "来源文件", "\n".join(filter(None, facts))


def _caveats(matrix: ResponsibilityMatrix, options: LayoutOptions) -> Iterator[tuple[str, str]]:
    total = sum(len(document.tasks) for document in matrix.documents)
    left_out = total - len(matrix.rows)
    scope = f"{len(matrix.rows)}项任务列入本表。"
    yield "提取范围", scope + (f"另有{left_out}项任务原文未写明责任单位，未列入。" if left_out else "")
    yield "符号", "；".join(mark_legend(matrix)) + "。"
    if any(not cell.printed for cell in matrix.cells):
        yield "计数", "“承担任务数”只计任务本身列名的单位；〔　〕内的另行计数，不并入。"
    if matrix.rows and Role.LEAD not in matrix.roles:
        yield "牵头单位", f"{NO_LEAD}，本表不作推定；排在首位不等于牵头。"
    opened = sum(row.open_ended for row in matrix.rows)
    if opened:
        yield "未逐一列名", f"{opened}项任务的名单以“等”收尾，所列单位为不完全列举；该行空白不等于无责任。"
    direct = {cell.row for cell in matrix.cells if cell.kind is CellKind.NAMED}
    classes = {cell.row for cell in matrix.cells if cell.kind is CellKind.COLLECTIVE} - direct
    if classes:
        yield (
            "无具体部门",
            f"{len(classes)}项任务只列集合主体：序号{'、'.join(str(row + 1) for row in sorted(classes))}。",
        )
    yield from _rules(matrix, options)
    if options.punctuation == "fullwidth":
        yield "标点", "中文旁的半角标点显示为全角，文字未作改动。"
    odd = sum(len(UNPRINTABLE.findall(document.source.text)) for document in matrix.documents)
    if odd:
        yield "特殊字符", f"原文有{odd}个不可显示的字符，以“\ufffd”代替。"


def _rules(matrix: ResponsibilityMatrix, options: LayoutOptions) -> Iterator[tuple[str, str]]:
    sentences: dict[str, None] = {}
    for document in matrix.documents:
        spans = [rule.span for rule in document.rules]
        spans += [
            party.rule
            for task in document.tasks
            for attribution in task.attributions
            for party in attribution.parties
            if party.role_source is RoleSource.RULE and party.rule
        ]
        spans += [inferred.rule for task in document.tasks for inferred in task.inferred]
        for span in spans:
            sentences.setdefault(options.show(span.of(document.source.text)))
    if sentences:
        yield "原文规则", "\n".join(sentences)
