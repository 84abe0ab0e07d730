"""Whole documents against readings made by hand（整份文件）: our examples, and the given texts if present."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TypedDict

import pytest

from respmatrix import ParsedDocument, Task, parse
from respmatrix.text import fold

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples" / "documents"
SHARED = HERE.parents[2] / "shared"
OURS = sorted((HERE / "documents").glob("*.json"))
SEEDS: list[Path | None] = [*sorted((SHARED / "gold").glob("*.json"))] or [None]


class GoldParty(TypedDict, total=False):
    name: str
    role: str
    collective: bool


class GoldAttribution(TypedDict):
    raw: str
    parties: list[GoldParty]
    open_ended: bool
    by_duty: bool
    deadline: str | None


class GoldTask(TypedDict):
    label: str
    title: str
    attributions: list[GoldAttribution]


class GoldItem(TypedDict):
    label: str
    title: str


class Gold(TypedDict, total=False):
    meta: dict[str, str | None]
    outline: list[GoldItem]
    outline_optional: list[str]
    tasks: list[GoldTask]
    document_parties: list[GoldParty]
    not_attributions: list[str]
    ambiguous: list[str]


def read_gold(path: Path) -> Gold:
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    return gold


def as_gold(task: Task) -> GoldTask:
    """Return what is compared of a task."""
    return {
        "label": task.label,
        "title": task.title,
        "attributions": [
            {
                "raw": attribution.raw,
                "parties": [
                    {"name": party.name, "role": party.role.value, "collective": party.collective}
                    for party in attribution.parties
                ],
                "open_ended": attribution.open_ended,
                "by_duty": attribution.by_duty,
                "deadline": attribution.deadline,
            }
            for attribution in task.attributions
        ],
    }


def parties_of(document: ParsedDocument) -> list[GoldParty]:
    return [{"name": party.name, "role": party.role.value} for party in document.parties]


def attributed(document: ParsedDocument) -> list[GoldTask]:
    return [as_gold(task) for task in document.tasks if task.attributions]


def squeeze(text: str) -> str:
    """Return `text` folded and without white space: the given readings are compared so."""
    return "".join(fold(text).split())


def squeezed(tasks: list[GoldTask], ambiguous: list[str]) -> list[tuple[object, ...]]:
    """Return comparable tuples of all attributions with label and title of their task."""
    skipped = {squeeze(raw) for raw in ambiguous}
    return [
        (
            squeeze(task["label"]).strip("().、,:"),
            squeeze(task["title"])[:20],
            squeeze(attribution["raw"]),
            [
                (squeeze(party["name"]), party["role"], party["collective"])
                for party in attribution["parties"]
            ],
            attribution["open_ended"],
            attribution["by_duty"],
            attribution["deadline"],
        )
        for task in tasks
        for attribution in task["attributions"]
        if squeeze(attribution["raw"]) not in skipped
    ]


@pytest.fixture(scope="module", params=OURS, ids=lambda path: path.stem)
def ours(request: pytest.FixtureRequest) -> tuple[Gold, ParsedDocument]:
    return read_gold(request.param), parse(EXAMPLES / f"{request.param.stem}.txt")


def test_every_example_has_a_reading() -> None:
    assert [path.stem for path in OURS] == sorted(path.stem for path in EXAMPLES.glob("*.txt"))
    assert len(OURS) >= 4


def test_tasks(ours: tuple[Gold, ParsedDocument]) -> None:
    gold, document = ours
    assert attributed(document) == gold["tasks"]


def test_outline(ours: tuple[Gold, ParsedDocument]) -> None:
    gold, document = ours
    assert [{"label": item.label.text, "title": item.title} for item in document.outline] == gold["outline"]


def test_document_parties(ours: tuple[Gold, ParsedDocument]) -> None:
    gold, document = ours
    assert parties_of(document) == gold["document_parties"]


def test_meta(ours: tuple[Gold, ParsedDocument]) -> None:
    gold, document = ours
    assert {key: getattr(document.meta, key) for key in gold["meta"]} == gold["meta"]


def test_nothing_certain_is_missing(ours: tuple[Gold, ParsedDocument]) -> None:
    _, document = ours
    assert [diagnostic for diagnostic in document.diagnostics if diagnostic.severity.rank == 2] == []


@pytest.fixture(scope="module", params=SEEDS, ids=lambda path: path.stem if path else "absent")
def seed(request: pytest.FixtureRequest) -> tuple[Gold, ParsedDocument]:
    if request.param is None:
        pytest.skip("the given texts (../shared/seeds, ../shared/gold) are not beside the checkout")
    (text,) = (SHARED / "seeds").glob(f"{request.param.stem}_*.txt")
    return read_gold(request.param), parse(text)


def test_seed_tasks(seed: tuple[Gold, ParsedDocument]) -> None:
    gold, document = seed
    ambiguous = gold.get("ambiguous", [])
    assert squeezed(attributed(document), ambiguous) == squeezed(gold["tasks"], ambiguous)


def test_seed_document_parties(seed: tuple[Gold, ParsedDocument]) -> None:
    gold, document = seed
    wanted = [(squeeze(party["name"]), party["role"]) for party in gold.get("document_parties", [])]
    assert [(squeeze(party["name"]), party["role"]) for party in parties_of(document)] == wanted


def test_seed_meta(seed: tuple[Gold, ParsedDocument]) -> None:
    gold, document = seed
    for key, value in gold.get("meta", {}).items():
        assert squeeze(getattr(document.meta, key) or "") == squeeze(value or ""), key


def test_seed_outline(seed: tuple[Gold, ParsedDocument]) -> None:
    gold, document = seed
    optional = {squeeze(title)[:20] for title in gold.get("outline_optional", [])}
    found = [
        (squeeze(item.label.text).strip("().、,:"), squeeze(item.title)[:20]) for item in document.outline
    ]
    wanted = [
        (squeeze(item["label"]).strip("().、,:"), squeeze(item["title"])[:20])
        for item in gold.get("outline", [])
    ]
    if wanted:
        assert Counter(item for item in found if item[1] not in optional) == Counter(wanted)
    else:
        assert found, "a policy document without numbered items"
