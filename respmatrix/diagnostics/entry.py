"""The shape of a catalogue entry（诊断条目）."""

from __future__ import annotations

from attrs import frozen

from respmatrix.model import Severity


@frozen
class Entry:
    """All that is said about one code; the message, the command and the docs page are made from it.

    Templates hold `{name}` fields that the reporting room fills with facts.
    """

    code: str
    severity: Severity
    message: str
    """Chinese template, one sentence without a final full stop."""
    message_en: str
    hint: str
    """What to do about it; Chinese, may be empty, may hold fields."""
    hint_en: str
    why: str
    """Why it is reported, for `respmatrix explain` and the docs; Chinese."""
    why_en: str
    example: str
    """A short text that gives it."""
