"""Feed the reader of web pages what nobody would save（网页读取的模糊测试）, and check that it holds.

    python tests/fuzz/fuzz_html.py [--seconds N | --count N] [--seed S]

Pages are those of the test sites (and real ones beside the checkout) with bytes, tags, attributes and
stretches lost, doubled and swapped, encodings mixed, and random tags put in. Checked are: either a
source or a `ReadError` that names the page; every place inside the text, in order; every cell's
span; the same output for the same input; and that no page takes far longer than others of its length.
For every kind of failure the first page is told by seed and number. Exit status 1 if any.
"""

from __future__ import annotations

import argparse
import re
import sys
import traceback
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from random import Random, SystemRandom
from time import monotonic, process_time

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from respmatrix import ReadError, Source, read_source
from respmatrix.read.html import read_html
from respmatrix.read.limits import DEFAULT_LIMITS
from tests.unit.read.html.sites import SITES, Document

ROOT = Path(__file__).parents[2]
SLOW_SECONDS = 3.0
"""What takes longer for a page of at most some hundred kB is a hang."""
_TAGS = (
    *(
        "<p>",
        "</p>",
        "<br>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td rowspan=3>",
        "<th colspan=0>",
        "</table>",
    ),
    *(
        "<ol start=-3>",
        "<li value=x>",
        "</ol>",
        "<span style='display:none'>",
        "</span>",
        "<div hidden>",
        "<ul>",
    ),
    *(
        "<a href=x>",
        "</a>",
        "<a>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "<pre>",
        "</pre>",
    ),
    *(
        "<b>",
        "</b>",
        "<font>",
        "<form>",
        "<svg>",
        "<math>",
        "<template>",
        "<title>",
        "<meta charset=gbk>",
        "<nav>",
    ),
    *(
        "<body>",
        "</body>",
        "</html>",
        "<?xml?>",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE>",
        "<h1>",
        "</h1>",
        "<center>",
    ),
    *("<iframe>", "<textarea>", "<plaintext>", "<frameset>"),
)
_PIECES = (
    *(
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#1114112;",
        "&amp",
        "\0",
        "\v",
        "\ufdd0",
        "\ufdd2",
        "\u2028",
        "\ufeff",
        "　　",
    ),
    *(
        "发文字号：",
        "[ 成文日期 ]",
        "标题：",
        "打印",
        "扫一扫",
        "附件：",
        "（市财政局牵头，市教委配合）",
        "一、",
        "。",
    ),
)
_CODECS = ("utf-8", "gb18030", "gbk", "utf-16-le", "utf-16", "big5", "utf-8-sig")


def bases() -> list[str]:
    """Return the pages that are mutated."""
    texts = [read_source(path).text for path in sorted((ROOT / "examples" / "documents").glob("*.txt"))]
    documents = [
        Document(text.splitlines()[0], text.splitlines(), "某政发〔2024〕3号", "某市人民政府", "2024-05-01")
        for text in texts
    ]
    real = sorted((ROOT.parent / "shared" / "pages").glob("*.html"))
    return [site(document) for site in SITES for document in documents] + [
        path.read_text(encoding="utf-8") for path in real
    ]


def mutant(chance: Random, pages: Sequence[str]) -> bytes:
    """Return one page."""
    page = chance.choice(pages)
    if chance.random() < 0.7:  # most are cut down, for small pages are quick
        start = chance.randrange(len(page))
        page = page[start : start + chance.randrange(200, 6000)]
    for _ in range(chance.choice((0, 1, 1, 2, 3, 5, 20))):
        a, b = sorted(chance.randrange(len(page) + 1) for _ in range(2))
        b = min(b, a + chance.choice((1, 5, 40, 400)))
        match chance.randrange(7):
            case 0:
                page = page[:a] + page[b:]
            case 1:
                page = page[:b] + page[a:b] * chance.choice((1, 2, 9)) + page[b:]
            case 2:
                page = page[:a] + "".join(chance.choices(_TAGS, k=chance.choice((1, 3, 30)))) + page[a:]
            case 3:
                page = page[:a] + chance.choice(_PIECES) * chance.choice((1, 1, 2, 200)) + page[a:]
            case 4:
                page = page[:a] + re.sub(r"</\w+>", "", page[a : a + 2000]) + page[a + 2000 :]
            case 5:
                tag = chance.choice(_TAGS)
                page = page[:a] + tag * chance.choice((10, 100, 1000)) + page[a:]
            case _:
                page = page[:a] + chance.choice("<>\"'=/&;") + page[a:]
    data = page.encode(chance.choice(_CODECS), "replace")
    if chance.random() < 0.3:
        spoilt = bytearray(data)
        for _ in range(chance.choice((1, 3, 30))):
            if spoilt:
                spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        data = bytes(spoilt)
    return data


def check(source: Source) -> None:
    """Raise where a law of sources is broken."""
    text = source.text
    starts = [place.start for place in source.provenance]
    assert all(a < b for a, b in pairwise(starts)), "places out of order"
    assert not starts or (starts[0] == 0 and starts[-1] < len(text)), "places outside the text"
    for paragraph in source.paragraphs:
        assert paragraph.span.of(text).strip() == paragraph.span.of(text) != "", (
            "a paragraph with space around it"
        )
        placed = source.place_of(paragraph.span) is not None
        assert placed or source.format == "text", "a paragraph without a place"
    for grid in source.grids:
        for cell in grid.cells:
            assert grid.span.start <= cell.span.start <= cell.span.end <= grid.span.end, (
                "a cell outside its table"
            )
            assert "\n" not in cell.span.of(text), "a line end in a cell"


def failure_of(data: bytes) -> str | None:
    """Return what is wrong with the reading of `data`, None where nothing is."""
    start = process_time()
    try:
        source = read_html(data, "某页.html", DEFAULT_LIMITS)
        check(source)
        if read_html(data, "某页.html", DEFAULT_LIMITS) != source:
            return "another output for the same page"
    except ReadError as error:
        if "某页.html" not in error.message:
            return "an error that does not name the page"
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {Path(frame.filename).name}:{frame.name}: {error}"[:200]
    return "time: it hangs" if process_time() - start > 2 * SLOW_SECONDS else None


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    parser = argparse.ArgumentParser(description="Feed the reader of web pages damaged pages.")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=float, help="how long to run (60)")
    length.add_argument("--count", type=int, help="how many pages to try")
    parser.add_argument("--seed", type=int, help="repeats a run; drawn and printed by default")
    options = parser.parse_args(given)
    seed = SystemRandom().randrange(10**6) if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    pages, start = bases(), monotonic()
    kinds: Counter[str] = Counter()
    count = read = 0
    while (
        (count < options.count)
        if options.count is not None
        else monotonic() - start < (options.seconds or 60)
    ):
        data = mutant(Random(f"{seed}/{count}"), pages)
        if failure := failure_of(data):
            if failure not in kinds:
                print(f"FAILURE {failure} (--seed {seed}, page {count}): {data[:300]!r}", flush=True)
            kinds[failure] += 1
        count, read = count + 1, read + len(data)
    print(f"{count:,} pages, {read:,} bytes in {monotonic() - start:.0f} s; {sum(kinds.values())} failures")
    print(f"{len(kinds)} kinds of failure" if kinds else "every law held")
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
