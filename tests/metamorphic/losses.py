"""Read documents again after changes that leave their meaning, and list what is read differently（蜕变测试）.

    python tests/metamorphic/losses.py [--show N] [--only WORD] [--passages | FILE...]

Without FILE: the examples, and the texts of ../shared where they stand beside the checkout. Of every change
it is told to how many attributions it was done, and how many of them were lost, changed or invented; with
--show the first N of these are printed. Exit status 1 where the examples are read differently after any.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from tests.metamorphic.changes import CHANGES, Change
from tests.metamorphic.readings import Comparison, Reading, compared, readings
from tests.metamorphic.texts import examples, given, named, passages

_WIDTH = 36
"""Of the first column; code points."""


def tried(change: Change, texts: Iterable[tuple[str, str, Sequence[Reading]]]) -> dict[str, Comparison]:
    """Return what a change makes of every text that it changes, by its name."""
    done: dict[str, Comparison] = {}
    for name, text, before in texts:
        other = change.edit(text)
        if other != text and before:
            done[name] = compared(before, readings(other), titles=change.keeps_titles)
    return done


def told(change: Change, done: dict[str, Comparison]) -> str:
    """Return the line of the table."""
    counts = [
        sum(each.total for each in done.values()),
        *(
            sum(len(getattr(each, what)) for each in done.values())
            for what in ("lost", "changed", "invented")
        ),
    ]
    where = " ".join(name for name, each in done.items() if not each.holds)
    return f"{change.name:{_WIDTH}} {' '.join(f'{count:6}' for count in counts)}  {where[:60]}".rstrip()


def shown(done: dict[str, Comparison], most: int) -> Iterable[str]:
    """Yield the first differences, each with its text."""
    lines = [
        line
        for name, each in done.items()
        for line in (
            *(f"    {name}: lost {one}" for one in each.lost),
            *(f"    {name}: was {one}\n{'':{len(name) + 5}} now {two}" for one, two in each.changed),
            *(f"    {name}: invented {one}" for one in each.invented),
        )
    ]
    return lines[:most]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N differences")
    parser.add_argument("--only", default="", metavar="WORD", help="only changes whose name holds WORD")
    parser.add_argument("--passages", action="store_true", help="read the golden passages instead")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    texts = passages() if options.passages else {**given(), **examples()}
    texts = named(options.files) if options.files else texts
    read = [(name, text, readings(text)) for name, text in texts.items()]
    ours = set(examples())
    print(f"{'change':{_WIDTH}} {'total':>6} {'lost':>6} {'changed':>6} {'invented':>6}")
    broken = False
    for change in CHANGES:
        if options.only in change.name:
            done = tried(change, read)
            print(told(change, done), flush=True)
            for line in shown(done, options.show):
                print(line)
            broken = broken or any(name in ours and not each.holds for name, each in done.items())
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
