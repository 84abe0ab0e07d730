"""Marks of the matrix and words of the roles（符号与图例）."""

from __future__ import annotations

from respmatrix.model import Cell, ResponsibilityMatrix, Role

MARKS = {role: role.mark for role in Role}
ROLE_WORDS = {Role.LEAD: "牵头", Role.RESPONSIBLE: "负责", Role.SUPPORT: "配合", Role.GUIDE: "指导"}
ROLE_HEADINGS = {
    Role.LEAD: "牵头单位",
    Role.RESPONSIBLE: "责任单位",
    Role.SUPPORT: "配合单位",
    Role.GUIDE: "指导单位",
}
MISSING = "—"
"""Stands for a fact that the document does not state（原文未载明）."""
DITTO = "（同上）"
"""Stands for the bodies of the row above, where neither row names any itself."""
NO_LEAD = "原文未标明牵头单位"


def marks(cell: Cell) -> str:
    """Return the marks of `cell`, in brackets where nothing of the task itself prints the role."""
    return cell.marks


def mark_legend(matrix: ResponsibilityMatrix) -> tuple[str, ...]:
    """Return the explanations of the marks that occur in `matrix`."""
    parts = ["　".join(f"{MARKS[role]} {ROLE_WORDS[role]}" for role in matrix.roles)] if matrix.roles else []
    held = [evidence for cell in matrix.cells for evidence in cell.evidence if not evidence.printed]
    ways = ["承自上级标题或全文，或按原文规则推定"] if any(not one.kind.direct for one in held) else []
    ways += ["由集合主体展开，原文未逐一列名"] if any(one.member for one in held) else []
    if ways:
        parts.append("〔　〕 " + "，或".join(ways))
    if any(row.open_ended for row in matrix.rows):
        parts.append("等 原文以“等”收尾，名单未列全")
    parts.append("空白 原文未列名")
    if Role.LEAD not in matrix.roles and matrix.rows:
        parts.append(NO_LEAD)
    return tuple(parts)
