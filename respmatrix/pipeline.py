"""The corridor: the only file that knows the order of the rooms（流程）.

bytes → Source → Meta, OutlineItem* → Attribution* → ParsedDocument → ResponsibilityMatrix → file
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from respmatrix.attribution import (
    find_tables,
    read_attribution,
    read_responsibilities,
    unparse_attribution,
)
from respmatrix.lint import lint
from respmatrix.model import Attribution, Diagnostic, ParsedDocument, Source
from respmatrix.outline import read_outline
from respmatrix.read import read_source, source_from_text

if TYPE_CHECKING:
    pass

__all__ = ["check", "parse", "parse_attribution", "parse_text", "unparse_attribution"]


def parse(source: str | os.PathLike[str] | bytes | Source, *, name: str | None = None) -> ParsedDocument:
    """Read one document: its facts, outline, tasks and attributions（解析文件）.

    Args:
        source: a path, the bytes of a file, or a `Source`.
        name: what to call the document in messages; the path by default.

    Raises:
        ReadError: the file is missing, empty, binary, or in an unknown format or encoding.
    """
    if not isinstance(source, Source):
        source = read_source(source, name=name)
    tables = find_tables(source)
    meta, outline, oddities = read_outline(source, apart=[table.span for table in tables])
    found = read_responsibilities(source, meta, outline, tables)
    diagnostics = sorted((*source.diagnostics, *oddities, *found.diagnostics), key=_by_place)
    return ParsedDocument(source, meta, outline, found.tasks, found.parties, found.rules, tuple(diagnostics))


def _by_place(diagnostic: Diagnostic) -> tuple[int, str]:
    return diagnostic.location.span.start if diagnostic.location else -1, diagnostic.code


def check(document: ParsedDocument) -> tuple[Diagnostic, ...]:
    r"""Return all that is to be checked in a document, in the order of the text（核对）.

    These are the document's own diagnostics, which reading it gave, and what a drafter should look
    at: tasks that name no body, several leads, lists left open (codes RM310 to RM339).

    >>> document = parse_text("1.建设平台。（市财政局等部门负责）\n2.开放数据。编制目录。")
    >>> [diagnostic.code for diagnostic in check(document) if diagnostic.location]
    ['RM315', 'RM310']
    """
    return tuple(sorted((*document.diagnostics, *lint(document)), key=_by_place))


def parse_text(text: str, *, name: str = "<text>") -> ParsedDocument:
    r"""Read one document from a string; no text raises（解析文本）.

    >>> document = parse_text("（一）发展夜间经济。打造示范街区。（市商务局牵头，各区政府配合）")
    >>> [(party.name, party.role.value) for party in document.tasks[0].attributions[0].parties]
    [('市商务局', 'lead'), ('各区政府', 'support')]
    """
    return parse(source_from_text(text, name=name))


def parse_attribution(
    text: str, *, level: str | None = None
) -> tuple[Attribution | None, tuple[Diagnostic, ...]]:
    """Read one attribution by itself（解析一处责任分工）.

    Args:
        text: a bracket with its brackets, a labelled line, or a bare line.
        level: the issuer's own level, such as 「市」; it tells whether 「区政府」 means one body or a class.

    Returns:
        The attribution, or None where the text is none; and what a reader should check.

    >>> attribution, _ = parse_attribution("（市科技局、财政局按职责分工负责）")
    >>> [party.name for party in attribution.parties]
    ['市科技局', '市财政局']
    """
    return read_attribution(source_from_text(text), level=level)
