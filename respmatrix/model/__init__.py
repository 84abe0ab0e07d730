"""The floor of types: frozen values, no I/O, no regular expressions（类型层）."""

from respmatrix.model.attribution import (
    Attribution,
    InferredParty,
    Party,
    PartyKind,
    Person,
    Remark,
    Role,
    RoleSource,
    Target,
    Task,
)
from respmatrix.model.department import Department, Level, Resolution, ResolutionStatus
from respmatrix.model.diagnostic import Diagnostic, Severity
from respmatrix.model.document import DocumentRule, ParsedDocument
from respmatrix.model.matrix import Cell, CellKind, Column, Evidence, ResponsibilityMatrix, Row
from respmatrix.model.outline import Label, LabelStyle, Meta, OutlineItem
from respmatrix.model.source import Grid, GridCell, Paragraph, Provenance, Source
from respmatrix.model.span import Location, Span
from respmatrix.model.table import RowKind, Table, TableCell, TableColumn, TableRow

__all__ = [
    "Attribution",
    "Cell",
    "CellKind",
    "Column",
    "Department",
    "Diagnostic",
    "DocumentRule",
    "Evidence",
    "Grid",
    "GridCell",
    "InferredParty",
    "Label",
    "LabelStyle",
    "Level",
    "Location",
    "Meta",
    "OutlineItem",
    "Paragraph",
    "ParsedDocument",
    "Party",
    "PartyKind",
    "Person",
    "Provenance",
    "Remark",
    "Resolution",
    "ResolutionStatus",
    "ResponsibilityMatrix",
    "Role",
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
]
