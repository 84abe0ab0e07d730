"""Look for texts of which twice as much takes more than twice the time（耗时增长的模糊测试）.

    python tests/fuzz/fuzz_growth.py [--seconds N | --count N] [--seed S]

A few random words, marks and blanks are written over and over, to 1,000, 4,000 and 16,000 code points. Four
times the text may take 6.5 times as long: more than machines add, less than the 16 times of a search within a
search. What grows faster is timed again, and printed if it still does. Exit status 1 if any is found.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from time import monotonic, process_time

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from tests.fuzz.fuzz_parse import arguments
from tests.fuzz.inputs import Writer

SIZES = (1_000, 4_000, 16_000)
"""Code points of the texts of one run of words."""
MOST = 6.5
"""So many times longer four times the text may take."""
_NOTICED = 0.03
"""What takes less is too short to be timed; seconds of the processor."""
_TIMES = 3
_LONGEST = 60
"""Code points of what is written over and over."""

Read = Callable[[str], object]


def grows(
    read: Read, make: Callable[[int], str], *, clock: Callable[[], float] = process_time
) -> list[float] | None:
    """Return how many times longer each text takes than the one before; None where all is as it should be.

    Args:
        read: what is timed.
        make: returns a text of about so many code points.
        clock: tells the seconds that have gone by.
    """
    texts = [make(size) for size in SIZES]
    taken = [_time(read, text, clock) for text in texts[:2]]
    if taken[1] < _NOTICED or taken[1] <= MOST * taken[0]:
        return None
    best = [min(_time(read, text, clock) for _ in range(_TIMES)) for text in texts]
    growth = [after / max(before, 1e-6) for before, after in pairwise(best)]
    return growth if min(growth) > MOST else None


def _time(read: Read, text: str, clock: Callable[[], float]) -> float:
    start = clock()
    read(text)
    return clock() - start


def _over_and_over(writer: Writer, chance: Random) -> Callable[[int], str]:
    """Return a maker of texts in which the same few words come again and again."""
    unit = "".join(writer.piece(chance) for _ in range(chance.randint(1, 7)))[:_LONGEST]
    unit += "\n" if chance.random() < 0.3 else ""
    head, tail = ("".join(writer.piece(chance) for _ in range(chance.randint(0, 4))) for _ in "ab")
    return lambda size: head + unit * (size // max(len(unit), 1)) + tail


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    from respmatrix import parse_text

    options = arguments("Look for texts that take more time than is due.", given)
    seed, seconds = options.seed, options.seconds
    writer, start, number, found = Writer(), monotonic(), 0, 0
    print(f"seed {seed}", flush=True)
    while (monotonic() - start < seconds) if seconds is not None else number < options.count:
        make = _over_and_over(writer, Random(f"growth {seed}/{number}"))
        number += 1
        if (growth := grows(parse_text, make)) is not None:
            found += 1
            told = ", ".join(f"{each:.1f} ×" for each in growth)
            print(f"FAILURE text {number - 1} grows {told}: {make(200)[:200]!a}", flush=True)
    print(f"{number:,} texts, {f'{found} grow faster than they are long' if found else 'all linear'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
