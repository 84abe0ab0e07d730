"""Bodies against a table written by hand（机构对应）: whom a name means in its document."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from respmatrix import Meta, Party, Role, Span, parse, resolve
from respmatrix.departments import Resolver, default_registry

HERE = Path(__file__).parent / "departments"
SHARED = Path(__file__).parents[3] / "shared"


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def as_party(name: str, *, collective: bool) -> Party:
    return Party(name, name, Span(0, len(name)), Role.RESPONSIBLE, collective=collective)


@pytest.mark.parametrize("case", rows("cases.tsv"), ids=lambda case: "-".join(filter(None, case.values())))
def test_a_name_is_resolved_as_the_table_says(case: dict[str, str]) -> None:
    found = resolve(
        case["name"],
        place=case["place"] or None,
        level=case["level"] or None,
        date=case["date"] or None,
        as_of=case["as_of"] or None,
    )
    assert (found.status.value, found.department.id) == (case["status"], case["id"])
    assert found.name == case["name"]
    assert found.department.collective == case["id"].startswith("collective:")


def test_bodies_of_documents_resolve_to_the_right_function() -> None:
    """At least 0.98 to the right function, none to a wrong one; 「ambiguous」 is right where it says so."""
    resolver = Resolver()
    right = 0
    wrong: list[tuple[str, ...]] = []
    open_: list[tuple[str, ...]] = []
    for row in rows("bodies.tsv"):
        meta = Meta(place=row["place"] or None, level=row["level"] or None, date=row["date"] or None)
        collective = row["function"] == "collective"
        found = resolver.resolver_for(meta)(as_party(row["name"], collective=collective))
        got = "collective" if found.department.collective else found.department.function
        if got == row["function"] or (not got and row["function"] in (found.status.value, "unknown")):
            right += 1
        else:
            (wrong if got else open_).append((row["document"], row["name"], row["function"], got))
    share = right / (right + len(wrong) + len(open_))
    print(f"{right} right ({share:.4f}), {len(wrong)} wrong, {len(open_)} open")
    assert wrong == []
    assert share >= 0.98, open_


def test_every_function_of_the_table_is_one_of_the_registry() -> None:
    known = {"collective", "ambiguous", "unknown", *default_registry().functions}
    assert {row["function"] for row in rows("bodies.tsv")} <= known


@pytest.mark.skipif(not SHARED.exists(), reason="the given texts (../shared) are not beside the checkout")
def test_the_table_holds_every_body_of_the_given_texts() -> None:
    files = [
        path
        for folder, pattern in (("seeds", "*.txt"), ("corpus", "c*.txt"), ("forms", "v*.txt"))
        for path in sorted((SHARED / folder).glob(pattern))
    ]
    listed = {(row["document"], row["name"]) for row in rows("bodies.tsv")}
    missing = []
    for path in files:
        document = parse(path)
        parties = [*document.parties, *(one.party for task in document.tasks for one in task.inferred)]
        for task in document.tasks:
            parties += [
                party
                for attribution in (*task.attributions, *task.inherited)
                for party in attribution.parties
            ]
        key = path.stem.partition("_")[0]
        missing += [(key, party.name) for party in parties if (key, party.name) not in listed]
    assert sorted(set(missing)) == []
