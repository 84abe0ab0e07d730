"""Law 10: work grows linearly with the text, for hostile text too（工作量随文本线性增长）.

Work is counted, not timed: calls of Python functions and of functions written in C, which are the
same in every run. What one call of a compiled pattern costs is not counted; the fuzzing beside these
tests has an eye on the clock instead.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import NamedTuple

import pytest

from respmatrix import ParsedDocument, Party, parse_text
from respmatrix.export.annotated import annotated_html

Maker = Callable[[int], str]
"""Gives a text of so many units."""

SMALL = 160
"""Units of the smaller text."""
TIMES = 4
MARGIN = 1.25
"""Linear is `TIMES` times the calls; what is quadratic gives `TIMES` squared."""
FIXED = 2000
"""Calls that any text costs."""


def calls_of(work: Callable[[], object]) -> int:
    """Return how many function calls `work` makes."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def _parties(document: ParsedDocument) -> list[Party]:
    return [party for task in document.tasks for one in task.attributions for party in one.parties]


def parties_of(document: ParsedDocument) -> int:
    """Return how many bodies all attributions print."""
    return len(_parties(document))


class Known(NamedTuple):
    """Hostile texts whose bodies anybody could count."""

    each: int
    """Bodies of every unit."""
    besides: int
    """Bodies of the rest of the text."""
    make: Maker


def numbered(number: int) -> str:
    """Return a name of one body for every number, so that nothing is remembered from the one before."""
    return "市" + "".join("甲乙丙丁戊己庚辛壬癸"[int(digit)] for digit in str(number)) + "局"


READ: dict[str, Known] = {
    "names in one bracket": Known(1, 0, lambda n: "（" + "、".join(map(numbered, range(n))) + "负责）"),
    "one name over and over": Known(1, 1, lambda n: "（" + "市财政局、" * n + "市审计局负责）"),
    "names with spaces between": Known(1, 1, lambda n: "（" + "市财政局 " * n + "市审计局负责）"),
    "groups with a role each": Known(
        2, 1, lambda n: "（" + "市财政局牵头，市审计局配合；" * n + "市商务局负责）"
    ),
    "等 behind every name": Known(1, 1, lambda n: "（" + "市财政局等部门、" * n + "市审计局负责）"),
    "各区、 over and over": Known(1, 1, lambda n: "（" + "各区、" * n + "市财政局负责）"),
    "an attribution over and over": Known(2, 0, lambda n: "（市财政局牵头，各区政府配合）" * n),
    "an attribution on every line": Known(
        2, 0, lambda n: "打造示范街区。（市财政局牵头，各区政府配合）\n" * n
    ),
    "items on lines": Known(1, 0, lambda n: "一、发展夜间经济。（市财政局负责）\n" * n),
    "items of two levels": Known(1, 0, lambda n: "一、发展经济\n（一）打造街区。（市财政局负责）\n" * n),
    "items numbered on": Known(
        1, 0, lambda n: "".join(f"{one}.打造街区。（市财政局负责）\n" for one in range(1, n + 1))
    ),
    "labelled lines": Known(1, 0, lambda n: "牵头单位：市财政局\n" * n),
    "labelled lines, blank lines between": Known(
        1, 0, lambda n: "牵头单位：市财政局\n\n打造示范街区\n\n" * n
    ),
    "labels on one line": Known(1, 0, lambda n: "牵头单位：市财政局；" * n),
    "rules of 下同": Known(2, 0, lambda n: "打造街区。（市财政局、市审计局按职责分工负责，下同）\n" * n),
    "rules of the first body": Known(
        0, 2, lambda n: "列第一位的为牵头单位。\n" * n + "（市财政局、市审计局负责）"
    ),
    "rules that add a body": Known(
        1, 0, lambda n: "以下均由各县市落实，不再一一列出。\n一、打造街区。（市财政局负责）\n" * n
    ),
    "rows of a table": Known(1, 0, lambda n: "任务\t牵头单位\n" + "打造街区\t市财政局\n" * n),
    "rows set in columns of blanks": Known(
        1,
        0,
        lambda n: "序号   工作任务     责任单位\n" + "1      改造老旧小   市住建局\n       区\n" * n,
    ),
    "rows in tags": Known(
        1,
        0,
        lambda n: (
            "<table><tr><td>任务</td><td>牵头单位</td></tr>"
            + "<tr><td>打造街区</td><td>市财政局</td></tr>\n" * n
            + "</table>"
        ),
    ),
    "spaces": Known(0, 1, lambda n: " " * n + "（市财政局负责）" + "　" * n),
    "spaces in a name": Known(0, 1, lambda n: "（市财" + " " * n + "政局负责）"),
    "blank lines": Known(0, 1, lambda n: "\n \t\r\n" * n + "（市财政局负责）"),
    "a long line": Known(0, 1, lambda n: "打造示范街区，" * n + "推进建设。（市财政局负责）"),
    "a long line without a mark": Known(0, 1, lambda n: "街" * n + "（市财政局负责）"),
    "dates": Known(0, 1, lambda n: "（市财政局负责，" + "2026年底前完成，" * n + "持续推进）"),
    "digits": Known(0, 1, lambda n: "1" * n + "." + "2" * n + "、打造街区。（市财政局负责）"),
}
"""Texts that name so many bodies for every unit, and so many besides."""

