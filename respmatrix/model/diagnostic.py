"""Messages to the reader（诊断）."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from respmatrix.model.lean import lean
from respmatrix.model.span import Location


class Severity(StrEnum):
    """How much a diagnostic matters（级别）."""

    ERROR = "error"
    """something certain is missing from the result"""
    WARNING = "warning"
    """the result may be wrong here"""
    INFO = "info"
    """a decision that a careful reader may check"""

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


@lean
@frozen
class Diagnostic:
    """One message about one place in the text（诊断）."""

    code: str
    """Such as 「RM301」; never reused."""
    severity: Severity
    message: str
    """One Chinese sentence."""
    location: Location | None = None
    """None where it speaks of the whole document."""
    hint: str = ""
    related: tuple[Location, ...] = ()
    """Other places that belong to it."""
    facts: tuple[tuple[str, str], ...] = ()
    """What the message was made from, so that it can be told in English too."""
