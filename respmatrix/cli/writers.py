"""The writers of what `check` found, one for each format（核对结果的输出）."""

from __future__ import annotations

from attrs import define, field

from respmatrix.cli.findings import Findings, FindingsWriter
from respmatrix.cli.inputs import Failure
from respmatrix.cli.streams import write_out
from respmatrix.diagnostics.render import Language, render


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
            write_out(render(diagnostic, findings.source, self.lang))

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

        found = plain_diagnostics(findings.diagnostics, findings.source)
        self.records.append({"source": findings.name, "diagnostics": found})

    def fail(self, failure: Failure) -> None:
        self.records.append(failure.record())

    def close(self) -> None:
        from respmatrix.jsonio import write_json

        write_out(write_json(self.records, indent=2))
