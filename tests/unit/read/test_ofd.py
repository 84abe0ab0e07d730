"""OFD files: the same fixtures as PDF, the forms of their XML, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from respmatrix import ReadError, read_source
from respmatrix.model import Span
from respmatrix.read.limits import ReadLimits
from tests.unit.read.ofd_maker import SPACE, Text, layer, ofd, page_xml, set_text
from tests.unit.read.page_documents import FIXTURES, PLAN, official
from tests.unit.read.reading import check, codes, texts
from tests.unit.read.typeset import Line, typeset


def one_page(*objects: Text, more: str = "") -> bytes:
    return ofd([layer(objects, more)])


@pytest.mark.parametrize("name", FIXTURES)
def test_documents_are_read_as_written(name: str) -> None:
    fixture = FIXTURES[name]()
    source = check(ofd(set_text(fixture.pages)), fixture)
    assert source.format == "ofd"


def test_a_span_leads_to_its_page() -> None:
    fixture = official()
    source = read_source(ofd(set_text(fixture.pages)))
    count = len(fixture.pages)
    pages = [place.page for place in source.provenance]
    assert pages == sorted(page for page in pages if page)
    assert {place.page for place in source.provenance} == set(range(1, count + 1))
    last = source.place_of(Span(len(source.text) - 2, len(source.text) - 1))
    assert last is not None
    assert (last.page, last.paragraph) == (count, len(source.paragraphs))


def test_a_template_is_printed_on_every_page() -> None:
    head = layer([Text("清河市人民政府公报", 80, 20, 4)])
    source = read_source(ofd(set_text(official().pages), template=head))
    assert texts(source) == official().paragraphs
    assert codes(source) == ["RM130"]
    alone = read_source(ofd([layer([Text("推进数据开放", 30, 60)])], template=head))
    assert texts(alone) == ["清河市人民政府公报", "推进数据开放"]


def test_every_character_may_be_an_object() -> None:
    text = "推进2024年数据开放"
    x, objects = 30.0, []
    for mark in text:
        objects.append(Text(mark, x, 60, 5, ""))
        x += 2.5 if mark.isascii() else 5
    assert texts(read_source(one_page(*reversed(objects)))) == [text]


def test_lines_printed_twice_to_look_bold_are_read_once() -> None:
    objects = [Text("加强组织领导", 30, 60), Text("加强组织领导", 30.1, 60.05)]
    assert texts(read_source(one_page(*objects))) == ["加强组织领导"]


def test_positions_follow_from_widths_where_none_are_given() -> None:
    objects = [
        Text("建设平台", 30, 60, 5, ""),
        Text("开放数据", 50, 60, 5, "5"),
        Text("市财政局", 90, 60, 5, "x y"),
    ]
    assert texts(read_source(one_page(*objects))) == ["建设平台开放数据\t市财政局"]


def test_gaps_inside_an_object_are_cells() -> None:
    assert texts(read_source(one_page(Text("任务单位", 30, 60, 5, "5 40 5")))) == ["任务\t单位"]


def test_a_matrix_scales_and_moves() -> None:
    scaled = [
        Text("一、建设", 30, 60, 10, "10 10 10", 'CTM="0.5 0 0 0.5 0 5"'),
        Text("平台", 50, 60, 10, "10", 'CTM="0.5 0 0 0.5 0 5"'),
    ]
    assert texts(read_source(one_page(*scaled))) == ["一、建设平台"]


@pytest.mark.parametrize("turned", ['CTM="0 1 -1 0 {x} {y}"', 'CTM="0 -1 1 0 {x} {y}"'])
def test_text_on_its_side_is_read(turned: str) -> None:
    down = "0 1" in turned
    objects = []
    for number, text in enumerate(["一、建设平台", "二、开放数据"]):
        x, y = (180 - 10 * number, 20) if down else (20 + 10 * number, 200)
        place = f'<ofd:TextCode X="0" Y="0" DeltaX="g 5 5">{text}</ofd:TextCode>'
        matrix = turned.format(x=x, y=y)
        objects.append(
            f'<ofd:TextObject ID="{number}" Boundary="0 0 210 297" Size="5" {matrix}>{place}</ofd:TextObject>'
        )
    assert texts(read_source(one_page(more="".join(objects)))) == ["一、建设平台", "二、开放数据"]


def test_glyphs_are_left_to_the_codes() -> None:
    glyphs = (
        '<ofd:CGTransform CodePosition="0" CodeCount="4" GlyphCount="4">'
        "<ofd:Glyphs>1 2 3 4</ofd:Glyphs></ofd:CGTransform>"
    )
    source = read_source(one_page(Text("市财政局", 30, 60, inside=glyphs)))
    assert texts(source) == ["市财政局"]
    assert codes(source) == ["RM137"]


def test_what_is_not_read_is_reported() -> None:
    seen = Text("市财政局负责", 30, 60)
    hidden = Text("市教育局负责", 30, 80, extra='Visible="false"')
    source = read_source(one_page(seen, hidden))
    assert (texts(source), codes(source)) == (["市财政局负责"], ["RM138"])
    drawn = '<ofd:CompositeObject ID="8" Boundary="0 0 9 9" ResourceID="7"/>'
    assert codes(read_source(one_page(seen, more=drawn))) == ["RM138"]
    listed = '<ofd:Page PageID="100"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page>'
    words = "<ofd:TextObject><ofd:TextCode>同意</ofd:TextCode></ofd:TextObject>"
    note = f'<ofd:Annot Type="Path"><ofd:Appearance>{words}</ofd:Appearance></ofd:Annot>'
    notes = {
        "Doc_0/Annots/Annotations.xml": f"<ofd:Annotations {SPACE}>{listed}</ofd:Annotations>",
        "Doc_0/Annots/Page_0/Annotation.xml": f"<ofd:PageAnnot {SPACE}>{note}</ofd:PageAnnot>",
    }
    place = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>"
    assert codes(read_source(ofd([layer([seen])], parts=notes, more=place))) == ["RM138"]
    notes = {name: xml.replace('"Path"', '"Watermark"') for name, xml in notes.items()}
    assert codes(read_source(ofd([layer([seen])], parts=notes, more=place))) == []


def test_places_of_parts_are_found_however_they_are_written() -> None:
    page = page_xml(layer([Text("市财政局", 30, 60)]))
    document = (
        f'<ofd:Document {SPACE}><ofd:CommonData/><ofd:Pages><ofd:Page ID="1" BaseLoc="/Doc_0/./pages/P.XML"/>'
        "</ofd:Pages></ofd:Document>"
    )
    parts = {"Doc_0/Document.xml": document, "Doc_0/Pages/p.xml": page}
    assert texts(read_source(ofd([], parts=parts))) == ["市财政局"]


def test_a_scan_and_an_empty_file_are_refused() -> None:
    picture = '<ofd:ImageObject ID="3" Boundary="0 0 210 297" ResourceID="5"/>'
    with pytest.raises(ReadError, match="这是扫描件"):
        read_source(one_page(Text("1", 100, 285), more=picture), name="扫描.ofd")
    with pytest.raises(ReadError, match="其中没有文字"):
        read_source(one_page(), name="空.ofd")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"Doc_0/Pages/Page_0/Content.xml": ""}, "损坏或不完整"),
        ({"Doc_0/Document.xml": "<ofd:Document"}, "损坏或不完整"),
        ({"OFD.xml": f"<ofd:OFD {SPACE}/>"}, "损坏或不完整"),
        ({"Encryptions.xml": "<a/>"}, "已加密"),
        ({"Doc_0/Pages/Page_0/Content.xml": "<a>" * 300 + "</a>" * 300}, "损坏或不完整"),
        ({"Doc_0/Document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "DTD 或实体"),
    ],
)
def test_broken_and_hostile_files_are_refused(parts: dict[str, str | bytes], words: str) -> None:
    data = ofd([layer([Text("市财政局", 30, 60)])], parts=parts)
    with pytest.raises(ReadError, match=words) as caught:
        read_source(data, name="甲.ofd")
    assert "「甲.ofd」" in caught.value.message


def test_limits_hold() -> None:
    data = ofd(set_text(typeset(PLAN, bottom=200)))
    with pytest.raises(ReadError, match="超过 1 页"):
        read_source(data, limits=ReadLimits(pages=1))
    with pytest.raises(ReadError, match="损坏或不完整"):
        read_source(data[: len(data) // 2], name="甲.ofd")


def test_a_page_of_endless_elements_is_refused() -> None:
    with pytest.raises(ReadError, match="超过 500,000 项"):
        read_source(
            ofd([layer([Text("市财政局", 30, 60)]) + "<a/>" * 510_000]), limits=ReadLimits(ratio=10**6)
        )
    with pytest.raises(ReadError, match="超过 100 项"):
        read_source(ofd(set_text(official().pages)), limits=ReadLimits(characters=100))


@pytest.mark.parametrize("deltas", ["g 999999999999 1", "g", "g 3", "nan inf -1e300", "g -5 2 g 1e9 0"])
def test_wild_distances_do_no_harm(deltas: str) -> None:
    wild = Text("市财政局", 30, 60, 5, deltas, 'CTM="nan 0 0 x"')
    source = read_source(one_page(wild, Text("市教育局", 30, 90)))
    assert "".join("".join(texts(source)).split()) == "市财政局市教育局"


@pytest.mark.parametrize("size", ["0", "-5", "1e-9", "1e300", "x"])
def test_wild_sizes_do_no_harm(size: str) -> None:
    data = one_page(Text("市财政局", 30, 60), Text("市教育局", 30, 90, extra='CTM="0 0 1 1 0 0"'))
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(written, "w") as made:
        for name in given.namelist():
            made.writestr(name, given.read(name).replace(b'Size="5"', f'Size="{size}"'.encode()))
    assert "".join("".join(texts(read_source(written.getvalue()))).split()) == "市财政局市教育局"


def test_lines_of_a_page_are_objects_in_any_order() -> None:
    lines = [
        Line(text, 90, 100 + 30 * number, 16, 0) for number, text in enumerate(["一、甲", "二、乙", "三、丙"])
    ]
    assert texts(read_source(ofd(set_text([lines[::-1]])))) == ["一、甲", "二、乙", "三、丙"]
