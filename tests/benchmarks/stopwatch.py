"""Interleaved timing（交替计时）: ratios of medians of one run, never times alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter


def medians(
    ways: Mapping[str, Callable[[], object]],
    *,
    repeats: int,
    settle: bool = False,
    clock: Callable[[], float] = perf_counter,
) -> dict[str, float]:
    """Return for every way the median of `repeats` runs in seconds, the ways taking turns.

    Args:
        ways: what is timed.
        repeats: how often.
        settle: whether each run follows an untimed one, where a large way before it leaves cold caches.
        clock: what tells the time. `time.process_time` where ways of very different length work in this
            process alone: on a busy machine the long ones are interrupted, the short ones are not.
    """
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(repeats):
        for name, way in ways.items():
            if settle:
                way()
            start = clock()
            way()
            taken[name].append(clock() - start)
    return {name: median(times) for name, times in taken.items()}
