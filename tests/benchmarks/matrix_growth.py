"""Is a matrix built in time and memory that are in step with its filled cells（建立矩阵的耗用）?

    python tests/benchmarks/matrix_growth.py [TASKS] [DEPARTMENTS] [REPEATS]

A document of TASKS (10000) tasks, each naming some of DEPARTMENTS (500) bodies. First the tasks grow, with
10 bodies each, then the bodies of a task. Printed are tasks, bodies, filled cells, milliseconds and megabytes
of the matrix, time and memory for every filled cell against the first line: 1 is linear. Bodies are
identified by a small registry that remembers what it has told. At the end, against building: merging the same
tasks from 100 documents, and the views.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from respmatrix import (
    Attribution,
    Meta,
    ParsedDocument,
    Party,
    ResponsibilityMatrix,
    Role,
    Span,
    Task,
    build_matrix,
    by_department,
    co_responsibility,
    count_roles,
    filter_matrix,
    merge_matrices,
    to_records,
    transpose_matrix,
)
from respmatrix.read import source_from_text
from respmatrix.testing import ToyRegistry

_LETTERS = "东南西北中上下左右前后内外天地山水风云雷"


def document(tasks: int, departments: int, bodies: int) -> ParsedDocument:
    """Return a document of `tasks` tasks with `bodies` of `departments` bodies each."""
    size = len(_LETTERS)
    names = [
        f"市{_LETTERS[n // size % size]}{_LETTERS[n % size]}{_LETTERS[n // size // size]}局"
        for n in range(departments)
    ]
    source = source_from_text("、".join(names))
    spans = [Span(5 * number, 5 * number + 4) for number in range(departments)]
    location = source.locate(Span(0, len(source.text)))
    roles = tuple(Role)

    def task(number: int) -> Task:
        # Neighbouring bodies, from a place that moves by a step without a common divisor.
        chosen = [(number * 7 + offset) % departments for offset in range(bodies)]
        parties = tuple(
            Party(names[one], names[one], spans[one], roles[place % 4], position=place)
            for place, one in enumerate(chosen)
        )
        own = (Attribution(source.text, location, parties),)
        return Task(f"T{number + 1}", f"{number + 1}.", "任务", (), "任务", location, own)

    return ParsedDocument(source, Meta(place="芜湖市"), (), tuple(task(number) for number in range(tasks)))


def build(documents: list[ParsedDocument]) -> ResponsibilityMatrix:
    """Return the matrix, its bodies identified."""
    return build_matrix(documents, registry=ToyRegistry())


def megabytes(make: Callable[[], object]) -> float:
    """Return what the result of `make` holds in memory."""
    gc.collect()
    tracemalloc.start()
    held = make()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del held
    return size / 1_000_000


def main(tasks: int, departments: int, repeats: int) -> None:
    from tests.benchmarks.stopwatch import medians

    shapes = [(tasks // 8, 10), (tasks // 4, 10), (tasks // 2, 10), (tasks, 10), (tasks, 5), (tasks, 20)]
    made = {shape: [document(shape[0], departments, min(shape[1], departments))] for shape in shapes}
    build(made[shapes[0]])
    times = medians({f"{shape}": partial(build, made[shape]) for shape in shapes}, repeats=repeats)
    print("   tasks bodies     cells        ms      MB   time   memory, for every cell")
    first: tuple[float, float] | None = None
    for shape in shapes:
        cells = len(build(made[shape]).cells)
        taken, size = times[f"{shape}"], megabytes(partial(build, made[shape]))
        first = first or (taken / cells, size / cells)
        ratios = f"{taken / cells / first[0]:6.2f} {size / cells / first[1]:8.2f}"
        print(f"{shape[0]:8} {shape[1]:6} {cells:9} {1000 * taken:9.1f} {size:7.1f} {ratios}")
    views(made[tasks, 10], repeats)


def views(documents: list[ParsedDocument], repeats: int) -> None:
    from tests.benchmarks.stopwatch import medians

    (whole,) = documents
    size = -(-len(whole.tasks) // 100)
    cuts = range(0, len(whole.tasks), size)
    parts = [
        ParsedDocument(whole.source, whole.meta, (), whole.tasks[start : start + size]) for start in cuts
    ]
    matrices = [build([part]) for part in parts]
    matrix = build(documents)
    ways: dict[str, Callable[[], object]] = {
        "build": partial(build, documents),
        "merge": partial(merge_matrices, matrices),
        "merge sorted": partial(merge_matrices, matrices, sort_documents=True),
        "filter": partial(filter_matrix, matrix, roles=[Role.LEAD]),
        "transpose": partial(transpose_matrix, matrix),
        "by department": lambda: sum(1 for _ in by_department(matrix)),
        "counts": partial(count_roles, matrix),
        "pairs": partial(co_responsibility, matrix),
        "records": partial(to_records, matrix),
    }
    times = medians(ways, repeats=repeats)
    print("against building: " + ", ".join(f"{name} {times[name] / times['build']:.2f}" for name in ways))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [10_000, 500, 3][len(numbers) :]))
