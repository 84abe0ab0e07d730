"""Titles break at words, as the document prints them where that fits（标题回行）."""

from __future__ import annotations

import pytest

from respmatrix.export.layout import break_title, em
from respmatrix.model import Paragraph, Source

LONGEST = 20


def printed(*lines: str) -> Source:
    text = "\n".join(lines)
    starts, paragraphs, at = [], [], 0
    for number, line in enumerate(lines, start=1):
        starts.append(at)
        indent = len(line) - len(line.lstrip())
        if line.strip():
            paragraphs.append(Paragraph(at + indent, at + len(line.rstrip()), number, indent + 1))
        at += len(line) + 1
    return Source("方案.txt", text, tuple(paragraphs), tuple(starts))


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("某市养老服务条例", ["某市养老服务条例"]),
        (
            "某市推进社区养老服务体系建设三年行动方案",
            ["某市推进社区养老服务体系建设三年行动方案"],
        ),
        (
            "关于某市人大二次会议第0042号建议办理情况的答复",
            ["关于某市人大二次会议", "第0042号建议办理情况的答复"],
        ),
        (
            "某省贯彻《关于加快发展智能装备的决定》的若干措施",
            ["某省贯彻《关于加快发展", "智能装备的决定》的若干措施"],
        ),
        (
            "某市人民政府办公室关于加快智能家居产业高质量发展的实施意见",
            ["某市人民政府办公室关于", "加快智能家居产业高质量发展的实施意见"],
        ),
        (
            "某省推进农村公路高质量发展和养护管理三年行动方案",
            ["某省推进农村公路高质量发展", "和养护管理三年行动方案"],
        ),
    ],
)
def test_breaks_stand_between_words(title: str, lines: list[str]) -> None:
    assert break_title(title, LONGEST) == "\n".join(lines)


def test_the_documents_own_lines_are_kept() -> None:
    source = printed("公告", "", "  某市加快冷链物流", "", "  高质量发展的实施意见", " (征求意见稿)", "正文")
    title = "某市加快冷链物流高质量发展的实施意见（征求意见稿）"
    assert break_title(title, LONGEST, source) == "某市加快冷链物流\n高质量发展的实施意见（征求意见稿）"


def test_lines_that_are_too_long_are_broken_anew() -> None:
    title = "某自治州推动民族地区中小学校图书馆和阅览室标准化建设工作方案"
    lines = break_title(title, LONGEST, printed(title)).split("\n")
    assert "".join(lines) == title
    assert all(0 < em(line) <= LONGEST for line in lines)
    assert max(map(len, lines)) - min(map(len, lines)) < 6


@pytest.mark.parametrize("title", ["", "甲" * 300, "（" * 45, "，" * 45, "A" * 61, "\ud800" * 30])
def test_no_title_is_lost_or_raises(title: str) -> None:
    lines = break_title(title, LONGEST, printed("无关")).split("\n")
    assert "".join(lines) == title
    assert all(em(line) <= LONGEST for line in lines)
