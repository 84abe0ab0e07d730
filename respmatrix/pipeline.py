"""The corridor: the only file that knows the order of the rooms（流程）.

bytes → Source → Meta, OutlineItem* → Attribution* → ParsedDocument → Resolution* →
ResponsibilityMatrix → file
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from attrs import evolve

from respmatrix import matrix
from respmatrix.attribution import (
    as_given,
    look_for_tables,
    read_attribution,
    read_responsibilities,
    unparse_attribution,
)
from respmatrix.departments import default_registry, load_registry
from respmatrix.lint import lint
from respmatrix.matrix import Members
from respmatrix.model import (
    Attribution,
    Department,
    Diagnostic,
    Leader,
    Meta,
    ParsedDocument,
    Party,
    Resolution,
    ResponsibilityMatrix,
    Source,
)
from respmatrix.model.matrix import ColumnOrder
from respmatrix.outline import read_outline
from respmatrix.read import read_source, source_from_text, without_escapes, without_page_numbers
from respmatrix.text import fold_pictures, fold_radicals, has_pictures, has_radicals, holds_odd

__all__ = [
    "Registry",
    "build_matrix",
    "check",
    "parse",
    "parse_attribution",
    "parse_text",
    "unparse_attribution",
]


class Resolver(Protocol):
    """Tells whom the mentions of many documents mean（机构对应器）."""

    def resolver_for(self, meta: Meta) -> Callable[[Party], Resolution]:
        """Return what tells whom a mention means in a document of this issuer, place, level and date."""


class Registry(Protocol):
    """What building a matrix asks of a registry of departments（机构名录）."""

    @property
    def leaders(self) -> Sequence[Leader]:
        """Return the leaders that the user's own file names."""

    def resolver(self, *, as_of: str | None = None) -> Resolver:
        """Return what tells whom mentions mean.

        Args:
            as_of: ISO date as of which renamed bodies are called; None leaves them as printed.
        """

    def districts(self, place: str, *, as_of: str | None = None) -> Sequence[Department]:
        """Return the governments of the districts and counties of `place`（各区、各县）.

        Raises:
            ValueError: the place is unknown.
        """


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
    with _CollectorAtRest():
        plain = without_escapes(without_page_numbers(source))
        if has_radicals(plain.text):
            plain = evolve(plain, text=fold_radicals(plain.text))
        if has_pictures(plain.text):
            plain = evolve(plain, text=fold_pictures(plain.text))
        odd = holds_odd(plain.text)
        tables, unread = look_for_tables(plain, odd=odd)
        meta, outline, oddities = read_outline(plain, apart=[table.span for table in tables])
        found = read_responsibilities(plain, meta, outline, tables, unread, odd=odd)
        if plain is not source:
            found = as_given(found, plain.text, source.text)
        noted = tuple(sorted((*source.diagnostics, *oddities, *found.diagnostics), key=_by_place))
        return ParsedDocument(source, meta, found.outline, found.tasks, found.parties, found.rules, noted)


class _CollectorAtRest:
    """Keeps the cyclic garbage collector from searching, over and over, values that never form a cycle.

    A class, for a generator allocates once more when it ends, and that would start the search.
    """

    def __enter__(self) -> None:
        self._at_work = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._at_work:
            gc.enable()


def _by_place(diagnostic: Diagnostic) -> tuple[int, str]:
    return diagnostic.location.span.start if diagnostic.location else -1, diagnostic.code


def open_registry(path: str | os.PathLike[str] | None) -> Registry:
    """Return our registry, with the user's own file laid over it where one is given（名录）.

    Raises:
        RegistryError: the file cannot be used.
    """
    return default_registry() if path is None else load_registry(path)


def build_matrix(
    documents: Iterable[ParsedDocument],
    *,
    registry: Registry | None = None,
    as_of: str | None = None,
    expand: Mapping[str, Members] | None = None,
    column_order: ColumnOrder = "protocol",
) -> ResponsibilityMatrix:
    """Return the matrix of all tasks and bodies of `documents`（责任矩阵）.

    Args:
        documents: what `parse` gave; their order is that of the rows.
        registry: brings the names of one body into one column, and bodies into protocol order; our own
            where none is given.
        as_of: ISO date as of which renamed bodies are called; None leaves them as printed.
        expand: members of classes of bodies by the printed name of the class, so that each member has a
            column: `{"各相关区政府": registry.districts}` asks the registry for every document's place;
            a list of departments or names says it once, and its members in other places are passed
            over. `collapse_matrix` undoes it.
        column_order: 「protocol」（机构序列）as far as bodies are identified, or 「appearance」.

    >>> document = parse_text("1.建设平台。（市数据局牵头，市财政局配合）")
    >>> matrix = build_matrix([document])
    >>> [column.name for column in matrix.columns], [cell.marks for cell in matrix.cells]
    (['市财政局', '市数据局'], ['○', '★'])
    """
    kept = tuple(documents)
    known = default_registry() if registry is None else registry
    resolve = _Resolve(known.resolver(as_of=as_of))
    with _CollectorAtRest():
        return matrix.build_matrix(kept, resolve=resolve, expand=expand, column_order=column_order)


class _Resolve:
    """Resolves the mentions of one document after the other."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._meta: Meta | None = None

    def __call__(self, document: ParsedDocument, party: Party) -> Resolution:
        if document.meta is not self._meta:
            self._meta = document.meta
            self._resolve_party = self._resolver.resolver_for(document.meta)
        return self._resolve_party(party)


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
