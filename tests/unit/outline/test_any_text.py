"""No text raises, spans lie in the text, and work grows linearly."""

import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from respmatrix.outline import read_outline
from respmatrix.read import read_source, source_from_text

if TYPE_CHECKING:
    from _typeshed import TraceFunction

SHARED = Path(__file__).resolve().parents[4] / "shared"
PIECES = st.sampled_from(
    (
        *(
            "一、",
            "二、",
            "（一）",
            "(二)",
            "1.",
            "2．",
            "（1）",
            "①",
            "一是",
            "第一条",
            "1.1 ",
            "3",
            "）",
            ")",
        ),
        *(
            "。",
            "；",
            "\n",
            "　",
            "\t",
            "附件：1.",
            "关于印发",
            "通知",
            "某市数据局",
            "2022317",
            "2023年1月2日",
        ),
        *("成文日期：", "**", "<p>", "标题：", "\ud800", "责任单位：市财政局", "（市财政局牵头）", "["),
        *("特此通知", "打印", "……1", "《", "》", "十", "二"),
    )
)


@example("**\u3000**")
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_text_raises_and_spans_lie_in_it(text: str) -> None:
    source = source_from_text(text)
    _, items, diagnostics = read_outline(source)
    last = -1
    for index, item in enumerate(items):
        assert item.title_span.of(text) == item.title
        assert (
            last < item.location.span.start <= item.title_span.start <= item.title_span.end <= item.body.start
        )
        assert item.body.end <= len(text)
        if not item.recovered:
            assert text.startswith(item.label.text, item.location.span.start)
        if item.parent is None:
            assert item.depth == 0
        else:
            assert item.parent < index
            assert item.depth == items[item.parent].depth + 1
        if index + 1 < len(items):
            assert item.body.end <= items[index + 1].location.span.start
        last = item.location.span.start
    for diagnostic in diagnostics:
        if diagnostic.location is not None:
            assert 0 <= diagnostic.location.span.start <= diagnostic.location.span.end <= len(text)
    assert read_outline(source)[1:] == (items, diagnostics)


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "一是\n二是\n",
            "）\n",
            "）数字\n",
            "。2.",
            "一、（一）甲\n",
            "市财政局\n2022317\n",
            "附件：1.a\n2.b\n",
        ),
        *(
            "关于\n",
            "第一条\n",
            "1编制\n",
            "1\t表\n",
            "（",
            "<p",
            "**",
            "【",
            "标　　",
            "\u3000",
            "1.x（市局负责）\n",
        ),
    ],
)
def test_work_grows_linearly(unit: str) -> None:
    """Count executed lines, which no busy machine changes."""

    def lines_run(repeats: int) -> int:
        source = source_from_text("一、甲\n1.乙\n" + unit * repeats)
        count = 0

        def trace(frame: FrameType, event: str, argument: object) -> "TraceFunction":
            nonlocal count
            count += 1
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            read_outline(source)
        finally:
            sys.settrace(before)
        return count

    lines_run(400)  # compiles the patterns
    assert lines_run(800) < 3 * lines_run(400) + 2000


def folded(text: str) -> str:
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return plain.translate(str.maketrans("〔〕【】[]", "()()()"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not beside this checkout")
@pytest.mark.parametrize(
    ("gold", "texts"), [("gold", "seeds"), ("corpus_gold", "corpus"), ("forms_gold", "forms")]
)
def test_annotated_documents(gold: str, texts: str) -> None:
    checked = 0
    for path in sorted((SHARED / gold).glob("*.json")):
        wanted = json.loads(path.read_text(encoding="utf-8"))
        text = next((SHARED / texts).glob(path.stem + "*"))
        meta, items, _ = read_outline(read_source(text))
        for key, value in wanted.get("meta", {}).items():
            found = getattr(meta, key)
            same = (
                folded(found or "").startswith(folded(value))
                if key == "title"
                else folded(found or "") == folded(value or "")
            )
            assert same, (path.name, key, found)
            checked += 1
        if "outline" in wanted:
            optional = {folded(title)[:20] for title in wanted.get("outline_optional", [])}
            rows = [(folded(i.label.text).strip("().、,:"), folded(i.title)[:20]) for i in items]
            gold_rows = [
                (folded(i["label"]).strip("().、,:"), folded(i["title"])[:20]) for i in wanted["outline"]
            ]
            assert Counter(row for row in rows if row[1] not in optional) == Counter(gold_rows), path.name
            checked += len(gold_rows)
    assert checked > 0
