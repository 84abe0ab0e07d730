"""What `check` found, and who may write it（核对结果）."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen

from respmatrix.cli.inputs import Failure
from respmatrix.diagnostics.place import where
from respmatrix.diagnostics.render import Language, visible
from respmatrix.model import Diagnostic, Source, Span


@frozen
class Findings:
    """What was found in one document."""

    name: str
    """The file as the user gave it."""
    source: Source
    diagnostics: tuple[Diagnostic, ...]
    """In the order of the text."""

    def place(self, span: Span, lang: Language) -> str:
        """Return where `span` begins, in words, on one line."""
        return visible(where(self.source, span, lang))


class FindingsWriter(Protocol):
    """Takes the documents one by one, in the order given."""

    def add(self, findings: Findings) -> None:
        """Take what was found in a document."""

    def fail(self, failure: Failure) -> None:
        """Take a file that could not be read."""

    def close(self) -> None:
        """Write what has to wait for the last document."""
