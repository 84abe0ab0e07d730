"""PDF files: paragraphs, furniture, places, and what is refused."""

from __future__ import annotations

import io
import sys
import threading
import warnings
import zlib
from pathlib import Path

import pytest

from respmatrix import ReadError, read_source
from respmatrix.model import Span
from respmatrix.read.limits import ReadLimits
from tests.unit.read.page_documents import FIXTURES, PLAN, official
from tests.unit.read.pdf_maker import FONT, draw, new_canvas, pdf
from tests.unit.read.reading import check, codes, texts
from tests.unit.read.typeset import HEIGHT, Block, Line, typeset

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab, which writes the PDF files, is missing")
pytest.importorskip("pypdfium2", reason="pypdfium2, which reads PDF files, is missing")


@pytest.mark.parametrize("name", FIXTURES)
def test_documents_are_read_as_written(name: str) -> None:
    fixture = FIXTURES[name]()
    source = check(pdf(fixture.pages), fixture)
    assert source.format == "pdf"


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_the_rotation_of_a_page_changes_nothing(rotate: int) -> None:
    fixture = official()
    check(pdf(fixture.pages, rotate=rotate), fixture)


@pytest.mark.parametrize("rotate", [0, 90])
def test_text_drawn_sideways_is_read(rotate: int) -> None:
    fixture = FIXTURES["labels"]()
    check(pdf(fixture.pages, sideways=True, rotate=rotate), fixture)


def test_a_span_leads_to_its_page_and_paragraph() -> None:
    fixture = official()
    source = read_source(pdf(fixture.pages))
    assert len(fixture.pages) > 1
    over = next(
        number
        for number, paragraph in enumerate(source.paragraphs, 1)
        if len([place for place in source.provenance if place.paragraph == number]) == 2
    )
    span = source.paragraphs[over - 1].span
    first, last = source.place_of(span), source.place_of(Span(span.end - 1, span.end))
    assert first is not None
    assert last is not None
    assert (first.page, first.paragraph, last.page, last.paragraph) == (1, over, 2, over)
    whole = {place.page for place in source.provenance}
    assert whole == set(range(1, len(fixture.pages) + 1))


def test_words_are_parted_and_put_together_again() -> None:
    full = typeset(["推进数字化转型，" * 12], indent=0)[0]
    rows = [
        "依托工业互联网平台，（以下简称平台，即 Industrial",
        "Internet Platform）推进数字化转型。",
        "项目 A 1",
    ]
    lines = [Line(text, 79, 300 + 28 * number, 16, 0) for number, text in enumerate(rows)]
    assert texts(read_source(pdf([[*full, *lines]])))[1:] == [
        "依托工业互联网平台，（以下简称平台，即 Industrial Internet Platform）推进数字化转型。",
        "项目 A 1",
    ]


def test_a_gap_between_characters_is_no_space() -> None:
    lines = [
        Line("关于印发", 79, 100, 16, 0),
        Line("2024", 79 + 16 * 4.4, 100, 16, 0),
        Line("年工作要点的通", 79 + 16 * 6.8, 100, 16, 0),
        Line("知", 79 + 16 * 14.8, 100, 16, 0),
    ]
    assert texts(read_source(pdf([lines]))) == ["关于印发2024年工作要点的通知"]


def test_a_doubtful_line_end_is_reported_where_it_is() -> None:
    line = "推进平台建设，扩大数据开放，完善制度规则。"
    blocks = [Block(f"甲{line}{line}乙{line}", "flush", 16) for _ in range(3)]
    pages = typeset(blocks, right=79 + 16 * 22)
    source = read_source(pdf(pages))
    doubts = [diagnostic for diagnostic in source.diagnostics if diagnostic.code == "RM132"]
    assert len(doubts) == len(texts(source)) == 1 or doubts
    for doubt in doubts:
        assert doubt.location is not None
        assert doubt.location.span.of(source.text)[0] == "。"


