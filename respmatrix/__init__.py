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
    from respmatrix.errors import ReadError, RespmatrixError, SchemaError, WriteError
    from respmatrix.export.excel import ExcelOptions, write_xlsx
    from respmatrix.export.word import WordOptions, write_docx
    from respmatrix.jsonio import dumps, loads
    from respmatrix.matrix import build_matrix
    from respmatrix.matrix import merge as merge_matrices
    from respmatrix.model import (
        Attribution,
        Cell,
        CellKind,
        Column,
        Department,
        Diagnostic,
        DocumentRule,
        Evidence,
        Grid,
        GridCell,
        InferredParty,
        Label,
        LabelStyle,
        Level,
        Location,
        Meta,
        OutlineItem,
        Paragraph,
        ParsedDocument,
        Party,
        PartyKind,
        Person,
        Provenance,
        Remark,
        Resolution,
        ResolutionStatus,
        ResponsibilityMatrix,
        Role,
        RoleSource,
        Row,
        Severity,
        Source,
        Span,
        Target,
        Task,
    )
    from respmatrix.pipeline import check, parse, parse_attribution, parse_text, unparse_attribution
    from respmatrix.read import read_source

__version__ = "0.1.0"

__all__ = [
    "Attribution",
    "Cell",
    "CellKind",
    "Column",
    "Department",
    "Diagnostic",
    "DocumentRule",
    "Evidence",
    "ExcelOptions",
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
    "ReadError",
    "Remark",
    "Resolution",
    "ResolutionStatus",
    "RespmatrixError",
    "ResponsibilityMatrix",
    "Role",
    "RoleSource",
    "Row",
    "SchemaError",
    "Severity",
    "Source",
    "Span",
    "Target",
    "Task",
    "WordOptions",
    "WriteError",
    "__version__",
    "build_matrix",
    "check",
    "dumps",
    "loads",
    "merge_matrices",
    "parse",
    "parse_attribution",
    "parse_text",
    "read_source",
    "unparse_attribution",
    "write_docx",
    "write_xlsx",
]

_VERBS = {
    "ExcelOptions": "export.excel",
    "WordOptions": "export.word",
    "build_matrix": "matrix",
    "check": "pipeline",
    "dumps": "jsonio",
    "loads": "jsonio",
    "merge_matrices": "matrix",
    "parse": "pipeline",
    "parse_attribution": "pipeline",
    "parse_text": "pipeline",
    "read_source": "read",
    "unparse_attribution": "pipeline",
    "write_docx": "export.word",
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
