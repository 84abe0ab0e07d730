"""Every given single attribution is read as its answer says（单条责任分工）."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from respmatrix import parse_attribution

GIVEN = Path(__file__).parents[3] / "shared" / "forms" / "attributions.jsonl"
ROWS: list[dict[str, Any] | None] = (
    [json.loads(line) for line in GIVEN.read_text(encoding="utf-8").splitlines() if line.strip()]
    if GIVEN.exists()
    else [None]
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"] if row else "absent")
def test_it_is_read_as_its_answer_says(row: dict[str, Any] | None) -> None:
    if row is None:
        pytest.skip("the given attributions (../shared/forms/attributions.jsonl) are not beside the checkout")
    attribution, _ = parse_attribution(row["text"], level=row["context"])
    wanted = row["expected"]
    if wanted is None:
        assert attribution is None
        return
    assert attribution is not None
    assert [
        {"name": party.name, "role": party.role.value, "collective": party.collective}
        for party in attribution.parties
    ] == wanted["parties"]
    assert attribution.open_ended == wanted["open_ended"]
    assert attribution.by_duty == wanted["by_duty"]
    assert attribution.deadline == wanted["deadline"]
