"""How long do other ways to look at the same text take（与其他做法并列计时）?

    python tests/benchmarks/side_by_side.py [REPEATS]

In one process, in turns, over the given texts (../shared/seeds) where they are, else the examples;
medians against one bare regex pass that finds every bracket. None of the others reads an attribution:

- regex split: the pass, then names split at 「、」 and 「，」 and the word in front of 「负责」 dropped;
- jieba: words alone (`lcut`), and words with their part of speech (`posseg`), where jieba is installed;
- spaCy: a blank Chinese pipeline whose EntityRuler knows forty endings of bodies, where spaCy is installed;
- respmatrix: tasks, attributions, bodies, roles, positions; once more on paragraphs that hold no attribution.
"""

from __future__ import annotations

import logging
import re
import sys
import warnings
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

from respmatrix import parse_text, read_source

ROOT = Path(__file__).parents[2]
BRACKET = re.compile(r"[（(][^（()）\n]*[)）]")
BAR, BAR_WITHOUT = 20, 8
_ENDINGS = "局 委 厅 部 署 办 院 会 政府 委员会 办公室 管委会 公安局 财政局 教育局 民政局 水利局".split()
_LEVELS = "省 市 区 县 国家".split()


def bare(texts: list[str]) -> list[list[tuple[int, int]]]:
    """Return where the brackets of each text stand: what all others are held against."""
    return [[match.span() for match in BRACKET.finditer(text)] for text in texts]


def split(texts: list[str]) -> list[list[str]]:
    """Return names as a script of two hours would find them."""
    return [
        [name.strip() for name in re.split("[、，,；;]", match[0][1:-1]) if name.strip()]
        for text in texts
        for match in BRACKET.finditer(text)
        if "负责" in match[0] or "牵头" in match[0]
    ]


def words(texts: list[str], cut: Callable[[str], object]) -> None:
    for text in texts:
        cut(text)


def others() -> dict[str, Callable[[list[str]], object]]:
    """Return the ways of libraries that are installed."""
    ways: dict[str, Callable[[list[str]], object]] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            jieba, posseg = import_module("jieba"), import_module("jieba.posseg")
        except ImportError:
            print("jieba is not installed: left out")
        else:
            jieba.setLogLevel(logging.ERROR)
            ways["jieba words"] = partial(words, cut=jieba.lcut)
            ways["jieba parts of speech"] = partial(words, cut=posseg.lcut)
        try:
            spacy = import_module("spacy")
        except ImportError:
            print("spaCy is not installed: left out")
        else:
            ways["spaCy EntityRuler"] = partial(words, cut=_ruler(spacy))
    return ways


def _ruler(spacy: Any) -> Callable[[str], object]:
    pipeline = spacy.blank("zh")
    names = [level + ending for level in _LEVELS for ending in _ENDINGS]
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "BODY", "pattern": name} for name in names])
    nlp: Callable[[str], object] = pipeline
    return nlp


def without_attributions(texts: list[str]) -> list[str]:
    """Return the paragraphs that hold no attribution, one text for each of `texts`."""
    found: list[str] = []
    for text in texts:
        document = parse_text(text)
        held = [one.location.span for task in document.tasks for one in task.attributions]
        found.append(
            "\n".join(
                paragraph.span.of(text)
                for paragraph in document.source.paragraphs
                if not any(
                    paragraph.span.start < span.end and span.start < paragraph.span.end for span in held
                )
            )
        )
    return found


def main(repeats: int) -> None:
    from tests.benchmarks.stopwatch import medians

    paths = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
    texts = [read_source(path).text for path in paths or sorted((ROOT / "examples/documents").glob("*.txt"))]
    ways: dict[str, Callable[[list[str]], object]] = {
        "bare bracket pass": bare,
        "regex split": split,
        **others(),
        "respmatrix": partial(words, cut=parse_text),
    }
    _table(texts, ways, medians, repeats, f"{len(texts)} texts, {sum(map(len, texts)):,} code points")
    plain = without_attributions(texts)
    assert not any(task.attributions for text in plain for task in parse_text(text).tasks)
    chosen = {name: ways[name] for name in ("bare bracket pass", "respmatrix")}
    _table(plain, chosen, medians, repeats, f"without attributions, {sum(map(len, plain)):,} code points")
    print(f"bars for respmatrix: {BAR} ×, without attributions {BAR_WITHOUT} ×")


def _table(
    texts: list[str],
    ways: dict[str, Callable[[list[str]], object]],
    medians: Callable[..., dict[str, float]],
    repeats: int,
    title: str,
) -> None:
    for way in ways.values():
        way(texts)  # dictionaries are loaded, names remembered
    runs = {name: partial(way, texts) for name, way in ways.items()}
    times = medians(runs, repeats=repeats, settle=True, clock=process_time)
    print(title)
    for name, seconds in times.items():
        print(f"  {name:24} {seconds / times['bare bracket pass']:8.1f} ×")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # for the stopwatch beside this script
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
