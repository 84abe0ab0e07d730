"""The user's own file（自定义名录）: bodies, aliases, order, districts, leaders; checked before use."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import define, field, frozen

from respmatrix.departments.clean import clean
from respmatrix.departments.order import GROUP
from respmatrix.departments.schema import SCHEMA_VERSION, Function
from respmatrix.errors import RegistryError
from respmatrix.model import Leader, Level


@frozen
class Body:
    """A body that the user adds（自定义机构）."""

    name: str
    """As documents write it: 「市新经济委」."""
    full_name: str
    function: str
    """Id of a function, ours or the user's; empty where the body is of its own kind."""
    kind: str
    place: str
    level: Level | None
    entry: str
    """Where it stands in the file."""


@frozen
class Layer:
    """What a user's file adds（自定义名录）."""

    source: str = ""
    place: str = ""
    bodies: Mapping[str, Body] = field(factory=dict)
    """By name and by alias, half-width and without white space."""
    aliases: Mapping[str, str] = field(factory=dict)
    """Another name → the name that it stands for."""
    order: tuple[str, ...] = ()
    districts: Mapping[str, tuple[str, ...]] = field(factory=dict)
    leaders: tuple[Leader, ...] = ()
    functions: tuple[Function, ...] = ()


NO_LAYER = Layer()


@frozen
class Fault:
    """What is wrong with an entry（错误）."""

    entry: str
    """「[[body]] 2「市新经济委」」"""
    message: str
    message_en: str


