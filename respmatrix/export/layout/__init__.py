"""Matrix → neutral tables that any format can write（版面）."""

from respmatrix.export.layout.assignments import AssignmentText, assignments, department_table
from respmatrix.export.layout.display import display
from respmatrix.export.layout.grid import Grid, matrix_table, unit_columns
from respmatrix.export.layout.lines import em, wrap
from respmatrix.export.layout.marks import MISSING, marks
from respmatrix.export.layout.notes import notes_table
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.export.layout.tasks import task_table, task_tables
from respmatrix.export.layout.titles import break_title
from respmatrix.export.layout.whole import WHOLE, whole_bodies

__all__ = [
    "MISSING",
    "WHOLE",
    "AssignmentText",
    "Grid",
    "LayoutOptions",
    "assignments",
    "break_title",
    "department_table",
    "display",
    "em",
    "marks",
    "matrix_table",
    "notes_table",
    "task_table",
    "task_tables",
    "unit_columns",
    "whole_bodies",
    "wrap",
]
