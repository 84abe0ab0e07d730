"""Districts, places, order of bodies, what a reader should check（名录）."""

from __future__ import annotations

import pytest
from attrs.exceptions import FrozenInstanceError

from respmatrix import Level, Meta, Party, Resolution, Role, Span, default_registry, resolve
from respmatrix.departments import Resolver
from respmatrix.departments.places import unknown_place
from respmatrix.diagnostics.resolution import check_resolution

REGISTRY = default_registry()


def party(name: str, *, collective: bool = False) -> Party:
    return Party(name, name, Span(0, len(name)), Role.RESPONSIBLE, collective=collective)


def test_tianjin_has_sixteen_districts() -> None:
    districts = REGISTRY.districts("天津市")
    assert len(districts) == 16
    assert districts[0].id == "people-government@天津市和平区"
    assert {district.level for district in districts} == {Level.COUNTY}


def test_districts_of_chongqing_before_and_after_the_change_of_2025() -> None:
    today = {district.place for district in REGISTRY.districts("重庆市", as_of="2026-01-01")}
    before = {district.place for district in REGISTRY.districts("重庆市", as_of="2024-01-01")}
    assert (len(before), len(today)) == (38, 37)
    assert before - today == {"重庆市江北区", "重庆市渝北区"}
    assert today - before == {"重庆市两江新区"}
    assert REGISTRY.districts("重庆市") == REGISTRY.districts("重庆市", as_of="2026-01-01")


@pytest.mark.parametrize("place", ["江临市", "朝阳区", ""])
def test_districts_of_an_unknown_or_doubtful_place(place: str) -> None:
    with pytest.raises(ValueError, match="place"):
        REGISTRY.districts(place)


def test_prefectures_of_a_province() -> None:
    names = [one.name for one in REGISTRY.governments("浙江省", Level.PREFECTURE)]
    assert len(names) == 11
    assert names[0] == "杭州市人民政府"


def test_the_registry_is_one_and_does_not_change() -> None:
    assert default_registry() is REGISTRY
    with pytest.raises((AttributeError, FrozenInstanceError)):
        REGISTRY.rules = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        REGISTRY.functions["fiscal"] = REGISTRY.functions["audit"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "near", "expected"),
    [
        ("吉林", None, ["吉林省"]),
        ("吉林市", None, ["吉林省吉林市"]),
        ("和平区", "天津市", ["天津市和平区"]),
        ("湘西自治州", None, ["湖南省湘西土家族苗族自治州"]),
        ("浙江省杭州市西湖区", None, ["浙江省杭州市西湖区"]),
        ("杭州西湖区", None, ["浙江省杭州市西湖区"]),
        ("江临市", None, []),
    ],
)
def test_places_are_found_by_their_names(name: str, near: str | None, expected: list[str]) -> None:
    outer = REGISTRY.places.find(near)[0] if near else None
    assert [place.path for place in REGISTRY.places.find(name, outer)] == expected


def test_an_unknown_place_tells_its_level_where_its_name_does() -> None:
    assert unknown_place("某某县").level is Level.COUNTY
    assert unknown_place("江临市").level is None


def test_bodies_of_one_function_and_several_levels_share_the_function_only() -> None:
    found = [
        resolve("省人力社保厅", place="浙江省"),
        resolve("市人社局", place="天津市"),
        resolve("人力资源社会保障部"),
    ]
    assert {one.department.function for one in found} == {"human-resources"}
    assert len({one.department.id for one in found}) == 3


def test_protocol_order() -> None:
    names = [
        "各区政府",
        "市云图办",
        "和平区政府",
        "市电力公司",
        "市总工会",
        "市政协",
        "市法院",
        "市税务局",
        "市财政局",
        "市教委",
        "市发展改革委",
        "市人大常委会",
        "市委宣传部",
        "市委组织部",
    ]
    found = sorted((resolve(name, place="天津市") for name in names), key=lambda one: one.department.order)
    assert [one.name for one in found] == [
        "市委组织部",
        "市委宣传部",
        "市人大常委会",
        "市发展改革委",
        "市教委",
        "市财政局",
        "市税务局",
        "市法院",
        "市政协",
        "市总工会",
        "市云图办",
        "市电力公司",
        "和平区政府",
        "各区政府",
    ]


def test_a_historical_body_stands_beside_its_successor() -> None:
    old, new = resolve("市环保局", place="天津市"), resolve("市生态环境局", place="天津市")
    following = resolve("市住建委", place="天津市")
    assert new.department.order < old.department.order < following.department.order


def test_documents_of_one_place_share_answers_and_those_of_two_keep_bodies_apart() -> None:
    resolver = Resolver()
    first = resolver.resolver_for(Meta(place="天津市", date="2022-11-28"))
    second = resolver.resolver_for(Meta(place="天津市", date="2022-01-05", title="另一份文件"))
    other = resolver.resolver_for(Meta(place="重庆市"))
    assert first(party("市财政局")) is second(party("市财政局"))
    assert first(party("市财政局")).department.id != other(party("市财政局")).department.id
    assert first(party("财政部")).department == other(party("财政部")).department


