"""Room 3: find → lex → grammar → carry → attach → standing（责任分工）."""

from respmatrix.attribution.lex import Token, TokenKind, tokens
from respmatrix.attribution.read import Responsibilities, read_attribution, read_responsibilities
from respmatrix.attribution.table import find_tables
from respmatrix.attribution.unparse import unparse_attribution

__all__ = [
    "Responsibilities",
    "Token",
    "TokenKind",
    "find_tables",
    "read_attribution",
    "read_responsibilities",
    "tokens",
    "unparse_attribution",
]
