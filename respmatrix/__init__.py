"""respmatrix: from policy document to responsibility matrix（责任矩阵）.

A script's whole need, in five lines:

    import respmatrix as rm
    document = rm.parse("实施意见.txt")
    matrix = rm.build_matrix([document])
    rm.write_xlsx(matrix, "责任矩阵.xlsx")
    rm.write_docx(matrix, "任务分工表.docx")

Every name is loaded when it is first used, so that the import itself stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from respmatrix.departments import (
        DepartmentRegistry,
        Resolver,
        default_registry,
        load_registry,
        resolve,
    )
    from respmatrix.errors import ReadError, RegistryError, RespmatrixError, SchemaError, WriteError
    from respmatrix.export.annotated import write_annotated
    from respmatrix.export.excel import ExcelOptions, split_by_department, write_xlsx
    from respmatrix.export.flat import FlatOptions, write_csv, write_json, write_markdown, write_parquet
    from respmatrix.export.page import PageOptions, write_html
    from respmatrix.export.word import WordOptions, write_docx
    from respmatrix.jsonio import dumps, loads
    from respmatrix.matrix import collapse_matrix
    from respmatrix.matrix import merge as merge_matrices
    from respmatrix.matrix.frames import Record, to_frame, to_records
    from respmatrix.matrix.views import (
        by_department,
        by_leader,
        co_responsibility,
        columns_named,
        count_roles,
        coverage,
        filter_matrix,
        transpose_matrix,
    )
    from respmatrix.model import (
        Assignment,
        Attribution,
        Cell,
        CellKind,
        Column,
        CoResponsibility,
        Coverage,
        Department,
        DepartmentTasks,
        Diagnostic,
        DocumentRule,
        Evidence,
        Grid,
        GridCell,
        InferredParty,
        Label,
        LabelStyle,
        Leader,
        LeaderAssignment,
        LeaderTasks,
        LeaderView,
        Level,
        Location,
        MatrixCounts,
        Meta,
        OutlineItem,
        Paragraph,
        ParsedDocument,
        Partner,
        Party,
        PartyKind,
        Person,
        Provenance,
        Remark,
        Resolution,
        ResolutionStatus,
        ResponsibilityMatrix,
        Role,
        RoleCounts,
        RoleSource,
        Row,
        Severity,
        Source,
        Span,
        StyledHeading,
        Target,
        Task,
        TransposedMatrix,
    )
    from respmatrix.pipeline import (
        build_matrix,
        check,
        parse,
        parse_attribution,
        parse_text,
        unparse_attribution,
    )
    from respmatrix.read import read_source

__version__ = "0.1.0"

__all__ = [
    "Assignment",
    "Attribution",
    "Cell",
    "CellKind",
    "CoResponsibility",
    "Column",
    "Coverage",
    "Department",
    "DepartmentRegistry",
    "DepartmentTasks",
    "Diagnostic",
    "DocumentRule",
    "Evidence",
    "ExcelOptions",
    "FlatOptions",
    "Grid",
    "GridCell",
    "InferredParty",
    "Label",
    "LabelStyle",
    "Leader",
    "LeaderAssignment",
    "LeaderTasks",
    "LeaderView",
    "Level",
    "Location",
    "MatrixCounts",
    "Meta",
    "OutlineItem",
    "PageOptions",
    "Paragraph",
    "ParsedDocument",
    "Partner",
    "Party",
    "PartyKind",
    "Person",
    "Provenance",
    "ReadError",
    "Record",
    "RegistryError",
    "Remark",
    "Resolution",
    "ResolutionStatus",
    "Resolver",
    "RespmatrixError",
    "ResponsibilityMatrix",
    "Role",
    "RoleCounts",
    "RoleSource",
    "Row",
    "SchemaError",
    "Severity",
    "Source",
    "Span",
    "StyledHeading",
    "Target",
    "Task",
    "TransposedMatrix",
    "WordOptions",
    "WriteError",
    "__version__",
    "build_matrix",
    "by_department",
    "by_leader",
    "check",
    "co_responsibility",
    "collapse_matrix",
    "columns_named",
    "count_roles",
    "coverage",
    "default_registry",
    "dumps",
    "filter_matrix",
    "load_registry",
    "loads",
    "merge_matrices",
    "parse",
    "parse_attribution",
    "parse_text",
    "read_source",
    "resolve",
    "split_by_department",
    "to_frame",
    "to_records",
    "transpose_matrix",
    "unparse_attribution",
    "write_annotated",
    "write_csv",
    "write_docx",
    "write_html",
    "write_json",
    "write_markdown",
    "write_parquet",
    "write_xlsx",
]

_VERBS = {
    "DepartmentRegistry": "departments",
    "ExcelOptions": "export.excel",
    "FlatOptions": "export.flat",
    "PageOptions": "export.page",
    "Resolver": "departments",
    "Record": "matrix.frames",
    "WordOptions": "export.word",
    "build_matrix": "pipeline",
    "by_department": "matrix.views",
    "by_leader": "matrix.views",
    "check": "pipeline",
    "default_registry": "departments",
    "dumps": "jsonio",
    "load_registry": "departments",
    "co_responsibility": "matrix.views",
    "collapse_matrix": "matrix",
    "columns_named": "matrix.views",
    "count_roles": "matrix.views",
    "coverage": "matrix.views",
    "filter_matrix": "matrix.views",
    "loads": "jsonio",
    "merge_matrices": "matrix",
    "parse": "pipeline",
    "parse_attribution": "pipeline",
    "parse_text": "pipeline",
    "read_source": "read",
    "resolve": "departments",
    "split_by_department": "export.excel",
    "to_frame": "matrix.frames",
    "to_records": "matrix.frames",
    "transpose_matrix": "matrix.views",
    "unparse_attribution": "pipeline",
    "write_annotated": "export.annotated",
    "write_csv": "export.flat",
    "write_docx": "export.word",
    "write_html": "export.page",
    "write_json": "export.flat",
    "write_markdown": "export.flat",
    "write_parquet": "export.flat",
    "write_xlsx": "export.excel",
}
"""Where a public name comes from; the types, which are all the others, come from two floors."""

if not TYPE_CHECKING:  # a type checker sees the imports above, and refuses any other name

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        room = _VERBS.get(name, "errors" if name.endswith("Error") else "model")
        attribute = "merge" if name == "merge_matrices" else name
        value = getattr(import_module(f"respmatrix.{room}"), attribute)
        globals()[name] = value  # the next look-up does not come here
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
