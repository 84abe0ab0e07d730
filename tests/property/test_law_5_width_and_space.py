"""Law 5: width of punctuation, spaces and line wraps change no meaning（全半角与空格无关）."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from respmatrix import parse_attribution, parse_text
from respmatrix.testing import Reading, WrittenAttribution, WrittenDocument, attributions, documents

FULL_WIDTH = "（），；：" + "".join(map(chr, range(0xFF10, 0xFF1A)))
HALF_WIDTH = "(),;:0123456789"
WIDTHS = dict(zip(FULL_WIDTH + HALF_WIDTH, HALF_WIDTH + FULL_WIDTH, strict=True))
AROUND_LINES = (
    ("\u200b", "\u200b"),
    ("　　", "  "),
    ("\xa0\xa0", "\xa0"),
    ("<p>", "</p>"),
    ("", "<br/>"),
    ("● ", ""),
)
"""What copies of web pages and office files leave before and behind each line."""
LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\n\n")
BLANKS = (" ", "  ", "\u3000", "\xa0", "\n", "\r\n", "\n　　")


def reading_of(text: str, level: str) -> Reading | None:
    attribution, _ = parse_attribution(text, level=level)
    return None if attribution is None else Reading.of(attribution)


@st.composite
def other_widths(draw: st.DrawFn, text: str) -> str:
    """Draw `text` with some marks and digits in their other width."""
    swapped = draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    return "".join(
        WIDTHS.get(character, character) if swap else character
        for character, swap in zip(text, swapped, strict=True)
    )


@st.composite
def with_blanks(draw: st.DrawFn, text: str, blanks: tuple[str, ...]) -> str:
    """Draw `text` with white space put in, never outside its first and last character."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(1, len(text) - 1))
        text = text[:at] + draw(st.sampled_from(blanks)) + text[at:]
    return text


@given(attributions())
def test_what_is_written_is_read(written: WrittenAttribution) -> None:
    assert reading_of(written.text, written.level) == written.reading


@given(attributions(), st.data())
def test_width(written: WrittenAttribution, data: st.DataObject) -> None:
    assert reading_of(data.draw(other_widths(written.text)), written.level) == written.reading


@given(attributions(lines=False), st.data())
def test_spaces_and_line_wraps_inside_a_bracket(written: WrittenAttribution, data: st.DataObject) -> None:
    assert reading_of(data.draw(with_blanks(written.text, BLANKS)), written.level) == written.reading


@given(attributions(), st.data())
def test_spaces_inside_labelled_lines(written: WrittenAttribution, data: st.DataObject) -> None:
    assert reading_of(data.draw(with_blanks(written.text, BLANKS[:4])), written.level) == written.reading


@given(documents())
def test_documents_are_read_as_they_are_written(written: WrittenDocument) -> None:
    document = parse_text(written.text)
    assert [(item.label.text, item.title) for item in document.outline] == list(written.outline)
    found = [(task.label, task.title, task.attributions) for task in document.tasks if task.attributions]
    assert [(label, title) for label, title, _ in found] == [
        (task.label, task.title) for task in written.tasks
    ]
    for (_, _, parsed), task in zip(found, written.tasks, strict=True):
        assert [attribution.raw for attribution in parsed] == [one.text for one in task.attributions]
        assert [Reading.of(attribution) for attribution in parsed] == [
            one.reading for one in task.attributions
        ]


@given(documents(), st.data())
def test_width_in_whole_documents(written: WrittenDocument, data: st.DataObject) -> None:
    # Every mark of one kind at once: hypothesis need not decide on each of some thousand characters.
    turned = data.draw(st.sets(st.sampled_from("（），；：")))
    text = "".join(WIDTHS[character] if character in turned else character for character in written.text)
    read = [Reading.of(attribution) for task in parse_text(text).tasks for attribution in task.attributions]
    assert read == [one.reading for task in written.tasks for one in task.attributions]


@given(documents(), st.sampled_from(AROUND_LINES), st.sampled_from(LINE_ENDS))
def test_what_copies_leave_around_lines(written: WrittenDocument, around: tuple[str, str], end: str) -> None:
    before, behind = around
    lines = [before + line + behind if line.strip() else line for line in written.text.split("\n")]
    tasks = parse_text(end.join(lines)).tasks
    read = [Reading.of(attribution) for task in tasks for attribution in task.attributions]
    assert read == [one.reading for task in written.tasks for one in task.attributions]


def test_a_name_is_printed_with_the_odd_line_end_inside_it() -> None:
    text = "1.修复堤防。（市水务\u2028局、市\u200b财政局负责）\n2.清理河道。（市城管局负责）"
    bodies = parse_text(text).tasks[0].attributions[0].parties
    assert [(body.name, body.printed) for body in bodies] == [
        ("市水务局", "市水务\u2028局"),
        ("市财政局", "市\u200b财政局"),
    ]
