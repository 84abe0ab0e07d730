"""Where an attribution may stand（候选）: brackets, labelled lines, bare lines, last sentences.

Finding is generous and cheap; the grammar decides what is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from respmatrix.attribution.find.bare import find_bare, find_sentences, likely_lines
from respmatrix.attribution.find.brackets import Brackets
from respmatrix.attribution.find.labelled import find_labelled
from respmatrix.attribution.find.lines import Lines
from respmatrix.attribution.judging.candidate import Candidate
from respmatrix.model import OutlineItem, Source, Span

__all__ = ["find_candidates"]


def find_candidates(
    source: Source, outline: Sequence[OutlineItem], *, sentences: bool
) -> tuple[tuple[Iterable[Candidate], ...], list[Span]]:
    """Return the candidates in rounds, the plainest first, and the opening brackets without a partner.

    Args:
        source: the document.
        outline: its numbered items.
        sentences: whether a last sentence without brackets or label may be an attribution.
    """
    lines = Lines(source, outline)
    brackets = Brackets(lines)
    likely = likely_lines(lines, brackets.unopened)
    rounds = (
        brackets.candidates,
        find_labelled(lines, brackets.unclosed, brackets.unopened),
        brackets.frames,
        find_bare(lines, likely),
        find_sentences(lines, likely) if sentences else (),
    )
    return rounds, brackets.unclosed
