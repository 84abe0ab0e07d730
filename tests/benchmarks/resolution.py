"""How long does it take to say who is meant（机构对应耗时）?

    python tests/benchmarks/resolution.py [MENTIONS] [REPEATS]

One million mentions of bodies, with the repeats of real documents, are resolved through one
`Resolver`, whose answers documents of one place share; the same strings are looked up in a dict.
Bar: 5 ×. A second line tells how long a fresh process takes to read the registry, in milliseconds,
the import apart. Bar: 50 ms.
"""

from __future__ import annotations

import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

BAR, BAR_LOAD = 5.0, 50.0
LOAD = (
    "from time import perf_counter; from respmatrix.departments import default_registry;"
    "start = perf_counter();"
    "registry = default_registry(); registry.forms, registry.frames, registry.stems, registry.central;"
    "print((perf_counter() - start) * 1000)"
)


def main(mentions: int, repeats: int) -> None:
    from statistics import median

    from respmatrix import Resolver, parse
    from tests.benchmarks.stopwatch import medians

    tree = Path(__file__).parents[2]
    documents = [parse(path) for path in sorted((tree / "examples" / "documents").glob("*.txt"))]
    per_document = [
        [party for task in document.tasks for one in task.attributions for party in one.parties]
        for document in documents
    ]
    share = max(1, mentions // len(documents))
    parties = [list(islice(cycle(found), share)) for found in per_document if found]
    names = [[party.name for party in found] for found in parties]
    table = {name: name for found in names for name in found}
    resolver = Resolver()
    metas = [document.meta for document, found in zip(documents, per_document, strict=True) if found]

    def one_by_one() -> None:
        for meta, found in zip(metas, parties, strict=True):
            resolve = resolver.resolver_for(meta)
            for party in found:
                resolve(party)

    def at_once() -> None:
        for meta, found in zip(metas, parties, strict=True):
            resolver.resolve_all(meta, found)

    def looked_up() -> None:
        for found in names:
            for name in found:
                table[name]

    times = medians({"one": one_by_one, "all": at_once, "dict": looked_up}, repeats=repeats)
    print(f"resolver_for, one by one  {times['one'] / times['dict']:5.2f} ×   (bar {BAR} ×)")
    print(f"resolve_all               {times['all'] / times['dict']:5.2f} ×   (bar {BAR} ×)")
    loads = [
        float(subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True).stdout)
        for _ in range(repeats)
    ]
    print(f"reading the registry      {median(loads):5.1f} ms  (bar {BAR_LOAD:.0f} ms)")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000,
        int(sys.argv[2]) if len(sys.argv) > 2 else 5,
    )
