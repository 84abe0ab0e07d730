"""Texts that nobody would write（随机与变异文本）, drawn from real ones, from vocabulary and from Unicode."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from random import Random

from respmatrix import read_source, vocabulary
from respmatrix.vocabulary.characters import SIMPLIFIED
from tests.fuzz.tables import random_table

ROOT = Path(__file__).parents[2]
_SHARED = ("seeds", "corpus", "forms")

_MARKS = (
    *("、", "，", "；", "。", "：", ",", ";", ":", "/", "—", "……", "“", "”", "《", "》", "*", "|", "．", "."),
    *("（", "）", "(", ")", "〔", "〕", "【", "】", "［", "］", "[", "]", "﹙", "﹚", "{", "}", "「", "」"),
)
_BLANKS = (
    *(" ", "  ", "\u3000", "　　", "\xa0", "\t", "\n", "\n\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85"),
    *("\u2002", "\u2003", "\u2009", "\u202f", "\u200b", "\u2028", "\u2029", "\ufeff", "\u180e", "\u205f"),
)
_STRANGE = (
    *("\x00", "\x08", "\x1b[31m", "\x7f", "\x9f", "\ud800", "\udfff", "\ud83d\ude00", "\udc00\ud800"),
    *("\ufffd", "\ufffe", "\uffff", "\U0010ffff", "\ue000", "\u0301", "\u20dd", "\u200d", "\ufe0f", "\u202e"),
    *"👩‍👩‍👧‍👦 🇨🇳 ① ㈠ ⑴ ❶ ⒈ Ⅷ ½ ² ٣٤ ९ 𝟛 ３ 〇 零 廿 卅 ß İ ﬁ ǅ Ω Ж א ب ไทย 가나 ひら カ ｶﾞ 𠀀 㐀".split(),
)
_PHRASES = (
    "一、 （二） 3. 4、 (5) 6） 第七条 八是 2.1 3.2.1 ① 99999999999. 〇、 "
    "市财政局 省工业和信息化厅 各区、县级市政府 各县（市、区）政府 市委市政府 等三部门 等部门 会同 "
    "牵头单位： 责任单位: 完成时限： 牵头领导： 审批单位： 按职责分工负责 分别牵头 组织协调 下同 "
    "列第一位的为牵头单位 以下均由各县市落实，不再一一列出 无牵头单位的，责任单位即为牵头单位 "
    "2026年底前 2025年13月45日 持续推进 十四五期间 2025-2-30 二〇二五年二月三十日 99年99月 "
    "收悉。经与 共同研究 提案的复函 关于印发 的通知 〔2025〕9号 （此件公开发布） 附件：1."
).split()
_WIDTHS = {
    **{chr(half): chr(half + 0xFEE0) for half in range(0x21, 0x7F)},
    **{chr(half + 0xFEE0): chr(half) for half in range(0x21, 0x7F)},
}
_TRADITIONAL = {simple: chr(point) for point, simple in SIMPLIFIED.items()}
_RANGES = (
    *((0, 0x80), (0x80, 0x250), (0x370, 0x700), (0x2000, 0x2070), (0x2100, 0x2800), (0x3000, 0x3300)),
    *((0x4E00, 0xA000), (0xD800, 0xE000), (0xFE00, 0x10000), (0x1F300, 0x1FB00), (0x20000, 0x20100)),
)
_PLACES = (
    *(
        "（市财政局、{}、市审计局负责）",
        "（市财政局{}负责）",
        "（{}：市财政局）",
        "（各{}负责）",
        "（市财政局负责，{}）",
    ),
    *("市财政局{}\n", "{}：市财政局\n", "任务\t{}\n打造街区\t市财政局\n", "任务\t牵头单位\n打造街区\t{}\n"),
    *("一、{}\n", "（一）{}。打造街区。", "关于{}的通知\n", "收悉。经与{}共同研究，现答复如下", "{}"),
)
"""Where a stretch may stand that the patterns look at."""
_LONGEST_STRETCH = 500
_LONG_RUN = 6000
"""Code points of the longest run of one piece; one run in some hundred is as long."""

Mutation = Callable[[Random, str], str]


def documents() -> list[str]:
    """Return the texts of the examples, and those beside the checkout where there are any."""
    folders = [ROOT / "examples" / "documents", *(ROOT.parent / "shared" / name for name in _SHARED)]
    return [read_source(path).text for folder in folders for path in sorted(folder.glob("*.txt"))]


def vocabulary_words() -> list[list[str]]:
    """Return for every module of the project's own vocabulary its literal words, patterns taken apart."""
    pools: list[list[str]] = []
    for module in iter_modules(vocabulary.__path__):
        values = vars(import_module(f"{vocabulary.__name__}.{module.name}")).values()
        texts = (text for value in values for text in _strings(value))
        words = {word for text in texts for word in re.findall("[一-龥〇“”]{1,8}", text)}
        if words:
            pools.append(sorted(words))
    return pools


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, frozenset | set | tuple | list | dict):
        for part in value:
            yield from _strings(part)


