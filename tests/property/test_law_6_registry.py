"""Law 6: a name and its alias resolve alike; resolving is idempotent; the registry's order is irrelevant."""

from __future__ import annotations

from types import MappingProxyType

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from respmatrix import Department, Resolution, ResolutionStatus
from respmatrix.departments import DepartmentRegistry, Resolver, default_registry
from respmatrix.departments.issuer import Issuer, issuer_of
from respmatrix.departments.layer import Layer
from respmatrix.departments.naming import organ_tag
from respmatrix.departments.schema import Function
from respmatrix.model import Level

REGISTRY = default_registry()
RESOLVER = Resolver()
PLACES = {
    "天津市": "市",
    "浙江省": "省",
    "浙江省杭州市": "市",
    "西安市雁塔区": "区",
    "内蒙古自治区": "自治区",
    "江临市": "市",
}
BEFORE = {"government": "", "party-or-government": "", "government-or-place": "", "party": "委"}


def plain_forms(function: Function) -> list[str]:
    """Return the forms that mean nothing else."""
    return [form for form in function.forms if len(REGISTRY.forms[form]) == 1]


FUNCTIONS = [
    function
    for function in REGISTRY.functions.values()
    if function.prefix in BEFORE and not function.several and plain_forms(function)
]


@st.composite
def printed_names(draw: st.DrawFn) -> tuple[Function, str, str, str]:
    """Return a function, a place, and what stands before and behind in one of its names there."""
    function = draw(st.sampled_from(FUNCTIONS))
    place = draw(st.sampled_from(sorted(PLACES)))
    word = PLACES[place]
    party = "党委" if word == "自治区" else "委"
    before = word + (party if function.prefix == "party" else "")
    return function, place, before, draw(st.sampled_from(plain_forms(function)))


any_name = st.one_of(
    printed_names().map(lambda name: (name[1], name[2] + name[3])),
    st.tuples(
        st.sampled_from(sorted(PLACES)),
        st.text(
            "市省区委局厅办财政教育和、()（）各有关部门天津浙江杭州人民银行海关集团中心",
            min_size=1,
            max_size=12,
        ),
    ),
)


def at(place: str) -> Issuer:
    return issuer_of(REGISTRY, place=place)


def essence(found: Resolution) -> tuple[object, ...]:
    """Return what must not depend on the order of the registry: all but the sorting keys."""

    def bare(department: Department) -> Department:
        return evolve(department, order=())

    return found.name, found.status, bare(found.department), tuple(map(bare, found.candidates)), found.reason


@given(printed_names(), st.data())
def test_a_name_and_its_alias_resolve_alike(
    printed: tuple[Function, str, str, str], data: st.DataObject
) -> None:
    function, place, before, form = printed
    rank = at(place).place.rank  # type: ignore[union-attr]
    same_organ = [
        other
        for other in plain_forms(function)
        if organ_tag(other, function, rank) == organ_tag(form, function, rank)
    ]
    other = data.draw(st.sampled_from(same_organ))
    one = RESOLVER.resolve_name(before + form, at(place))
    two = RESOLVER.resolve_name(before + other, at(place))
    assert one.department.id == two.department.id
    assert one.department.function == function.id


@given(any_name)
def test_resolving_is_idempotent(case: tuple[str, str]) -> None:
    place, name = case
    once = RESOLVER.resolve_name(name, at(place))
    if once.status is ResolutionStatus.AMBIGUOUS:
        return
    twice = RESOLVER.resolve_name(once.department.name, at(place))
    assert twice.department.id == once.department.id
    assert twice.department.name == once.department.name


@given(any_name, st.randoms(use_true_random=False))
def test_the_order_of_the_registry_is_irrelevant(case: tuple[str, str], random: object) -> None:
    place, name = case
    functions = list(REGISTRY.functions.items())
    random.shuffle(functions)  # type: ignore[attr-defined]
    shuffled: DepartmentRegistry = evolve(REGISTRY, functions=MappingProxyType(dict(functions)))
    assert essence(Resolver(shuffled).resolve_name(name, at(place))) == essence(
        RESOLVER.resolve_name(name, at(place))
    )


@given(printed_names(), st.text("云图数智链港", min_size=2, max_size=5))
def test_an_alias_of_the_user_resolves_like_the_name(
    printed: tuple[Function, str, str, str], word: str
) -> None:
    _, place, before, form = printed
    alias = f"市{word}办"
    own = Resolver(REGISTRY.with_layer(Layer(aliases={alias: before + form})))
    meant = own.resolve_name(before + form, at(place))
    found = own.resolve_name(alias, at(place))
    assert found.department == meant.department
    assert found.name == alias


@given(any_name)
def test_every_name_gets_a_body_and_nothing_is_chosen_in_doubt(case: tuple[str, str]) -> None:
    place, name = case
    found = RESOLVER.resolve_name(name, at(place))
    assert found.name == name
    assert found.department.id
    assert (found.status is ResolutionStatus.AMBIGUOUS) == bool(found.candidates)
    if found.status in (ResolutionStatus.AMBIGUOUS, ResolutionStatus.UNKNOWN):
        assert found.department.name == name
        assert found.department.id.startswith("?")
    assert found.department.level is None or found.department.level in Level
