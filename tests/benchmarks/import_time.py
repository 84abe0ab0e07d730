"""How many times as long as its only needed libraries does `import respmatrix` take（导入耗时之比）?

    python tests/benchmarks/import_time.py [REPEATS]

Fresh processes in turns, the bare start of the interpreter included in both; medians are
compared. Bar: 1.6 ×. Names are loaded when they are first used, so a second line shows the
import with all that parsing needs.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BAR = 1.6


def start(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def main(repeats: int) -> None:
    from tests.benchmarks.stopwatch import medians

    times = medians(
        {
            "base": lambda: start("import attrs, re, json"),
            "import": lambda: start("import respmatrix"),
            "parser": lambda: start("from respmatrix import parse"),
        },
        repeats=repeats,
    )
    print(f"import respmatrix              {times['import'] / times['base']:5.2f} ×   (bar {BAR} ×)")
    print(f"from respmatrix import parse   {times['parser'] / times['base']:5.2f} ×")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
