"""The registry's own files are whole（数据完整）: references resolve, no form has two owners unnoticed."""

from __future__ import annotations

from respmatrix import Level
from respmatrix.departments import default_registry
from respmatrix.departments.order import GROUP

REGISTRY = default_registry()
FUNCTIONS = REGISTRY.functions


def test_the_tables_are_of_the_size_that_is_told() -> None:
    assert len(FUNCTIONS) > 270
    assert len(REGISTRY.forms) > 2000
    assert len(REGISTRY.renames) > 130
    levels = [division.level for division in REGISTRY.places.divisions]
    alive = [one for one in REGISTRY.places.divisions if one.path not in REGISTRY.places.historical]
    assert levels.count(Level.PROVINCE) == 34
    assert sum(one.level is Level.PREFECTURE for one in alive) == 333
    assert sum(one.level is Level.COUNTY for one in alive) == 2845


def test_references_between_entries_resolve() -> None:
    for function in FUNCTIONS.values():
        assert function.id.isascii()
        assert function.kind in GROUP
        assert {*function.covers, *function.successors, *filter(None, [function.parent])} <= set(FUNCTIONS)
        assert bool(function.successors) == function.historical
    for rule in REGISTRY.rules:
        assert rule.function in {entry.function.id for entry in REGISTRY.forms[rule.form]}
    for host, plate in REGISTRY.plates:
        assert {host, plate} <= set(FUNCTIONS)


def test_a_form_of_several_functions_is_told_apart_by_prefix_rule_or_stays_ambiguous() -> None:
    shared = {
        form: {entry.function.id for entry in entries}
        for form, entries in REGISTRY.forms.items()
        if len({entry.function.id for entry in entries}) > 1
    }
    by_prefix = {
        form
        for form, owners in shared.items()
        if len({FUNCTIONS[owner].prefix == "party" for owner in owners}) == 2
    }
    assert set(shared) - by_prefix - set(REGISTRY.rules_of) == {"邮政局"}


def test_a_central_name_has_one_owner() -> None:
    names = [name for function in FUNCTIONS.values() for group in function.central for name in group]
    assert sorted(names) == sorted(set(names))


def test_a_form_stands_once_in_its_function() -> None:
    for function in FUNCTIONS.values():
        forms = [*function.forms, *(form for _, unit in function.units for form in unit)]
        assert len(forms) == len(set(forms)), function.id
        tags = [tag for tag, _ in function.units]
        assert len(tags) == len(set(tags)), function.id


def test_divisions_have_one_path_each_and_codes_of_their_parents() -> None:
    paths = [division.path for division in REGISTRY.places.divisions]
    assert len(paths) == len(set(paths))
    for division in REGISTRY.places.divisions:
        assert len(division.code) == 6
        if division.parent is not None:
            assert division.path == division.parent.path + division.name
            assert division.code[:2] == division.parent.code[:2]
