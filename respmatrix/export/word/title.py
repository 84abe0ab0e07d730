"""Where a title breaks（标题回行）: at a word boundary, lines of like length, at most twenty characters.

Nothing here knows a word: the document itself tells which characters belong together, for a pair
that occurs inside a word occurs often where its characters occur.
"""

from __future__ import annotations

import re

from respmatrix.model import Source
from respmatrix.text import fold

LONGEST = 20
"""Characters of 二号 on a line of the portrait page."""
_SAMPLE = 200_000  # code points of the document that are asked for words
_NEVER_FIRST = "、，。；：！？）》〉」』”’】〕…的等了之"
_NEVER_LAST = "（《〈「『“‘【〔"
_SPACE = re.compile(r"\s+")


def break_title(title: str, source: Source | None = None, *, longest: int = LONGEST) -> tuple[str, ...]:
    """Return the lines of `title`.

    Where the document prints it on several lines, they are kept if they fit.

    Args:
        title: a title on one line.
        source: the document, asked for its own line breaks and for what stands together; may be absent.
        longest: the most characters a line may have.
    """
    if len(title) <= longest:
        return (title,)
    if source is not None and (printed := _as_printed(title, source, longest)):
        return printed
    text = source.text[:_SAMPLE] if source is not None else ""
    return _best(title, text, longest)


def _as_printed(title: str, source: Source, longest: int) -> tuple[str, ...]:
    """Return the lines on which the document itself prints the title; empty where they do not fit."""
    wanted = fold(_SPACE.sub("", title))
    lines: list[str] = []
    for paragraph in source.paragraphs:
        line = fold(_SPACE.sub("", paragraph.span.of(source.text)))
        if not wanted.startswith("".join(lines) + line):
            lines = []
        if wanted.startswith("".join(lines) + line) and len(line) <= longest:
            lines.append(line)
        if lines and "".join(lines) == wanted:
            break
    else:
        return ()
    if len(wanted) != len(title):
        return ()
    # a note such as 「（征求意见稿）」 joins the line above where there is room
    for i in range(len(lines) - 1, 0, -1):
        if lines[i][0] in "(" and len(lines[i - 1] + lines[i]) <= longest:
            lines[i - 1 : i + 1] = [lines[i - 1] + lines[i]]
    ends = [sum(map(len, lines[: i + 1])) for i in range(len(lines))]
    return tuple(title[end - len(line) : end] for end, line in zip(ends, lines, strict=True))


def _best(title: str, text: str, longest: int) -> tuple[str, ...]:
    """Return the lines with the least total cost, by dynamic programming over line ends."""
    count = -(-len(title) // longest)
    ideal = len(title) / count
    joints = [_cost_of_break(title, i, text) for i in range(len(title) + 1)]
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for end in range(1, len(title) + 1):
        options = [
            (
                best[start][0] + ((end - start - ideal) / ideal) ** 2 * 4 + joints[end],
                (*best[start][1], end),
            )
            for start in range(max(0, end - longest), end)
            if start in best
        ]
        best[end] = min(options)
    ends = best[len(title)][1]
    return tuple(title[start:end] for start, end in zip((0, *ends), ends, strict=False))


def _cost_of_break(title: str, at: int, text: str) -> float:
    if at in (0, len(title)):
        return 0.0
    before, after = title[at - 1], title[at]
    if after in _NEVER_FIRST or before in _NEVER_LAST or (before.isascii() and after.isascii()):
        return 10.0
    if before in "、，）》”" or after in "（《“":
        return 0.0
    cohesion = _cohesion(before, after, text) if text else 0.5
    return cohesion + (0.0 if before in "的于" else 0.25)


def _cohesion(before: str, after: str, text: str) -> float:
    """Return how far two neighbours belong together: 1 where neither occurs without the other."""
    pair, single = text.count(before + after), min(text.count(before), text.count(after))
    return pair / single if single else 0.5
