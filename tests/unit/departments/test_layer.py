"""The user's own file（自定义名录）: what it adds, what it overrides, what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from respmatrix import (
    Level,
    Meta,
    RegistryError,
    ResolutionStatus,
    default_registry,
    load_registry,
    resolve,
)
from respmatrix.departments import DepartmentRegistry, Resolver, check_overrides, read_layer

GOOD = """
schema_version = 1
place = "天津市"
order = ["市财政局", "市云图办", "市发改委"]

[[function]]
id = "cloud-map"
name = "云图建设"
kind = "government"

[[body]]
name = "市云图办"
full_name = "天津市云图建设办公室"
aliases = ["云图办", "市云图建设办"]
function = "cloud-map"
level = "province"

[[body]]
name = "市科技局"
full_name = "天津市科技和数据局"
function = "data"

[[alias]]
alias = "市钱袋子局"
of = "市财政局"

[[districts]]
place = "天津市"
names = ["和平区", "河东区"]

[[leader]]
name = "张三"
title = "副市长"
departments = ["市财政局", "市云图办"]

[[leader]]
name = "李四"
departments = ["市财政局"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "名录.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def registry(tmp_path: Path) -> DepartmentRegistry:
    return load_registry(write(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("市云图办", ResolutionStatus.EXACT),
        ("天津市云图建设办公室", ResolutionStatus.EXACT),
        ("云图办", ResolutionStatus.ALIAS),
        ("市云图建设办", ResolutionStatus.ALIAS),
    ],
)
def test_a_body_of_the_file(registry: DepartmentRegistry, name: str, status: ResolutionStatus) -> None:
    found = resolve(name, registry=registry, place="天津市")
    body = found.department
    assert (found.status, body.id, body.name) == (status, "cloud-map@天津市", "天津市云图建设办公室")
    assert (body.function, body.level, body.place) == ("cloud-map", Level.PROVINCE, "天津市")
    assert resolve(name, place="天津市").status is ResolutionStatus.UNKNOWN


def test_a_body_of_one_place_is_not_meant_in_another(registry: DepartmentRegistry) -> None:
    assert resolve("市云图办", registry=registry, place="重庆市").status is ResolutionStatus.UNKNOWN


def test_an_alias_of_the_file_means_a_body_of_ours(registry: DepartmentRegistry) -> None:
    found = resolve("市钱袋子局", registry=registry, place="天津市")
    assert found.department.id == "fiscal@天津市"
    assert found.status is ResolutionStatus.ALIAS
    assert "自定义名录" in found.reason


def test_the_order_of_the_file_goes_before_ours(registry: DepartmentRegistry) -> None:
    names = ["市委组织部", "市发展改革委", "市云图办", "市财政局", "市教委"]
    found = sorted(
        (resolve(name, registry=registry, place="天津市") for name in names),
        key=lambda one: one.department.order,
    )
    assert [one.name for one in found] == ["市财政局", "市云图办", "市发展改革委", "市委组织部", "市教委"]


def test_the_districts_of_the_file_go_before_ours(registry: DepartmentRegistry) -> None:
    assert [one.id for one in registry.districts("天津市")] == [
        "people-government@天津市和平区",
        "people-government@天津市河东区",
    ]
    assert len(registry.districts("重庆市")) == len(default_registry().districts("重庆市"))


def test_leaders_by_department(registry: DepartmentRegistry) -> None:
    leaders = Resolver(registry).leaders_for(Meta(place="天津市"))
    assert {id_: [one.name for one in found] for id_, found in leaders.items()} == {
        "fiscal@天津市": ["张三", "李四"],
        "cloud-map@天津市": ["张三"],
    }


def test_what_overrides_ours_is_told(registry: DepartmentRegistry) -> None:
    found = list(check_overrides(registry))
    assert [diagnostic.code for diagnostic in found] == ["RM405"]
    assert "市科技局" in found[0].message
    assert "天津市科学技术局" in found[0].message
    assert list(check_overrides(default_registry())) == []


@pytest.mark.parametrize(
    ("text", "entry", "fault"),
    [
        ("plcae = '天津市'", "plcae", "不认识的项"),
        ("schema_version = 9", "schema_version", "只能读 1"),
        ("place = 3", "place", "应为文字"),
        ("order = ['市财政局', '市财政局']", "order", "「市财政局」重复"),
        ("order = '市财政局'", "order", "应为文字的列表"),
        ("body = 'x'", "body", "应写成 [[body]]"),
        ("[[body]]\naliases = ['a']", "[[body]] 1「」", "缺少 name"),
        ("[[body]]\nname = 'a'\ncolour = 'red'", "[[body]] 1「a」", "不认识的项 colour"),
        ("[[body]]\nname = 'a'\nfunction = 'nothing'", "[[body]] 1「a」", "没有职能「nothing」"),
        ("[[body]]\nname = 'a'\nkind = 'nothing'", "[[body]] 1「a」", "不认识的 kind「nothing」"),
        ("[[body]]\nname = 'a'\nlevel = 'city'", "[[body]] 1「a」", "level 只能是"),
        ("[[body]]\nname = 'a'\n[[body]]\nname = 'a'", "[[body]] 2「a」", "已经属于 [[body]] 1「a」"),
        (
            "[[body]]\nname = 'a'\naliases = ['c']\n[[body]]\nname = 'b'\naliases = ['c']",
            "[[body]] 2「b」",
            "「c」已经属于 [[body]] 1「a」",
        ),
        ("[[alias]]\nalias = 'a'\nof = 'a'", "[[alias]] 1「a」", "别名与本名相同"),
        ("[[alias]]\nalias = 'a'", "[[alias]] 1「a」", "缺少 of"),
        (
            "[[alias]]\nalias = 'a'\nof = 'b'\n[[alias]]\nalias = 'b'\nof = 'c'",
            "[[alias]]「a」",
            "「b」本身也是别名",
        ),
        ("[[function]]\nid = 'fiscal'\nname = '财政'", "[[function]] 1「fiscal」", "名录中没有的英文标识"),
        ("[[districts]]\nplace = 'a'\n[[districts]]\nplace = 'a'", "[[districts]] 2「a」", "写了两次"),
        ("[[leader]]\nname = 'a'\n[[leader]]\nname = 'a'", "[[leader]] 2「a」", "写了两次"),
    ],
)
def test_a_fault_names_file_entry_and_what_is_wrong(
    tmp_path: Path, text: str, entry: str, fault: str
) -> None:
    path = write(tmp_path, text)
    _, faults = read_layer(path, frozenset(default_registry().functions))
    assert any(one.entry == entry and fault in one.message for one in faults), faults
    assert all(one.message_en for one in faults)
    with pytest.raises(RegistryError) as caught:
        load_registry(path)
    assert str(path) in caught.value.message
    assert "registry check" in caught.value.hint


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"name = ", "不是有效的 TOML"), (b"\xff\xfe\x00", "不是 UTF-8"), (None, "读不了")],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / "名录.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RegistryError, match=told) as caught:
        load_registry(path)
    assert caught.value.hint
    assert caught.value.message_en != caught.value.message


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    registry = load_registry(write(tmp_path, ""))
    assert resolve("市财政局", registry=registry, place="天津市") == resolve("市财政局", place="天津市")
