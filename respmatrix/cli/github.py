"""Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines（注释）."""

from __future__ import annotations

from attrs import define

from respmatrix.cli.findings import Findings
from respmatrix.cli.inputs import Failure
from respmatrix.cli.paths import path_from_here
from respmatrix.cli.streams import write_out
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language, sentences
from respmatrix.model import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGES = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ord(":"): "%3A", ord(","): "%2C"}


@define
class GithubWriter:
    """A line for every diagnostic and for every file that cannot be read."""

    lang: Language

    def add(self, findings: Findings) -> None:
        """Write the diagnostics of a document."""
        for diagnostic in findings.diagnostics:
            write_out(self._annotation(findings, diagnostic))

    def fail(self, failure: Failure) -> None:
        """Write the failure as an error of the whole file."""
        told = (failure.message, failure.hint)
        write_out(
            command("error", self._told(*told), file=path_from_here(failure.source), title=failure.kind)
        )

    def close(self) -> None:
        """Write nothing more."""

    def _annotation(self, findings: Findings, diagnostic: Diagnostic) -> str:
        place = {"file": path_from_here(findings.name)}
        told = self._told(*sentences(diagnostic, self.lang))
        if diagnostic.location is not None and findings.source.provenance:
            # The file shows no lines: GitHub could point at none.
            told = say(self.lang, "at", place=findings.place(diagnostic.location.span, self.lang), what=told)
        elif diagnostic.location is not None:
            place |= {"line": str(diagnostic.location.line), "col": str(diagnostic.location.column)}
        return command(_COMMANDS[diagnostic.severity], told, **place, title=diagnostic.code)

    def _told(self, message: str, hint: str) -> str:
        return say(self.lang, "with-hint", message=message, hint=hint) if hint else message


def command(name: str, message: str, **properties: str) -> str:
    r"""Return a workflow command on one line, its values escaped as GitHub reads them back.

    >>> command("warning", "100%\n另起一行", file="草案,一.txt", line="3", title="RM301")
    '::warning file=草案%2C一.txt,line=3,title=RM301::100%25%0A另起一行'
    """
    told = ",".join(f"{key}={value.translate(_IN_PROPERTIES)}" for key, value in properties.items())
    return f"::{name} {told}::{message.translate(_IN_MESSAGES)}"
