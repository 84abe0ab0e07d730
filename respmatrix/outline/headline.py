"""The document's title（文件标题）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from respmatrix.outline.closing import bodies_of_line
from respmatrix.outline.place import begins_with_place
from respmatrix.outline.title_line import (
    LONGEST_TITLE,
    answers,
    is_about,
    is_no_title,
    is_plain,
    is_strong,
    opens_title,
    unquoted,
)
from respmatrix.vocabulary import titles as words
from respmatrix.vocabulary.levels import PLACES
from respmatrix.vocabulary.numbers import ISSUE

_MOST_LINES = 5
"""Lines over which a title is broken at most."""
_HEAD = 60
"""Paragraphs among which the title is looked for, where no numbered item comes before."""
_SHORTEST_STRONG, _SHORTEST_WEAK = 5, 8
"""Fewest code points of a title that ends as titles do, and of a line that only may be one."""
_LONGEST_MENU_WORD = 10
"""A longer line is no word of a menu, unless it is a letterhead; code points."""
_BELOW_MENU = 20
"""So many lines below one the title stands."""
_LONGEST_ISSUER = 16
"""A place or body before such a title is no longer; code points."""
_BELOW_ISSUE = 5
"""So many lines below the name of a brief its title stands, behind its number and who issues it."""
_LONGEST_REST = 20
"""So much longer than in the notice a title may be where it stands itself; code points."""
_PLACES = tuple(PLACES.split("|"))
_OF = "的"
"""A notice leaves it out of the title that it carries: 转发关于加强监管意见的通知."""
_OPENING_MARKS = "《〈<“（("
"""What may stand before the first word of a title."""
_MOST_NOTICE = 12
"""Among so many lines a notice without a title says what it carries."""


class Headline(NamedTuple):
    """The title and what stands around it."""

    title: str | None
    notice: str | None
    """Title of the notice that carries the document, None where there is none."""
    line: int
    """Index of the title's first line, -1 where it stands on none."""
    draft_note: str | None


@cache
def _bracket_line() -> re.Pattern[str]:
    return re.compile(r"[（(〔\[]\s*([^（）()]{1,40}?)\s*[）)〕\]]")


@cache
def _draft() -> re.Pattern[str]:
    return re.compile(rf"[（(〔\[][^（）()〔〕\[\]]{{0,12}}(?:{words.DRAFTS})[）)〕\]]")


@cache
def _wrapper() -> re.Pattern[str]:
    return re.compile(rf"(?:{words.WRAPPERS}).*(?:{words.NOTICES})\s*$|{words.ABOUT_CARRIED}")


@cache
def _carries() -> re.Pattern[str]:
    """A title of a notice that has not yet said that it is one（关于印发某方案）."""
    return re.compile(rf"(?:{words.CARRIES})(?:(?!{words.NOTICE}).)*$")


@cache
def _hands_on() -> re.Pattern[str]:
    return re.compile(
        rf"[现現]将?將?\s*《([^《》]{{4,80}})》[^。；]{{0,40}}?(?:{words.CARRIES}|{words.SENDS_DOWN})"
        rf"|^《([^《》]{{4,80}})》[已業业]*[经經][^。；]{{0,40}}(?:{words.APPROVED})"
    )


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(f"(?:{words.LETTERHEADS})$")


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(words.ASKS)


@cache
def _divides() -> re.Pattern[str]:
    """A line that only goes on to say that the work of a plan is divided（…规划⏎主要任务分工）."""
    return re.compile(words.DIVIDES_WORK_LINE)


@cache
def _carried() -> re.Pattern[str]:
    return re.compile(
        rf"《(.{{4,80}})》|(?:{words.CARRIES})(.{{4,80}})的(?:{words.CARRYING_KINDS})|(?<={words.ABOUT_CARRIED})(.{{4,80}})$"
    )


