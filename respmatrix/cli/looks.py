"""How the outputs of `build` shall look, as the user says it（版式）."""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from attrs import fields, frozen

from respmatrix.cli.parser import Parser, UsageError
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language

Punctuation = Literal["fullwidth", "raw"]
Paper = Literal["auto", "A4", "A3"]
PageNumbers = Literal["gb9704", "bottom"]
CsvForm = Literal["long", "wide"]
Annex = Literal["tasks", "matrix", "departments"]
_Key = TypeVar("_Key", bound=str)

SHEETS = {
    "tasks": "任务分工表",
    "matrix": "责任矩阵",
    "departments": "各部门任务清单",
    "leaders": "分管领导任务清单",
    "ledger": "工作台账",
    "figures": "统计",
    "checks": "核对",
    "sources": "原文依据",
    "notes": "说明",
}
"""Sheets of the workbook by their English names; the command takes both."""
ANNEXES: dict[Annex, str] = {key: SHEETS[key] for key in get_args(Annex)}
"""Annexes of the Word file."""
ROLES = {"lead": "牵头", "responsible": "负责", "support": "配合", "guide": "指导"}
FONTS = {
    "title": "标题",
    "head": "表头",
    "body": "正文",
    "note": "注释",
    "number": "页码",
    "latin": "西文",
}
"""Uses of fonts; the last two are of the Word file alone."""

_LONGEST_FONT = 31
"""What Excel takes as the name of a font, in UTF-16 units."""

SPLIT = "split"
"""What stands among the suffixes for a workbook of every body."""
_TABLES = (".xlsx", ".docx", SPLIT)
_PAGES = (".html", ".htm")
_SERVED = {
    "punctuation": (*_TABLES, *_PAGES, ".csv", ".md"),
    "fonts": _TABLES,
    "paper": (".xlsx", *_PAGES),
    "sheets": (".xlsx",),
    "marks": (".xlsx",),
    "template": (".docx",),
    "annexes": (".docx",),
    "page_number": (".docx",),
    "csv": (".csv",),
}
"""Which outputs a choice is for."""


@frozen(kw_only=True)
class Looks:
    """How the outputs shall look（版式）; None where the user leaves it to the program."""

    title: str | None = None
    punctuation: Punctuation | None = None
    fonts: Mapping[str, str] | None = None
    """Names of fonts by keys of `FONTS`."""
    paper: Paper | None = None
    sheets: tuple[str, ...] | None = None
    """Keys of `SHEETS`."""
    marks: Mapping[str, str] | None = None
    """Marks by keys of `ROLES`."""
    template: str | None = None
    annexes: tuple[Annex, ...] | None = None
    """Keys of `ANNEXES`, in the order wanted."""
    page_number: PageNumbers | None = None
    csv: CsvForm | None = None


def add_looks(parser: Parser) -> None:
    """Add the options of this module, and where to write a workbook for every body."""
    lang = parser.lang

    def group(title: str) -> argparse._ArgumentGroup:
        return parser.add_argument_group(say(lang, title))

    def add(to: argparse._ArgumentGroup, option: str, metavar: str) -> None:
        to.add_argument(f"--{option}", metavar=say(lang, metavar), help=say(lang, f"help-{option}"))

    def choose(to: argparse._ArgumentGroup, option: str, choices: object) -> None:
        known = get_args(choices)
        told = say(lang, f"help-{option}")
        to.add_argument(f"--{option}", choices=known, metavar="|".join(known), help=told)

    every = group("group-looks")
    add(every, "title", "title")
    choose(every, "punctuation", Punctuation)
    add(every, "fonts", "of-fonts")
    choose(every, "paper", Paper)
    excel = group("group-excel")
    add(excel, "sheets", "of-sheets")
    add(excel, "marks", "of-marks")
    add(excel, "split-by-department", "folder")
    word = group("group-word")
    add(word, "template", "of-template")
    add(word, "annexes", "of-annexes")
    choose(word, "page-number", PageNumbers)
    choose(group("group-csv"), "csv", CsvForm)


def read_looks(found: argparse.Namespace, outputs: Sequence[str], lang: Language) -> Looks:
    """Return what the options ask for.

    Args:
        found: what argparse found; what another command has no option for counts as not given.
        outputs: the files to write.
        lang: language of errors.

    Raises:
        UsageError: a value cannot be used, or none of the outputs has a use for it.
    """
    given: dict[str, Any] = {one.name: getattr(found, one.name, None) for one in fields(Looks)}
    formats = {Path(output).suffix.lower() for output in outputs}
    if getattr(found, "split_by_department", None) is not None:
        formats.add(SPLIT)
    for name, served in _SERVED.items():
        if given[name] is not None and not formats & set(served):
            told = say(lang, "join").join(say(lang, "use-split") if one == SPLIT else one for one in served)
            raise UsageError(say(lang, "bad-use", option=_option(name), formats=told))
    readers: dict[str, Callable[[str, Language], object]] = {
        "fonts": _fonts,
        "sheets": _sheets,
        "marks": _marks,
        "template": _template,
        "annexes": _annexes,
    }
    for name, read in readers.items():
        if given[name] is not None:
            given[name] = read(given[name], lang)
    return Looks(**given)


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _parts(text: str) -> list[str]:
    """Return what stands between commas of either width."""
    return [part.strip() for part in re.split("[,\uff0c\u3001]", text)]


def _known(option: str, name: str, words: Mapping[_Key, str], lang: Language) -> _Key:
    """Return the key among `words` that `name` means, in Chinese or English."""
    for key, word in words.items():
        if name in (key, word):
            return key
    told = say(lang, "join").join(words.values() if lang == "zh" else words)
    raise UsageError(say(lang, "bad-name", option=option, name=name, known=told))


def _sheets(text: str, lang: Language) -> tuple[str, ...]:
    return _names("--sheets", text, SHEETS, lang)


def _annexes(text: str, lang: Language) -> tuple[Annex, ...]:
    return _names("--annexes", text, ANNEXES, lang)


def _names(option: str, text: str, words: Mapping[_Key, str], lang: Language) -> tuple[_Key, ...]:
    return tuple(dict.fromkeys(_known(option, part, words, lang) for part in _parts(text)))


def _pairs(option: str, text: str, words: Mapping[_Key, str], lang: Language) -> dict[_Key, str]:
    """Return what 「牵头=▲,配合=△」 says, by keys of `words`."""
    pairs: dict[_Key, str] = {}
    for part in _parts(text):
        name, _, value = (piece.strip() for piece in part.partition("="))
        key = _known(option, name, words, lang)
        if not value or key in pairs:
            raise UsageError(say(lang, "bad-pair", option=option, text=part))
        pairs[key] = value
    return pairs


def _marks(text: str, lang: Language) -> dict[str, str]:
    from respmatrix.export.excel import Marks

    marks = _pairs("--marks", text, ROLES, lang)
    try:
        Marks(**marks)
    except ValueError as error:
        raise UsageError(say(lang, "bad-marks", text=text)) from error
    return marks


def _fonts(text: str, lang: Language) -> dict[str, str]:
    fonts = _pairs("--fonts", text, FONTS, lang)
    for name in fonts.values():
        unsafe = any(unicodedata.category(one)[0] == "C" or one in '"&<>@;' for one in name)
        if unsafe or len(name.encode("utf-16-le")) > 2 * _LONGEST_FONT:
            raise UsageError(say(lang, "bad-font", name=name))
    return fonts


def _template(path: str, lang: Language) -> str:
    if Path(path).suffix.lower() != ".docx":
        raise UsageError(say(lang, "bad-template", path=path))
    return path
