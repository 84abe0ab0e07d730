"""Fields of Word（域）: their result is text, their instruction is not."""

from __future__ import annotations

import re

_OVERSTRIKE = re.compile(r"\\o\s*(?:\\a[a-z]\s*)?\((.*)[,，;；](.*)\)", re.IGNORECASE | re.DOTALL)
_CIRCLES = "○◯〇"
_MOST_INSTRUCTION = 1_000


class _Field:
    """A field that has begun and not ended yet."""

    __slots__ = ("contents", "in_result", "instruction", "printed")

    def __init__(self) -> None:
        self.instruction = ""
        self.in_result = self.contents = self.printed = False


class Fields:
    """The fields that are open at a place of the text; one may reach over several paragraphs."""

    def __init__(self, *, torn: bool) -> None:
        """Begin outside of any field.

        Args:
            torn: some field never ends: nothing is kept silent, lest the rest of the text be lost.
        """
        self._torn = torn
        self.open: list[_Field] = []
        """Those that have begun and not ended."""
        self.silent = False
        """True where text is part of an instruction, not of a result."""
        self._instructing = self._in_contents = 0

    @property
    def in_contents(self) -> bool:
        """True inside a table of contents（目录）."""
        return self._in_contents > 0

    def begin(self) -> None:
        """Open a field; its instruction follows."""
        self.open.append(_Field())
        self._instruct(1)

    def instruct(self, text: str) -> None:
        """Take a piece of the innermost instruction."""
        if self.open and len(self.open[-1].instruction) < _MOST_INSTRUCTION:
            self.open[-1].instruction += text[:_MOST_INSTRUCTION]

    def separate(self) -> None:
        """End the instruction of the innermost field; its result follows."""
        if self.open and not self.open[-1].in_result:
            field = self.open[-1]
            field.in_result = True
            field.contents = field.instruction.split()[:1] == ["TOC"]
            self._instruct(-1)
            self._in_contents += field.contents

    def printed(self) -> None:
        """Take note that there is text in the innermost field, which is open."""
        self.open[-1].printed = True

    def end(self) -> str:
        """Close the innermost field; return what is drawn by its instruction alone, often 「」."""
        if not self.open:
            return ""
        field = self.open.pop()
        self._in_contents -= field.contents
        if not field.in_result:
            self._instruct(-1)
        return "" if field.printed or self.silent else drawn(field.instruction)

    def _instruct(self, change: int) -> None:
        self._instructing += change
        self.silent = self._instructing > 0 and not self._torn


def drawn(instruction: str) -> str:
    r"""Return what Word draws by an instruction: a character in a circle（带圈字符）, or one with its pinyin.

    >>> drawn(r" eq \o\ac(○,3)"), drawn(r"EQ \o\ad(\s\up 9(zhi),治)"), drawn("PAGE")
    ('③', '治', '')
    """
    if instruction.split(maxsplit=1)[:1] not in (["eq"], ["EQ"]):
        return ""
    match = _OVERSTRIKE.search(instruction)
    if match is None:
        return ""
    base = match[2].strip()
    if match[1].strip() in _CIRCLES and base.isascii() and base.isdecimal() and 1 <= int(base[:3]) <= 20:
        return chr(ord("①") + int(base) - 1)
    return base
