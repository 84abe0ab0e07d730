"""Where a page prints the title of its article（标题所在）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from respmatrix.read.html.blocks import DataTable, Item, Line, squeeze
from respmatrix.read.html.furniture import is_box_heading, is_fact, is_furniture
from respmatrix.vocabulary import pages, signatures, titles

_LEAST, _LONGEST = 5, 150
"""Characters of a title."""
_LONGEST_FLAG = 10
"""Characters of what may be printed beside it of its validity."""
_MOST = 16
"""Places of a title on one page that are looked at."""
_MOST_PARTS = 4
"""Lines over which a title may be broken."""
_LEAST_PART = 2
_LABEL = 20
"""Characters at the head of a table in which the label of a fact stands."""
_MOST_ROWS = 20
_MOST_WORDS = 8
"""Words, parted by spaces, of what the window shows."""
_NEAR = 3
"""Lines above that of date and source, or the first fact, in which a title stands."""


@cache
def _site_name() -> re.Pattern[str]:
    """What is called like a site or one of its columns, not like a document."""
    return re.compile(
        rf"^(?!.*关于).*(?:{signatures.ORGAN_ENDINGS}|网|网站|门户|平台|文件|文件库|公开|首页|动态)$|^.{{0,4}}$"
    )


@cache
def _printed() -> re.Pattern[str]:
    """The line under a title that tells when the text was published, or from where it came."""
    return re.compile(
        rf"[\[【(（]?\s*(?:(?:{pages.PUBLISHED_KEYS})\s*[:：]?.*(?:19|20)\d\d[-年./]\d|.*(?:19|20)\d\d[-年./]\d.*来源\s*[:：]|"
        rf"(?:日期|时间)\s*[:：].*(?:{pages.PUBLISHED_KEYS}|浏览|点击|阅读|字体|字号))"
    )


@cache
def _titled() -> re.Pattern[str]:
    """A title that can be known without a line of date and source below it."""
    return re.compile(rf"(?!.*公开(?:{pages.COLUMN_ENDINGS})$)[^。；：]{{8,}}(?:{titles.TITLE_ENDINGS})")


@cache
def _flagged() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<title>[^。；，]*(?:{titles.TITLE_ENDINGS}|[）)》]))\s*"
        rf"(?:[\[【（(]\s*(?:{pages.VALIDITY})\s*[\]】）)]|(?:{pages.VALIDITY}))"
    )


def without_validity(text: str) -> str:
    """Return a title without what the page says of its validity（时效性标记）.

    >>> without_validity("关于加强节水工作的通知 现行有效"), without_validity("商标权已失效")
    ('关于加强节水工作的通知', '商标权已失效')
    """
    tail = text[-_LONGEST_FLAG:]
    if len(text) > _LONGEST or not any(mark in tail for mark in "效止修"):
        return text
    hit = _flagged().fullmatch(text)
    return hit["title"] if hit else text


def is_site_name(text: str) -> bool:
    """Tell whether a text is the name of a site or of a column rather than of a document."""
    return bool(_site_name().search(text))


class Titles:
    """The titles that the head of a page tells（页头标题）."""

    def __init__(self, window: str, stated: str) -> None:
        """Take what `<title>` and what `<meta>` say, either may be empty."""
        window, stated = without_validity(window), without_validity(stated)
        self._window, self._stated = squeeze(window), squeeze(stated)
        self._longest = min(_LONGEST, 2 * max(len(window), len(stated)))  # white space may be added
        self._letters = frozenset(self._window + self._stated)
        words = window.split()[:_MOST_WORDS]
        ends = range(len(words) + 1)
        self._spaced = {"".join(words[start:end]) for start in ends for end in ends[start + 1 :]}

    def find(self, items: Sequence[Item]) -> list[range]:
        """Return the items that print the title, each place a range, in order.

        Where the head tells none, it is the line above the one with date and source.
        """
        found: list[tuple[int, range]] = []
        index = 0
        while index < len(items):
            if isinstance(item := items[index], Line) and item.text[0] not in self._letters:
                index += 1
                continue
            count, size = self._lines(items, index)
            if count:
                found.append((size, range(index, index + count)))
            index += count or 1
        # The name of a column may stand in the window beside the title, which is longer.
        longest = max((size for size, _ in found), default=0)
        return [place for size, place in found if size == longest][:_MOST] or _above_the_date(items)

    def _lines(self, items: Sequence[Item], index: int) -> tuple[int, int]:
        """Return how many lines from `index` on print the title, and its length; 0 where they do not."""
        item = items[index]
        if isinstance(item, DataTable):
            size = self._in_table(item)
            return min(size, 1), size
        if len(item.text) > self._longest + _LONGEST_FLAG or _is_link(item):
            return 0, 0
        text = without_validity(item.text)
        text = text if text.isalnum() else squeeze(text)
        if len(text) < _LEAST_PART or not (text in self._stated or text in self._window):
            return 0, 0
        parts = takewhile(
            lambda one: isinstance(one, Line) and one.element is item.element,
            items[index + 1 : index + _MOST_PARTS],
        )
        if self._is_title(text):
            return 1, len(text)
        for count, part in enumerate(parts, 2):
            text += squeeze(part.text)
            if self._is_title(text):
                return count, len(text)
        return 0, 0

    def _in_table(self, table: DataTable) -> int:
        """Return the length of the title that a table of facts states; 0 where it states none."""
        if not is_fact(table.text[:_LABEL]):
            return 0
        cells = [squeeze(line.text) for row in table.rows[:_MOST_ROWS] for cell in row for line in cell.lines]
        return max((len(cell) for cell in cells if self._is_title(cell)), default=0)

    def _is_title(self, text: str) -> bool:
        """Tell whether `text`, without white space, is the whole title and no site's name."""
        if text == self._stated:
            return True
        if len(text) < _LEAST or is_site_name(text) or is_box_heading(text):
            return False
        at = self._window.find(text)
        if at < 0 or text in self._spaced:
            return at >= 0
        before, behind = self._window[:at], self._window[at + len(text) :]
        return not before[-1:].isalnum() and not behind[:1].isalnum()


def _is_link(line: Line) -> bool:
    """Tell whether a line leads elsewhere; a heading that is a link leads to its own page."""
    return 2 * line.linked > len(line.text) and line.element.tag not in ("h1", "h2")


def _is_titled(above: Sequence[str]) -> bool:
    """Tell whether the last of the lines above the first fact is a title, and no value of a label."""
    return bool(above and _titled().fullmatch(above[-1])) and not any(map(is_fact, above[:-1]))


def _above_the_date(items: Sequence[Item]) -> list[range]:
    for index, item in enumerate(items):
        titled = is_fact(item.text) and _is_titled([one.text for one in items[max(0, index - 2) : index]])
        if len(item.text) <= _LONGEST and (titled or _printed().match(item.text)):
            for above in range(index - 1, max(-1, index - 1 - _NEAR), -1):
                line = items[above]
                if not isinstance(line, Line) or 2 * line.linked > len(line.text):
                    break
                if _LEAST <= len(line.text) <= _LONGEST and not (
                    is_furniture(line.text) or is_fact(line.text) or is_site_name(line.text)
                ):
                    return [range(above, above + 1)]
    return []
