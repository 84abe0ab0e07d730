"""Feed the reader of web pages what nobody would save（网页读取的模糊测试）, and check that it holds.

    python tests/fuzz/fuzz_html.py [--count N | --seconds N] [--seed S]

Pages are those of the test sites (and real ones beside the checkout) with bytes, tags, attributes and
stretches lost, doubled and swapped, encodings mixed, and random tags put in. Each either gives one
`ReadError`, or a source of which every place, cell and diagnostic lies in the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from respmatrix import read_source
from respmatrix.read.html import read_html
from respmatrix.read.limits import DEFAULT_LIMITS
from tests.fuzz.files import NAME, holds, run_files
from tests.unit.read.html.sites import SITES, Document

ROOT = Path(__file__).parents[2]
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


def check(data: bytes) -> bool:
    """Read one page and check the laws; tell whether it was read at all."""
    return holds(lambda data: read_html(data, NAME, DEFAULT_LIMITS), data)


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    pages = bases()
    return run_files("html", ".html", lambda chance: mutant(chance, pages), check, given)


if __name__ == "__main__":
    sys.exit(main())