class Writer:
    """Writes texts, each of them from its own source of chance."""

    def __init__(self) -> None:
        self._documents = documents()
        self._words = vocabulary_words()
        brackets = (re.findall(r"[（(][^（）()\n]{4,120}[）)]", text) for text in self._documents)
        self._brackets = sorted({bracket for found in brackets for bracket in found})
        lines = (text.splitlines() for text in self._documents)
        self._lines = sorted({line for found in lines for line in found if line.strip()})
        self._ways: Sequence[tuple[int, Callable[[Random], str]]] = (
            (40, self._mutant),
            (20, self._damaged_bracket),
            (18, self._from_words),
            (8, self._joined),
            (10, self._table),
            (6, self._repeated),
            (6, self._pumped),
            (6, _noise),
            (2, self._whole),
        )

    def write(self, chance: Random) -> str:
        """Return one text."""
        weights = [weight for weight, _ in self._ways]
        way = chance.choices([way for _, way in self._ways], weights)[0]
        return way(chance)

    def _stretch(self, chance: Random) -> str:
        text = chance.choice(self._documents)
        start = chance.randrange(len(text))
        if chance.random() < 0.5:  # else the middle of a sentence
            start = text.rfind("\n", 0, start) + 1
        return text[start : start + int(_LONGEST_STRETCH * chance.random() ** 2) + 5]

    def _mutate(self, chance: Random, text: str, most: int) -> str:
        for _ in range(chance.randint(1, most)):
            text = chance.choice(_MUTATIONS)(chance, text)
            if chance.random() < 0.2:
                text = _put(chance, text, self._word(chance))
        return text

    def _mutant(self, chance: Random) -> str:
        return self._mutate(chance, self._stretch(chance), 8)

    def _damaged_bracket(self, chance: Random) -> str:
        return self._mutate(chance, chance.choice(self._brackets), 4)

    def _whole(self, chance: Random) -> str:
        return self._mutate(chance, chance.choice(self._documents)[:8000], 20)

    def _word(self, chance: Random) -> str:
        return chance.choice(
            chance.choice(self._words)
        )  # a small module's words come as often as a large one's

    def piece(self, chance: Random) -> str:
        """Return a word, a mark, blanks or something strange."""
        pool = chance.choices((None, _PHRASES, _MARKS, _BLANKS, _STRANGE), (50, 20, 25, 8, 2))[0]
        return chance.choice(pool) if pool else self._word(chance)

    def _from_words(self, chance: Random) -> str:
        return "".join(self.piece(chance) for _ in range(chance.randint(1, 60)))

    def _joined(self, chance: Random) -> str:
        glue = chance.choice(("", "\n", "、", "；", "（", "）"))
        return glue.join(chance.choice(self._lines)[:150] for _ in range(chance.randint(2, 6)))

    def _table(self, chance: Random) -> str:
        text = random_table(chance, self._word)
        return self._mutate(chance, text, 3) if chance.random() < 0.4 else text

    def _repeated(self, chance: Random) -> str:
        """Return a few words many times over: what makes patterns try everything."""
        unit = "".join(self.piece(chance) for _ in range(chance.randint(1, 4)))
        times = chance.choice((3, 10, 30, 60, 100)) if chance.random() < 0.97 else _LONG_RUN // len(unit)
        head, tail = ("".join(self.piece(chance) for _ in range(chance.randint(0, 4))) for _ in "ab")
        return head + unit * times + tail

    def _pumped(self, chance: Random) -> str:
        """Return one or two words over and over, and then a character that fits nothing, where names stand.

        A pattern that can cut such a stretch in many ways tries them all; short ones tell already.
        """
        unit = "".join(self._word(chance) for _ in range(chance.choice((1, 1, 2))))
        stretch = unit * max(2, chance.choice((18, 38, 58, 110)) // len(unit))
        stray = chance.choice(("甲", "", "局", "的", "市财政局", "（", "和"))
        return chance.choice(_PLACES).format(stretch + stray if chance.random() < 0.8 else stray + stretch)


def _noise(chance: Random) -> str:
    low, high = chance.choice((*_RANGES, (0, 0x110000)))
    return "".join(chr(chance.randrange(low, high)) for _ in range(chance.randint(0, 80)))


def _cut(chance: Random, text: str) -> tuple[str, str, str]:
    """Cut `text` into what stands before a short stretch, the stretch, and what stands behind."""
    at = chance.randint(0, len(text))
    until = min(len(text), at + chance.choice((0, 1, 1, 2, 3, 8, 30)))
    return text[:at], text[at:until], text[until:]


def _put(chance: Random, text: str, piece: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + piece + text[at:]


def _delete(chance: Random, text: str) -> str:
    before, _, behind = _cut(chance, text)
    return before + behind


def _double(chance: Random, text: str) -> str:
    before, stretch, behind = _cut(chance, text)
    return before + stretch * chance.choice((2, 2, 3, 8)) + behind


def _swap(chance: Random, text: str) -> str:
    first, second = sorted(chance.randint(0, len(text)) for _ in "ab")
    size = chance.choice((1, 1, 2, 5))
    if first + size > second:
        return text[:first] + text[first:second][::-1] + text[second:]
    middle = text[first + size : second]
    return (
        text[:first]
        + text[second : second + size]
        + middle
        + text[first : first + size]
        + text[second + size :]
    )


def _lines(chance: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) > 1:
        at = chance.randrange(len(lines))
        line = lines.pop(at)
        if chance.random() < 0.6:  # moved, else lost
            lines.insert(chance.randint(0, len(lines)), line)
            if chance.random() < 0.5:  # and doubled
                lines.insert(chance.randint(0, len(lines)), line)
    return "".join(lines)


def _bracket(chance: Random, text: str) -> str:
    """Lose, double, turn or replace one bracket."""
    places = [match.start() for match in re.finditer(r"[（）()〔〕【】［］\[\]]", text)]
    if not places:
        return _put(chance, text, chance.choice("（）()〔〕【】"))
    at = chance.choice(places)
    other = chance.choice(("", text[at] * 2, chance.choice("（）()〔〕【】［］")))
    return text[:at] + other + text[at + 1 :]


def _turn(table: dict[str, str]) -> Mutation:
    def turn(chance: Random, text: str) -> str:
        share = chance.choice((0.1, 0.5, 1.0))
        return "".join(
            table.get(character, character) if chance.random() < share else character for character in text
        )

    return turn


def _insert(pool: Sequence[str]) -> Mutation:
    return lambda chance, text: _put(chance, text, chance.choice(pool))


def _run(chance: Random, text: str) -> str:
    """Put in one piece many times over, rarely very many times."""
    piece = chance.choice((*_MARKS, *_BLANKS, *_STRANGE, *_PHRASES, *"市局各等无一3a县区和及的"))
    times = chance.choice((2, 5, 30, 150)) if chance.random() < 0.98 else _LONG_RUN // len(piece)
    return _put(chance, text, piece * times)


def _spread(chance: Random, text: str) -> str:
    """Put a blank between all characters of a stretch."""
    before, stretch, behind = _cut(chance, text)
    return before + chance.choice(_BLANKS).join(stretch) + behind


_MUTATIONS: Sequence[Mutation] = (
    *(_delete, _delete, _double, _swap, _lines, _bracket, _bracket, _run, _spread),
    *(_turn(_WIDTHS), _turn(_TRADITIONAL)),
    *map(_insert, (_MARKS, _MARKS, _BLANKS, _BLANKS, _STRANGE, _PHRASES, _PHRASES)),
)