def find_headline(lines: Sequence[str], *, head: int, stated: str | None) -> Headline:
    """Return the title.

    A notice that carries a document yields to the document's own title where that stands below; but
    where a table states the notice's title as that of what is in force, it stands.

    Args:
        lines: all paragraphs of the document.
        head: number of paragraphs before the first numbered item.
        stated: title in the table above the text, None where there is none.
    """
    first, line, count = _first_title(lines, head)
    if stated is not None and (first is None or not _same_start(stated, first)):
        line, count = (-1, 0) if first is None or len(stated) > 6 else (line, count)
        first = stated
    if first is None:
        inner, place, taken = _named_title(lines)
        if inner is not None:
            return Headline(*_with_note(lines, inner, None, place, taken))
        return Headline(_glued_title(lines), None, -1, None)
    in_force = stated is not None and _same_start(stated, first) and not _asks().search(first)
    carried = _carried().search(first) if _wrapper().search(first) and not in_force else None
    if carried is not None:
        name = carried.group(1) or carried.group(2) or carried.group(3)
        if name.startswith("《"):
            name = name[1:].partition("》")[0]
        inner, place, taken = _carried_title(lines, line + count, name)
        about = name.find(words.ABOUT[0])
        if inner is None and about > 0:  # 「转发某局关于…意见的通知」 carries 「关于…的意见」
            inner, place, taken = _carried_title(lines, line + count, name[about:])
        if inner is None:
            inner, place, taken = _named_title(lines)
        if inner is not None and place >= 0:
            return Headline(*_with_note(lines, inner, first, place, taken))
        return Headline(*_with_note(lines, first, first, line, count))
    return Headline(*_with_note(lines, first, None, line, count))


def _with_note(
    lines: Sequence[str], title: str, notice: str | None, line: int, count: int
) -> tuple[str, str | None, int, str | None]:
    """Join a bracket of years that stands under the title, and take the note of a draft."""
    note: str | None = None
    hit = _draft().search(title)
    if hit is not None and notice != title:
        note = hit.group()
    if line >= 0:
        for below in lines[line + count : line + count + 2]:
            bracket = _bracket_line().fullmatch(below)
            if bracket is None:
                break
            if _draft().fullmatch(below):
                note = below
            elif re.search(r"\d{4}", bracket.group(1)) and not re.search("[日号稿]", bracket.group(1)):
                title += below
    return title, notice, line, note


def _first_title(lines: Sequence[str], head: int) -> tuple[str | None, int, int]:
    """Return the first title, its line and how many lines it takes."""
    fallback: tuple[str | None, int, int] = (None, -1, 0)
    for index in range(min(head, _HEAD)):
        line = unquoted(lines[index])
        if not is_plain(line):
            continue
        opens = opens_title(line)
        if len(line) >= _SHORTEST_STRONG and is_strong(line):
            if _is_menu(lines, index, head) or _heads_issue(lines, index, head):
                continue
            if index + 1 >= head or not _breaks_off(line, lines[index + 1]):
                return line, index, 1
            opens = True
        if opens and (whole := _joined(lines, index, head)) is not None:
            return whole
        if fallback[0] is None and len(line) >= _SHORTEST_WEAK and (opens or index == 0):
            fallback = (line, index, 1)
    return fallback


def _joined(lines: Sequence[str], index: int, head: int) -> tuple[str, int, int] | None:
    """Return the title that opens in line `index` and takes several, None where it comes to no end."""
    joined = lines[index]
    about = is_about(joined)
    for more in range(index + 1, min(index + _MOST_LINES, head)):
        line = lines[more]
        strong = is_strong(line)
        # A line that names a body signs or heads another letter, but not in the midst of 「关于…」.
        if not is_plain(line) and not strong and not (about and bodies_of_line(line)):
            break
        joined += line
        below = lines[more + 1] if more + 1 < head else ""
        if strong and not (below and _breaks_off(joined, below)):
            return joined, index, more - index + 1
    return None


def _breaks_off(title: str, below: str) -> bool:
    """Tell whether the title goes on in the line below though it could end here（…方案⏎的通知）."""
    if not is_strong(below) or is_no_title(below):
        return False
    carries = below.endswith(f"的{words.NOTICE}") and is_plain(below) and _carries().search(title)
    return below[0] == "的" or bool(carries) or _divides().fullmatch(below) is not None


