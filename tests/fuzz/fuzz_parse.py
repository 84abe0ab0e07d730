"""Feed the parser texts that nobody would write（模糊测试）, and check what must hold for any text.

    python tests/fuzz/fuzz_parse.py [--seconds N | --count N] [--seed S]

Texts are real ones (the examples, and those beside the checkout) with characters, lines and brackets
lost, doubled and swapped, widths changed, blanks, control characters, surrogates, other scripts and
long runs put in; random tables in all layouts of plain text; random sequences of the project's own
vocabulary; and random Unicode. Checked are:
no exception, every span inside the text and equal to what it names, the same output for the same
input, joined tokens, the JSON round trip, and that no text takes far longer than others of its length.
For every kind of failure the first text is printed, shortened as far as it goes. Exit status 1 if any.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from statistics import median
from time import monotonic
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from tests.fuzz.inputs import Writer
from tests.fuzz.laws import Depth, Failure, Taken, failure_of, time_of
from tests.fuzz.minimise import minimise

if TYPE_CHECKING:
    from respmatrix import ParsedDocument

SLOW_TIMES = 50
"""How many times the median time per code point is too slow."""
SLOW_SECONDS = 2.0
"""What takes less is never too slow."""
_LEAST_LENGTH = 100
"""A shorter text counts as this long, for every call has a fixed cost; code points."""
_EVERY_AGAIN, _EVERY_STORED, _EVERY_LATER = 5, 7, 211
_TICK = 10
"""Seconds between lines of progress."""
_MINIMISING = 40
"""Seconds spent on shortening one text."""
_MOST_REMEMBERED = 200


class Run:
    """One run: counts, times, and the failures by kind."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.count = self.characters = 0
        self.failures: dict[str, tuple[int, str, Failure]] = {}
        self.times: Counter[str] = Counter()
        self.worst = (0.0, 0.0, 0)
        """The slowest text: multiple of the median, seconds, number."""
        self._rates: deque[float] = deque(maxlen=999)
        self._median = 0.0
        self._later: list[tuple[str, ParsedDocument]] = []

    def one(self, writer: Writer) -> None:
        """Write and check the next text."""
        number, self.count = self.count, self.count + 1
        chance = Random(f"{self.seed}/{number}")
        text = writer.write(chance)
        self.characters += len(text)
        depth = Depth(number % _EVERY_AGAIN == 0, number % _EVERY_STORED == 0)
        found: list[Failure | None] = []
        taken = time_of(lambda: found.append(failure_of(text, chance, depth)))
        failure = found[0] or self._too_slow(text, number, taken)
        if failure is None and number % _EVERY_LATER == 0 and len(self._later) < _MOST_REMEMBERED:
            self._remember(text)
        if failure:
            self.times[failure.kind] += 1
            self.failures.setdefault(failure.kind, (number, text, failure))

    def _too_slow(self, text: str, number: int, taken: Taken) -> Failure | None:
        rate = taken.seconds / max(len(text), _LEAST_LENGTH)
        self._rates.append(rate)
        if number % 500 == 0:
            self._median = median(self._rates)
        multiple = rate / self._median
        self.worst = max(self.worst, (multiple, taken.seconds, number))
        if multiple > SLOW_TIMES and taken.of_processor > SLOW_SECONDS:
            return Failure(
                "time: far above others", f"{taken.of_processor:.1f} s, {multiple:.0f} × the median"
            )
        return None

    def _remember(self, text: str) -> None:
        from respmatrix import parse_text

        self._later.append((text, parse_text(text)))

    def look_back(self) -> None:
        """Parse the remembered texts again: nothing read in between may change them."""
        from respmatrix import parse_text

        for text, document in self._later:
            if parse_text(text) != document:
                kind = "another output later in the same process"
                self.times[kind] += 1
                self.failures.setdefault(kind, (-1, text, Failure(kind)))
        self._later.clear()

    def progress(self, seconds: float) -> str:
        """Return one line about the run so far."""
        multiple, worst, number = self.worst
        return (
            f"{self.count:,} texts, {self.characters:,} code points in {seconds:.0f} s "
            f"({self.count / max(seconds, 0.001):.0f} texts/s); {sum(self.times.values())} failures; "
            f"slowest: {multiple:.1f} × the median per code point, {worst:.2f} s (text {number})"
        )


def _fails_alike(kind: str, text: str) -> bool:
    found: list[Failure | None] = []
    depth = Depth(again=True, stored=True)
    taken = time_of(lambda: found.append(failure_of(text, Random(0), depth, hangs=2 * SLOW_SECONDS)))
    if kind.startswith("time"):
        return taken.of_processor > SLOW_SECONDS
    return found[0] is not None and found[0].kind == kind


def tell(run: Run, kind: str) -> None:
    """Print the shortest text found that fails in this way."""
    number, text, failure = run.failures[kind]
    fails = partial(_fails_alike, kind)
    short = minimise(text, fails, seconds=_MINIMISING) if fails(text) else text
    print(f"\nFAILURE {kind} ({run.times[kind]} texts; the first is --seed {run.seed}, text {number})")
    print(f"  {failure.detail}")
    print(f"  {len(short)} of {len(text)} code points: {short[:2000]!a}")
    print(f"  that is: {short[:300]!r}".encode("utf-8", "backslashreplace").decode())


def arguments(description: str, given: Sequence[str] | None) -> argparse.Namespace:
    """Return how long to run and with which seed; a minute by default."""
    parser = argparse.ArgumentParser(description=description)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=float, help="how long to run (60)")
    length.add_argument("--count", type=int, help="how many texts to try")
    parser.add_argument("--seed", type=int, help="repeats a run; drawn and printed by default")
    options = parser.parse_args(given)
    if options.seconds is None and options.count is None:
        options.seconds = 60.0
    options.seed = SystemRandom().randrange(10**6) if options.seed is None else options.seed
    return options


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    options = arguments("Feed the parser random and damaged texts.", given)
    seed, seconds = options.seed, options.seconds
    writer, run = Writer(), Run(seed)
    print(f"seed {seed}", flush=True)
    start = ticked = monotonic()
    while (monotonic() - start < seconds) if seconds is not None else run.count < options.count:
        run.one(writer)
        if monotonic() - ticked > _TICK:
            ticked = monotonic()
            print(run.progress(ticked - start), flush=True)
    run.look_back()
    print(run.progress(monotonic() - start))
    for kind in sorted(run.failures):
        tell(run, kind)
    print(f"{len(run.failures)} kinds of failure" if run.failures else "every law held")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
