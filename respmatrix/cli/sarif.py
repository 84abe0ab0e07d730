"""Diagnostics as SARIF 2.1.0, which code hosts and editors read（静态分析结果交换格式）."""

from __future__ import annotations

from attrs import define, field

from respmatrix import __version__
from respmatrix.cli.findings import Findings
from respmatrix.cli.inputs import Failure
from respmatrix.cli.paths import uri_from_here
from respmatrix.cli.streams import write_out
from respmatrix.cli.words import say
from respmatrix.diagnostics import CATALOGUE, Entry
from respmatrix.diagnostics.render import Language, blanked, explain, sentences, words_of
from respmatrix.model import Diagnostic, Location, Severity, Source, Span

Json = dict[str, object]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
_LINE_ENDS = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"]
"""What ends a line of a `Source`; SARIF by default knows the first two only."""


@define
class SarifWriter:
    """One log with one run, for all files."""

    lang: Language
    results: list[Json] = field(factory=list)
    failures: list[Json] = field(factory=list)

    def add(self, findings: Findings) -> None:
        """Take the diagnostics of a document."""
        uri = uri_from_here(findings.name)
        self.results.extend(
            _result(diagnostic, findings, uri, self.lang) for diagnostic in findings.diagnostics
        )

    def fail(self, failure: Failure) -> None:
        """Take a file that could not be read; it is told as a notification of the run."""
        self.failures.append(
            {
                "descriptor": {"id": failure.kind},
                "level": "error",
                "message": _message(failure.message, failure.hint, self.lang),
                "locations": [{"physicalLocation": _artifact(uri_from_here(failure.source))}],
            }
        )

    def close(self) -> None:
        """Write the log."""
        from respmatrix.jsonio import write_json

        write_out(write_json(self.log(), indent=2))

    def log(self) -> Json:
        """Return the log as plain values."""
        invocation: Json = {"executionSuccessful": not self.failures}
        if self.failures:
            invocation["toolExecutionNotifications"] = self.failures
        driver: Json = {
            "name": "respmatrix",
            "version": __version__,
            "rules": [_rule(CATALOGUE[code], self.lang) for code in _CODES],
        }
        run: Json = {
            "tool": {"driver": driver},
            "language": _LANGUAGES[self.lang],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": _LINE_ENDS,
            "invocations": [invocation],
            "results": self.results,
        }
        return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


_CODES = sorted(CATALOGUE)
_INDEX = {code: index for index, code in enumerate(_CODES)}


def _rule(entry: Entry, lang: Language) -> Json:
    message, _, why = words_of(entry, lang)
    return {
        "id": entry.code,
        "shortDescription": {"text": blanked(message)},
        "fullDescription": {"text": why},
        "help": {"text": explain(entry.code, lang)},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
    }


def _result(diagnostic: Diagnostic, findings: Findings, uri: str, lang: Language) -> Json:
    def place(location: Location | None) -> Json:
        return _place(location, findings, uri, lang)

    result: Json = {
        "ruleId": diagnostic.code,
        "ruleIndex": _INDEX[diagnostic.code],
        "level": _LEVELS[diagnostic.severity],
        "message": _message(*sentences(diagnostic, lang), lang),
        "locations": [place(diagnostic.location)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, **place(other)} for number, other in enumerate(diagnostic.related)
        ]
    return result


def _message(message: str, hint: str, lang: Language) -> Json:
    return {"text": say(lang, "with-hint", message=message, hint=hint) if hint else message}


def _artifact(uri: str) -> Json:
    return {"artifactLocation": {"uri": uri}}


def _place(location: Location | None, findings: Findings, uri: str, lang: Language) -> Json:
    """Return file and region; of a file that shows no lines, the file and the place in words."""
    if location is None:
        return {"physicalLocation": _artifact(uri)}
    if findings.source.provenance:
        told = findings.place(location.span, lang)
        return {
            "physicalLocation": _artifact(uri),
            "logicalLocations": [{"fullyQualifiedName": told}],
            "message": {"text": told},
        }
    return {"physicalLocation": _region(location, findings.source, uri)}


def _region(location: Location, source: Source, uri: str) -> Json:
    """Return file and region; the end column is that of the first code point behind the span."""
    end = source.locate(Span(location.span.end, location.span.end))
    region = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    return {**_artifact(uri), "region": region}