def test_a_head_of_a_table_on_every_page_is_kept_once() -> None:
    pages = []
    for page in range(3):
        rows = [Line("任务", 79, 100, 14, 0), Line("责任单位", 300, 100, 14, 0)]
        for number in range(12):
            rows.append(Line(f"第{page * 12 + number + 1}号任务", 79, 124 + 24 * number, 14, 0))
            rows.append(Line("市水利局", 300, 124 + 24 * number, 14, 0))
        pages.append(rows)
    source = read_source(pdf(pages))
    assert texts(source).count("任务\t责任单位") == 1
    assert len(texts(source)) == 37
    assert codes(source) == ["RM130", "RM139"]


def test_a_fact_behind_its_label_goes_on_over_the_line() -> None:
    label, fact = "标　　题：", "清河市人民政府关于印发清河市城市更新三年行动计划的通知"
    rows = [
        Line("发文机关：", 79, 100, 16, 0),
        Line("清河市人民政府", 200, 100, 16, 0),
        Line(label, 79, 128, 16, 0),
        Line(fact[:20], 200, 128, 16, 0),
        Line(fact[20:], 79, 156, 16, 0),
        *typeset(PLAN[6:9], top=210)[0],
    ]
    lines = texts(read_source(pdf([rows])))
    assert lines[:2] == ["发文机关：\t清河市人民政府", f"{label}\t{fact}"]
    wide = [
        Line("标", 79, 100, 16, 0),
        Line("题：" + fact[:23], 127, 100, 16, 0),
        Line(fact[23:], 79, 128, 16, 0),
        *typeset(PLAN[6:9], top=210)[0],
    ]
    assert texts(read_source(pdf([wide])))[0] == f"标\t题：{fact}"


def test_what_a_browser_prints_around_its_pages_is_left_out_however_near() -> None:
    pages = typeset([*PLAN, *PLAN], top=60, bottom=780)
    assert len(pages) > 1
    around = [
        [
            Line("5/6/26, 9:08 AM", 30, 32, 8, 0),
            Line("清河市城市更新行动计划", 250, 32, 8, 0),
            Line("https://example.cn/zc/1.html", 30, 808, 8, 0),
            Line(f"{number}/{len(pages)}", 550, 808, 8, 0),
        ]
        for number, _ in enumerate(pages, 1)
    ]
    source = read_source(pdf([[*page, *more] for page, more in zip(pages, around, strict=True)]))
    assert texts(source) == texts(read_source(pdf(pages)))
    assert codes(source) == ["RM130"]


def test_rows_further_apart_than_those_of_a_paragraph_are_of_two_though_full() -> None:
    full = "各有关部门要按照职责分工抓好组织实施并及时总结推广好的做法"
    blocks = [Block(full[:27], "flush"), Block("市财政局、市民政局等按职责分工负责", "flush")] * 4
    long = [Block(f"{full}，{full}，{full}，{full}。", "flush")] * 2
    pages = typeset([*long, *blocks], apart=12)
    assert texts(read_source(pdf(pages))) == [block.text for block in (*long, *blocks)]


def test_the_left_edge_is_where_short_last_rows_begin() -> None:
    long = "市发展改革委、市财政局、市民政局、市水利局、市教育局等"
    blocks = [long[:25], "优化招聘服务", long[:25], f"{long[:25]}负责", f"{long[:25]}负责", "加强指导"]
    assert texts(read_source(pdf(typeset(blocks)))) == blocks


def test_a_number_at_the_left_edge_begins_a_paragraph_behind_a_full_line_where_others_do() -> None:
    first, second = (
        "责任单位：市教育局、市财政局、市公安局、市民政局、",
        "市住建局、市水务局、市司法局、市审计局、市气象服务中心",
    )
    items = [
        Block(f"{number}.{text}", "flush")
        for number, text in enumerate("修缮校舍。 种树。 铺路。".split(), 1)
    ]
    blocks = [items[0], Block(first + second), *items[1:]]
    assert [line.text for line in typeset(blocks)[0]][1:3] == [first, second]
    assert texts(read_source(pdf(typeset(blocks)))) == [block.text for block in blocks]


def test_a_title_of_two_lines_is_one_where_lines_are_far_apart_throughout() -> None:
    title = "清河市饮用水水源地生态环境保护与综合治理重点工作任务分解方案"
    heads = [Line(title[:26], 60, 100, 18, 0), Line(title[26:], 264, 140, 18, 0)]
    body = typeset(PLAN[6:9], top=190, pitch=30, indent=0, left=60, right=540)[0]
    assert texts(read_source(pdf([[*heads, *body]])))[0] == title


