"""One plan as many hands write it in Word（同一份方案的多种写法）: each must read alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from tests.made.word import docx, field, level, lists, numbered, paragraph, run, style, table, text_box

TITLE = "清河市推进绿色建筑发展行动方案"


class Item(NamedTuple):
    """A paragraph of the plan."""

    depth: int
    """0 for a section, 1 for a task of it, 2 for a part of a task."""
    number: int
    title: str
    text: str
    attribution: str


PLAN = (
    Item(0, 1, "重点任务", "", ""),
    Item(
        1, 1, "提高新建建筑标准", "新建公共建筑执行三星级标准。", "（市住房城乡建设局牵头，市自然资源局配合）"
    ),
    Item(1, 2, "推广装配式建造", "培育生产基地2家。", "责任单位：市工业和信息化局、各县（区）人民政府"),
    Item(1, 3, "改造既有建筑", "", ""),
    Item(2, 1, "改造外墙", "完成一百栋。", "（市住房城乡建设局，2026年6月底前完成）"),
    Item(2, 2, "更换门窗", "完成二百栋。", "（市城市管理局负责）"),
    Item(0, 2, "保障措施", "", ""),
    Item(1, 1, "加大资金支持", "统筹专项资金。", "（市财政局、市税务局按职责分工负责）"),
)
READ = [
    ("提高新建建筑标准", [("市住房城乡建设局", "lead"), ("市自然资源局", "support")], None),
    ("推广装配式建造", [("市工业和信息化局", "responsible"), ("各县（区）人民政府", "responsible")], None),
    ("改造外墙", [("市住房城乡建设局", "responsible")], "2026年6月底前完成"),
    ("更换门窗", [("市城市管理局", "responsible")], None),
    ("加大资金支持", [("市财政局", "responsible"), ("市税务局", "responsible")], None),
]
"""Title of the task, bodies with their roles, deadline: of each attribution."""

Label = Callable[[Item], str]
Write = Callable[[Item, str], str]
_CHINESE = "一二三四五六七八九"
_CENTRED = '<w:jc w:val="center"/>'


def usual(item: Item) -> str:
    """Return the label after GB/T 9704."""
    return (f"{_CHINESE[item.number - 1]}、", f"（{_CHINESE[item.number - 1]}）", f"{item.number}.")[
        item.depth
    ]


def _sentence(item: Item) -> str:
    return item.title + ("。" if item.text or item.attribution else "") + item.text + item.attribution


def _plain(item: Item, label: str) -> str:
    return paragraph(label + _sentence(item))


def _typed(write: Write = _plain, label: Label = usual, *, title: str = "") -> bytes:
    return docx(
        (title or paragraph(TITLE, properties=_CENTRED)) + "".join(write(one, label(one)) for one in PLAN)
    )


def _pieces(item: Item, label: str) -> str:
    """Every character is a run of its own, as spelling and font changes leave them."""
    return paragraph(
        "".join(run(mark, f'<w:lang w:val="x{i % 3}"/>') for i, mark in enumerate(label + _sentence(item)))
    )


def _bold_heading(item: Item, label: str) -> str:
    rest = item.text + item.attribution
    return paragraph(run(f"{label}{item.title}{'。' if rest else ''}", "<w:b/>") + run(rest))


def _attribution_apart(item: Item, label: str) -> str:
    body = paragraph(f"{label}{item.title}{'。' if item.text else ''}{item.text}")
    right = '<w:jc w:val="right"/>'
    return body + (paragraph(item.attribution, properties=right) if item.attribution else "")


def _title_apart(item: Item, label: str) -> str:
    rest = item.text + item.attribution
    return paragraph(label + item.title) + (paragraph("　　" + rest) if rest else "")


def _soft_breaks(item: Item, label: str) -> str:
    rest = item.text + item.attribution
    return paragraph(run(label + item.title) + ("<w:r><w:br/></w:r>" + run(rest) if rest else ""))


def _spaces(item: Item, label: str) -> str:
    return paragraph(f"　　{label}　{_sentence(item)}")


def _tabs(item: Item, label: str) -> str:
    return paragraph("<w:r><w:tab/></w:r>" + run(label) + "<w:r><w:tab/></w:r>" + run(_sentence(item)))


def _half_width(item: Item, label: str) -> str:
    return paragraph((label + _sentence(item)).translate(str.maketrans("（），：", "(),:")))


def _control(item: Item, label: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{_plain(item, label)}</w:sdtContent></w:sdt>"


def _inner_control(item: Item, label: str) -> str:
    held = f"<w:sdt><w:sdtContent>{run(item.attribution)}</w:sdtContent></w:sdt>" if item.attribution else ""
    return paragraph(run(label + _sentence(item._replace(attribution=""))) + held)


def _revised(item: Item, label: str) -> str:
    gone = '<w:del w:id="1"><w:r><w:delText>（市审计局负责）</w:delText></w:r></w:del>'
    added = f'<w:ins w:id="2">{run(item.attribution)}</w:ins>' if item.attribution else ""
    return paragraph(run(label + _sentence(item._replace(attribution=""))) + gone + added)


def _moved(item: Item, label: str) -> str:
    here = f'<w:moveTo w:id="3">{run(item.attribution)}</w:moveTo>' if item.attribution else ""
    return paragraph(f'<w:moveFrom w:id="3">{run("（市审计局负责）")}</w:moveFrom>') + paragraph(
        run(label + _sentence(item._replace(attribution=""))) + here
    )


def _hidden(item: Item, label: str) -> str:
    return paragraph(run(label + _sentence(item)) + run("（市审计局内部掌握）", "<w:vanish/>"))


def _linked(item: Item, label: str) -> str:
    link = f'<w:hyperlink w:anchor="a">{run(item.attribution)}</w:hyperlink>' if item.attribution else ""
    mark = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    return paragraph(mark + run(label + _sentence(item._replace(attribution=""))) + link)


def _fields(item: Item, label: str) -> str:
    return paragraph(field(" SEQ item ", label) + run(_sentence(item)))


def _commented(item: Item, label: str) -> str:
    return paragraph(
        '<w:commentRangeStart w:id="0"/>' + run(label + _sentence(item)) + '<w:commentRangeEnd w:id="0"/>'
    )


def _in_box(item: Item, label: str) -> str:
    return paragraph(run(label + _sentence(item)) + text_box(paragraph("阶段安排见附表。")))


def _proofed(item: Item, label: str) -> str:
    wrong = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'
    tagged = f'<w:smartTag w:element="place">{run(_sentence(item))}</w:smartTag>'
    return paragraph(run(label) + wrong[0] + tagged + wrong[1])


def _no_break_spaces(item: Item, label: str) -> str:
    return paragraph("\u00a0\u00a0" + label + "\u2002" + _sentence(item))


def _noted(item: Item, label: str) -> str:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>' if item.attribution else ""
    before, after = _sentence(item._replace(attribution="")), item.attribution
    return paragraph(run(label + before) + call + run(after))


def _one_cell(item: Item, label: str) -> str:
    return table([[label + _sentence(item)]])


def _sections(item: Item, label: str) -> str:
    landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    return _plain(item, label) + (paragraph("", properties=landscape) if item.depth == 0 else "")


def _articles(item: Item) -> str:
    depth, number = item.depth, _CHINESE[item.number - 1]
    return f"第{number}章　" if depth == 0 else f"（{number}）" if depth == 1 else f"{item.number}."


def _letters(item: Item) -> str:
    return usual(item) if item.depth < 2 else "甲乙"[item.number - 1] + "、"


def _circles(item: Item) -> str:
    return usual(item) if item.depth < 2 else "①②"[item.number - 1]


def _auto(*levels: tuple[str, str], suffix: str = "nothing", more: str = "") -> bytes:
    """Return the plan with a list of three levels."""
    made = "".join(
        level(index, kind, text, suffix=suffix, more=more) for index, (kind, text) in enumerate(levels)
    )
    body = "".join(numbered(_sentence(one), 1, one.depth) for one in PLAN)
    return docx(paragraph(TITLE, properties=_CENTRED) + body, numbering=lists({0: made}, {1: (0, "")}))


def _by_style() -> bytes:
    """Headings by style, whose numbers come with the styles."""
    kinds = (("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
    made = "".join(
        level(index, kind, text, more=f'<w:pStyle w:val="H{index}"/>')
        for index, (kind, text) in enumerate(kinds)
    )
    styles = "".join(
        style(
            f"H{index}",
            f'<w:pPr><w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="1"/></w:numPr>'
            f'<w:outlineLvl w:val="{index}"/></w:pPr>',
        )
        for index in range(3)
    )
    body = paragraph(TITLE, properties=_CENTRED)
    for one in PLAN:
        body += paragraph(one.title, properties=f'<w:pStyle w:val="H{one.depth}"/>')
        rest = one.text + one.attribution
        body += paragraph(rest) if rest else ""
    return docx(body, styles=styles, numbering=lists({0: made}, {1: (0, "")}))


def _by_outline_level() -> bytes:
    """Headings without numbers, told by their outline level alone."""
    body = paragraph(TITLE, properties=_CENTRED)
    for one in PLAN:
        body += paragraph(one.title, properties=f'<w:outlineLvl w:val="{one.depth}"/>')
        rest = one.text + one.attribution
        body += paragraph(rest) if rest else ""
    return docx(body)


def _restarted() -> bytes:
    """A list of one level for each section and task, begun again by an override."""
    kinds = (("chineseCounting", "%1、"), ("ideographDigital", "（%1）"), ("decimalFullWidth", "%1．"))
    made = {index: level(0, *kind) for index, kind in enumerate(kinds)}
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    instances = {1: (0, ""), 2: (1, ""), 3: (2, ""), 4: (1, again)}
    body, section = paragraph(TITLE, properties=_CENTRED), 0
    for one in PLAN:
        section += one.depth == 0
        body += numbered(_sentence(one), {0: 1, 1: 2 if section == 1 else 4, 2: 3}[one.depth])
    return docx(body, numbering=lists(made, instances))


def _half_typed() -> bytes:
    """Sections by a list, the rest typed."""
    body = "".join(numbered(_sentence(one), 1) if one.depth == 0 else _plain(one, usual(one)) for one in PLAN)
    made = lists({0: level(0, "japaneseCounting", "%1、")}, {1: (0, "")})
    return docx(paragraph(TITLE, properties=_CENTRED) + body, numbering=made)


def _laid_out() -> bytes:
    """The whole text in a table that frames it, the title in a box."""
    blocks = "".join(_plain(one, usual(one)) for one in PLAN)
    return docx(
        paragraph(text_box(paragraph(TITLE, properties=_CENTRED)))
        + f"<w:tbl><w:tr><w:tc>{blocks}</w:tc></w:tr></w:tbl>"
    )


def _with_contents() -> bytes:
    """A table of contents in front, as a field."""
    lines = "".join(
        paragraph(run(usual(one) + one.title) + "<w:r><w:tab/></w:r>" + run("……3"))
        for one in PLAN
        if one.depth < 2
    )
    listed = f"<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{lines}</w:sdtContent></w:sdt>"
    title = paragraph(TITLE, properties=_CENTRED) + paragraph("目　录", properties=_CENTRED) + listed
    return _typed(title=title)


def _strict() -> bytes:
    made = _typed()
    import io
    import zipfile

    from tests.made.word import W, archive

    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        return archive(
            {
                name: parts.read(name).replace(
                    W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
                )
                for name in parts.namelist()
            }
        )


def _with_notes() -> bytes:
    notes = '<w:footnote w:id="2">' + paragraph("以主管部门统计为准。") + "</w:footnote>"
    body = paragraph(TITLE, properties=_CENTRED) + "".join(_noted(one, usual(one)) for one in PLAN)
    return docx(body, footnotes=notes)


def authors() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield a name and what writes the file, for every hand."""
    writes = (
        _plain, _pieces, _bold_heading, _attribution_apart, _title_apart, _soft_breaks, _spaces, _tabs,
        _half_width, _control, _inner_control, _revised, _moved, _hidden, _linked, _fields, _commented,
        _in_box, _proofed, _no_break_spaces, _one_cell, _sections,
    )  # fmt: skip
    yield from ((write.__name__.strip("_"), partial(_typed, write)) for write in writes)
    yield from (
        (one.__name__.strip("_"), partial(_typed, _plain, one)) for one in (_articles, _letters, _circles)
    )
    third = ("decimal", "%3.")
    usual_levels = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), third)
    yield "auto", partial(_auto, *usual_levels)
    yield "auto-tab", partial(_auto, *usual_levels, suffix="tab")
    yield "auto-space", partial(_auto, *usual_levels, suffix="space")
    yield (
        "auto-decimal",
        partial(_auto, ("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"), suffix="space"),
    )
    stems = ("ideographTraditional", "%3、")
    yield "auto-stems", partial(_auto, *usual_levels[:2], stems)
    yield "auto-circles", partial(_auto, *usual_levels[:2], ("decimalEnclosedCircle", "%3"))
    yield "auto-formal", partial(_auto, ("chineseLegalSimplified", "%1、"), *usual_levels[1:])
    others = (
        _by_style,
        _by_outline_level,
        _restarted,
        _half_typed,
        _laid_out,
        _with_contents,
        _strict,
        _with_notes,
    )
    yield from ((one.__name__.strip("_"), one) for one in others)
