"""The command `respmatrix`（命令行）: build, parse, check, explain."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from respmatrix.cli.arguments import read_arguments
from respmatrix.cli.commands import UNUSABLE, run
from respmatrix.cli.inputs import internal, report_error, told, traceback_wanted
from respmatrix.cli.parser import UsageError
from respmatrix.cli.streams import drop_stdout, prepare_streams, write_message
from respmatrix.cli.words import choose_language, say
from respmatrix.errors import RespmatrixError

__all__ = ["main"]

CLOSED_PIPE = 141
"""Exit status where the reader of our output went away, as the shell has it for SIGPIPE."""
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status; nothing but a wish for a traceback lets one out.

    Args:
        argv: the arguments without the program's name; those of the process where it is None.
    """
    prepare_streams()
    arguments = sys.argv[1:] if argv is None else list(argv)
    lang = choose_language(arguments)
    try:
        status = run(read_arguments(arguments, lang))
        sys.stdout.flush()
    except UsageError as error:
        report_error(str(error), "", lang)
        return UNUSABLE
    except RespmatrixError as error:
        report_error(*told(error, lang), lang)
        return UNUSABLE
    except BrokenPipeError:
        drop_stdout()
        return CLOSED_PIPE
    except KeyboardInterrupt:
        write_message(say(lang, "interrupted"))
        return INTERRUPTED
    except SystemExit as error:  # argparse printed help or the version
        return error.code if isinstance(error.code, int) else 0
    except OSError as error:  # stdout: files have errors of their own
        drop_stdout()
        report_error(say(lang, "output-failed", what=error.strerror or error), "", lang)
        return UNUSABLE
    except Exception as error:
        if traceback_wanted():
            raise
        report_error(internal(error, lang), "", lang)
        return UNUSABLE
    return status
