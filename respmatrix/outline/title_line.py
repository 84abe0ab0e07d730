"""Whether a line is the title of a document, or a part of one（标题行）."""

from __future__ import annotations

import re
from functools import cache

from respmatrix.outline.closing import bodies_of_line
from respmatrix.outline.place import begins_with_place
from respmatrix.vocabulary import titles as words
from respmatrix.vocabulary.headings import FURNITURE, GAZETTE
from respmatrix.vocabulary.tables import DRAWN, TASK

LONGEST_TITLE = 90
"""A longer line is no title; a title may take several lines."""
_SHORTEST = 4
"""A shorter line is no part of one either; code points."""
_ENDS = frozenset(word[-1] for word in words.TITLE_ENDINGS.split("|")) | frozenset("）)〕]")


def is_title(line: str) -> bool:
    """Tell whether a line is a whole title by how it ends."""
    line = unquoted(line)
    return is_plain(line) and is_strong(line)


def is_plain(line: str) -> bool:
    """Tell whether a line could be part of a title: no sentence, no furniture, no letterhead."""
    return (
        _SHORTEST <= len(line) <= LONGEST_TITLE
        and not is_no_title(line)
        and line[0] not in DRAWN
        and not _furniture().match(line)
        and not ("公" in line and _gazette().match(line))
        and not bodies_of_line(line)
    )


def opens_title(line: str) -> bool:
    """Tell whether a line begins as titles do: with a place, what it is about or answers."""
    return is_about(line) or begins_with_place(line)


def is_about(line: str) -> bool:
    """Tell whether a line says what a document is about, or which proposal it answers."""
    if any(map(line.__contains__, words.ABOUT)):
        return True
    return line[:1] in ("对", "對") and answers().match(line) is not None


def is_strong(line: str) -> bool:
    """Tell whether a line ends in the kind of a document; the last character tells most that do not."""
    return (line[-1:] in _ENDS or line[-1:].isspace()) and _strong().search(line) is not None


def is_no_title(line: str) -> bool:
    """Tell whether a line holds what no title does: a full stop, a link, a salutation or date at its end."""
    if "<" in line:  # 「关于印发《<政府工作报告>任务分解表》的通知」
        line = _named_within().sub("", line)
    return (
        _no_title().search(line) is not None
        or line.endswith(words.ADDRESSEES)
        or "http:" in line
        or "https:" in line
        or (line.endswith(("日", "期")) and _dated().search(line) is not None)
    )


def unquoted(line: str) -> str:
    """Return a title without the marks around the whole of it（《某市节水方案》）."""
    whole = line[:1] == "《" and line[-1:] == "》" and "《" not in line[1:]
    return line[1:-1] if whole else line


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(rf"(?:{words.TITLE_ENDINGS})\s*(?:[（(〔\[][^（）()〔〕]{{1,20}}[）)〕\]]\s*){{0,3}}$")


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile(rf"[【\[（(\s>]*(?:{FURNITURE})|[^：:]{{1,9}}[：:]|[【〖](?:{TASK})[】〗]")


@cache
def _gazette() -> re.Pattern[str]:
    return re.compile(GAZETTE)


@cache
def _named_within() -> re.Pattern[str]:
    """What stands within 《》 as a name of its own, in half-width marks."""
    return re.compile(r"<[\u4e00-\u9fff0-9“”—-]{2,40}>")


@cache
def _no_title() -> re.Pattern[str]:
    # It begins with a set of characters, by which the engine skips all other text.
    number = r"(?<=[〕\]）)﹞］】])\s*(?:第\s*)?\d{1,5}\s*[号號](?:[（(][^（）()]{1,6}[）)])?$"
    return re.compile(
        rf"[。；;！!？?>|｜\t：:，,、〕\]）)﹞］】](?:(?<=[。；;！!？?>|｜\t])|(?<=[：:，,、])$|{number})"
    )


@cache
def _dated() -> re.Pattern[str]:
    """A date or issue across a gap, as below the name of minutes（某市人民政府办公室　　2022年6月24日）."""
    return re.compile(
        r"\S\s+(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s?年"
        r"(?:[^年月日]{1,3}月[^年月日]{1,3}日|\s?第[^年月日]{1,4}期)$"
    )


@cache
def answers() -> re.Pattern[str]:
    """Return how the title of a reply begins behind its issuer（对…建议的答复）."""
    return re.compile(f"[对對].{{4,40}}(?:{words.PROPOSALS})")
