"""The table of facts above a text（文件要素表）, which pages print as labelled rows: 「发文机关：国务院」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from respmatrix.outline.closing import bodies_of_line
from respmatrix.outline.title_line import opens_title
from respmatrix.vocabulary import headings as words
from respmatrix.vocabulary.characters import TRADITIONAL_SIGNS, simplify
from respmatrix.vocabulary.numbers import CODED

_LONGEST_ROW = 160
"""A longer line is no row of the table; code points."""
_LONGEST_KEY = 12
"""A longer line is no label alone; code points."""
_FIRSTS = "".join(sorted({key[0] for keys in words.FACT_KEYS.values() for key in keys.split("|")}))


def labelled_rows(lines: list[str]) -> tuple[dict[str, str], set[int]]:
    """Return the values of the labelled rows above the text, the first of each kind.

    The second are the indices of values that stand between their label and the next one, no titles.
    """
    rows: dict[str, str] = {}
    taken: set[int] = set()
    table = "".join(lines)
    traditional = any(map(table.__contains__, TRADITIONAL_SIGNS))
    for index, line in enumerate(lines):
        if "。" in line or len(line) > _LONGEST_ROW:
            continue  # a sentence is no row
        if len(line) > _LONGEST_KEY and not _row_mark().search(line):
            continue
        plain = simplify(line) if traditional else line
        if not _label_start().search(plain):
            continue
        for key, value in _unmarked_rows(line):
            rows.setdefault(key, value)
        for hit in _row().finditer(plain):
            if _in_spread_label(plain, hit.start()):
                continue
            end = _value_end().search(line, hit.end())
            value = line[hit.end() : end.start() if end else len(line)].strip()
            below = not value and hit.end() == len(line) and index + 1 < len(lines)
            if below:
                value = lines[index + 1]
            if value and hit.lastgroup and _is_value(hit.lastgroup, value, below=below):
                rows.setdefault(hit.lastgroup, value)
                alone = below and hit.start() == 0 and not opens_title(value)
                if alone and index + 2 < len(lines) and _row().match(lines[index + 2]):
                    taken.add(index + 1)
    return rows, taken


def _in_spread_label(line: str, start: int) -> bool:
    """Tell whether a label is the end of a longer one whose characters stand apart（项 目 名 称：）."""
    before = line[max(0, start - 2) : start]
    alone = len(before) == 1 or (len(before) == 2 and before[0].isspace())
    return alone and "\u4e00" <= before[-1] <= "\u9fff"


def _unmarked_rows(line: str) -> Iterator[tuple[str, str]]:
    """Yield key and value of the cells of a flattened table（发文单位 某市水务局 发文日期 2024年5月6日）."""
    if len(_label_start().findall(line)) < 2:
        return
    hits = list(_unmarked().finditer(line))
    for hit, behind in pairwise([*hits, None]) if len(hits) > 1 else ():
        value = line[hit.end() : behind.start() if behind else len(line)].strip() if hit else ""
        key = (hit and hit.lastgroup) or ""
        if value and _is_value(key, value, below=True):
            yield key, value


def _is_value(key: str, value: str, *, below: bool) -> bool:
    """Tell whether a row of the table states a fact, and is not empty with the next row behind it."""
    if value[0] in "[【" or value[-1] in "：:" or _row().match(value):
        return False
    if key == "title":
        return len(value) > 5
    if key == "source" and value[0] == "本":  # 「来源：本站」
        return False
    return not (key == "source" or (below and key.endswith("issuer"))) or bool(bodies_of_line(value))


@cache
def _row() -> re.Pattern[str]:
    """A labelled row of the table above the text: 「发文机关：国务院」, 「[ 发文字号 ]」, a cell."""
    typed = rf"(?<=[ \u3000])(?={CODED}|[12][09][0-9]{{2}}[-./年])"  # needs no mark to be known for a value
    behind = rf"(?:[:：\]】\t|｜]|$|{typed})[ \t\u3000]*"
    return re.compile(rf"(?:^|[\s\[【|｜•·]){_labels()}[ \u3000]*{behind}")


@cache
def _label_start() -> re.Pattern[str]:
    """Where a label may begin; it begins with a set, by which the engine skips all other text."""
    return re.compile(rf"[{_FIRSTS}](?<![^\s\[【|｜•·].)")


@cache
def _unmarked() -> re.Pattern[str]:
    """A label with nothing but a blank behind it; two on a line make it a row."""
    return re.compile(rf"(?<!\S){_labels()}[ \u3000]+(?=[^\s:：|｜])")


def _labels() -> str:
    """Return the pattern of all labels, each kind a group of its name."""
    kinds = "|".join(f"(?P<{kind}>{_spread(keys)})" for kind, keys in words.FACT_KEYS.items())
    return f"(?=[{_FIRSTS}])(?:{kinds})"


def _spread(keys: str) -> str:
    """Return the pattern of labels whose characters may stand apart（标　　题）."""
    return "|".join(r"[ \u3000]*".join(key) for key in keys.split("|"))


@cache
def _value_end() -> re.Pattern[str]:
    return re.compile(r"[\t|｜]|[ \u3000]{2,}|\u3000|[ ](?=[^\s：:]{2,8}[：:])")


@cache
def _row_mark() -> re.Pattern[str]:
    """What stands in every row that is more than a label: a mark behind it, or white space before it."""
    return re.compile(r"[：:\]】\s|｜•·]")
