"""Automatic numbers become the labels that Word prints（自动编号）."""

from __future__ import annotations

import pytest

from respmatrix import Span, parse
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import read_docx
from respmatrix.read.word.number_formats import FORMATS
from tests.made.word import docx, level, lists, numbered, paragraph, run, style, table

POLICY = (
    level(0, "chineseCounting", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "（%4）")
    + level(4, "decimalEnclosedCircle", "%5")
)
DECIMAL = level(0, text="%1") + level(1, text="%1.%2") + level(2, text="%1.%2.%3")


def lines(body: str, numbering: str, styles: str | None = None) -> list[str]:
    data = docx(body, numbering=numbering, styles=styles)
    return read_docx(data, "甲.docx", DEFAULT_LIMITS).text.splitlines()


def labels(levels: list[int], numbering: str, list_id: int = 1) -> list[str]:
    return [line[:-1] for line in lines("".join(numbered("#", list_id, one) for one in levels), numbering)]


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("chineseCounting", "一 二 九 十 十一 二十 二十一 九十九 一○○ 一○一"),
        ("chineseCountingThousand", "一 二 九 十 十一 二十 二十一 九十九 一百 一百零一"),
        ("chineseLegalSimplified", "壹 贰 玖 壹拾 壹拾壹 贰拾 贰拾壹 玖拾玖 壹佰 壹佰零壹"),
        ("ideographLegalTraditional", "壹 貳 玖 壹拾 壹拾壹 貳拾 貳拾壹 玖拾玖 壹佰 壹佰零壹"),
        ("ideographTraditional", "甲 乙 壬 癸 11 20 21 99 100 101"),
        ("ideographZodiac", "子 丑 申 酉 戌 20 21 99 100 101"),
        ("ideographZodiacTraditional", "甲子 乙丑 壬申 癸酉 甲戌 癸未 甲申 99 100 101"),
        ("ideographDigital", "一 二 九 一〇 一一 二〇 二一 九九 一〇〇 一〇一"),
        ("japaneseCounting", "一 二 九 十 十一 二十 二十一 九十九 百 百一"),
        ("taiwaneseCounting", "一 二 九 十 十一 二十 二十一 九十九 一○○ 一○一"),
        ("decimalEnclosedCircle", "① ② ⑨ ⑩ ⑪ ⑳ 21 99 100 101"),
        ("decimalEnclosedParen", "⑴ ⑵ ⑼ ⑽ ⑾ ⒇ 21 99 100 101"),
        ("decimalEnclosedFullstop", "⒈ ⒉ ⒐ ⒑ ⒒ ⒛ 21 99 100 101"),
        ("ideographEnclosedCircle", "㈠ ㈡ ㈨ ㈩ 11 20 21 99 100 101"),
        ("decimal", "1 2 9 10 11 20 21 99 100 101"),
        ("decimalZero", "01 02 09 10 11 20 21 99 100 101"),
        ("decimalFullWidth", "１ ２ ９ １０ １１ ２０ ２１ ９９ １００ １０１"),
        ("upperRoman", "I II IX X XI XX XXI XCIX C CI"),
        ("lowerRoman", "i ii ix x xi xx xxi xcix c ci"),
        ("upperLetter", "A B I J K T U UUUU VVVV WWWW"),
        ("lowerLetter", "a b i j k t u uuuu vvvv wwww"),
    ],
)
def test_formats(kind: str, written: str) -> None:
    starts = (1, 2, 9, 10, 11, 20, 21, 99, 100, 101)
    definitions = {start: level(0, kind, "%1", start=start) for start in starts}
    numbering = lists(definitions, {start: (start, "") for start in starts})
    body = "".join(numbered("#", start) for start in starts)
    assert [line[:-1] for line in lines(body, numbering)] == written.split()


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_a_format_writes_any_number(kind: str) -> None:
    for number in (0, 1, 21, 60, 61, 1000, 1001, 1010, 3999, 4000, 10_001, 32_767, 10**9):
        assert len(FORMATS[kind](number)) <= 40


