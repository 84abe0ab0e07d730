"""The options of the command（命令行参数）: argparse, speaking Chinese or English."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar, Literal, NoReturn, get_args

from attrs import frozen

from respmatrix import __version__
from respmatrix.cli.files import NO_FILES, Files, find_files
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language
from respmatrix.model.matrix import ColumnOrder
from respmatrix.text import display_width

FailOn = Literal["error", "warning", "info", "never"]
STDIN = "-"


class UsageError(Exception):
    """The options cannot be used; the text is ready for the user."""


@frozen
class Expansion:
    """A class of bodies that the user wants as its members（展开）."""

    name: str
    members: tuple[str, ...]
    """Empty where the registry is to give the districts of each document's place."""


@frozen
class Order:
    """What the user wants done."""

    command: str
    lang: Language
    given: tuple[str, ...] = ()
    """Files, folders and patterns as the user gave them."""
    files: tuple[str, ...] = ()
    """The files to read, in order."""
    inputs: Files = NO_FILES
    """How they were found."""
    outputs: tuple[str, ...] = ()
    title: str | None = None
    fail_on: FailOn = "never"
    format: str = "text"
    code: str | None = None
    action: str = ""
    """find or check, of the registry."""
    name: str = ""
    place: str | None = None
    level: str | None = None
    date: str | None = None
    as_of: str | None = None
    registry: str | None = None
    expand: tuple[Expansion, ...] = ()
    columns: ColumnOrder = "protocol"
    keep_going: bool | None = None
    """Go on after a file that cannot be read; None where the user leaves it to the command."""
    jobs: int = 1
    """Processes that read files at the same time."""


def read_arguments(arguments: Sequence[str], lang: Language) -> Order:
    """Return what `arguments` ask for.

    Raises:
        UsageError: they are unusable.
        SystemExit: help or version was asked for, and printed.
    """
    parser = (_ChineseParser if lang == "zh" else _EnglishParser)(prog="respmatrix")
    _describe(parser)
    found, rest = parser.parse_known_args(arguments)
    given: dict[str, object] = vars(found)
    if found.command == "registry":
        return _registry_order(found, rest, parser.prog, lang)
    # argparse leaves over the files that stand after an option.
    if "files" not in given or any(word.startswith("-") and word != STDIN for word in rest):
        if rest:
            raise UsageError(_usage_message(lang, "unrecognized arguments: " + " ".join(rest), parser.prog))
        return Order(lang=lang, command=found.command, code=found.code)
    inputs = find_files([*found.files, *rest])
    if inputs.names.count(STDIN) > 1:
        raise UsageError(say(lang, "twice-stdin"))
    return Order(
        lang=lang,
        command=found.command,
        given=(*found.files, *rest),
        files=inputs.names,
        inputs=inputs,
        outputs=tuple(getattr(found, "outputs", ())),
        title=getattr(found, "title", None),
        fail_on=getattr(found, "fail_on", "never"),
        format=getattr(found, "format", "text"),
        registry=getattr(found, "registry", None),
        expand=tuple(_expansion(text, lang) for text in getattr(found, "expand", None) or ()),
        as_of=_date(getattr(found, "as_of", None), lang),
        columns=getattr(found, "columns", "protocol"),
        keep_going=found.keep_going,
        jobs=found.jobs,
    )


def _registry_order(found: argparse.Namespace, rest: list[str], prog: str, lang: Language) -> Order:
    if rest:
        raise UsageError(_usage_message(lang, "unrecognized arguments: " + " ".join(rest), prog))
    if found.action == "check":
        return Order(lang=lang, command="registry", action="check", files=(found.file,))
    return Order(
        lang=lang,
        command="registry",
        action="find",
        name=found.name,
        place=found.place,
        level=found.level,
        date=found.date,
        as_of=found.as_of,
        registry=found.registry,
    )


def _expansion(text: str, lang: Language) -> Expansion:
    """Return what 「各区政府=东区政府,西区政府」 or 「各区政府」 asks for."""
    name, equals, given = text.partition("=")
    members = tuple(filter(None, (member.strip() for member in re.split("[,，、]", given))))
    if not name.strip() or (equals and not members):
        raise UsageError(say(lang, "bad-expand", text=text))
    return Expansion(name.strip(), members)


def _date(text: str | None, lang: Language) -> str | None:
    """Return the ISO date or month `text`."""
    if text is None:
        return None
    is_month = re.fullmatch(r"\d{4}-\d\d", text)
    try:
        day = date.fromisoformat(text + "-01" if is_month else text).isoformat()
    except ValueError as error:
        raise UsageError(say(lang, "bad-date", text=text)) from error
    return text if is_month else day


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


class _Parser(argparse.ArgumentParser):
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
        raise UsageError(_usage_message(self.lang, message, self.prog))


class _ChineseParser(_Parser):
    lang = "zh"
    formatter = _ChineseFormatter


class _EnglishParser(_Parser):
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


