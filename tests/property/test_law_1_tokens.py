"""Law 1: joined tokens equal the attribution, character for character（记号还原原文）."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from respmatrix import parse_attribution
from respmatrix.attribution import tokens
from respmatrix.testing import WrittenAttribution, attributions

CHINESE = st.text(
    st.sampled_from("市省县委局厅和、，；：（）()〔〕等部门按职责分工负责牵头配合各区政府 \n\t2026年底前A")
)


@given(st.one_of(st.text(), CHINESE, attributions().map(lambda written: written.text)))
def test_joined_tokens_are_the_text(text: str) -> None:
    found = tokens(text)
    assert "".join(token.text for token in found) == text


@given(st.one_of(st.text(), CHINESE, attributions().map(lambda written: written.text)))
def test_tokens_stand_side_by_side(text: str) -> None:
    found = tokens(text)
    assert [token.span.start for token in found] == [0, *(token.span.end for token in found)][: len(found)]
    assert all(token.span.of(text) == token.text != "" for token in found)


@given(attributions())
def test_nothing_that_is_understood_is_left_over(written: WrittenAttribution) -> None:
    attribution, _ = parse_attribution(written.text, level=written.level)
    assert attribution is not None
    assert attribution.residue == ()


@given(st.text(st.sampled_from("◆◇→☆"), min_size=1, max_size=3))
def test_what_is_not_understood_is_residue_and_told(stray: str) -> None:
    text = f"（市财政局、{stray}、市审计局按职责分工负责）"
    attribution, diagnostics = parse_attribution(text)
    assert attribution is not None
    assert [party.name for party in attribution.parties] == ["市财政局", "市审计局"]
    place = text.index(stray)
    left_over = {at for span in attribution.residue for at in range(span.start, span.end)}
    assert left_over >= set(range(place, place + len(stray)))
    assert "RM303" in {diagnostic.code for diagnostic in diagnostics}


@given(attributions("市", lines=False), st.sampled_from(("审批", "托管", "验收", "经办", "登记")))
def test_a_body_under_an_unknown_label_is_not_lost(written: WrittenAttribution, label: str) -> None:
    body = "市绿化委员会办公室"
    text = f"{written.text[:-1]}；{label}单位：{body}{written.text[-1]}"
    attribution, diagnostics = parse_attribution(text, level="市")
    place = text.index(body)
    if attribution is None:
        assert diagnostics
    else:
        spans = [*attribution.residue, *(party.span for party in attribution.parties)]
        covered = {at for span in spans for at in range(span.start, span.end)}
        assert covered >= set(range(place, place + len(body)))
