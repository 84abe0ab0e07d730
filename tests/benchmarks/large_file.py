"""Is a very large file read at the pace of a smaller one, in step with its memory（大文件）?

    python tests/benchmarks/large_file.py [MEGABYTES] [TIMES]

The examples are repeated to a text of MEGABYTES (5) in UTF-8, and to one TIMES (10) as large; each is
parsed once in a process of its own. Printed are seconds per megabyte, the highest memory use (resident
set) and what the parse added to it per megabyte, each also against the smaller text: 1 is linear.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter

from attrs import frozen

from respmatrix import parse_text, read_source

MEGABYTE = 1_000_000
EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"


@frozen
class Reading:
    """What one parse took（一次解析的耗用）."""

    megabytes: float
    seconds: float
    peak: float
    """Highest memory use of the process, in megabytes; 0 where the system does not tell."""
    before: float
    """Highest memory use before the parse, with the text already made."""
    attributions: int


def text_of(megabytes: float) -> str:
    """Return the examples, one behind the other and over again, up to about `megabytes` in UTF-8."""
    unit = "\n".join(read_source(path).text for path in sorted(EXAMPLES.glob("*.txt"))) + "\n"
    return unit * max(1, round(megabytes * MEGABYTE / len(unit.encode())))


def peak() -> float:
    """Return the highest memory use of this process so far in megabytes."""
    try:
        import resource
    except ImportError:  # not on Windows
        return 0.0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def measure(megabytes: float) -> Reading:
    """Parse one text and return what it took."""
    text = text_of(megabytes)
    before = peak()
    start = perf_counter()
    document = parse_text(text)
    seconds = perf_counter() - start
    found = sum(len(task.attributions) for task in document.tasks)
    return Reading(len(text.encode()) / MEGABYTE, seconds, peak(), before, found)


def in_fresh_process(megabytes: float) -> Reading:
    """Return `measure` of a new process, whose memory holds nothing else."""
    command = [sys.executable, __file__, "--one", str(megabytes)]
    done = subprocess.run(command, capture_output=True, encoding="ascii", check=True)
    size, seconds, highest, before, found = done.stdout.split()
    return Reading(float(size), float(seconds), float(highest), float(before), int(found))


def line(reading: Reading, against: Reading) -> str:
    """Return one line of the table."""
    pace, memory = _per_megabyte(reading)
    other_pace, other_memory = _per_megabyte(against)
    return (
        f"{reading.megabytes:8.1f} {reading.attributions:12} {pace:8.3f} {pace / other_pace:6.2f}"
        f" {reading.peak:9.1f} {memory:8.1f} {memory / other_memory if other_memory else 1:6.2f}"
    )


def _per_megabyte(reading: Reading) -> tuple[float, float]:
    """Return the seconds, and the memory that the parse added, for every megabyte of text."""
    return reading.seconds / reading.megabytes, (reading.peak - reading.before) / reading.megabytes


def main(megabytes: float, times: float) -> None:
    small = in_fresh_process(megabytes)
    heads = ("MB", "attributions", "s / MB", "ratio", "peak MB", "added/MB", "ratio")
    widths = (8, 12, 8, 6, 9, 8, 6)
    print(" ".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)))
    print(line(small, small), flush=True)
    print(line(in_fresh_process(megabytes * times), small))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one = measure(float(sys.argv[2]))
        print(one.megabytes, one.seconds, one.peak, one.before, one.attributions)
    else:
        numbers = [float(argument) for argument in sys.argv[1:]]
        main(*(numbers + [5.0, 10.0][len(numbers) :]))