def _usage_message(lang: Language, message: str, prog: str) -> str:
    told = say(lang, "bad-other", message)
    for fault, key in _FAULTS:
        if match := fault.fullmatch(message):
            told = say(lang, key, *(group.replace("'", "") for group in match.groups()))
            break
    return told + say(lang, "see", prog=prog)


def _describe(parser: _Parser) -> None:
    lang = parser.lang
    parser.description, parser.epilog = say(lang, "about"), say(lang, "about-end")
    version = f"respmatrix {__version__}"
    parser.add_argument("--version", action="version", version=version, help=say(lang, "help-version"))
    commands = parser.add_subparsers(
        title=say(lang, "commands"), metavar=say(lang, "command"), dest="command", required=True
    )

    def add(name: str) -> _Parser:
        about = say(lang, name)
        end = say(lang, f"{name}-end")
        return commands.add_parser(name, prog=f"respmatrix {name}", help=about, description=about, epilog=end)

    names = ("build", "annotate", "parse", "check", "explain", "registry")
    build, annotate, parse, check, explain, registry = map(add, names)
    _describe_registry(registry)
    for command in (build, annotate, parse, check):
        command.add_argument("files", nargs="+", metavar=say(lang, "file"), help=say(lang, "help-file"))
    for command, told in ((build, "help-output"), (annotate, "help-output-annotate")):
        command.add_argument(
            "-o",
            "--output",
            dest="outputs",
            action="append",
            required=True,
            metavar=say(lang, "output"),
            help=say(lang, told),
        )
    build.add_argument("--title", metavar=say(lang, "title"), help=say(lang, "help-title"))
    _add_registry(build)
    _add_fail_on(build, "never", say(lang, "help-fail-build"))
    _add_format(parse, ("json", "jsonl", "text"), say(lang, "help-format-parse"))
    _add_fail_on(check, "error", say(lang, "help-fail-check"))
    _add_fail_on(annotate, "never", say(lang, "help-fail-build"))
    _add_format(check, ("text", "json", "sarif", "github"), say(lang, "help-format-check"))
    for command in (build, annotate, parse, check):
        _add_many(command, say(lang, f"help-keep-{'all' if command in (parse, check) else 'build'}"))
    explain.add_argument("code", nargs="?", metavar=say(lang, "code"), help=say(lang, "help-code"))


def _describe_registry(parser: _Parser) -> None:
    lang = parser.lang
    actions = parser.add_subparsers(
        title=say(lang, "commands"), metavar=say(lang, "command"), dest="action", required=True
    )

    def add(name: str) -> _Parser:
        about, end = say(lang, f"registry-{name}"), say(lang, f"registry-{name}-end")
        prog = f"respmatrix registry {name}"
        return actions.add_parser(name, prog=prog, help=about, description=about, epilog=end)

    find, check = add("find"), add("check")
    check.add_argument("file", metavar=say(lang, "file"), help=say(lang, "help-registry-file"))
    find.add_argument("name", metavar=say(lang, "name"), help=say(lang, "help-name"))
    for option in ("place", "level", "date", "as-of", "registry"):
        metavar = say(lang, f"of-{option}")
        find.add_argument(f"--{option}", metavar=metavar, help=say(lang, f"help-{option}"))


def _add_registry(parser: _Parser) -> None:
    lang = parser.lang
    parser.add_argument("--registry", metavar=say(lang, "file"), help=say(lang, "help-build-registry"))
    parser.add_argument("--as-of", metavar=say(lang, "date"), help=say(lang, "help-build-as-of"))
    parser.add_argument(
        "--expand", action="append", metavar=say(lang, "expansion"), help=say(lang, "help-expand")
    )
    orders = get_args(ColumnOrder)
    parser.add_argument(
        "--columns",
        choices=orders,
        default=orders[0],
        metavar="|".join(orders),
        help=say(lang, "help-columns"),
    )


def _add_many(parser: _Parser, told: str) -> None:
    """Add what concerns many files at once."""
    stop = say(parser.lang, "help-no-keep")
    parser.add_argument("--keep-going", action="store_true", default=None, help=told)
    parser.add_argument("--no-keep-going", dest="keep_going", action="store_false", help=stop)
    jobs, at_once = say(parser.lang, "jobs"), say(parser.lang, "help-jobs")
    parser.add_argument("--jobs", type=_processes, default=1, metavar=jobs, help=at_once)


def _processes(text: str) -> int:
    """Return a number of processes; argparse tells the user about a `ValueError`."""
    number = int(text)
    if not 1 <= number <= _MOST_JOBS:
        raise ValueError(text)
    return number


_MOST_JOBS = 64


def _add_fail_on(parser: _Parser, default: FailOn, told: str) -> None:
    levels: tuple[FailOn, ...] = ("error", "warning", "info", "never")
    parser.add_argument("--fail-on", choices=levels, default=default, metavar="|".join(levels), help=told)


def _add_format(parser: _Parser, formats: tuple[str, ...], told: str) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0], metavar="|".join(formats), help=told)
