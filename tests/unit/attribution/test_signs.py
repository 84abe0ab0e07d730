"""Cheap signs that are looked for first let nothing through that the full pattern would find."""

import pytest

from respmatrix.attribution.judging import accept
from respmatrix.vocabulary import roles


@pytest.mark.parametrize("word", [*roles.LEAD_WORDS, *roles.SUPPORT_WORDS, "负责", "承办", "落实"])
def test_every_duty_passes_the_cheap_sign(word: str) -> None:
    text = f"市财政局{word}"
    assert accept._GIVES_DUTY.search(text)
    assert accept._MAY_GIVE_DUTY.search(text)