def test_where_the_place_is_unknown_the_scope_keeps_documents_apart() -> None:
    resolver = Resolver()
    meta = Meta(level="市")
    bare = resolver.resolver_for(meta)(party("市财政局")).department
    first = resolver.resolver_for(meta, scope="甲")(party("市财政局")).department
    second = resolver.resolver_for(meta, scope="乙")(party("市财政局")).department
    assert bare.scoped
    assert not first.scoped
    assert len({bare.id, first.id, second.id}) == 3
    central = resolver.resolver_for(meta, scope="甲")(party("财政部")).department
    assert central.id == "fiscal@中央"


def test_a_collective_party_stays_a_class_whatever_its_name() -> None:
    resolver = Resolver().resolver_for(Meta(place="天津市"))
    found = resolver(party("区政府", collective=True))
    assert found.department.collective
    assert found.department.id != resolver(party("区政府")).department.id


def test_many_parties_at_once() -> None:
    resolver, meta = Resolver(), Meta(place="天津市")
    parties = [party("市财政局"), party("各区", collective=True), party("市财政局")]
    one_by_one = [resolver.resolver_for(meta)(one) for one in parties]
    assert resolver.resolve_all(meta, parties) == one_by_one


@pytest.mark.parametrize(
    ("found", "codes"),
    [
        (resolve("市财政局", place="天津市"), []),
        (resolve("市云图办", place="天津市"), ["RM401"]),
        (resolve("市邮政局", place="天津市"), ["RM402"]),
        (resolve("财政局", place="天津市"), ["RM403"]),
        (resolve("天津银保监局", as_of="2024-01-01"), ["RM404"]),
        (resolve("市物价局", place="天津市", as_of="2024-01-01"), ["RM406"]),
        (resolve("市财政局", level="市"), ["RM407"]),
    ],
    ids=lambda value: value.name if isinstance(value, Resolution) else None,
)
def test_what_a_reader_should_check(found: Resolution, codes: list[str]) -> None:
    assert [diagnostic.code for diagnostic in check_resolution(found)] == codes


@pytest.mark.parametrize("name", ["", "市" * 5000, "（", "各", "有关", "委", "国家", "、、", "市委" * 40])
@pytest.mark.parametrize("place", [None, "天津市", "某地"])
def test_any_name_gets_an_answer(name: str, place: str | None) -> None:
    assert resolve(name, place=place).department.id


def test_a_body_below_the_issuer_is_not_shared_by_two_documents() -> None:
    resolver, meta = Resolver(), Meta(place="天津市")
    first = resolver.resolver_for(meta, scope="甲")(party("区财政局")).department
    second = resolver.resolver_for(meta, scope="乙")(party("区财政局")).department
    assert first.id != second.id
    assert first.function == second.function == "fiscal"
    shared = resolver.resolver_for(meta, scope="甲")(party("市财政局")).department
    assert shared == resolver.resolver_for(meta, scope="乙")(party("市财政局")).department


@pytest.mark.parametrize(
    ("date", "status"),
    [("2022", "inferred"), ("2023", "ambiguous"), ("2023-07-19", "inferred"), ("2023-07-20", "inferred")],
)
def test_a_year_that_holds_the_watershed_does_not_decide(date: str, status: str) -> None:
    resolver = Resolver()
    find = resolver.resolver_for(Meta(place="浙江省", title=None, date=date))
    assert find(party("浙江金融监管局")).status.value == status


def test_the_year_of_the_title_stands_in_for_a_date() -> None:
    meta = Meta(place="浙江省", title="浙江省金融工作要点（2019—2020年）")
    found = Resolver().resolver_for(meta)(party("浙江金融监管局"))
    assert found.department.function == "local-finance"


def test_the_party_committee_of_an_autonomous_region() -> None:
    found = resolve("区党委宣传部", place="广西壮族自治区").department
    assert found.id == "party-propaganda@广西壮族自治区"
    assert found.name == "广西壮族自治区党委宣传部"


def test_places_of_one_name_are_told_apart_by_the_issuer_and_that_is_told() -> None:
    near = resolve("和平区政府", place="天津市")
    assert near.department.place == "天津市和平区"
    assert near.status.value == "inferred"
    assert resolve("天津市和平区政府").status.value == "alias"
    doubtful = resolve("和平区政府")
    assert {one.place for one in doubtful.candidates} == {"天津市和平区", "辽宁省沈阳市和平区"}
    assert doubtful.department.function == "people-government"


@pytest.mark.parametrize(
    ("name", "place", "count"),
    [
        ("各相关区政府", "天津市", 16),
        ("各区县政府", "重庆市", 37),
        ("各市人民政府", "浙江省", 11),
        ("各县（市、区）人民政府", "浙江省", 90),
        ("各县市", "恩施州", 8),
        ("沿海各市人民政府", "山东省", 0),
        ("各有关部门", "天津市", 0),
    ],
)
def test_whom_a_class_stands_for(name: str, place: str, count: int) -> None:
    members = REGISTRY.members(resolve(name, place=place).department)
    assert len({member.id for member in members}) == len(members) == count
    assert not any(member.collective for member in members)
