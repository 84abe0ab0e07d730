"""Diagnostics are shown with their line, and the caret stands under what they speak of."""

from __future__ import annotations

import re
from typing import Any

import pytest

from respmatrix.diagnostics import CATALOGUE, report
from respmatrix.diagnostics.render import EXCERPT_COLUMNS, blanked, explain, render, visible
from respmatrix.model import Diagnostic, Location, Severity, Span
from respmatrix.read import source_from_text
from respmatrix.text import display_width


def about(text: str, words: str, *related: Location) -> Diagnostic:
    start = text.index(words)
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    location = Location(Span(start, start + len(words)), line, column)
    return Diagnostic("RM999", Severity.WARNING, f"不认识「{words}」", location, "请核对", related)


def marked(shown: str) -> str:
    """Return what stands over the carets."""
    _, line, carets, *_ = shown.split("\n")
    begin = carets.index("~")
    width = carets.count("~")
    column, over = 0, ""
    for character in line:
        if begin <= column < begin + width:
            over += character
        column += display_width(character, ambiguous=1)
    return over


def test_a_diagnostic_is_shown_as_place_message_line_and_caret() -> None:
    text = "一、重点任务\n（市民政局、市残联按职责分工负责）\n"
    assert render(about(text, "市残联"), source_from_text(text, name="方案.txt")) == (
        "方案.txt:2:7: warning[RM999] 不认识「市残联」\n"
        "    2 | （市民政局、市残联按职责分工负责）\n"
        "      |             ~~~~~~ 提示：请核对；respmatrix explain RM999"
    )


def test_english() -> None:
    text = "（市民政局、市残联负责）"
    shown = render(about(text, "市残联"), source_from_text(text, name="plan.txt"), "en")
    assert shown.endswith("~~~~~~ hint: 请核对; respmatrix explain RM999")


def test_english_is_told_from_the_catalogue() -> None:
    entry = next(entry for entry in CATALOGUE.values() if "{" in entry.message)
    facts: dict[str, Any] = dict.fromkeys(re.findall(r"\{(\w+)\}", entry.message + entry.hint), "市残联")
    told = render(report(entry.code, None, **facts), source_from_text("", name="plan.txt"), "en")
    assert f"plan.txt: {entry.severity}[{entry.code}] {entry.message_en.format(**facts)}\n" in told


def test_facts_of_another_release_fall_back_to_the_stored_message() -> None:
    entry = next(entry for entry in CATALOGUE.values() if "{" in entry.message)
    stored = Diagnostic(entry.code, Severity.WARNING, "旧的说法", None, "旧的提示")
    assert render(stored, source_from_text("", name="甲"), "en").startswith(
        f"甲: warning[{entry.code}] 旧的说法\n"
    )


def test_without_a_place_there_is_no_line() -> None:
    whole = Diagnostic("RM999", Severity.INFO, "没有标题", None)
    assert render(whole, source_from_text("文", name="方案.txt")) == (
        "方案.txt: info[RM999] 没有标题\n      = 提示：respmatrix explain RM999"
    )


def test_related_places_are_named() -> None:
    text = "甲\n乙"
    shown = render(about(text, "乙", Location(Span(0, 1), 1, 1)), source_from_text(text, name="文.txt"))
    assert shown.split("\n")[-1] == "      = 相关：第1行第1列"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_only_the_line_itself_is_shown(line_end: str) -> None:
    text = line_end.join(["前一行", "　　市残联负责", "后一行"])
    line = render(about(text, "市残联"), source_from_text(text, name="文.txt")).split("\n")[1]
    assert line.split("| ")[1] == "市残联负责"


@pytest.mark.parametrize("before", [0, 3, 15, 40, 400, 5000])
@pytest.mark.parametrize("after", [0, 40, 5000])
@pytest.mark.parametrize("filler", ["长", "a", "“", "\u0301", "\t"])
def test_the_caret_stands_under_the_words_in_lines_of_any_length(
    before: int, after: int, filler: str
) -> None:
    text = f"始{filler * before}（市残联）{filler * after}终"
    shown = render(about(text, "市残联"), source_from_text(text, name="文.txt"))
    assert marked(shown) == "市残联"
    line = shown.split("\n")[1].split("| ", 1)[1]
    assert display_width(line, ambiguous=1) <= EXCERPT_COLUMNS + len("...") + 2


def test_a_cut_line_says_so_on_both_sides() -> None:
    text = "长" * 200 + "市残联" + "长" * 200
    line = (
        render(about(text, "市残联"), source_from_text(text, name="文.txt")).split("\n")[1].split("| ", 1)[1]
    )
    assert line.startswith("...")
    assert line.endswith("...")


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    text = "甲（市残联、\n市妇联）"
    diagnostic = about(text, "市残联、\n市妇联")
    assert marked(render(diagnostic, source_from_text(text, name="文.txt"))) == "市残联、"


def test_an_empty_span_at_the_end_still_has_a_caret() -> None:
    here = Diagnostic("RM999", Severity.INFO, "到此为止", Location(Span(2, 2), 1, 3))
    assert render(here, source_from_text("甲乙", name="文.txt")).split("\n")[2].startswith("      |     ~ ")


def test_nothing_in_a_text_moves_the_cursor() -> None:
    text = "\x1b[2J市残联\u202e\x00\ud800"
    shown = render(about(text, "市残联"), source_from_text(text, name="文\n.txt"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.count("\n") == 2
    assert marked(shown) == "市残联"


def test_visible_keeps_the_length() -> None:
    text = "".join(map(chr, range(0x3000))) + "\U000e0041"
    assert len(visible(text)) == len(text)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_is_explained_in_both_languages(code: str) -> None:
    entry = CATALOGUE[code]
    for lang, message, why in (
        ("zh", entry.message, entry.why),
        ("en", entry.message_en, entry.why_en),
    ):
        told = explain(code, "zh" if lang == "zh" else "en")
        assert told.startswith(f"{code} {entry.severity.value} {blanked(message)}")
        assert why in told
        assert entry.example in told


def test_an_unknown_code_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        explain("RM000")
