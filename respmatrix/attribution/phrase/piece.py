"""What an attribution is made of（成分）: the kinds of its pieces, and a piece with its place."""

from __future__ import annotations

from enum import StrEnum


class TokenKind(StrEnum):
    """What a piece of an attribution is（成分）."""

    NAME = "name"
    """a body or class of bodies"""
    UNKNOWN = "unknown"
    """what stands like a body among bodies, and has not the shape of one"""
    STEM = "stem"
    """a function whose 部门 is elided"""
    ROLE = "role"
    """a role phrase behind the bodies it covers"""
    DUTY = "duty"
    """a role phrase that says what it is about: 负责资金保障、物资调运"""
    LABEL = "label"
    """牵头单位："""
    PERSON_LABEL = "person-label"
    """牵头领导："""
    DEADLINE_LABEL = "deadline-label"
    """完成时限："""
    TEXT_LABEL = "text-label"
    """any other label; what follows is the task's own text"""
    SEPARATOR = "separator"
    """、 ， ； 和 及"""
    COWORK = "cowork"
    """会同"""
    OWN_ROLE = "own-role"
    """（牵头） behind one body: its role and nobody else's"""
    OPEN = "open"
    """等部门"""
    DEADLINE = "deadline"
    TAG = "tag"
    """约束性指标"""
    RULE = "rule"
    """下同 and other rules of the whole document"""
    PERSON = "person"
    LEAD_IN = "lead-in"
    """由"""
    NOTHING = "nothing"
    """无"""
    TEXT = "text"
    """the task's own text inside the bracket"""
    BRACKET = "bracket"
    """the bracket of the whole attribution"""
    RESIDUE = "residue"
    """what was not understood"""


Piece = tuple[TokenKind, int, int]
"""Kind, start and end in the cleaned text."""

UNREAD = frozenset({TokenKind.UNKNOWN, TokenKind.RESIDUE})
"""Pieces that are not known to be what they stand as."""
