"""How many times as long as one regex pass does parsing take（解析与一次正则扫描之比）?

    python tests/benchmarks/parse_against_regex.py [REPEATS]

The pass finds every bracket of the same text with one compiled pattern. Both run in turns in one
process; medians are compared. 「cold」 parses a text whose attributions this process has not seen
before, 「warm」 the same text again: what is remembered of names and brackets shows in between.
Texts: the given ones (../shared/seeds) where they are, else the examples. Bar: 25 ×, warm.
Below them, without a bar, short documents of every form and those that are little but labels and lists;
and how many times as long the texts take as other programs leave them: lines wrapped, other line ends, tags.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from respmatrix import parse_text, read_source

ROOT = Path(__file__).parents[2]
BRACKETS = re.compile(r"[（(][^（()）\n]*[)）]")
BAR = 25
LEFT_BY_OTHERS = {
    "CR LF",
    "indents of two characters",
    "characters without width at the ends",
    "tags of paragraphs",
    "lines of 28",
    "traditional characters",
    "radicals",
}
"""Changes of the metamorphic tests that programs make, and not authors."""


def every_bracket(text: str) -> list[tuple[int, int]]:
    """Return where the brackets of `text` stand: what the parser is held against."""
    return [match.span() for match in BRACKETS.finditer(text)]


def texts() -> list[Path]:
    """Return the texts to be parsed."""
    seeds = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
    return seeds or sorted((ROOT / "examples" / "documents").glob("*.txt"))


def dense() -> dict[str, list[str]]:
    """Return texts in which nearly every line says who answers, where there are any (../shared)."""
    folders = {name: ROOT.parent / "shared" / name for name in ("corpus", "forms")}
    return {
        name: [read_source(path).text for path in sorted(folder.glob("*.txt"))]
        for name, folder in folders.items()
        if folder.is_dir()
    }


def changed(texts: list[str]) -> dict[str, list[str]]:
    """Return the texts as other programs leave them, by what they do."""
    from tests.metamorphic.changes import CHANGES

    made = {each.name: each.edit for each in CHANGES if each.name in LEFT_BY_OTHERS}
    assert made.keys() == LEFT_BY_OTHERS
    return {name: [edit(text) for text in texts] for name, edit in made.items()}


def every(texts: list[str], look: Callable[[str], object]) -> None:
    for text in texts:
        look(text)


def cold(path: Path) -> float:
    """Return the seconds of the first parse of `path` in this process, after another document's."""
    other = next(text for text in sorted((ROOT / "examples" / "documents").glob("*.txt")) if text != path)
    parse_text(read_source(other).text)
    text = read_source(path).text
    start = perf_counter()
    parse_text(text)
    return perf_counter() - start


def in_fresh_process(path: Path) -> float:
    """Return `cold` of a new process, for this one remembers the text."""
    command = [sys.executable, __file__, "--cold", str(path)]
    return float(subprocess.run(command, capture_output=True, check=True).stdout)


def main(repeats: int) -> None:
    from tests.benchmarks.stopwatch import medians

    print(f"{'text':24} {'attributions':>12} {'warm ×':>8} {'cold ×':>8}   (bar {BAR} ×, warm)")
    totals = {"parse": 0.0, "regex": 0.0, "cold": 0.0}
    for path in texts():
        text = read_source(path).text
        found = sum(len(task.attributions) for task in parse_text(text).tasks)
        times = medians(
            {"regex": partial(every_bracket, text), "parse": partial(parse_text, text)},
            repeats=repeats,
            clock=process_time,
        )
        times["cold"] = median(in_fresh_process(path) for _ in range(min(repeats, 7)))
        for name, seconds in times.items():
            totals[name] += seconds
        warm, first = times["parse"] / times["regex"], times["cold"] / times["regex"]
        print(f"{path.stem[:24]:24} {found:12} {warm:8.1f} {first:8.1f}")
    print(
        f"{'all':24} {'':12} {totals['parse'] / totals['regex']:8.1f} {totals['cold'] / totals['regex']:8.1f}"
    )
    for name, many in dense().items():
        ways = {"regex": partial(every, many, every_bracket), "parse": partial(every, many, parse_text)}
        every(many, parse_text)
        times = medians(ways, repeats=repeats, settle=True, clock=process_time)
        print(f"{f'{name}, {len(many)} texts':24} {'':12} {times['parse'] / times['regex']:8.1f}")
    given = [read_source(path).text for path in texts()]
    forms = {"as given": given} | changed(given)
    for many in forms.values():
        every(many, parse_text)
    ways = {name: partial(every, many, parse_text) for name, many in forms.items()}
    times = medians(ways, repeats=repeats, settle=True, clock=process_time)
    for name in forms:
        print(f"{name:37} {times[name] / times['as given']:8.2f}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    if sys.argv[1:2] == ["--cold"]:
        print(cold(Path(sys.argv[2])))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
