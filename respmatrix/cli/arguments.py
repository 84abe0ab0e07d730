"""The options of the command（命令行参数）: argparse, speaking Chinese or English."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, get_args

from attrs import field, frozen

from respmatrix import __version__
from respmatrix.cli.files import NO_FILES, Files, find_files
from respmatrix.cli.looks import Looks, add_looks, read_looks
from respmatrix.cli.parser import ChineseParser, EnglishParser, Parser, UsageError, usage_message
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language

FailOn = Literal["error", "warning", "info", "never"]
Columns = Literal["protocol", "appearance", "load"]
"""Order of the columns: those of `build_matrix`, or the bodies with the most tasks first."""
STDIN = "-"


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
    split: str | None = None
    """Folder for a workbook of every body."""
    looks: Looks = field(factory=Looks)
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
    columns: Columns = "protocol"
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
    parser = (ChineseParser if lang == "zh" else EnglishParser)(prog="respmatrix")
    _describe(parser)
    found, rest = parser.parse_known_args(arguments)
    given: dict[str, object] = vars(found)
    if found.command == "registry":
        return _registry_order(found, rest, parser.prog, lang)
    # argparse leaves over the files that stand after an option.
    if "files" not in given or any(word.startswith("-") and word != STDIN for word in rest):
        if rest:
            raise UsageError(usage_message(lang, "unrecognized arguments: " + " ".join(rest), parser.prog))
        return Order(lang=lang, command=found.command, code=found.code)
    inputs = find_files([*found.files, *rest])
    if inputs.names.count(STDIN) > 1:
        raise UsageError(say(lang, "twice-stdin"))
    outputs = tuple(getattr(found, "outputs", None) or ())
    split = getattr(found, "split_by_department", None)
    if found.command == "build" and not outputs and split is None:
        raise UsageError(
            usage_message(lang, "the following arguments are required: -o/--output", "respmatrix build")
        )
    return Order(
        lang=lang,
        command=found.command,
        given=(*found.files, *rest),
        files=inputs.names,
        inputs=inputs,
        outputs=outputs,
        split=split,
        looks=read_looks(found, outputs, lang),
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
        raise UsageError(usage_message(lang, "unrecognized arguments: " + " ".join(rest), prog))
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


def _describe(parser: Parser) -> None:
    lang = parser.lang
    parser.description, parser.epilog = say(lang, "about"), say(lang, "about-end")
    version = f"respmatrix {__version__}"
    parser.add_argument("--version", action="version", version=version, help=say(lang, "help-version"))
    commands = parser.add_subparsers(
        title=say(lang, "commands"), metavar=say(lang, "command"), dest="command", required=True
    )

    def add(name: str) -> Parser:
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
            required=command is annotate,
            metavar=say(lang, "output"),
            help=say(lang, told),
        )
    _add_fail_on(build, "never", say(lang, "help-fail-build"))
    _add_format(parse, ("json", "jsonl", "text"), say(lang, "help-format-parse"))
    _add_fail_on(check, "error", say(lang, "help-fail-check"))
    _add_fail_on(annotate, "never", say(lang, "help-fail-build"))
    _add_format(check, ("text", "json", "sarif", "github"), say(lang, "help-format-check"))
    for command in (build, annotate, parse, check):
        _add_many(command, say(lang, f"help-keep-{'all' if command in (parse, check) else 'build'}"))
    _add_registry(build)
    add_looks(build)
    explain.add_argument("code", nargs="?", metavar=say(lang, "code"), help=say(lang, "help-code"))


def _describe_registry(parser: Parser) -> None:
    lang = parser.lang
    actions = parser.add_subparsers(
        title=say(lang, "commands"), metavar=say(lang, "command"), dest="action", required=True
    )

    def add(name: str) -> Parser:
        about, end = say(lang, f"registry-{name}"), say(lang, f"registry-{name}-end")
        prog = f"respmatrix registry {name}"
        return actions.add_parser(name, prog=prog, help=about, description=about, epilog=end)

    find, check = add("find"), add("check")
    check.add_argument("file", metavar=say(lang, "file"), help=say(lang, "help-registry-file"))
    find.add_argument("name", metavar=say(lang, "name"), help=say(lang, "help-name"))
    for option in ("place", "level", "date", "as-of", "registry"):
        metavar = say(lang, f"of-{option}")
        find.add_argument(f"--{option}", metavar=metavar, help=say(lang, f"help-{option}"))


def _add_registry(parser: Parser) -> None:
    lang = parser.lang
    group = parser.add_argument_group(say(lang, "group-bodies"))
    group.add_argument("--registry", metavar=say(lang, "file"), help=say(lang, "help-build-registry"))
    group.add_argument("--as-of", metavar=say(lang, "date"), help=say(lang, "help-build-as-of"))
    group.add_argument(
        "--expand", action="append", metavar=say(lang, "expansion"), help=say(lang, "help-expand")
    )
    orders = get_args(Columns)
    group.add_argument(
        "--columns",
        choices=orders,
        default=orders[0],
        metavar="|".join(orders),
        help=say(lang, "help-columns"),
    )


def _add_many(parser: Parser, told: str) -> None:
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


def _add_fail_on(parser: Parser, default: FailOn, told: str) -> None:
    levels: tuple[FailOn, ...] = ("error", "warning", "info", "never")
    parser.add_argument("--fail-on", choices=levels, default=default, metavar="|".join(levels), help=told)


def _add_format(parser: Parser, formats: tuple[str, ...], told: str) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0], metavar="|".join(formats), help=told)
