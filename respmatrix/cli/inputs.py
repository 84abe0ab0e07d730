"""Inputs of the command: a file or standard input → a parsed document（输入）."""

from __future__ import annotations

import os

from attrs import frozen

from respmatrix.cli.arguments import STDIN
from respmatrix.cli.streams import read_stdin, write_message
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language, visible
from respmatrix.errors import RespmatrixError
from respmatrix.model import ParsedDocument


@frozen
class Failure:
    """A file that could not be read or parsed, with its error in the user's language."""

    source: str
    kind: str
    message: str
    hint: str

    def record(self) -> dict[str, object]:
        """Return it as the JSON record that stands in the document's place."""
        return {
            "source": self.source,
            "error": {"type": self.kind, "message": self.message, "hint": self.hint},
        }


def load(name: str, lang: Language) -> ParsedDocument | Failure:
    """Return the document in file `name` (「-」: standard input), or why there is none."""
    from respmatrix.pipeline import parse

    try:
        return parse(read_stdin(), name=STDIN) if name == STDIN else parse(name)
    except RespmatrixError as error:
        message, hint = told(error, lang)
        return Failure(name, type(error).__name__, message, hint)
    except Exception as error:  # one file that breaks us must not take the others along
        if traceback_wanted():
            raise
        return Failure(name, "InternalError", f"{visible(name)}: {internal(error, lang)}", "")


def told(error: RespmatrixError, lang: Language) -> tuple[str, str]:
    """Return message and hint of `error` in `lang`, each on one line."""
    pair = (error.message, error.hint) if lang == "zh" else (error.message_en, error.hint_en)
    return visible(pair[0]), visible(pair[1])


def internal(error: Exception, lang: Language) -> str:
    """Return the sentence for an error that is our own fault."""
    return visible(say(lang, "internal", kind=type(error).__name__, what=error))


def traceback_wanted() -> bool:
    """Tell whether the user asks for the traceback of an internal error."""
    return bool(os.environ.get("RESPMATRIX_TRACEBACK"))


def report_failure(failure: Failure, lang: Language) -> None:
    """Print `failure` as one line to stderr."""
    report_error(failure.message, failure.hint, lang)


def report_error(message: str, hint: str, lang: Language) -> None:
    """Print an error as one line to stderr."""
    write_message(say(lang, "error") + message + (say(lang, "hint") + hint if hint else ""))
