"""The marked page in a real browser: it shows the same text, every line can be seen, and it prints."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from attrs import evolve

from respmatrix import ParsedDocument, Provenance, check, parse, parse_text
from respmatrix.export.annotated import annotated_html
from respmatrix.read.compose import ComposedCell, Composer, Piece

from .browser import run_browser

HOSTILE = (
    "关于<script>document.title='x'</script>的实施意见\r\n一、\u202e重点任务\r\n"
    "（一）建设平台。a\x00b\ud800c（市财\n政局牵头，市\u200b科技局配合）\n"
    "&lt;&#0;]]>--></div></body><!--<textarea><svg onload=alert(1)>\u2028（市商务局负责）\x85"
)


def table() -> ParsedDocument:
    composer = Composer()
    composer.paragraph([Piece("附件：任务分工表", Provenance(0, paragraph=1))])
    rows: list[list[str | None]] = [
        ["任务", None, "牵头单位"],
        ["一、<b>甲</b>", "细化", "市财政局"],
        [None, "落实", "市科技局\n市教育局"],
    ]
    composer.table(
        ComposedCell(
            [Piece(text, Provenance(0, table=1, row=row + 1, column=column + 1))],
            row,
            column,
            height=2 if (row, column) == (1, 0) else 1,
            width=2 if (row, column) == (0, 0) else 1,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text is not None
    )
    return parse(composer.finish("表.docx", "docx"))


def written(tmp_path: Path, document: ParsedDocument) -> Path:
    path = tmp_path / "标注.html"
    page = annotated_html(evolve(document, diagnostics=check(document)))
    # The policy forbids all scripts; one of ours, which reads the page, is let in for the test alone.
    page = page.replace("default-src 'none'", "default-src 'none'; script-src 'unsafe-inline'")
    assert page.count("</body>") == 1
    path.write_text(page.replace("</body>", f"<script>{PROBE}</script></body>"), encoding="utf-8")
    return path


PROBE = """
const texts = [...document.querySelectorAll('.text')].map(text => {
  let said = [];
  const walk = node => {
    if (node.nodeType === 3) said.push(...[...node.data].map(c => c.codePointAt(0)));
    else if (node.dataset.u) said.push(parseInt(node.dataset.u, 16));
    else node.childNodes.forEach(walk);
  };
  walk(text);
  return said;
}).flat();
const hidden = [...document.querySelectorAll('div.text, td.text')].filter(
  text => text.textContent.trim() && !(text.offsetWidth > 0 && text.offsetHeight > 0)).length;
const outside = [...document.querySelectorAll('.text')].filter(
  text => text.scrollWidth > text.clientWidth + 1).length;
const unseen = [...document.querySelectorAll('.badge, .u:not(.end):not(.break)')].filter(
  sign => getComputedStyle(sign, '::before').content === 'none' && !sign.textContent).length;
const report = document.createElement('pre');
report.id = 'probe';
report.textContent = JSON.stringify({texts, hidden, outside, unseen, title: document.title});
document.body.append(report);
"""


@pytest.mark.parametrize("name", ["hostile", "table"])
def test_the_browser_shows_every_code_point(tmp_path: Path, name: str) -> None:
    document = parse_text(HOSTILE) if name == "hostile" else table()
    path = written(tmp_path, document)
    dom = run_browser("--dump-dom", path.as_uri(), home=tmp_path / "profile")
    (probe,) = re.findall(r'<pre id="probe">(.*?)</pre>', dom)
    seen = json.loads(html.unescape(probe))
    assert [chr(code) for code in seen["texts"]] == list(document.source.text)
    assert (seen["hidden"], seen["outside"], seen["unseen"]) == (0, 0, 0)
    assert seen["title"].endswith("责任分工标注稿")


def test_it_prints_on_paper(tmp_path: Path) -> None:
    path = tmp_path / "标注.html"
    path.write_text(annotated_html(table()), encoding="utf-8")
    paper = tmp_path / "标注.pdf"
    run_browser(f"--print-to-pdf={paper}", path.as_uri(), home=tmp_path / "profile")
    content = paper.read_bytes()
    assert content.startswith(b"%PDF")
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert sizes
    assert all(abs(float(wide) - 595) < 2 and abs(float(tall) - 842) < 2 for wide, tall in sizes)  # A4
