"""Documents ↔ JSON（存档与交换）: one schema, checked when read; the only user of cattrs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, get_args

from attrs import asdict, frozen

from respmatrix.diagnostics.place import place_words
from respmatrix.errors import SchemaError
from respmatrix.model import (
    Diagnostic,
    DocumentRule,
    Grid,
    Label,
    LabelStyle,
    Location,
    Meta,
    OutlineItem,
    Paragraph,
    ParsedDocument,
    Party,
    Provenance,
    Source,
    Span,
    StyledHeading,
    Task,
)

if TYPE_CHECKING:
    from cattrs import Converter

SCHEMA_NAME = "respmatrix.document"
SCHEMA_VERSION = 1
"""Raised when a key changes its meaning or goes away; a new key alone does not raise it."""

_SPLIT_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two lone surrogates that every JSON reader would join into one code point."""
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What UTF-8 cannot hold, and what some readers of lines take for a line end."""
_NUMBERS = re.compile(r"\[\n *(\d+(?:,\n *\d+)*)\n *\]")
"""A list of numbers over several lines; a string never holds a bare line end."""


@frozen
class _Schema:
    name: str
    version: int


@frozen
class _Item:
    """An outline item, its label printed as a string."""

    label: str
    style: LabelStyle
    number: int
    title: str
    location: Location
    title_span: Span
    body: Span
    depth: int
    parent: int | None
    inline: bool
    recovered: bool = False


@frozen
class _Paragraph:
    """A paragraph with its span in one, as all spans are stored."""

    span: Span
    line: int
    column: int


@frozen
class _Stored:
    """The document in the order and under the names of the JSON contract."""

    schema: _Schema
    source: str
    encoding: str | None
    meta: Meta
    outline: tuple[_Item, ...]
    tasks: tuple[Task, ...]
    document_parties: tuple[Party, ...]
    rules: tuple[DocumentRule, ...]
    diagnostics: tuple[Diagnostic, ...]
    text: str
    paragraphs: tuple[_Paragraph, ...]
    line_starts: tuple[int, ...]
    format: str = "text"
    provenance: tuple[Provenance, ...] = ()
    grids: tuple[Grid, ...] = ()
    source_diagnostics: tuple[Diagnostic, ...] = ()
    headings: tuple[StyledHeading, ...] = ()


def to_dict(document: ParsedDocument) -> dict[str, object]:
    """Return `document` as plain dictionaries, lists, strings and numbers, as JSON stores it."""
    stored: dict[str, object] = _converter().unstructure(_pack(document))
    return stored


def plain_diagnostics(diagnostics: Iterable[Diagnostic], source: Source) -> list[object]:
    """Return `diagnostics` as plain values, as `to_dict` has them, each with its place in the file.

    The place is told in words, as a reader finds it; None in plain text and for the whole document.
    """
    return [
        {**_converter().unstructure(diagnostic), "place": _place(diagnostic, source)}
        for diagnostic in diagnostics
    ]


def _place(diagnostic: Diagnostic, source: Source) -> str | None:
    place = source.place_of(diagnostic.location.span) if diagnostic.location is not None else None
    return place_words(place) or None if place is not None else None


def dumps(document: ParsedDocument, *, indent: int | None = None) -> str:
    """Return `document` as JSON, which `loads` reads back to an equal value.

    Args:
        document: what `parse` gave.
        indent: spaces per level; None for a single line without a line end in it.
    """
    return write_json(to_dict(document), indent=indent)


def loads(text: str) -> ParsedDocument:
    """Return the document that `dumps` wrote.

    Raises:
        SchemaError: `text` is not JSON, not of this schema, of a later version, or broken; the
            message names the place, such as `$.tasks[3].label`.
    """
    try:
        value: object = json.loads(text)
    except RecursionError as error:
        raise _unreadable("嵌套过深", "it is nested too deeply") from error
    except ValueError as error:
        raise _unreadable(f"不是合法的 JSON（{error}）", f"it is not valid JSON ({error})") from error
    _check_schema(value)
    try:
        return _unpack(_converter().structure(value, _Stored))
    except Exception as error:
        raise _broken(error) from error


def write_json(value: object, *, indent: int | None = None) -> str:
    r"""Return `value` as JSON that any UTF-8 stream can hold, Chinese characters as they are.

    With an indent, lists of numbers, such as spans, stay on one line.

    >>> write_json({"name": "市财政局", "odd": chr(0xD800)})
    '{"name": "市财政局", "odd": "\\ud800"}'
    """
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    if indent is not None:
        written = _NUMBERS.sub(lambda match: "[" + " ".join(match[1].split()) + "]", written)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _pack(document: ParsedDocument) -> _Stored:
    source = document.source
    return _Stored(
        _Schema(SCHEMA_NAME, SCHEMA_VERSION),
        source.name,
        source.encoding,
        document.meta,
        tuple(_pack_item(item) for item in document.outline),
        document.tasks,
        document.parties,
        document.rules,
        document.diagnostics,
        source.text,
        tuple(_Paragraph(each.span, each.line, each.column) for each in source.paragraphs),
        source.line_starts,
        source.format,
        source.provenance,
        source.grids,
        source.diagnostics,
        source.headings,
    )


def _pack_item(item: OutlineItem) -> _Item:
    rest = asdict(item, recurse=False, filter=lambda field, _: field.name != "label")
    return _Item(label=item.label.text, style=item.label.style, number=item.label.number, **rest)


def _unpack(stored: _Stored) -> ParsedDocument:
    return ParsedDocument(
        Source(
            stored.source,
            stored.text,
            tuple(_unpack_paragraph(each) for each in stored.paragraphs),
            stored.line_starts,
            stored.encoding,
            stored.format,
            stored.provenance,
            stored.grids,
            stored.source_diagnostics,
            stored.headings,
        ),
        stored.meta,
        tuple(_unpack_item(item) for item in stored.outline),
        stored.tasks,
        stored.document_parties,
        stored.rules,
        stored.diagnostics,
    )


def _unpack_paragraph(stored: _Paragraph) -> Paragraph:
    return Paragraph(stored.span.start, stored.span.end, stored.line, stored.column)


def _unpack_item(item: _Item) -> OutlineItem:
    own = ("label", "style", "number")
    rest = asdict(item, recurse=False, filter=lambda field, _: field.name not in own)
    return OutlineItem(Label(item.label, item.style, item.number), **rest)


@cache
def _converter() -> Converter:
    """Return the converter; it takes nothing for what it is not: no 「1」 for 1, no text for a list."""
    from cattrs import Converter

    converter = Converter(unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, _read_span)
    converter.register_structure_hook(str, _read_text)
    converter.register_structure_hook(int, _read_int)
    converter.register_structure_hook(bool, _read_bool)
    converter.register_unstructure_hook(str, _store_text)
    # Enumerations of strings are strings too, and would be taken by the hooks above.
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))
    converter.register_unstructure_hook(StrEnum, lambda member: member.value)
    converter.register_structure_hook_func(
        lambda kind: getattr(kind, "__origin__", None) is tuple,
        lambda value, kind: _read_tuple(converter, value, kind),
    )
    return converter


def _read_tuple(converter: Converter, value: object, kind: type) -> tuple[object, ...]:
    """Read a list; cattrs alone would take a string for a list of its characters."""
    from cattrs.errors import IterableValidationError, IterableValidationNote

    kinds = get_args(kind)
    if not isinstance(value, list):
        raise _MismatchError("一个数组", "an array")
    if kinds[-1] is not Ellipsis and len(value) != len(kinds):
        raise _MismatchError(f"{len(kinds)} 个值", f"{len(kinds)} values")
    items: list[object] = []
    errors: list[Exception] = []
    for index, item in enumerate(value):
        try:
            items.append(converter.structure(item, kinds[0]))
        except Exception as error:
            error.add_note(IterableValidationNote(f"item {index}", index, kinds[0]))
            errors.append(error)
    if errors:
        raise IterableValidationError("broken list", errors, kind)
    return tuple(items)


class _MismatchError(ValueError):
    """Another kind of value stands where `zh` (`en`) is due."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"expected {en}")
        self.zh, self.en = zh, en


