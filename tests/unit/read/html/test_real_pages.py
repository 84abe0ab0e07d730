"""Pages of government sites as they were served（真实网页）: what is certain of each is read right."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TypedDict

import pytest

from respmatrix import ParsedDocument, parse
from respmatrix.read import read_source
from respmatrix.text import fold
from tests.unit.read.html.test_sites import article

PAGES = Path(__file__).parents[5] / "shared" / "pages"
FURNITURE = "当前位置 打印 关闭 扫一扫 分享到 无障碍阅读 长者助手 ICP备 网站标识码 function { display".split()


class Certain(TypedDict, total=False):
    id: str
    title: str
    number: str | None
    date: str
    first: str
    last: str
    last_starts: str


def certain() -> list[Certain]:
    index = PAGES / "index.json"
    pages: list[Certain] = json.loads(index.read_text(encoding="utf-8")) if index.exists() else []
    return pages


def squeezed(text: str | None) -> str:
    return "".join(fold(text or "").split())


GIVEN: list[Certain | None] = [*certain()] or [None]


@pytest.fixture(scope="module", params=GIVEN, ids=lambda page: page["id"] if page else "absent")
def read(request: pytest.FixtureRequest) -> tuple[Certain, ParsedDocument]:
    if request.param is None:
        pytest.skip("the given pages (../shared/pages) are not beside the checkout")
    return request.param, parse(PAGES / f"{request.param['id']}.html")


def test_facts(read: tuple[Certain, ParsedDocument]) -> None:
    page, document = read
    assert squeezed(document.meta.title) == squeezed(page["title"])
    if "number" in page:
        assert document.meta.number == page["number"]
    if "date" in page:
        assert document.meta.date == page["date"]


def test_the_first_and_last_paragraph(read: tuple[Certain, ParsedDocument]) -> None:
    page, document = read
    paragraphs = [squeezed(text) for text in article(document.source)]
    if "first" in page:
        assert paragraphs[0] == squeezed(page["first"])
    if "last" in page:
        assert paragraphs[-1] == squeezed(page["last"])
    if "last_starts" in page:  # one more attachment stands behind it
        assert any(text.startswith(squeezed(page["last_starts"])) for text in paragraphs[-2:])


def test_no_menu_script_or_attribution(read: tuple[Certain, ParsedDocument]) -> None:
    _, document = read
    short = [text for text in article(document.source) if len(text) < 60]
    assert not [text for text in short if any(word in text for word in FURNITURE)]
    assert not [attribution for task in document.tasks for attribution in task.attributions]
    assert not [one for one in document.source.diagnostics if one.code == "RM120"]


def test_nothing_hangs_on_ids_and_classes(read: tuple[Certain, ParsedDocument]) -> None:
    page, document = read
    markup = (PAGES / f"{page['id']}.html").read_text(encoding="utf-8")
    bare = re.sub(r"\s(?:id|class)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", "", markup)
    assert article(read_source(bare.encode(), name="甲.html")) == article(document.source)