ODD: dict[str, Maker] = {
    "names without a mark between": lambda n: "（" + "市财政局" * n + "负责）",
    "names on lines of their own": lambda n: "（" + "市财政局、\n" * n + "市审计局负责）",
    "names joined by 和": lambda n: "（" + "市财政局和" * n + "市审计局负责）",
    "names joined by 会同": lambda n: "（" + "市财政局会同" * n + "市审计局负责）",
    "nothing but 等": lambda n: "（市财政局" + "等" * n + "负责）",
    "nothing but 和": lambda n: "（市财政局" + "和" * n + "市审计局负责）",
    "负责 over and over": lambda n: "（市财政局" + "负责" * n + "）",
    "各 over and over": lambda n: "（" + "各" * n + "市财政局负责）",
    "brackets in brackets": lambda n: "（" * n + "市财政局负责" + "）" * n,
    "brackets in brackets, names in all": lambda n: "（市财政局" * n + "负责）" * n,
    "brackets of two kinds, crossed": lambda n: "（〔市财政局" * n + "）〕" * n,
    "brackets never closed": lambda n: "（市财政局、" * n,
    "brackets never closed on lines": lambda n: "（市财政局负责\n" * n,
    "brackets never opened": lambda n: "市财政局负责）" * n,
    "empty brackets": lambda n: "（）" * n,
    "labels of items": lambda n: "（一）" * n,
    "items ever deeper": lambda n: "".join(f"{'1.' * (1 + depth % 9)}1 打造街区\n" for depth in range(n)),
    "labels with nothing behind": lambda n: "牵头单位：" * n,
    "colons": lambda n: "单位：" + "：" * n,
    "cells of one row": lambda n: "任务\t牵头单位\n" + "市财政局\t" * n,
    "lines of one row": lambda n: (
        "序号   工作任务     责任单位   时限\n1      打造街区     市财政局   6月\n"
        + "       打造街区                6月\n" * n
    ),
    "headings of columns": lambda n: "序号   工作任务     责任单位   时限\n" * n,
    "tags of rows": lambda n: "<table>" + "<tr><td>" * n,
    "escapes": lambda n: "（市财政局负责\\）\n1\\." * n,
    "headers of tables": lambda n: "任务\t牵头单位\n" * n,
    "tabs": lambda n: "\t" * n,
    "lines of one character": lambda n: "市\n" * n,
    "quotes": lambda n: "“" * n + "市财政局" + "”" * n,
    "dates on lines": lambda n: "2026年3月1日\n" * n,
    "lines that end in 局": lambda n: "市财政局\n" * n,
    "titles": lambda n: "关于印发实施方案的通知\n" * n,
    "foot lines": lambda n: "主办单位：市财政局 备案号\n" * n,
}
"""Texts of which nobody could say whom they mean; they are read all the same."""

MAKERS = {**{name: known.make for name, known in READ.items()}, **ODD}


