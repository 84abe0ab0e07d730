"""argparse, speaking Chinese or English（命令行解析器）."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import ClassVar, NoReturn

from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language
from respmatrix.text import display_width


class UsageError(Exception):
    """The options cannot be used; the text is ready for the user."""


def _columns(text: str) -> int:
    return display_width(text, ambiguous=1)


def wrap(text: str, columns: int) -> list[str]:
    """Return `text` in lines of at most `columns` half-width columns.

    Chinese breaks between any two characters, but never before a closing mark.
    """
    lines = [""]
    for piece in re.findall(r"(?:[!-~]+|.)[，。；：、）」”]*", " ".join(text.split())):
        if lines[-1] and _columns(lines[-1] + piece.rstrip()) > columns:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return lines


class _Formatter(argparse.HelpFormatter):
    """Help whose lines are measured as a terminal shows them."""

    lang: ClassVar[Language]

    def __init__(self, prog: str) -> None:
        # Every entry's help stands under it: columns of Chinese and English never line up.
        super().__init__(prog, max_help_position=4)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say(self.lang, "usage") if prefix is None else prefix)

    def _format_action(self, action: argparse.Action) -> str:
        if action.nargs != argparse.PARSER:
            return super()._format_action(action)
        # The commands stand under their title, without a name of their own.
        self._dedent()
        commands = "".join(map(self._format_action, self._iter_indented_subactions(action)))
        self._indent()
        return commands

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrap(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (line for paragraph in text.split("\n") for line in wrap(paragraph, width - len(indent)))
        return "\n".join(indent + line for line in lines)


class _ChineseFormatter(_Formatter):
    lang = "zh"


class _EnglishFormatter(_Formatter):
    lang = "en"


class Parser(argparse.ArgumentParser):
    """A parser that tells its errors in `lang` and leaves the exit to the caller."""

    lang: ClassVar[Language]
    formatter: ClassVar[type[_Formatter]]

    def __init__(self, prog: str, description: str | None = None, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            usage=say(self.lang, f"usage-{prog.removeprefix('respmatrix').strip()}"),
            description=description,
            epilog=epilog,
            formatter_class=self.formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = say(self.lang, "positionals")
        self._optionals.title = say(self.lang, "options")
        self.add_argument("-h", "--help", action="help", help=say(self.lang, "help-help"))
        self.add_argument(
            "--lang",
            choices=("zh", "en"),
            default=argparse.SUPPRESS,
            metavar="zh|en",
            help=say(self.lang, "help-lang"),
        )

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the arguments, in the parser's language."""
        raise UsageError(usage_message(self.lang, message, self.prog))


class ChineseParser(Parser):
    """Speaks Chinese."""

    lang = "zh"
    formatter = _ChineseFormatter


class EnglishParser(Parser):
    """Speaks English."""

    lang = "en"
    formatter = _EnglishFormatter


_FAULTS = (
    (re.compile(r"the following arguments are required: (.*)"), "bad-required"),
    (re.compile(r"unrecognized arguments: (.*)"), "bad-unrecognized"),
    (re.compile(r"argument (.*?): expected one argument"), "bad-one"),
    (re.compile(r"argument (.*?): expected at least one argument"), "bad-some"),
    (re.compile(r"argument (.*?): invalid choice: '?(.*?)'? \(choose from (.*)\)"), "bad-choice"),
    (re.compile(r"argument (.*?): invalid _processes value: '?(.*?)'?"), "bad-number"),
    (re.compile(r"argument (.*?): ignored explicit argument '?(.*?)'?"), "bad-explicit"),
)
"""What argparse says, in all the Python versions that we run on."""


def usage_message(lang: Language, message: str, prog: str) -> str:
    """Return what argparse says in `message` in the user's language, and where the usage stands."""
    told = say(lang, "bad-other", message)
    for fault, key in _FAULTS:
        if match := fault.fullmatch(message):
            told = say(lang, key, *(group.replace("'", "") for group in match.groups()))
            break
    return told + say(lang, "see", prog=prog)