def _store_text(text: str) -> object:
    return {"code_points": [ord(character) for character in text]} if _SPLIT_PAIR.search(text) else text


def _read_text(value: object, _: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and isinstance(points := value.get("code_points"), list):
        return "".join(chr(_read_int(point, int)) for point in points)
    raise _MismatchError("一个字符串", "a string")


def _read_int(value: object, _: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _MismatchError("一个整数", "an integer")


def _read_bool(value: object, _: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _MismatchError("true 或 false", "true or false")


def _read_span(value: object, _: object) -> Span:
    if isinstance(value, list) and len(value) == 2:
        start, end = (_read_int(offset, int) for offset in value)
        if 0 <= start <= end:
            return Span(start, end)
    raise _MismatchError("区间 [起, 止]", "a span [start, end]")


def _check_schema(value: object) -> None:
    schema = value.get("schema") if isinstance(value, dict) else None
    name = schema.get("name") if isinstance(schema, dict) else None
    version = schema.get("version") if isinstance(schema, dict) else None
    if name != SCHEMA_NAME:
        raise _unreadable(f"$.schema.name 不是「{SCHEMA_NAME}」", f"$.schema.name is not {SCHEMA_NAME!r}")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _unreadable("$.schema.version 不是版本号", "$.schema.version is no version number")
    if version > SCHEMA_VERSION:
        raise SchemaError(
            f"无法读取存档：它的格式版本是 {version}，本版只认识 {SCHEMA_VERSION} 及以前的版本",
            "请升级 respmatrix",
            message_en=f"cannot read the stored document: its schema version is {version}, "
            f"this release knows {SCHEMA_VERSION} and earlier",
            hint_en="upgrade respmatrix",
        )


def _unreadable(zh: str, en: str) -> SchemaError:
    return SchemaError(
        f"无法读取存档：{zh}",
        "请给出由 respmatrix parse --format json 生成的存档",
        message_en=f"cannot read the stored document: {en}",
        hint_en="give a document as respmatrix parse --format json writes it",
    )


def _broken(error: Exception) -> SchemaError:
    from cattrs import transform_error

    zh = transform_error(error, "$", lambda cause, _: _fault(cause)[0])
    en = transform_error(error, "$", lambda cause, _: _fault(cause)[1])
    return _unreadable(_placed(zh, "处"), _placed(en, "places"))


def _placed(faults: list[str], unit: str) -> str:
    """Return the first fault after its place, and how many there are."""
    said, _, place = faults[0].rpartition(" @ ")
    more = f"（共 {len(faults)} {unit}）" if unit == "处" else f" ({len(faults)} {unit} in all)"
    return f"{place} {said}" + (more if len(faults) > 1 else "")


def _fault(cause: BaseException) -> tuple[str, str]:
    if isinstance(cause, _MismatchError):
        return f"应为{cause.zh}", f"must be {cause.en}"
    if isinstance(cause, KeyError):
        return "缺失", "is missing"
    if isinstance(cause, ValueError):
        return f"的值不认识（{cause}）", f"has an unknown value ({cause})"
    return "结构不对", "has the wrong structure"