def test_thousands() -> None:
    write = FORMATS["chineseCountingThousand"]
    assert [write(number) for number in (110, 1000, 1001, 1010, 1100, 2023, 10_000)] == [
        "一百一十", "一千", "一千零一", "一千零一十", "一千一百", "二千零二十三", "一万",
    ]  # fmt: skip


def test_the_levels_of_a_policy_document() -> None:
    assert labels([0, 1, 1, 2, 2, 3, 4, 4, 2, 1, 2, 0, 1], lists({0: POLICY}, {1: (0, "")})) == [
        "一、", "（一）", "（二）", "1.", "2.", "（1）", "①", "②", "3.", "（三）", "1.", "二、", "（一）",
    ]  # fmt: skip


def test_numbers_of_several_levels() -> None:
    assert labels([0, 1, 1, 2, 1, 0, 1], lists({0: DECIMAL}, {1: (0, "")})) == [
        "1", "1.1", "1.2", "1.2.1", "1.3", "2", "2.1",
    ]  # fmt: skip


def test_a_level_that_was_skipped_counts_as_begun() -> None:
    assert labels([1, 1, 0, 1], lists({0: DECIMAL}, {1: (0, "")})) == ["1.1", "1.2", "2", "2.1"]


def test_legal_numbering_writes_every_level_in_digits() -> None:
    levels = level(0, "chineseCounting", "第%1章") + level(1, text="%1.%2", more="<w:isLgl/>")
    assert labels([0, 1, 0, 1], lists({0: levels}, {1: (0, "")})) == ["第一章", "1.1", "第二章", "2.1"]


def test_a_level_that_does_not_restart_and_one_that_restarts_late() -> None:
    on = level(0) + level(1, text="%2)", more='<w:lvlRestart w:val="0"/>')
    assert labels([0, 1, 1, 0, 1], lists({0: on}, {1: (0, "")})) == ["1.", "1)", "2)", "2.", "3)"]
    late = level(0) + level(1, text="%2)") + level(2, text="%3#", more='<w:lvlRestart w:val="1"/>')
    assert labels([0, 1, 2, 1, 2, 0, 1, 2], lists({0: late}, {1: (0, "")})) == [
        "1.", "1)", "1#", "2)", "2#", "2.", "1)", "1#",
    ]  # fmt: skip


def test_lists_of_one_definition_go_on_counting_unless_they_start_anew() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists({0: level(0)}, {1: (0, ""), 2: (0, ""), 3: (0, again), 4: (0, again)})
    body = "".join(numbered("#", one) for one in (1, 1, 2, 3, 3, 1, 4))
    assert [line[:-1] for line in lines(body, numbering)] == ["1.", "2.", "3.", "1.", "2.", "3.", "1."]


def test_a_list_may_change_a_level() -> None:
    changed = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)", start=3)}</w:lvlOverride>'
    numbering = lists({0: level(0), 5: level(0)}, {1: (0, ""), 2: (5, changed)})
    assert lines(numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 2), numbering) == [
        "1.甲",
        "III)乙",
        "IV)丙",
    ]