@pytest.mark.parametrize("name", MAKERS)
def test_calls_grow_linearly(name: str) -> None:
    make = MAKERS[name]
    few, many = make(SMALL), make(SMALL * TIMES)
    parse_text(make(SMALL // TIMES))  # what is compiled and loaded but once
    small, large = calls_of(partial(parse_text, few)), calls_of(partial(parse_text, many))
    assert large <= MARGIN * TIMES * small + FIXED


@pytest.mark.parametrize("name", MAKERS)
def test_the_marked_page_grows_linearly(name: str) -> None:
    make = MAKERS[name]
    warm, few, many = (parse_text(make(size)) for size in (SMALL // TIMES, SMALL, SMALL * TIMES))
    annotated_html(warm)
    small, large = calls_of(partial(annotated_html, few)), calls_of(partial(annotated_html, many))
    assert large <= MARGIN * TIMES * small + FIXED
    assert len(annotated_html(many)) <= MARGIN * TIMES * len(annotated_html(few))


def test_what_is_quadratic_is_noticed() -> None:
    def pairs(number: int) -> None:
        for first in range(number):
            for second in range(first):
                divmod(first, second + 1)

    small, large = calls_of(partial(pairs, SMALL)), calls_of(partial(pairs, SMALL * TIMES))
    assert large > MARGIN * TIMES * small + FIXED


@pytest.mark.parametrize("name", READ)
def test_every_body_is_read(name: str) -> None:
    known = READ[name]
    document = parse_text(known.make(SMALL))
    assert parties_of(document) == known.each * SMALL + known.besides


def test_a_hundred_thousand_names_in_one_bracket() -> None:
    text = "（" + "市财政局、" * 99_999 + "市审计局负责）"
    (task,) = parse_text(text).tasks
    (attribution,) = task.attributions
    assert len(attribution.parties) == 100_000
    assert attribution.parties[-1].name == "市审计局"
    assert attribution.parties[-1].position == 99_999
    assert attribution.raw == text


def test_ten_thousand_brackets_in_brackets() -> None:
    text = "（" * 10_000 + "市财政局负责" + "）" * 10_000 + "\n（市审计局负责）"
    assert [party.name for party in _parties(parse_text(text))] == ["市审计局"]


def test_ten_thousand_brackets_that_never_close() -> None:
    document = parse_text("打造街区。（市财政局负责\n\n" * 10_000 + "（市审计局负责）")
    assert [party.name for party in _parties(document)] == ["市审计局"]
    assert sum(one.code == "RM302" for one in document.diagnostics) == 10_000


def test_a_hundred_thousand_telephones_in_one_bracket() -> None:
    document = parse_text("责任单位：市财政局（" + "电话：1、" * 100_000 + "\n（市审计局负责）")
    assert _parties(document)[-1].name == "市审计局"


def test_twenty_thousand_labels() -> None:
    document = parse_text("（一）" * 20_000 + "\n（市审计局负责）")
    assert [party.name for party in _parties(document)] == ["市审计局"]


def test_twenty_thousand_rules() -> None:
    document = parse_text("打造街区。（市财政局、市审计局按职责分工负责，下同）\n" * 20_000)
    assert len(document.rules) == 20_000
    assert parties_of(document) == 40_000


AMBIGUOUS: dict[str, str] = {
    "verbs made of verbs": "（市财政局" + "组织协调" * 25 + "甲负责）",
    "verbs that begin as another ends": "（市财政局" + "抓总负责" * 25 + "甲负责）",
    "manners made of manners": "（市财政局" + "按职责分工" * 22 + "甲负责）",
    "verbs in a bracket of their own": "（市财政局（" + "组织开展" * 25 + "甲）负责）",
    "a class of what is stationed": "（" + "驻" * 38 + "、市财政局负责）",
    "a class of what is stationed in": "（" + "驻在" * 19 + "、市财政局负责）",
    "brackets that open in a framed label": "牵头单位：甲【" + "〔" * 40_000 + "】",
    "a table's header": "任务\t" + "组织协调" * 30 + "甲\t责任单位\n打造街区\t甲\t市财政局",
}
"""Stretches that a careless pattern cuts in so many ways that it never comes to an end."""


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_no_stretch_is_cut_in_every_way(name: str) -> None:
    text = AMBIGUOUS[name] + "\n（市审计局负责）"
    assert _parties(parse_text(text))[-1].name == "市审计局"


@pytest.mark.parametrize("joiner", ["与", "和", "及", "以及", "/"])
def test_a_class_behind_a_joiner_at_the_head(joiner: str) -> None:
    document = parse_text(f"（市审计局，{joiner}各县、区政府负责）")
    assert [party.name for party in _parties(document)] == ["市审计局", "各县、区政府"]
