"""Feed a reader damaged files for a while, and check what it makes of them（读取器的模糊测试）."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from time import monotonic

from respmatrix import ReadError, Source, Span
from respmatrix.model import Grid
from tests.fuzz.laws import BrokenError, Failure, attempt

COUNT = 20_000
NAME = "某份文件"
"""What the files are called; every error says it."""
_TICK = 10
"""Seconds between lines of progress."""
_HANGS = 5
_AGAIN = 7
"""Every so many files are read twice."""


def holds(read: Callable[[bytes], Source], data: bytes) -> bool:
    """Read one file and check the laws; tell whether it was read at all."""
    source = _answer(read, data)
    if len(data) % _AGAIN == 0 and _answer(read, data) != source:
        raise BrokenError("another answer for the same file")
    if isinstance(source, str):
        return False
    _check_places(source)
    for grid in source.grids:
        _check_grid(grid, source.text)
    for diagnostic in source.diagnostics:
        for place in (diagnostic.location, *diagnostic.related):
            if place is not None and not Span(0, len(source.text)).covers(place.span):
                raise BrokenError("a diagnostic outside the text", diagnostic)
    return True


def _answer(read: Callable[[bytes], Source], data: bytes) -> Source | str:
    try:
        return read(data)
    except ReadError as error:
        if NAME not in error.message or not (error.hint and NAME in error.message_en and error.hint_en):
            raise BrokenError("an error that says too little", str(error)) from None
        return error.message


def _check_places(source: Source) -> None:
    text, starts = source.text, [place.start for place in source.provenance]
    if starts != sorted(set(starts)) or (starts and (starts[0] != 0 or starts[-1] >= len(text))):
        raise BrokenError("places out of order or outside the text", starts[:20])
    for paragraph in source.paragraphs:
        words = paragraph.span.of(text)
        if not Span(0, len(text)).covers(paragraph.span) or words.strip() != words or not words:
            raise BrokenError("a paragraph is not where it says", paragraph)
        if source.format != "text" and source.place_of(paragraph.span) is None:
            raise BrokenError("a paragraph without a place", paragraph)


def _check_grid(grid: Grid, text: str) -> None:
    taken: Counter[tuple[int, int]] = Counter()
    for cell in grid.cells:
        words = cell.span.of(text)
        if not grid.span.covers(cell.span) or words != words.strip() or "\n" in words:
            raise BrokenError("a cell is not where it says", cell)
        taken.update(
            (row, column)
            for row in range(cell.row, cell.row + cell.height)
            for column in range(cell.column, cell.column + cell.width)
        )
    if any(count > 1 for count in taken.values()):
        raise BrokenError("cells overlap", grid.cells[:10])


def run_files(
    name: str,
    suffix: str,
    write: Callable[[Random], bytes],
    check: Callable[[bytes], bool],
    given: Sequence[str] | None,
) -> int:
    """Run and return the exit status: 1 where a law was broken.

    Args:
        name: of the reader.
        suffix: of its files.
        write: makes one file.
        check: reads one file, checks the laws, and tells whether it was read at all.
        given: the arguments of the command line.
    """
    options = _arguments(name, given)
    seed = SystemRandom().randrange(10**6) if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    failures, kinds, number, were_read = dict[str, Failure](), Counter[str](), 0, 0
    start = ticked = monotonic()
    while (monotonic() - start < options.seconds) if options.seconds else number < options.count:
        data = write(Random(f"{seed}/{number}"))
        found: list[bool] = []
        failure = attempt(partial(_check_into, check, found, data), hangs=_HANGS)
        were_read += any(found)
        if failure:
            kinds[failure.kind] += 1
            if failure.kind not in failures:
                failures[failure.kind] = failure
                Path(f"fuzz_{name}_{seed}_{number}{suffix}").write_bytes(data)
                print(f"FAILURE {failure.kind} (file {number}): {failure.detail}", flush=True)
        number += 1
        if monotonic() - ticked > _TICK:
            ticked = monotonic()
            print(f"{number:,} files, {were_read:,} of them read; {sum(kinds.values())} failures", flush=True)
    print(f"{number:,} files, {were_read:,} of them read, in {monotonic() - start:.0f} s")
    print(f"{len(failures)} kinds of failure: {dict(kinds)}" if failures else "every law held")
    return 1 if failures else 0


def _check_into(check: Callable[[bytes], bool], found: list[bool], data: bytes) -> None:
    found.append(check(data))


def _arguments(name: str, given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=f"Feed the reader {name} damaged files.")
    extent = parser.add_mutually_exclusive_group()
    extent.add_argument("--seconds", type=float, help="how long to run")
    extent.add_argument("--count", type=int, default=COUNT, help=f"how many files to try ({COUNT:,})")
    parser.add_argument("--seed", type=int, help="repeats a run; drawn and printed by default")
    return parser.parse_args(given)
