"""Changes of a text that leave its division of work as it is（不改变责任分工的改动）.

Three kinds: what a copy or another program makes of a text, the same said in other words, other numbers.
None of them draws anything by chance. A change does nothing to a text that has not what it changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from zlib import crc32

from attrs import frozen

from respmatrix.vocabulary.characters import SIMPLIFIED

Edit = Callable[[str], str]
CLOSING = "，。、；：）)！？”》】〕]"
"""Marks that no line begins with."""


class Kind(StrEnum):
    """What sort of change it is（改动的种类）."""

    COPY = "copy"
    WORDING = "wording"
    NUMBERING = "numbering"


@frozen
class Change:
    """A change, and what it is called（改动）."""

    name: str
    kind: Kind
    edit: Edit
    keeps_titles: bool = True
    """Whether every title stays whole."""

    def __str__(self) -> str:
        return self.name


def pairs(pairs: str) -> Edit:
    """Return the edit that puts every second character of `pairs` in the place of the one before it."""
    table = str.maketrans(dict(zip(pairs[::2], pairs[1::2], strict=True)))
    return lambda text: text.translate(table)


def patterns(*rules: tuple[str, str | Callable[[re.Match[str]], str]]) -> Edit:
    """Return the edit that replaces patterns, one after the other; `^` and `$` are those of a line."""
    compiled = [(re.compile(pattern, re.MULTILINE), into) for pattern, into in rules]

    def edit(text: str) -> str:
        for pattern, into in compiled:
            text = pattern.sub(into, text)
        return text

    return edit


def by_line(edit: Callable[[str], str]) -> Edit:
    """Return the edit of every line that holds something and no tab, which borders a cell."""

    def edited(text: str) -> str:
        return "\n".join(
            edit(line) if line.strip() and "\t" not in line else line for line in text.split("\n")
        )

    return edited


def indented(indent: str) -> Edit:
    """Return the edit that sets in all lines of a text; one whose columns blanks part stays as it is."""
    columns = re.compile(r"\S(?: {2,}|\u3000)\S")
    edit = by_line(lambda line: indent + line.strip())
    return lambda text: text if columns.search(text) else edit(text)


def wrapped(width: int, end: str = "\n", *, indent: int = 0) -> Edit:
    """Return the edit that breaks all lines after `width` code points, never before a closing mark.

    Args:
        width: of a whole line.
        end: what breaks it.
        indent: by so much the first line is shorter, whose indent the copy has lost.
    """

    def broken(line: str) -> str:
        parts: list[str] = []
        while len(line) > (room := width if parts else width - indent):
            cut = room
            while cut < len(line) and line[cut] in CLOSING:
                cut += 1
            parts.append(line[:cut])
            line = line[cut:]
        return "\n".join([*parts, line] if line or not parts else parts)

    return lambda text: by_line(broken)(text).replace("\n", end)


def paged(lines: int, foot: str) -> Edit:
    """Return the edit that puts the number of the page behind each so many lines, and at the end.

    Args:
        lines: of a page; a page ends between two lines without tabs only, for a table has pages of its own.
        foot: how the number is printed, with the line ends around it.
    """

    def edit(text: str) -> str:
        printed, page, number = "", 0, 1
        for line in text.rstrip("\n").split("\n"):
            if page >= lines and "\t" not in line:
                printed = printed.removesuffix("\n") + foot.format(number)
                page, number = 0, number + 1
            printed += line + "\n"
            page = page + 1 if "\t" not in line else 0
        return printed.removesuffix("\n") + foot.format(number)

    return edit


def both(first: Edit, second: Edit) -> Edit:
    """Return the edit that does one after the other."""
    return lambda text: second(first(text))


def spaced(every: int) -> Edit:
    """Return the edit that puts a blank behind about one Chinese character of `every`, always the same."""

    def edit(text: str) -> str:
        return "".join(
            f"{character} "
            if "一" <= character <= "龥" and crc32(text[place - 3 : place + 1].encode()) % every == 0
            else character
            for place, character in enumerate(text)
        )

    return edit


def traditional() -> Edit:
    """Return the edit that writes all traditional characters that the project knows."""
    table: dict[int, str] = {}
    for old, simple in SIMPLIFIED.items():
        table.setdefault(ord(simple), chr(old))
    return lambda text: text.translate(table)


def in_bracket(edit: Callable[[str], str]) -> Edit:
    """Return the edit of what stands in every round bracket that names a duty, and holds no other."""
    bracket = re.compile(r"（([^（）\n]*(?:负责|牵头|配合|单位)[^（）\n]*)）")
    return lambda text: bracket.sub(lambda match: f"（{edit(match[1])}）", text)


def brackets(opening: str, closing: str) -> Edit:
    """Return the edit of round brackets, those of numbers apart, whatever stands in them."""
    mark = re.compile(r"（[一二三四五六七八九十\d]{1,3}）|[（）]")
    return lambda text: mark.sub(lambda match: {"（": opening, "）": closing}.get(match[0], match[0]), text)


def listed(edit: Callable[[str], str]) -> Edit:
    """Return the edit of the bodies on a labelled line that is nothing but bodies parted by 「、」."""
    body = r"[^，。；：、（）\n ]{2,20}[局委办厅部]"
    line = re.compile(rf"^([ 　]*(?:责任|牵头|配合)单位：)({body}(?:、{body})*)$", re.MULTILINE)
    return lambda text: line.sub(lambda match: match[1] + edit(match[2]), text)


def of_bodies(mark: str) -> Edit:
    """Return the edit that parts by another mark what 「、」 parts where a label has several whole bodies."""
    body = r"[省市县区州][^，。；：、（）\n 各]{2,14}[局委办厅部]"
    several = re.compile(rf"((?:责任|牵头|配合)单位：)({body}(?:、{body})+)(?=[）\n，；。])")
    return lambda text: several.sub(lambda match: match[1] + match[2].replace("、", mark), text)


def labels(responsible: str, lead: str, support: str) -> Edit:
    """Return the edit that gives the usual labels other names."""
    return patterns(
        ("责任单位(?=[：:])", responsible), ("牵头单位(?=[：:])", lead), ("配合单位(?=[：:])", support)
    )


def numbers(into: str | Callable[[re.Match[str]], str], taken: str = r"(?!)") -> Edit:
    """Return the edit that writes the numbers 「1.」 at the heads of lines in another way.

    A text that has others already, as the pattern `taken` says, and one that counts from another number
    stay as they are.
    """
    number = re.compile(r"^([ 　]*)(\d{1,2})[.．、](?!\d{1,2}(?!\d))", re.MULTILINE)
    others = re.compile(f"(?:^|[。；])[ 　]*(?:{taken})", re.MULTILINE)

    def edit(text: str) -> str:
        first = number.search(text)
        counts = first is not None and first[2] == "1" and not others.search(text)
        return number.sub(into, text) if counts else text

    return edit


def _circled(number: re.Match[str]) -> str:
    return number[1] + chr(0x2460 + int(number[2]) - 1) if 1 <= int(number[2]) <= 20 else number[0]


_BRACKETED = r"[（(]?\d{1,2}[)）]"


_OWN_LINE = re.compile(r"。[（(]((?:牵头|责任)单位：(?:[^（）()\n]|（[^（）]*）)*)[）)]。?(?=\n)")

COPY: Mapping[str, Edit] = {
    "half-width brackets": brackets("(", ")"),
    "full-width brackets": pairs("(（)）"),
    "lenticular brackets": brackets("【", "】"),
    "square brackets": brackets("[", "]"),
    "tortoise-shell brackets": brackets("〔", "〕"),
    "half-width marks": pairs("，,：:；;"),
    "full-width marks": pairs(",，:：;；"),
    "full-width digits": pairs("0０1１2２3３4４5５6６7７8８9９"),
    "CR LF": patterns(("\n", "\r\n")),
    "CR": patterns(("\n", "\r")),
    "line separators": patterns(("\n", "\u2028")),
    "blank lines between": patterns(("\n", "\n\n")),
    "indents of two characters": indented("　　"),
    "indents of four blanks": indented("    "),
    "indents of hard blanks": indented("\xa0" * 4),
    "blanks at the ends of lines": by_line(lambda line: line + "  "),
    "characters without width at the ends": by_line(lambda line: f"\u200b{line}\u200b"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "lines of 20": wrapped(20),
    "lines of 28": wrapped(28),
    "lines of 28, indents lost": wrapped(28, indent=2),
    "lines of 33": wrapped(33),
    "lines of 40": wrapped(40),
    "lines of 28, CR LF": wrapped(28, "\r\n"),
    "lines of 35, blank lines between": wrapped(35, "\n\n"),
    "page numbers": paged(7, "\n— {} —\n"),
    "page numbers between blank lines": paged(9, "\n\n- {} -\n\n"),
    "bare page numbers": paged(8, "\n{}\n"),
    "lines of 28, page numbers": both(wrapped(28), paged(9, "\n— {} —\n")),
    "lines of 30, pages of so many": both(wrapped(30), paged(11, "\n第 {} 页 共 20 页\n")),
    "traditional characters": traditional(),
    "blanks behind some characters": spaced(100),
    "blanks behind many characters": spaced(20),
    "blanks behind the marks of lists": patterns(("、", "、 ")),
    "blanks around the marks of lists": patterns(("、", " 、 ")),
    "blanks behind labels": patterns(("((?:责任|牵头|配合)单位：)", r"\1 ")),
    "blanks inside labels": patterns(("责任单位：", "责任 单位："), ("牵头单位：", "牵头单位 ：")),
    "entities of blanks": by_line(lambda line: "&emsp;&emsp;" + line.strip()),
    "radicals": pairs("工⼯人⼈水⽔文⽂大⼤生⽣行⾏一⼀"),
    "small marks": pairs("：﹕，﹐；﹔"),
    "brackets of two widths": patterns((r"（([^（）\n]*)）", r"（\1)")),
    "tags around headings": patterns(
        (
            r"^([ 　]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。\n]{2,30})",
            r"<strong>\1</strong>",
        )
    ),
    "tags around labels": patterns(("((?:责任|牵头|配合)单位：)", r'<span class="b">\1</span>')),
    "bold labels": patterns(("((?:责任|牵头|配合)单位)：", r"**\1**：")),
    "form feeds": patterns(("\n(?=（)", "\n\x0c")),
    "quoted lines": by_line(lambda line: f"> {line}"),
    "tags of paragraphs": by_line(lambda line: f"<p>{line}</p>"),
    "tags of line breaks": by_line(lambda line: f"{line}<br/>"),
    "bold short lines": by_line(lambda line: f"**{line}**" if len(line) < 30 else line),
    "escapes of Markdown": patterns((r"^([ 　]*\d{1,2})\.(?=\D)", r"\1\."), (r"[()*\[\]](?=.)", r"\\\g<0>")),
    "headings of Markdown": patterns(("^[ 　]*(?=[一二三四五六七八九十]+、)", "## ")),
    "bullets before headings": patterns(("^[ 　]*(?=（?[一二三四五六七八九十]+[、）])", "● ")),
    "no full stops at the ends": patterns(("。$", "")),
}
"""What a copy or another program makes of a text."""

WORDING: Mapping[str, Edit] = {
    "labels in 部门": labels("责任部门", "牵头部门", "配合部门"),
    "落实, 主责, 协办": labels("落实单位", "主责单位", "协办单位"),
    "承办, 主办, 参与": labels("承办单位", "主办单位", "参与单位"),
    "实施, 牵头责任, 协同": labels("实施单位", "牵头责任单位", "协同单位"),
    "责任主体, 总牵头, 配合责任": labels("责任主体", "总牵头单位", "配合责任单位"),
    "责任, 主牵, 助办": labels("责任处室", "主牵单位", "助办单位"),
    "labels with a bracket": labels("责任单位（部门）", "牵头（责任）单位", "配合（协助）单位"),
    "labels in frames": patterns(("(责任|牵头|配合)单位：", r"【\1单位】")),
    "labels with 为": patterns(("((?:责任|牵头|配合)单位)：", r"\1为：")),
    "labels with a count": patterns(("((?:责任|牵头|配合)单位)：", r"\1（共3家）：")),
    "two colons": patterns(("((?:责任|牵头|配合)单位)：", r"\1：：")),
    "a tab behind labels": patterns(("((?:责任|牵头|配合)单位：)", r"\1\t")),
    "blanks in lists": of_bodies(" "),
    "wide blanks in lists": of_bodies("　"),
    "slashes in lists": of_bodies("/"),
    "commas in lists": of_bodies("，"),
    "semicolons in lists": of_bodies("；"),
    "bars in lists": of_bodies("|"),
    "由 before the first": patterns((r"（(?=[市省县区国][^（）：\n]*(?:负责|牵头|配合)）)", "（由")),
    "a time behind": patterns((r"（([^（）\n：]*(?:负责|配合))）", r"（\1，2026年12月底前完成）")),
    "a time in front": patterns((r"（((?:责任|牵头)单位：[^（）\n]*)）", r"（完成时限：2026年12月；\1）")),
    "a person below": patterns((r"^([ 　]*责任单位：[^\n。]*)$", r"\1\n责任人：张某某")),
    "dashes for colons": patterns(("((?:责任|牵头|配合)单位)：(?=[一-龥])", r"\1—")),
    "bars for colons": patterns(("((?:责任|牵头|配合)单位)：(?=[一-龥])", r"\1 | ")),
    "bodies in frames": listed(lambda bodies: "".join(f"【{body}】" for body in bodies.split("、"))),
    "bodies in quotes": listed(lambda bodies: "、".join(f"“{body}”" for body in bodies.split("、"))),
    "牵头负责, 协助": patterns(("(?<=[局委办厅部])牵头(?=[，、）])", "牵头负责"), ("配合(?=[）。])", "协助")),
    "总牵头, 参与": patterns(("(?<=[局委办厅部])牵头(?=[，、）])", "总牵头"), ("配合(?=[）。])", "参与")),
    "主办, 协办": patterns(("(?<=[局委办厅部])牵头(?=，)", "主办"), ("(?<!协)配合(?=）)", "协办")),
    "为牵头单位": patterns(("(?<=[局委办厅部])牵头(?=，)", "为牵头单位"), ("配合(?=）)", "为配合单位")),
    "按职责分工落实": patterns(("按职责分工负责(?=[）。])", "按职责分工落实")),
    "按照各自职责": patterns(("按职责分工负责(?=[）。])", "按照各自职责分工负责")),
    "依职责": patterns(("按职责分工负责(?=[）。])", "依职责分工负责")),
    "分别负责": patterns(("按职责分工负责(?=[）。])", "按职责分别负责")),
    "分工负责": patterns(("按职责分工负责(?=[）。])", "分工负责")),
    "推进落实": patterns(("按职责分工负责(?=[）。])", "按职责推进落实")),
    "抓好落实": patterns(("按职责分工负责(?=[）。])", "根据职责分工抓好落实")),
    "落实 for 负责": patterns(("(?<=[局委办厅部])负责(?=）)", "落实")),
    "等部门": patterns(("等按职责分工负责", "等部门按职责分工负责")),
    "等有关部门和单位": patterns(("等部门按职责分工负责", "等有关部门和单位按职责分工负责")),
    "a comma between labels": patterns(("；(?=(?:配合|责任|完成)(?:单位|时限))", "，")),
    "blanks between labels": patterns(("；(?=(?:配合|责任|完成)(?:单位|时限))", "    ")),
    "和 before the last": patterns(
        (r"、(?=[市省县区][^、，；（）\n]{2,8}(?:局|委|办|厅)(?:按职责|配合|负责|牵头))", "和")
    ),
    "a full stop in the bracket": in_bracket(lambda inside: inside.rstrip("。") + "。"),
    "a full stop behind the bracket": patterns(("）$", "）。")),
    "a semicolon behind the bracket": patterns(("(?<=[一-龥])）(?=\n)", "）；")),
    "labels on a line of their own": lambda text: _OWN_LINE.sub(r"。\n\1", text),
    "a label before a bare list": patterns(
        (r"（(?=[市省县区自国][^（）：\n]*(?:负责|牵头|配合)）)", "（责任单位：")
    ),
}
"""The same said in other words."""

NUMBERING: Mapping[str, Edit] = {
    "1、": numbers(r"\1\2、"),
    "1. with a blank": numbers(r"\1\2. "),
    "（1）": numbers(r"\1（\2）", _BRACKETED),
    "（1）、": numbers(r"\1（\2）、", _BRACKETED),
    "1）": numbers(r"\1\2）", _BRACKETED),
    "①": numbers(_circled, "[①-⑳]"),
    "第1条": numbers(r"\1第\2条　", "第"),
    "任务1：": numbers(r"\1任务\2：", "任务|" + _BRACKETED),
    "- 1.": numbers(r"\1- \2. "),
    "**1.**": numbers(r"\1**\2.** "),
    "一）": patterns(("^([ 　]*)（([一二三四五六七八九十]+)）", r"\1\2）")),
    "一．": patterns((r"^([ 　]*)([一二三四五六七八九十]+)、", r"\1\2．")),
    "第一部分": patterns((r"^([ 　]*)([一二三四五六七八九十]+)、", r"\1第\2部分　")),
    "（一）、": patterns((r"^([ 　]*)（([一二三四五六七八九十]+)）", r"\1（\2）、")),
    "(一)": patterns(("^([ 　]*)（([一二三四五六七八九十]+)）", r"\1(\2)")),
}
"""Other numbers of the items."""

CHANGES: tuple[Change, ...] = tuple(
    Change(name, kind, edit, not name.startswith("lines of"))
    for kind, edits in ((Kind.COPY, COPY), (Kind.WORDING, WORDING), (Kind.NUMBERING, NUMBERING))
    for name, edit in edits.items()
)
"""All of them."""
