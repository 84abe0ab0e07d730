"""The pieces of one attribution with their places in the original（成分）."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import Piece, TokenKind
from respmatrix.model import Span


@frozen
class Token:
    """A piece of an attribution with its place（成分）."""

    text: str
    """As printed, white space and glosses included."""
    kind: TokenKind
    span: Span
    """In the text that was given."""


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of the attribution `text`; joined, they are `text` again, whatever it is.

    >>> [(token.text, token.kind.value) for token in tokens("（市财政局牵头，各区配合）")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('（', 'bracket'), ('市财政局', 'name'), ('牵头', 'role'), ('，', 'separator'),
     ('各区', 'name'), ('配合', 'role'), ('）', 'bracket')]
    """
    cleaned = clean(text, 0, len(text))
    body = cleaned.text
    bracketed = len(body) > 1 and body[0] == "(" and _closes(body) == len(body) - 1
    cut: Sequence[Piece] = []
    if bracketed:
        inner = [(kind, start + 1, end + 1) for kind, start, end in pieces(body[1:-1])]
        cut = [(TokenKind.BRACKET, 0, 1), *inner, (TokenKind.BRACKET, len(body) - 1, len(body))]
    elif body:
        cut = pieces(body)
    elif text:
        return (Token(text, TokenKind.RESIDUE, Span(0, len(text))),)
    starts = [0, *(cleaned.offsets[start] for _, start, _ in cut[1:]), len(text)]
    return tuple(
        Token(text[start:end], piece[0], Span(start, end))
        for piece, start, end in zip(cut, starts, starts[1:], strict=False)
    )


def _closes(text: str) -> int:
    """Return where the bracket that opens at 0 closes, or -1."""
    depth = 0
    for position, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return position
    return -1
