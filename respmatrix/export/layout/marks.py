"""Marks of the matrix and words of the roles（符号与图例）."""

from __future__ import annotations

from respmatrix.model import Cell, ResponsibilityMatrix, Role

MARKS = {Role.LEAD: "★", Role.RESPONSIBLE: "●", Role.SUPPORT: "○", Role.GUIDE: "◇"}
"""One mark for every role, the same everywhere."""
ROLE_WORDS = {Role.LEAD: "牵头", Role.RESPONSIBLE: "负责", Role.SUPPORT: "配合", Role.GUIDE: "指导"}
ROLE_HEADINGS = {
    Role.LEAD: "牵头单位",
    Role.RESPONSIBLE: "责任单位",
    Role.SUPPORT: "配合单位",
    Role.GUIDE: "指导单位",
}
MISSING = "—"
"""Stands for a fact that the document does not state（原文未载明）."""
NO_LEAD = "原文未标明牵头单位"


def marks(cell: Cell) -> str:
    """Return the marks of `cell`, in brackets where nothing of the task itself prints the role.

    >>> from respmatrix.model import CellKind, Evidence, Role, Span
    >>> evidence = (Evidence(0, "T1", Role.LEAD, CellKind.NAMED, Span(0, 3)),
    ...             Evidence(0, "T1", Role.SUPPORT, CellKind.INFERRED, Span(5, 8)))
    >>> marks(Cell(0, 0, (Role.LEAD, Role.SUPPORT), CellKind.NAMED, evidence))
    '★〔○〕'
    """
    direct = {evidence.role for evidence in cell.evidence if evidence.kind.direct}
    return "".join(MARKS[role] if role in direct else f"〔{MARKS[role]}〕" for role in cell.roles)


def mark_legend(matrix: ResponsibilityMatrix) -> tuple[str, ...]:
    """Return the explanations of the marks that occur in `matrix`."""
    parts = ["　".join(f"{MARKS[role]} {ROLE_WORDS[role]}" for role in matrix.roles)] if matrix.roles else []
    if any(not evidence.kind.direct for cell in matrix.cells for evidence in cell.evidence):
        parts.append("〔　〕 承自上级标题或全文，或按原文规则推定")
    if any(row.open_ended for row in matrix.rows):
        parts.append("等 原文以“等”收尾，名单未列全")
    parts.append("空白 原文未列名")
    if Role.LEAD not in matrix.roles and matrix.rows:
        parts.append(NO_LEAD)
    return tuple(parts)