@define
class _Reader:
    """Reads one file and gathers its faults."""

    functions: frozenset[str]
    faults: list[Fault] = field(factory=list)
    owners: dict[str, str] = field(factory=dict)
    """Name or alias → the entry that owns it."""

    def fault(self, entry: str, message: str, message_en: str) -> None:
        self.faults.append(Fault(entry, message, message_en))

    def own(self, name: str, entry: str) -> bool:
        """Note that `name` belongs to `entry`; a name of two entries is a fault."""
        key = clean(name)
        other = self.owners.setdefault(key, entry)
        if other != entry:
            self.fault(entry, f"「{name}」已经属于 {other}", f"{name!r} already belongs to {other}")
        return other == entry

    def text(self, table: dict[str, Any], key: str, entry: str, *, needed: bool = False) -> str:
        value = table.get(key, "")
        if not isinstance(value, str) or (needed and not value.strip()):
            what = "缺少" if needed and key not in table else "应为文字："
            self.fault(entry, f"{what} {key}", f"{key} must be text" + (" and is needed" if needed else ""))
            return ""
        return value.strip()

    def texts(self, table: dict[str, Any], key: str, entry: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            self.fault(entry, f"{key} 应为文字的列表", f"{key} must be a list of texts")
            return ()
        found = tuple(one.strip() for one in value)
        for one in sorted({one for one in found if found.count(one) > 1}):
            self.fault(entry, f"{key} 中「{one}」重复", f"{one!r} is repeated in {key}")
        return found

    def tables(self, data: dict[str, Any], key: str, named: str) -> Iterator[tuple[str, dict[str, Any]]]:
        value = data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.fault(key, f"应写成 [[{key}]]", f"write [[{key}]]")
            return
        for number, table in enumerate(value, start=1):
            entry = f"[[{key}]] {number}「{table.get(named, '')}」"
            for unknown in sorted(set(table) - _KEYS[key]):
                self.fault(entry, f"不认识的项 {unknown}", f"unknown key {unknown}")
            yield entry, table


_KEYS = {
    "body": {"name", "full_name", "aliases", "function", "kind", "place", "level"},
    "alias": {"alias", "of"},
    "function": {"id", "name", "kind", "stems"},
    "districts": {"place", "names"},
    "leader": {"name", "title", "departments"},
}
_TOP = {"schema_version", "place", "order", *_KEYS}


def read_layer(path: str | os.PathLike[str], functions: frozenset[str]) -> tuple[Layer, tuple[Fault, ...]]:
    """Return what a user's file adds, and all that is wrong with it.

    Args:
        path: the TOML file.
        functions: ids of the functions that the registry knows.

    Raises:
        RegistryError: the file cannot be read, or is no TOML.
    """
    data = _toml(path)
    reader = _Reader(functions)
    for unknown in sorted(set(data) - _TOP):
        reader.fault(unknown, "不认识的项", "unknown key")
    if data.get("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        reader.fault(
            "schema_version", f"本版本只能读 {SCHEMA_VERSION}", f"this release reads {SCHEMA_VERSION}"
        )
    place = reader.text(data, "place", "place")
    own = tuple(_functions(reader, data))
    known = functions | {function.id for function in own}
    bodies = dict(_bodies(reader, data, place, known))
    aliases = dict(_aliases(reader, data))
    layer = Layer(
        os.fspath(path),
        place,
        MappingProxyType(bodies),
        MappingProxyType(aliases),
        reader.texts(data, "order", "order"),
        MappingProxyType(dict(_districts(reader, data))),
        tuple(_leaders(reader, data)),
        own,
    )
    return layer, tuple(reader.faults)


def _toml(path: str | os.PathLike[str]) -> dict[str, Any]:
    import tomllib

    name = os.fspath(path)
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise RegistryError(
            f"{name}: 读不了（{error.strerror or error}）",
            "请检查文件名和权限",
            message_en=f"{name}: cannot be read ({error.strerror or error})",
            hint_en="check its name and permissions",
        ) from error
    except UnicodeDecodeError as error:
        raise RegistryError(
            f"{name}: 不是 UTF-8 编码",
            "请另存为 UTF-8",
            message_en=f"{name}: is not UTF-8",
            hint_en="save it as UTF-8",
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(
            f"{name}: 不是有效的 TOML（{error}）",
            "文字要用半角引号括起来，同一项只写一次",
            message_en=f"{name}: is no TOML ({error})",
            hint_en="put text in quotes and write a key once only",
        ) from error


def _functions(reader: _Reader, data: dict[str, Any]) -> Iterator[Function]:
    for entry, table in reader.tables(data, "function", "id"):
        name = reader.text(table, "id", entry, needed=True)
        kind = reader.text(table, "kind", entry) or "government"
        if not name.isascii() or name in reader.functions:
            reader.fault(entry, "id 应为名录中没有的英文标识", "id must be ASCII and not one of the registry")
        if kind not in GROUP:
            reader.fault(entry, f"不认识的 kind「{kind}」", f"unknown kind {kind!r}")
            continue
        stems = reader.texts(table, "stems", entry)
        yield Function(name, kind, reader.text(table, "name", entry, needed=True), stems=stems)


def _bodies(
    reader: _Reader, data: dict[str, Any], place: str, functions: frozenset[str]
) -> Iterator[tuple[str, Body]]:
    for entry, table in reader.tables(data, "body", "name"):
        name = reader.text(table, "name", entry, needed=True)
        function = reader.text(table, "function", entry)
        if function and function not in functions:
            reader.fault(entry, f"没有职能「{function}」", f"there is no function {function!r}")
        kind = reader.text(table, "kind", entry) or "government"
        if kind not in GROUP:
            reader.fault(entry, f"不认识的 kind「{kind}」", f"unknown kind {kind!r}")
            kind = "government"
        printed = reader.text(table, "level", entry)
        level = next((one for one in Level if one.value == printed), None)
        if printed and level is None:
            levels = "、".join(Level)
            reader.fault(entry, f"level 只能是 {levels}", f"level must be one of {', '.join(Level)}")
        full = reader.text(table, "full_name", entry) or name
        where = reader.text(table, "place", entry) or place
        body = Body(name, full, function, kind, where, level, entry)
        for one in dict.fromkeys((name, full, *reader.texts(table, "aliases", entry))):
            if one and reader.own(one, entry):
                yield clean(one), body


def _aliases(reader: _Reader, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    found: dict[str, str] = {}
    for entry, table in reader.tables(data, "alias", "alias"):
        alias = reader.text(table, "alias", entry, needed=True)
        target = reader.text(table, "of", entry, needed=True)
        if clean(alias) == clean(target):
            reader.fault(entry, "别名与本名相同", "an alias of itself")
        elif alias and target and reader.own(alias, entry):
            found[clean(alias)] = clean(target)
    for alias, target in found.items():
        if target in found:
            reader.fault(
                f"[[alias]]「{alias}」", f"「{target}」本身也是别名", f"{target!r} is an alias itself"
            )
        yield alias, target


def _districts(reader: _Reader, data: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    seen: set[str] = set()
    for entry, table in reader.tables(data, "districts", "place"):
        place = reader.text(table, "place", entry, needed=True)
        if place in seen:
            reader.fault(entry, f"「{place}」写了两次", f"{place!r} is given twice")
        seen.add(place)
        yield place, reader.texts(table, "names", entry)


def _leaders(reader: _Reader, data: dict[str, Any]) -> Iterator[Leader]:
    seen: set[str] = set()
    for entry, table in reader.tables(data, "leader", "name"):
        name = reader.text(table, "name", entry, needed=True)
        if name in seen:
            reader.fault(entry, f"「{name}」写了两次", f"{name!r} is given twice")
        seen.add(name)
        departments = reader.texts(table, "departments", entry)
        yield Leader(name, reader.text(table, "title", entry), departments)
