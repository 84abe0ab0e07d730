"""Lean values are what attrs makes them in all but the way that they are filled."""

import pickle
from inspect import signature

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError

from respmatrix import Span
from respmatrix.model.lean import lean, maker


@attrs.frozen
class Plain:
    start: int
    end: int = 7


@lean
@attrs.frozen
class Lean:
    start: int
    end: int = 7


def test_a_lean_value_is_frozen() -> None:
    span = Span(1, 2)
    with pytest.raises(FrozenInstanceError):
        span.start = 5  # type: ignore[misc]


def test_what_the_maker_makes_is_of_the_class_itself_and_frozen() -> None:
    span = maker(Span)(1, end=2)
    assert type(span) is Span
    assert span == Span(1, 2)
    assert pickle.loads(pickle.dumps(span)) == span
    assert attrs.evolve(span, end=3) == Span(1, 3)
    with pytest.raises(FrozenInstanceError):
        span.start = 5  # type: ignore[misc]


def test_arguments_by_place_by_name_and_by_default_are_those_of_attrs() -> None:
    for make in (Plain, Lean):
        assert attrs.astuple(make(1)) == (1, 7)
        assert attrs.astuple(make(end=3, start=2)) == (2, 3)
        with pytest.raises(TypeError):
            make()  # type: ignore[call-arg]
    assert str(signature(Lean)) == str(signature(Plain))


def test_copies_equality_hash_and_pickle_are_those_of_attrs() -> None:
    value = Lean(1, 2)
    assert attrs.evolve(value, end=9) == Lean(1, 9) != value
    assert hash(Lean(1, 2)) == hash(value)
    assert pickle.loads(pickle.dumps(Span(1, 2))) == Span(1, 2)
    assert repr(value) == "Lean(start=1, end=2)"


@pytest.mark.parametrize(
    "field",
    [
        attrs.field(validator=attrs.validators.instance_of(int)),
        attrs.field(converter=int),
        attrs.field(factory=list),
        attrs.field(init=False, default=1),
    ],
)
def test_a_field_that_needs_more_than_to_be_stored_is_refused(field: object) -> None:
    with pytest.raises(TypeError, match=r"Odd\.value"):
        lean(attrs.make_class("Odd", {"value": field}, frozen=True, slots=True))
