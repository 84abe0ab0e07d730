"""Does time grow in step with the text（耗时随文本线性增长）?

    python tests/benchmarks/linearity.py [REPEATS] [COPIES]

One example is parsed 1, 2, 4, … COPIES (64) times over in one text, then hostile texts of
growing length: many names in one bracket, brackets in brackets, brackets that never close,
blank lines. Printed is time per character against the shortest text: 1 is linear.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from respmatrix import parse_text, read_source

EXAMPLE = Path(__file__).parents[2] / "examples" / "documents" / "01_实施意见_智能家居产业.txt"


def repeated(text: str) -> Callable[[int], str]:
    """Return a maker of `n` copies of `text`."""
    return lambda n: text * n


def hostile() -> dict[str, Callable[[int], str]]:
    """Return makers of texts of about 1,000 × n characters that invite quadratic time."""
    return {
        "names in one bracket": lambda n: "（" + "市财政局、" * (200 * n) + "市审计局负责）",
        "brackets in brackets": lambda n: "（" * (500 * n) + "）" * (500 * n),
        "brackets never closed": lambda n: "（市局、" * (250 * n),
        "closing brackets": lambda n: "）" * (1000 * n),
        "blank lines": lambda n: "\n \t" * (333 * n),
        "labels": lambda n: "（一）" * (333 * n),
        "lines of labels": lambda n: "牵头单位：市水利局\n" * (100 * n),
        "verbs": lambda n: "牵头负责配合" * (166 * n),
        "times": lambda n: "1.办事。" + "，到2027年建" * (125 * n),
        "signs of rules": lambda n: "工作不再延期，" * (142 * n),
        "a title of brackets": lambda n: "1." + "建平台（市财政局负责），" * (80 * n) + "\n2.强服务。\n",
        "no items": lambda n: "推进建设。\n（市财政局、市水利局）\n" * (60 * n),
        "telephones": lambda n: "责任单位：市财政局（" + "电话：1、" * (200 * n) + "）",
        "parts of a sentence": lambda n: "1.办事。" + "修建公路工程（市交通运输局），" * (66 * n),
        "labels with brackets": lambda n: "1.办事。" + "牵头单位（市财政局）" * (100 * n),
        "repeated numbers": lambda n: "2.建设桥梁。\n1.建设道路。\n" * (70 * n),
        "labels in one line": lambda n: "假牵头单位：" * (166 * n),
        "labels and bars": lambda n: "复函|牵头单位：" * (111 * n),
        "doubtful labels": lambda n: "审批单位：》(5)的通知" * (77 * n),
        "a cell a line": lambda n: "任务\n责任单位\n时限\n" + "修建桥梁3座\n市住建局\n6月底前\n" * (58 * n),
        "one word": lambda n: "各区县" * (333 * n),
    }


def growth(make: Callable[[int], str], copies: int, repeats: int) -> list[float]:
    """Return time per character for 1, 2, 4, … copies, against that of one."""
    from tests.benchmarks.stopwatch import medians

    sizes = [1 << power for power in range(copies.bit_length())]
    made = {str(size): make(size) for size in sizes}
    parse_text(made["1"])
    times = medians({name: partial(parse_text, text) for name, text in made.items()}, repeats=repeats)
    rates = [times[name] / len(text) for name, text in made.items()]
    return [rate / rates[0] for rate in rates]


def main(repeats: int, copies: int) -> None:
    ways = {"example": repeated(read_source(EXAMPLE).text), **hostile()}
    print(f"{'text':24} time per character for 1, 2, 4, … copies, against one")
    for name, make in ways.items():
        print(f"{name:24} " + " ".join(f"{ratio:6.2f}" for ratio in growth(make, copies, repeats)))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [7, 64][len(numbers) :]))
