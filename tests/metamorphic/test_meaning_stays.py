"""A change that leaves the meaning of a text leaves its reading（蜕变测试）."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.metamorphic.changes import CHANGES, Change, Kind
from tests.metamorphic.readings import Reading, compared, readings
from tests.metamorphic.texts import examples, given, passages

SCRIPT = Path(__file__).parent / "losses.py"
EXACT = (
    "half-width brackets, full-width brackets, half-width marks, CR LF, CR, line separators, "
    "blanks at the ends of lines, indents of two characters, indents of four blanks, indents of hard blanks, "
    "characters without width at the ends, a byte order mark"
).split(", ")
"""Changes after which the golden passages are read as before too; others touch what a passage is about."""
MOST_DIFFERENT = 1 / 32
"""So many attributions of the given texts may be read differently after one change."""


@cache
def _read(text: str) -> tuple[Reading, ...]:
    return tuple(readings(text))


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_the_examples_are_read_as_before(change: Change) -> None:
    for text in examples().values():
        done = compared(_read(text), readings(change.edit(text)), titles=change.keeps_titles)
        assert done.holds, (done.lost, done.changed, done.invented)


@pytest.mark.parametrize("change", [change for change in CHANGES if change.name in EXACT], ids=str)
def test_the_golden_passages_are_read_as_before(change: Change) -> None:
    different = {
        name: done
        for name, text in passages().items()
        if not (done := compared(_read(text), readings(change.edit(text)))).holds
    }
    assert not different


@pytest.mark.skipif(not given(), reason="there are no other texts beside the checkout (../shared)")
@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_few_attributions_of_other_texts_are_read_differently(change: Change) -> None:
    total = different = 0
    for text in given().values():
        done = compared(_read(text), readings(change.edit(text)), titles=change.keeps_titles)
        total += done.total
        different += len(done.lost) + len(done.changed) + len(done.invented)
    assert different <= total * MOST_DIFFERENT


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_change_changes_something_and_nothing_by_chance(change: Change) -> None:
    texts = [*examples().values(), *passages().values()]
    edited = list(map(change.edit, texts))
    assert edited != texts
    assert edited == list(map(change.edit, texts))


def test_kinds_of_readings_are_told_apart() -> None:
    before = readings(
        "一、修桥。（市交通局牵头，市财政局配合）\n二、铺路。（市住建局负责）\n三、植树。（市林业局）\n"
    )
    after = readings("一、修桥。（市交通局负责）\n三、植树。（市林业局）\n四、疏浚。（市水利局）\n")
    done = compared(before, after)
    assert [one.task for one in done.lost] == ["铺路"]
    assert [(one.bodies, two.bodies) for one, two in done.changed] == [
        ((("市交通局", "lead"), ("市财政局", "support")), (("市交通局", "responsible"),))
    ]
    assert [one.task for one in done.invented] == ["疏浚"]
    assert compared(before, before).holds


def test_the_script_prints_a_table_and_its_losses(tmp_path: Path) -> None:
    text = tmp_path / "方案.txt"
    text.write_text("一、修桥。（市交通局牵头，市财政局配合）\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", SCRIPT, "--only", "CR", "--show", "3", text],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    heading, *lines = done.stdout.splitlines()
    assert heading.split() == ["change", "total", "lost", "changed", "invented"]
    assert ["CR", "LF", "1", "0", "0", "0"] in [line.split() for line in lines]


def test_all_kinds_of_changes_are_there() -> None:
    assert {change.kind for change in CHANGES} == set(Kind)
    assert len({change.name for change in CHANGES}) == len(CHANGES)