def test_styles_are_numbered_by_the_level_linked_to_them() -> None:
    numbering = lists(
        {
            0: level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="标题1"/>')
            + level(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="标题2"/>')
        },
        {7: (0, "")},
    )
    in_list = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    styles = (
        style("正文", "", default=True)
        + style("标题1", '<w:basedOn w:val="正文"/>' + in_list)
        + style("标题2", '<w:basedOn w:val="标题1"/>' + in_list)
        + style("小标题", '<w:basedOn w:val="标题2"/>')
        + style("无号", '<w:basedOn w:val="标题1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>')
    )

    def styled(name: str, more: str = "") -> str:
        return paragraph("#", properties=f'<w:pStyle w:val="{name}"/>{more}')

    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    body = (
        styled("标题1") + styled("标题2") + styled("小标题") + styled("标题1", off) + styled("无号")
        + styled("标题1") + styled("标题1", deeper) + paragraph("正文")
    )  # fmt: skip
    assert lines(body, numbering, styles) == [
        "一、#",
        "（一）#",
        "（二）#",
        "#",
        "#",
        "二、#",
        "（一）#",
        "正文",
    ]


def test_a_list_style_is_followed_to_its_definition() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="列表"/>{POLICY}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="列表"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = style("列表", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert lines(numbered("甲", 2) + numbered("乙", 2, 1), numbering, styles) == ["一、甲", "（一）乙"]


def test_styles_and_lists_that_run_in_circles_end() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="列表"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = style(
        "列表", '<w:basedOn w:val="乙"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    ) + style("乙", '<w:basedOn w:val="列表"/>')
    assert lines(numbered("甲", 2, style="乙") + numbered("乙", 99), numbering, styles) == ["甲", "乙"]


def test_suffixes_and_bullets() -> None:
    numbering = lists(
        {
            0: level(0, suffix="tab"),
            1: level(0, suffix="space"),
            2: level(0),
            3: level(0, "bullet", "\uf06c", suffix="tab"),
            4: level(0, "none", "注："),
            5: level(0, text=""),
        },
        {number: (number - 1, "") for number in range(1, 7)},
    )
    body = "".join(numbered("#", one) for one in range(1, 7))
    assert lines(body, numbering) == ["1. #", "1. #", "1.#", "#", "注：#", "#"]


def test_an_empty_paragraph_is_counted_and_stays_empty_but_in_a_table_is_its_number() -> None:
    numbering = lists({0: level(0)}, {1: (0, "")})
    serial = f"<w:tc>{numbered('', 1)}</w:tc>"
    body = numbered("甲", 1) + numbered("", 1) + numbered("乙", 1) + table([["序号", "任务"], [serial, "丙"]])
    assert lines(body, numbering) == ["1.甲", "", "3.乙", "序号\t任务", "4.\t丙"]


def test_formats_of_newer_and_older_programs() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
        '<w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl>'
    )
    assert labels([0, 0], lists({0: custom}, {1: (0, "")})) == ["001.", "002."]


def test_an_unknown_format_is_written_in_digits_and_reported() -> None:
    document = parse(docx(numbered("甲", 1), numbering=lists({0: level(0, "hebrew1")}, {1: (0, "")})))
    assert document.source.text == "1.甲\n"
    (found,) = (one for one in document.diagnostics if one.code == "RM113")
    assert dict(found.facts) == {"formats": "hebrew1"}


def test_a_label_leads_back_to_its_paragraph() -> None:
    data = docx(
        paragraph("甲") + numbered(run("乙") + run("丙"), 1), numbering=lists({0: POLICY}, {1: (0, "")})
    )
    source = read_docx(data, "甲", DEFAULT_LIMITS)
    assert source.text == "甲\n一、乙丙\n"
    places = [source.place_of(Span(at, at + 1)) for at in (2, 4, 5)]
    assert [(place.paragraph, place.run) for place in places if place] == [(2, None), (2, 1), (2, 2)]


def test_labels_give_the_outline() -> None:
    numbering = lists({0: POLICY}, {1: (0, "")})
    body = (
        paragraph("某市夜间经济实施方案")
        + numbered("总体要求", 1)
        + numbered("重点任务", 1)
        + numbered("打造街区。（市商务局牵头，各区政府配合）", 1, 1)
        + numbered("便利交通。（市交通运输局负责）", 1, 1)
    )
    document = parse(docx(body, numbering=numbering))
    assert [(item.label.text, item.title, item.depth) for item in document.outline] == [
        ("一、", "总体要求", 0), ("二、", "重点任务", 0),
        ("（一）", "打造街区", 1), ("（二）", "便利交通", 1),
    ]  # fmt: skip
    found = [one for task in document.tasks for one in task.attributions]
    assert [[party.name for party in one.parties] for one in found] == [
        ["市商务局", "各区政府"], ["市交通运输局"],
    ]  # fmt: skip
