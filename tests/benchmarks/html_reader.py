"""How many times as long as lxml's bare text does reading a web page take（网页读取之比）?

    python tests/benchmarks/html_reader.py [REPEATS]

Held against it is `lxml.html.fromstring(page).text_content()`, which finds neither article nor lines.
Both run in turns in one process; medians are compared. Pages: the given ones (../shared/pages) where
they are, and one made from the examples, once and twelve times over: time grows with the page.
Bar: 4 ×, over all pages together.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path

import lxml.html

from respmatrix import read_source
from respmatrix.read.html import read_html
from respmatrix.read.limits import DEFAULT_LIMITS

ROOT = Path(__file__).parents[2]
BAR = 4
TIMES = 12


def bare_text(page: bytes) -> str:
    """Return all text of `page`: what the reader is held against."""
    return str(lxml.html.fromstring(page).text_content())  # type: ignore[attr-defined]


def made_page(times: int) -> bytes:
    """Return a page with the examples in it, each `times` times."""
    texts = [read_source(path).text for path in sorted((ROOT / "examples" / "documents").glob("*.txt"))]
    lines = [line for text in texts for line in text.splitlines()] * times
    menu = "".join(f"<li><a href='/{number}.html'>栏目{number}</a></li>" for number in range(40))
    body = "\n".join(
        f'<p style="text-indent: 2em"><span style="font-size: 16px">　　{escape(line)}</span></p>'
        for line in lines
    )
    return f"<html><body><ul>{menu}</ul><div class='TRS_Editor'>{body}</div></body></html>".encode()


def pages() -> dict[str, bytes]:
    """Return the pages by name."""
    given = {
        path.stem: path.read_bytes() for path in sorted((ROOT.parent / "shared" / "pages").glob("*.html"))
    }
    return {**given, "made": made_page(1), f"made × {TIMES}": made_page(TIMES)}


def main(repeats: int) -> None:
    from tests.benchmarks.stopwatch import medians

    print(f"{'page':10} {'kB':>8} {'ratio ×':>8} {'ns a byte':>10}   (bar {BAR} ×, all)")
    totals = {"bare": 0.0, "read": 0.0}
    for name, page in pages().items():
        read = partial(read_html, page, name, DEFAULT_LIMITS)
        ways: dict[str, Callable[[], object]] = {"bare": partial(bare_text, page), "read": read}
        times = medians(ways, repeats=repeats)
        for way, seconds in times.items():
            totals[way] += seconds
        ratio, rate = times["read"] / times["bare"], times["read"] / len(page) * 1e9
        print(f"{name:10} {len(page) / 1000:8.1f} {ratio:8.2f} {rate:10.1f}")
    print(f"{'all':10} {'':8} {totals['read'] / totals['bare']:8.2f}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
