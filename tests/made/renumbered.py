"""Turn a plain text into a Word file whose labels are made by Word（把序数改为自动编号）."""

from __future__ import annotations

import re

from respmatrix.text import read_number
from tests.made.word import docx, level, lists, numbered, paragraph, style

_BASE = 1
"""Id of the list of which all others are overrides."""
_LABELS = (
    re.compile(r"(?P<before>)(?P<number>[一二三四五六七八九十]+)(?P<after>[、．.])"),
    re.compile(r"(?P<before>[（(])(?P<number>[一二三四五六七八九十]+)(?P<after>[）)])"),
    re.compile(r"(?P<before>)(?P<number>[0-9]{1,3})(?P<after>[、．.])(?![0-9])"),
    re.compile(r"(?P<before>[（(])(?P<number>[0-9]{1,3})(?P<after>[）)])"),
    re.compile(r"(?P<before>)(?P<number>[①-⑳])(?P<after>)"),
)
_FORMATS = ("chineseCountingThousand", "chineseCounting", "decimal", "decimal", "decimalEnclosedCircle")
_STYLED = 2
"""The first levels are numbered by heading styles, as in a template; the others paragraph by paragraph."""


class _Numbers:
    """The lists that are needed so that Word prints the labels of a text."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._texts: dict[int, str] = {}
        self._counts = [0] * len(_LABELS)
        self.overrides: dict[int, str] = {}

    def list_for(self, index: int, match: re.Match[str]) -> int:
        """Count a label, and return the list that makes it."""
        number = read_number(match["number"])
        assert number is not None
        text = f"{match['before']}%{index + 1}{match['after']}"
        usual = self._texts.setdefault(index, text)
        expected = self._counts[index] + 1
        self._counts[index] = number
        self._counts[index + 1 :] = [0] * (len(_LABELS) - index - 1)
        if number == expected and text == usual:
            return _BASE
        changed = "" if text == usual else level(index, _FORMATS[index], text, suffix=self._suffix)
        start = "" if number == expected else f'<w:startOverride w:val="{number}"/>'
        made = _BASE + 1 + len(self.overrides)
        self.overrides[made] = f'<w:lvlOverride w:ilvl="{index}">{start}{changed}</w:lvlOverride>'
        return made

    def xml(self) -> str:
        """Return the content of numbering.xml."""
        levels = "".join(
            level(
                index,
                _FORMATS[index],
                self._texts.get(index, "%9"),
                suffix=self._suffix,
                more=f'<w:pStyle w:val="标题{index}"/>' if index < _STYLED else "",
            )
            for index in range(len(_LABELS))
        )
        instances = {_BASE: (0, "")} | {made: (0, said) for made, said in self.overrides.items()}
        return lists({0: levels}, instances)


def renumbered(text: str, *, suffix: str = "nothing") -> bytes:
    """Return a Word file that looks like `text`, every label at the head of a line made by Word.

    Args:
        text: a line becomes a paragraph.
        suffix: what parts a label from its text, as Word calls it: 「nothing」, 「space」, 「tab」.
    """
    numbers = _Numbers(suffix)
    body: list[str] = []
    for line in text.splitlines():
        for index, pattern in enumerate(_LABELS):
            match = pattern.match(line)
            if match and line[match.end() :].strip():
                used = numbers.list_for(index, match)
                rest = line[match.end() :]
                if used == _BASE and index < _STYLED:
                    body.append(paragraph(rest, properties=f'<w:pStyle w:val="标题{index}"/>'))
                else:
                    body.append(numbered(rest, used, index))
                break
        else:
            body.append(paragraph(line))
    styles = "".join(
        style(
            f"标题{index}",
            f'<w:pPr><w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{_BASE}"/></w:numPr></w:pPr>',
        )
        for index in range(_STYLED)
    )
    return docx("".join(body), numbering=numbers.xml(), styles=styles)
