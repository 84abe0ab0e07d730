"""The floor of types: frozen values, no I/O, no regular expressions（类型层）."""

from respmatrix.model.attribution import (
    Attribution,
    InferredParty,
    Party,
    PartyKind,
    Person,
    Role,
    RoleSource,
    Target,
    Task,
)
from respmatrix.model.department import Department, Level, Resolution, ResolutionStatus
from respmatrix.model.diagnostic import Diagnostic, Severity
from respmatrix.model.document import DocumentRule, ParsedDocument
from respmatrix.model.matrix import (
    Cell,
    CellKind,
    Column,
    Evidence,
    ResponsibilityMatrix,
    Row,
)
from respmatrix.model.outline import Label, LabelStyle, Meta, OutlineItem
from respmatrix.model.source import Grid, GridCell, Paragraph, Provenance, Source
from respmatrix.model.span import Location, Span
from respmatrix.model.table import RowKind, Table, TableCell, TableColumn, TableRow
from respmatrix.model.views import (
    Assignment,
    CoResponsibility,
    Coverage,
    DepartmentTasks,
    LeaderAssignment,
    LeaderTasks,
    LeaderView,
    MatrixCounts,
    Partner,
    RoleCounts,
    TransposedMatrix,
)

__all__ = [
    "Assignment",
    "Attribution",
    "Cell",
    "CellKind",
    "CoResponsibility",
    "Column",
    "Coverage",
    "Department",
    "DepartmentTasks",
    "Diagnostic",
    "DocumentRule",
    "Evidence",
    "Grid",
    "GridCell",
    "InferredParty",
    "Label",
    "LabelStyle",
    "LeaderAssignment",
    "LeaderTasks",
    "LeaderView",
    "Level",
    "Location",
    "MatrixCounts",
    "Meta",
    "OutlineItem",
    "Paragraph",
    "ParsedDocument",
    "Partner",
    "Party",
    "PartyKind",
    "Person",
    "Provenance",
    "Resolution",
    "ResolutionStatus",
    "ResponsibilityMatrix",
    "Role",
    "RoleCounts",
    "RoleSource",
    "Row",
    "RowKind",
    "Severity",
    "Source",
    "Span",
    "Table",
    "TableCell",
    "TableColumn",
    "TableRow",
    "Target",
    "Task",
    "TransposedMatrix",
]