def _is_menu(lines: Sequence[str], index: int, head: int) -> bool:
    """Tell whether a line is a word of the page's menu, or a letterhead.

    It is short or names a body and a kind of document, and before any text 「关于…」 stands below.
    """
    line = lines[index]
    kind = _kind().search(line)
    letterhead = kind is not None and bodies_of_line(line[: kind.start()])
    if not letterhead and (len(line) > _LONGEST_MENU_WORD or begins_with_place(line)):
        return False
    for line in lines[index + 1 : min(head, index + _BELOW_MENU)]:
        if "。" in line or line[-1] in "：:":
            return False
        if is_plain(line) and is_about(line):
            return True
    return False


def _heads_issue(lines: Sequence[str], index: int, head: int) -> bool:
    """Tell whether a line is the name of a brief or of minutes: below it its number, and then a title."""
    if index + 1 >= head or _issue().fullmatch(lines[index + 1]) is None:
        return False
    return any(
        is_plain(line) and is_strong(line) for line in lines[index + 2 : min(head, index + _BELOW_ISSUE)]
    )


@cache
def _issue() -> re.Pattern[str]:
    return re.compile(ISSUE)


def _carried_title(lines: Sequence[str], after: int, name: str) -> tuple[str | None, int, int]:
    """Return the title, below the notice, of the document called `name` in it."""
    key = _bare(_draft().sub("", name))
    for index in range(max(after, 0), len(lines)):
        line = lines[index]
        if line.endswith(name) and _opens_with_issuer(line.removesuffix(name)):
            return line, index, 1  # 「印发《2024年工作要点》」 carries 「某县2024年工作要点」
        if len(line) > LONGEST_TITLE or line.lstrip(_OPENING_MARKS)[:1] != key[:1]:
            continue
        joined = ""
        for taken, part in enumerate(lines[index : index + _MOST_LINES], 1):
            joined += part
            bare = _bare(_draft().sub("", joined))
            if bare == key or (
                bare.startswith(key)
                and not re.search("[。；：]", joined)
                and len(bare) < len(key) + _LONGEST_REST
            ):
                return joined, index, taken
            if not key.startswith(bare):
                break
    return None, -1, 0


def _opens_with_issuer(before: str) -> bool:
    """Tell whether a title begins with a place or a body, which the notice left out where it names it."""
    return 1 < len(before) <= _LONGEST_ISSUER and (before.endswith(_PLACES) or bool(bodies_of_line(before)))


def _named_title(lines: Sequence[str]) -> tuple[str | None, int, int]:
    """Return what a notice without a title of its own says that it carries（现将《某方案》印发给你们）."""
    for index, line in enumerate(lines[:_MOST_NOTICE]):
        if "《" in line and (hit := _hands_on().search(line)) is not None:
            name = hit.group(1) or hit.group(2)
            found = _carried_title(lines, index + 1, name)
            return found if found[0] is not None else (name, -1, 0)
    return None, -1, 0


def _glued_title(lines: Sequence[str]) -> str | None:
    """Return a title that lost its line break and stands as the first sentence of the text."""
    if not lines:
        return None
    title = lines[0][:LONGEST_TITLE].partition("。")[0]
    about = title.startswith(words.ABOUT) or answers().match(title)
    if about and len(title) < LONGEST_TITLE and is_strong(title):
        return title
    hit = _before_text().match(lines[0])
    return hit.group(1) if hit and opens_title(hit.group(1)) else None


@cache
def _before_text() -> re.Pattern[str]:
    """A title without a break between it and what articles begin with: a number, 「为了」, addressees."""
    return re.compile(
        rf"([^。；：]{{6,80}}?(?:{words.TITLE_ENDINGS}))(?=一、|[（(]一[）)]|1[.．、]|第一[章条]|{words.TEXT_STARTS}|"
        r"[（(]?20\d\d年\d{1,2}月|[\u4e00-\u9fff]{1,8}[〔\[]20)"
    )


def _bare(title: str) -> str:
    return re.sub(rf"[\s《》〈〉<>（）()〔〕\[\]“”\"—–－{_OF}-]", "", title)


def _same_start(a: str, b: str) -> bool:
    a, b = _bare(a), _bare(b)
    return a.startswith(b) or b.startswith(a)