@pytest.mark.parametrize("number", ["清政办发〔2025〕18号", "清政发[2003]7号"])
def test_the_number_of_the_document_is_a_line_of_its_own_below_a_full_one(number: str) -> None:
    title = "清河市人民政府办公室关于印发农村饮水安全管护方案的通知"
    blocks = [Block(title[-27:], "flush"), Block(number, "flush"), *PLAN[6:9]]
    assert texts(read_source(pdf(typeset(blocks)))) == [title[-27:], number, *PLAN[6:9]]
    cited = f"为做好饮水安全管护工作，按照市人民政府有关要求，根据（{number}"
    assert texts(read_source(pdf(typeset([Block(cited, "flush"), *PLAN[6:9]]))))[0] == cited


def test_a_character_that_is_narrower_than_the_others_does_not_end_its_paragraph() -> None:
    block = "加强推进机制和要素保障制度，协调解决好重点工程项目建设中的困难，确保任务如期完成。"
    stream = io.BytesIO()
    canvas = new_canvas(stream)
    for line in typeset([block, block])[0]:
        if not line.text.endswith("目"):
            draw(canvas, line)
            continue
        draw(canvas, line._replace(text=line.text[:-1]))
        end = line.x + len(line.text) * (line.size + line.spread)
        canvas.saveState()
        last = canvas.beginText(end - line.size, HEIGHT - line.y)
        last.setFont(FONT, line.size)
        last.setHorizScale(0.68)
        last.textOut("目")
        canvas.drawText(last)
        canvas.restoreState()
    canvas.save()
    assert texts(read_source(stream.getvalue())) == [block, block]


def test_attachments_that_begin_their_pages_alike_are_kept() -> None:
    pages = [typeset([Block(f"附件{number}", "flush"), *PLAN[7:9]])[0] for number in (1, 2, 3)]
    paragraphs = [text for number in (1, 2, 3) for text in (f"附件{number}", *PLAN[7:9])]
    assert texts(read_source(pdf(pages))) == paragraphs


def test_a_number_of_the_text_is_no_page_number() -> None:
    pages = [[*typeset(PLAN[6:8])[0], Line(number, 79, 220, 16, 0)] for number in ("36", "7", "1985")]
    assert [text for text in texts(read_source(pdf(pages))) if text.isdigit()] == ["36", "7", "1985"]


