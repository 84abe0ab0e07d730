"""What `check` writes, one writer for each format（核对结果的输出）."""

from __future__ import annotations

from typing import Protocol

from attrs import define, field, frozen

from respmatrix.cli.inputs import Failure
from respmatrix.cli.streams import write_out
from respmatrix.diagnostics.render import Language, render
from respmatrix.model import Diagnostic, Source


@frozen
class Findings:
    """What was found in one document."""

    name: str
    """The file as the user gave it."""
    source: Source
    diagnostics: tuple[Diagnostic, ...]
    """In the order of the text."""


class FindingsWriter(Protocol):
    """Takes the documents one by one, in the order given."""

    def add(self, findings: Findings) -> None:
        """Take what was found in a document."""

    def fail(self, failure: Failure) -> None:
        """Take a file that could not be read."""

    def close(self) -> None:
        """Write what has to wait for the last document."""


def findings_writer(form: str, lang: Language) -> FindingsWriter:
    """Return the writer of the format `form`: 「text」, 「json」, 「sarif」 or 「github」."""
    if form == "sarif":
        from respmatrix.cli.sarif import SarifWriter

        return SarifWriter(lang)
    if form == "github":
        from respmatrix.cli.github import GithubWriter

        return GithubWriter(lang)
    return _JsonWriter() if form == "json" else _TextWriter(lang)


@define
class _TextWriter:
    """For people: every place with its line and a caret."""

    lang: Language

    def add(self, findings: Findings) -> None:
        for diagnostic in findings.diagnostics:
            write_out(render(diagnostic, findings.name, findings.source.text, self.lang))

    def fail(self, failure: Failure) -> None:
        """Write nothing: the failure has been told on stderr."""

    def close(self) -> None:
        """Write nothing more."""


@define
class _JsonWriter:
    """One array, an object for every file."""

    records: list[dict[str, object]] = field(factory=list)

    def add(self, findings: Findings) -> None:
        from respmatrix.jsonio import plain_diagnostics

        self.records.append({"source": findings.name, "diagnostics": plain_diagnostics(findings.diagnostics)})

    def fail(self, failure: Failure) -> None:
        self.records.append(failure.record())

    def close(self) -> None:
        from respmatrix.jsonio import write_json

        write_out(write_json(self.records, indent=2))
