"""Room 3: find → lex → grammar → carry → attach → standing（责任分工）."""

from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.attribution.phrase.token import Token, tokens
from respmatrix.attribution.read import Responsibilities, as_given, read_attribution, read_responsibilities
from respmatrix.attribution.table import find_tables, look_for_tables
from respmatrix.attribution.unparse import unparse_attribution

__all__ = [
    "Responsibilities",
    "Token",
    "TokenKind",
    "as_given",
    "find_tables",
    "look_for_tables",
    "read_attribution",
    "read_responsibilities",
    "tokens",
    "unparse_attribution",
]
