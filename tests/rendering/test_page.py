"""The web page in a real browser: what a reader sees, clicks, types and prints（网页）."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from respmatrix import PageOptions, ResponsibilityMatrix, build_matrix, parse, parse_text, write_html
from respmatrix.export.checks import checks
from respmatrix.export.layout import marks
from tests.rendering.synthetic import synthetic

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PLAN = """江临市推进社区食堂建设工作方案

以下任务均需各区政府落实，不再列出。

一、重点任务

（一）合理布局站点。编制社区食堂布点规划。（市民政局牵头，市自然资源局、市财政局配合）

（二）加强食品安全监管。落实“明厨亮灶”。（市市场监管局、市卫生健康委等部门按职责分工负责，2026年6月底前完成）

二、保障措施

（一）加强经费保障。安排专项补助。（市财政局、市民政局负责）
"""
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u202e]]>${1}\\u003c"

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser that runs without a screen and talks to nobody."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs the Python package playwright")
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("needs the program chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """Write a matrix and open it from disk; no error and no request may happen until the test ends."""
    complaints: list[str] = []
    requests: list[str] = []
    contexts: list[Any] = []

    def refuse(dialog: Any) -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    def open_matrix(
        matrix: ResponsibilityMatrix,
        options: PageOptions = PageOptions(),  # noqa: B008
        **context: Any,
    ) -> Any:
        path = tmp_path / "责任矩阵 #1.html"
        write_html(matrix, path, options=options)
        size = context.pop("viewport", {"width": 1440, "height": 900})
        contexts.append(chromium.new_context(viewport=size, **context))
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", refuse)
        page.on("request", lambda request: requests.append(request.url))
        page.goto(path.as_uri())
        return page

    yield open_matrix
    for context in contexts:
        context.close()
    assert complaints == []
    assert len(requests) == len(contexts)
    assert all(url.startswith("file:") for url in requests)


@pytest.fixture(scope="module")
def plan() -> ResponsibilityMatrix:
    return build_matrix([parse_text(PLAN)])


def rows_shown(page: Any) -> list[str]:
    numbers: list[str] = page.locator("#view tbody th.number").all_text_contents()
    return numbers


def status(page: Any, text: str) -> None:
    page.locator("#status", has_text=text).wait_for()


def test_every_cell_is_shown_under_its_body_and_beside_its_task(open_page: Open) -> None:
    matrix = build_matrix([parse(path) for path in sorted(EXAMPLES.glob("*.txt"))])
    page = open_page(matrix)
    found = page.evaluate(
        """() => {
        const table = document.querySelector("table.matrix");
        const units = [...table.tHead.rows[1].cells].map((cell) => cell.querySelector("button").title);
        return [...table.tBodies[0].rows].filter((row) => row.cells.length > 1).flatMap((row) =>
          units.flatMap((unit, index) => row.cells[index + 2].textContent
            ? [[Number(row.cells[0].textContent), unit, row.cells[index + 2].textContent]] : []));
        }"""
    )
    headings = {body for _, body, _ in found}
    assert len(headings) == len(matrix.columns)
    assert sorted((number, told) for number, _, told in found) == sorted(
        (cell.row + 1, marks(cell)) for cell in matrix.cells
    )
    for number, body, _ in found:
        held = {matrix.columns[cell.column].name for cell in matrix.cells if cell.row + 1 == number}
        assert any(body.startswith(name) for name in held)


def test_filters_choose_tasks_and_clear_gives_all_back(open_page: Open, plan: ResponsibilityMatrix) -> None:
    page = open_page(plan)
    assert rows_shown(page) == ["1", "2", "3"]
    page.select_option("#body", label="市财政局")
    status(page, "显示 2 / 3")
    assert rows_shown(page) == ["1", "3"]
    sections = page.locator(".matrix tr.section th")
    assert sections.all_text_contents()[0] == "一、重点任务（2项），其中显示1项"
    page.select_option("#role", label="○ 配合")
    status(page, "显示 1 / 3")
    assert rows_shown(page) == ["1"]
    page.click("#clear")
    status(page, "显示 3 / 3")
    assert sections.all_text_contents()[0] == "一、重点任务（2项）"
    page.select_option("#section", label="二、保障措施（1项）")
    assert rows_shown(page) == ["3"]
    page.click("#clear")
    status(page, "显示 3 / 3")
    page.fill("#search", "明厨亮灶")
    status(page, "显示 1 / 3")
    assert rows_shown(page) == ["2"]
    page.fill("#search", "没有这样的文字")
    page.locator("#view", has_text="没有符合筛选条件的任务").wait_for()
    page.fill("#search", "")
    status(page, "显示 3 / 3")
    page.locator("#figures button", has_text="未标明牵头单位").click()
    status(page, "显示 2 / 3")
    assert rows_shown(page) == ["2", "3"]
    page.locator("#figures button", has_text="名单未列全").click()
    assert rows_shown(page) == ["2"]


def test_a_click_leads_to_the_sentence_and_escape_leads_back(
    open_page: Open, plan: ResponsibilityMatrix
) -> None:
    page = open_page(plan)
    mark = page.locator(".mark[aria-label^='配合：市自然资源局']")
    mark.click()
    panel = page.locator("#evidence")
    assert panel.get_by_role("heading", name="市自然资源局").is_visible()
    assert panel.locator("mark").all_text_contents() == ["市自然资源局"]
    assert "（市民政局牵头，市自然资源局、市财政局配合）" in panel.locator("blockquote").inner_text()
    assert "第7行" in panel.inner_text()
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("配合：市自然资源局")


def test_an_inferred_cell_shows_its_rule(open_page: Open, plan: ResponsibilityMatrix) -> None:
    page = open_page(plan)
    inferred = page.locator(".mark", has_text="〔●〕").first
    assert "承自或推定" in inferred.get_attribute("aria-label")
    inferred.click()
    text = page.locator("#evidence").inner_text()
    assert "按原文规则推定" in text
    assert "以下任务均需各区政府落实，不再列出" in text


def test_every_evidence_is_marked_as_printed(open_page: Open) -> None:
    matrix = build_matrix([parse(path) for path in sorted(EXAMPLES.glob("*.txt"))])
    page = open_page(matrix, PageOptions(punctuation="raw"))
    wanted = [
        (cell.row, one.span.of(matrix.documents[one.document].source.text))
        for cell in matrix.cells
        for one in cell.evidence
    ]
    data = json.loads(page.locator("#data").text_content())
    found = [
        (row, data["documents"][data["tasks"][row]["document"]]["text"][one[3] : one[4]])
        for row, _, _, evidence in data["cells"]
        for one in evidence
    ]
    assert found == wanted


def test_all_is_reached_by_keyboard(open_page: Open, plan: ResponsibilityMatrix) -> None:
    page = open_page(plan)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "view"
    page.locator("#tab-matrix").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#tab-tasks").get_attribute("aria-selected") == "true"
    assert page.evaluate("document.activeElement.id") == "tab-tasks"
    page.keyboard.press("Home")
    marks_shown = page.locator(".mark")
    assert page.locator(".mark[tabindex='0'], .mark:not([tabindex])").count() == 1
    marks_shown.first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "○"
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    assert "2 （二）加强食品安全监管" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "evidence-title"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "mark"


def test_every_view_shows_what_it_is_for(open_page: Open, plan: ResponsibilityMatrix) -> None:
    page = open_page(plan)
    page.click("#tab-tasks")
    assert page.locator(".tasks th").all_text_contents()[:3] == ["序号", "重点任务", "工作内容"]
    page.locator(".tasks button", has_text="市市场监管局").click()
    assert page.locator("#evidence mark").first.text_content() == "市市场监管局"
    page.click("#tab-bodies")
    page.locator("summary", has_text="市财政局").click()
    block = page.locator("details", has=page.locator("h2", has_text="市财政局"))
    block.locator("tbody th.number").first.wait_for()  # the browser opens it in its own time
    assert block.locator("tbody th.number").all_text_contents() == ["1", "3"]
    page.click("#tab-load")
    counted = page.locator(".load tr", has=page.locator("button", has_text="市财政局")).locator("td.count")
    assert counted.all_text_contents()[-1] == "2"
    pair = page.locator(".pairs tr", has_text="市民政局").filter(has_text="市财政局")
    assert pair.locator("button").inner_text() == "2"
    pair.locator("button").click()
    assert page.locator("#evidence li").count() == 2
    page.click("#tab-review")
    assert page.locator(".review tbody tr").count() == len(checks(plan))
    page.click("#tab-notes")
    assert "江临市推进社区食堂建设工作方案" in page.locator("#view").inner_text()
    assert "★ 牵头" in page.locator("#legend").inner_text()


def test_text_of_hostile_documents_is_only_text(open_page: Open, plan: ResponsibilityMatrix) -> None:
    document = parse_text(PLAN.replace("社区食堂布点规划", HOSTILE), name=f"{HOSTILE}.txt")
    document = evolve(document, meta=evolve(document.meta, title=HOSTILE, issuer=HOSTILE, place=HOSTILE))
    matrix = build_matrix([document])
    columns = tuple(evolve(column, name=column.name + HOSTILE) for column in matrix.columns)
    rows = tuple(evolve(row, task=evolve(row.task, title=HOSTILE, path=(HOSTILE,))) for row in matrix.rows)
    page = open_page(evolve(matrix, columns=columns, rows=rows), PageOptions(title=HOSTILE))
    for view in ("matrix", "tasks", "bodies", "load", "review", "notes"):
        page.click(f"#tab-{view}")
        assert page.locator("img, #view script").count() == 0
    page.click("#tab-matrix")
    page.locator(".mark").first.click()
    assert page.locator("#evidence img").count() == 0
    assert "</script><script>alert(1)</script>" in page.locator("h1").inner_text()
    assert "\u202e" not in page.content()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_axe_finds_nothing(open_page: Open, lang: Any) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python", reason="needs the Python package axe-playwright-python"
    )
    script = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    matrix = build_matrix([parse(path) for path in sorted(EXAMPLES.glob("*.txt"))])
    # The page itself forbids foreign scripts, that of the examiner included.
    page = open_page(matrix, PageOptions(lang=lang), bypass_csp=True)
    page.evaluate(script)
    for view in ("matrix", "tasks", "bodies", "load", "review", "notes"):
        page.click(f"#tab-{view}")
        if view in ("matrix", "bodies"):
            page.locator(".mark").first.click()
        found = page.evaluate("axe.run().then((result) => result.violations)")
        told = [
            (one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"]) for one in found
        ]
        assert told == [], view


def test_english_words_on_request(open_page: Open, plan: ResponsibilityMatrix) -> None:
    page = open_page(plan, PageOptions(lang="en"))
    assert page.locator("html").get_attribute("lang") == "en"
    status(page, "3 of 3 tasks")
    chrome = page.locator("#tabs").inner_text() + page.locator("#filter label").first.inner_text()
    assert not re.search("[一-鿿]", chrome)


@pytest.mark.parametrize("width", [1440, 800])
def test_nothing_is_wider_than_the_screen(open_page: Open, plan: ResponsibilityMatrix, width: int) -> None:
    page = open_page(plan, viewport={"width": width, "height": 900})
    for view in ("matrix", "tasks", "bodies", "load", "review", "notes"):
        page.click(f"#tab-{view}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        # No column of words is squeezed to single characters.
        for cell in page.locator("#view thead th.name, #view thead th.task").all():
            assert cell.bounding_box()["width"] >= 140


def test_paper_shows_all_with_headings_and_legend_on_every_page(open_page: Open, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs the program pdftotext")
    matrix = synthetic(60, 30)
    page = open_page(matrix)
    pages = printed(page, tmp_path)
    assert len(pages) > 1
    assert all("★牵头" in one and "重点任务" in one for one in pages)
    text = "".join(pages)
    assert all(f"完成第{number}项任务" in text for number in range(1, 61))
    assert text.count("★") - len(pages) >= 60
    page.select_option("#paper", "A3")
    assert len(printed(page, tmp_path)) < len(pages)
    page.click("#tab-tasks")
    page.fill("#search", "第59项")
    status(page, "显示 1 / 60")
    assert "完成第58项任务" not in "".join(printed(page, tmp_path))


def printed(page: Any, folder: Path) -> list[str]:
    """Return the text of every printed page without white space."""
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(folder / "page.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    return ["".join(one.split()) for one in text.split("\f")[:-1]]


def test_ten_thousand_tasks_are_shown_in_pages(open_page: Open) -> None:
    matrix = synthetic(10_000, 200)
    page = open_page(matrix)
    status(page, "显示 10000 / 10000")
    assert page.locator("#view td").count() < 25_000
    page.get_by_role("button", name="最后一页").click()
    assert rows_shown(page)[-1] == "10000"
    for view in ("tasks", "bodies", "load", "matrix"):
        page.click(f"#tab-{view}")
        assert page.locator("#view table").count()
        assert page.locator("#view *").count() < 60_000
    page.fill("#search", "第9876项任务")
    status(page, "显示 1 / 10000")
    assert rows_shown(page) == ["9876"]
    page.locator(".mark").first.click()
    assert "完成第9876项任务" in page.locator("#evidence blockquote").first.inner_text()


def test_a_wide_screen_is_filled_and_evidence_leaves_what_was_clicked_in_sight(
    open_page: Open, plan: ResponsibilityMatrix
) -> None:
    page = open_page(plan, viewport={"width": 1920, "height": 1080})
    assert page.locator(".matrix").bounding_box()["width"] > 1850
    mark = page.locator(".matrix .mark").last
    mark.click()
    page.locator("#evidence h2").wait_for()
    shown, panel = mark.bounding_box(), page.locator("#evidence").bounding_box()
    assert shown["x"] + shown["width"] <= panel["x"]
    assert panel["width"] > 600


def test_bodies_of_a_whole_document_are_named_once_above_the_tasks(open_page: Open) -> None:
    reply = parse_text(
        "临江市民政局关于第18号提案的答复\n王某委员：\n您提出的《关于养老的提案》收悉。"
        "经与市财政局、市医保局共同研究，现答复如下：\n一、进展\n已建成。\n二、打算\n继续建设。\n临江市民政局\n2024年6月7日"
    )
    page = open_page(build_matrix([reply]))
    page.click("#tab-tasks")
    assert page.locator("#view .whole").all_text_contents() == [
        "承自全文的单位（表中记作〔承自全文〕）：牵头 临江市民政局；配合 市财政局、市医保局"
    ]
    assert page.locator(".tasks td.support").all_text_contents() == ["〔承自全文〕"] * 2
    page.locator(".tasks td.support button").last.click()
    assert page.locator("#evidence .named button").count() == 3
    page.click("#tab-bodies")
    page.get_by_role("button", name="全部展开").click()
    first = page.locator("details").first.locator("tbody td:nth-child(4)")
    assert first.all_text_contents()[1] == "（同上）"