def picture_pages(*, text: str = "", mode: int = 0, pages: int = 2, caption: bool = False) -> bytes:
    """Return pages that are pictures, with some text on them."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    stream = io.BytesIO()
    canvas = new_canvas(stream)
    picture = ImageReader(Image.new("L", (60, 84), 200))
    for number in range(pages):
        canvas.drawImage(picture, 0, 0, 595, 842)
        if text:
            for index in range(0, len(text), 20):
                draw(canvas, Line(text[index : index + 20], 79, 100 + index, 16, 0), mode=mode)
        if caption:
            draw(canvas, Line(str(number + 1), 290, 800, 12, 0))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize("caption", [False, True])
def test_a_scan_is_refused(caption: bool) -> None:
    with pytest.raises(ReadError, match="这是扫描件") as caught:
        read_source(picture_pages(caption=caption), name="扫描.pdf")
    assert "「扫描.pdf」" in caught.value.message
    assert "OCR" in caught.value.hint


def test_a_scanned_page_among_others_is_reported() -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf(official().pages)) as document:
        with pypdfium2.PdfDocument(picture_pages(pages=1)) as scanned:
            document.import_pages(scanned)
        stream = io.BytesIO()
        count = len(document)
        document.save(stream)
    source = read_source(stream.getvalue())
    (missing,) = [diagnostic for diagnostic in source.diagnostics if diagnostic.code == "RM134"]
    assert f"第 {count} 页" in missing.message
    assert texts(source) == official().paragraphs


def test_recognised_text_is_reported() -> None:
    text = "推进数据开放共享，完善工作机制，" * 4
    assert codes(read_source(picture_pages(text=text, mode=3, pages=1))) == ["RM135"]
    assert codes(read_source(picture_pages(text=text, pages=1))) == []


def test_blank_pages_are_refused() -> None:
    with pytest.raises(ReadError, match="其中没有文字"):
        read_source(pdf([[], []]), name="空.pdf")


def test_a_form_with_words_in_it_is_reported() -> None:
    stream = io.BytesIO()
    canvas = new_canvas(stream)
    for line in official().pages[0]:
        draw(canvas, line)
    canvas.acroForm.textfield(name="opinion", value="agreed", x=100, y=50)
    canvas.showPage()
    canvas.save()
    assert codes(read_source(stream.getvalue())) == ["RM138"]


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    whole = pdf(official().pages)
    with pytest.raises(ReadError, match=r"「甲\.pdf」：文件已加密"):
        read_source(pdf(official().pages, password="secret"), name="甲.pdf")
    for broken in (whole[: len(whole) // 2], whole[:-40], b"%PDF-1.7\n%%EOF", b"%PDF-1.4" + bytes(900)):
        with pytest.raises(ReadError, match="损坏或不完整"):
            read_source(broken, name="甲.pdf")
    with pytest.raises(ReadError, match="共 3 页，超过 2 页"):
        read_source(pdf([typeset(PLAN)[0]] * 3), limits=ReadLimits(pages=2))


def test_bytes_before_and_after_a_pdf_do_no_harm() -> None:
    fixture = official()
    data = pdf(fixture.pages)
    assert texts(read_source(b"\r\n" + data + b"\r\n\0\0")) == fixture.paragraphs


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError) as caught:
        read_source(pdf([[Line("正文", 79, 100, 16, 0)]]), name="甲.pdf")
    assert 'pip install "respmatrix[pdf]"' in caught.value.hint
    assert 'pip install "respmatrix[pdf]"' in caught.value.hint_en


def test_threads_may_read_at_once() -> None:
    fixture = official()
    data = pdf(fixture.pages)
    read: list[list[str]] = []
    threads = [threading.Thread(target=lambda: read.append(texts(read_source(data)))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == [fixture.paragraphs] * 4


def packed_page(commands: bytes, times: int = 1) -> bytes:
    """Return a PDF of one page with these drawing commands, packed several times over."""
    for _ in range(times):
        commands = zlib.compress(commands, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter[%s]>>stream\n%s\nendstream"
        % (len(commands), b"/FlateDecode " * times, commands),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, written in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, written)
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(places)
    return data + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(data)


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    text = b"BT /F1 12 Tf 50 700 Td (responsible for the task) Tj "
    assert texts(read_source(packed_page(text + b"ET"))) == ["responsible for the task"]
    for times in (1, 2):
        bomb = packed_page(text + b"(again) Tj " * 1_000_000, times)
        assert len(bomb) < 50_000
        with pytest.raises(ReadError, match="压缩比异常"):
            read_source(bomb, name="甲.pdf")


def test_a_page_of_endless_text_is_refused() -> None:
    text = b"BT /F1 12 Tf 50 700 Td " + b"(a) Tj " * 210_000 + b"ET"
    with pytest.raises(ReadError, match="超过 200,000 项"):
        read_source(packed_page(text))
    with pytest.raises(ReadError, match="超过 100 项"):
        read_source(pdf(official().pages), limits=ReadLimits(characters=100))


def test_two_columns_of_ragged_lines_are_told_from_cells() -> None:
    lines = (
        "展促销活动，完善县域商业体系，推动城",
        "乡物流配送网络建设，培育新型消费业态",
        "态。（市财政局牵头，配合",
        "合）",
    )
    page = [Line(lines[row % 4], left, 100 + 15 * row, 11, 0) for left in (79.0, 313.0) for row in range(24)]
    source = read_source(pdf([page]))
    assert codes(source) == ["RM133"]
    assert source.text.replace("\n", "") == "".join(lines) * 12


def test_a_label_begins_a_paragraph_in_a_narrow_column_too() -> None:
    lines = ["牵头单位：省发展改革委", "完成时限：2020年底前", "牵头领导：李副省长"]
    text = "坚持问题导向，补齐短板弱项，建立动态更新的项目清单。"
    pages = typeset([Block(one, "indented", 16) for one in (text, *lines, text)], right=303)
    assert texts(read_source(pdf(pages))) == [text, *lines, text]
