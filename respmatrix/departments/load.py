"""The registry's own files → registry（读取名录）; nothing is read until somebody asks."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from respmatrix.departments.collectives import CollectiveGrammar
from respmatrix.departments.layer import NO_LAYER, read_layer
from respmatrix.departments.places import Gazetteer, short_names
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.schema import SCHEMA_VERSION, Division, Former, Function, Rename, Rule
from respmatrix.errors import RegistryError
from respmatrix.model import Level

_Json = dict[str, Any]


def default_registry() -> DepartmentRegistry:
    """Return the registry that comes with respmatrix（自带名录）, read once, when first asked for."""
    return _default()


def load_registry(path: str | os.PathLike[str]) -> DepartmentRegistry:
    """Return our registry with the user's own file laid over it（自定义名录）.

    Args:
        path: a TOML file as told in docs/reference/registry.md.

    Raises:
        RegistryError: the file cannot be read, is no TOML, or contradicts itself; it names
            file, entry and fault.
    """
    layer, faults = read_layer(path, frozenset(default_registry().functions))
    if faults:
        more, more_en = "", ""
        if len(faults) > 1:
            more, more_en = f"（共 {len(faults)} 处）", f" ({len(faults)} faults in all)"
        name = os.fspath(path)
        raise RegistryError(
            f"{name}: {faults[0].entry}：{faults[0].message}{more}",
            f"请修改后再用；respmatrix registry check {name} 列出全部问题",
            message_en=f"{name}: {faults[0].entry}: {faults[0].message_en}{more_en}",
            hint_en=f"correct it; respmatrix registry check {name} lists all faults",
        )
    return default_registry().with_layer(layer)


@cache
def _default() -> DepartmentRegistry:
    functions = _read("functions")
    places = _read("divisions")
    return DepartmentRegistry(
        MappingProxyType({entry["id"]: _function(entry) for entry in functions["functions"]}),
        tuple(_rule(entry) for entry in functions["rules"]),
        tuple((entry["host"], entry["plate"]) for entry in functions["plates"]),
        tuple(_rename(entry) for entry in _read("renames")["entries"]),
        _gazetteer(places),
        MappingProxyType(
            {entry["name"]: entry["capital"] for entry in places["provinces"] if "capital" in entry}
        ),
        MappingProxyType(_dates(places)),
        tuple(
            (alias, zone["name"], zone["place"])
            for zone in places["zones"]
            for alias in (zone["name"], *zone["aliases"])
        ),
        CollectiveGrammar.from_data(_read("collectives")),
        NO_LAYER,
    )


def _read(name: str) -> _Json:
    text = (Path(__file__).parent / "data" / f"{name}.json").read_text(encoding="utf-8")
    data: _Json = json.loads(text)
    if data["schema_version"] != SCHEMA_VERSION:
        raise RegistryError(
            f"自带名录 {name}.json 的格式版本是 {data['schema_version']}，本版本只能读 {SCHEMA_VERSION}",
            "请重新安装 respmatrix",
            message_en=f"registry file {name}.json has schema version {data['schema_version']}, "
            f"this release reads {SCHEMA_VERSION}",
            hint_en="install respmatrix again",
        )
    return data


def _function(entry: _Json) -> Function:
    return Function(
        entry["id"],
        entry["kind"],
        entry["name"],
        entry["prefix"],
        tuple(entry["forms"]),
        tuple((tag, tuple(forms)) for tag, forms in entry.get("units", {}).items()),
        _pairs(entry.get("frames", [])),
        tuple(entry.get("stems", ())),
        tuple(map(tuple, entry.get("central", ()))),
        tuple(
            Former(
                era["tag"],
                era["until"],
                tuple(era["forms"]),
                _pairs(era["frames"]),
                era["name"],
                era.get("capital", False),
            )
            for era in entry.get("former", [])
        ),
        entry.get("official", ""),
        tuple(entry.get("organs", {}).items()),
        entry.get("several", False),
        entry.get("generic", False),
        tuple(entry.get("covers", ())),
        entry.get("parent", ""),
        entry.get("historical", False),
        tuple(entry.get("successors", ())),
    )


def _pairs(frames: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((head, tail) for head, tail in frames)


def _rule(entry: _Json) -> Rule:
    return Rule(
        entry["form"],
        entry["function"],
        entry.get("prefix", ""),
        entry.get("from", ""),
        entry.get("until", ""),
        entry.get("undated", False),
    )


def _rename(entry: _Json) -> Rename:
    return Rename(
        entry["id"],
        entry["level"],
        entry["kind"],
        tuple(entry["from"]),
        tuple(entry["to"]),
        tuple(entry["from_functions"]),
        tuple(entry["to_functions"]),
        entry["date"],
        tuple(entry["places"]),
        entry["source"],
        entry["confidence"],
    )


def _gazetteer(data: _Json) -> Gazetteer:
    found: list[Division] = []
    for entry in data["provinces"]:
        name = entry["name"]
        province = Division(name, name, Level.PROVINCE, None, entry["code"], entry["short"])
        found.append(province)
        for code, inner, counties in entry.get("prefectures", []):
            short = next(iter(short_names(inner)), "")
            prefecture = Division(inner, name + inner, Level.PREFECTURE, province, code, short)
            found.append(prefecture)
            found += _counties(counties, prefecture)
        found += _counties(entry.get("counties", ""), province)
    by_name = {division.name: division for division in reversed(found)}
    gone = []
    for entry in data["historical"]:
        parent = by_name[entry["parent"]]
        level = Level.PREFECTURE if entry["code"].endswith("00") else Level.COUNTY
        gone.append(Division(entry["name"], parent.path + entry["name"], level, parent, entry["code"]))
    return Gazetteer((*found, *gone), frozenset(division.path for division in gone))


def _counties(text: str, parent: Division) -> list[Division]:
    """Return the divisions of 「120101和平区 120102河东区 …」."""
    return [
        Division(entry[6:], parent.path + entry[6:], Level.COUNTY, parent, entry[:6])
        for entry in text.split()
    ]


def _dates(data: _Json) -> dict[str, tuple[str, str]]:
    """Return by parent and name from when and until when a division exists, empty where unlimited."""
    since = {entry["parent"] + entry["name"]: (entry["valid_from"], "") for entry in data["established"]}
    until = {entry["parent"] + entry["name"]: ("", entry["valid_to"]) for entry in data["historical"]}
    return since | until
