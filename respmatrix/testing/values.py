"""Values of the model that hold together, built without the parser（模型值的生成策略）.

For laws about exporters, JSON and matrices: every field is exercised, every span lies in the
text and names what it says, whether or not the parser would read the text so.
"""

from __future__ import annotations

from attrs import define
from hypothesis import strategies as st

from respmatrix.matrix import Members
from respmatrix.matrix import build_matrix as matrix_of
from respmatrix.model import (
    Attribution,
    Diagnostic,
    DocumentRule,
    InferredParty,
    Label,
    LabelStyle,
    Location,
    Meta,
    OutlineItem,
    ParsedDocument,
    Party,
    PartyKind,
    Person,
    ResponsibilityMatrix,
    Role,
    RoleSource,
    Severity,
    Span,
    Target,
    Task,
)
from respmatrix.pipeline import build_matrix
from respmatrix.read import source_from_text
from respmatrix.testing.names import collectives, names
from respmatrix.testing.registries import ToyRegistry
from respmatrix.text import write_chinese

_TITLES = ("完善服务体系", "建设示范项目", "开展专项整治", "=SUM(A1)", "推广“一件事”<改革>&创新", "𠮷林试点")
_METAS = (
    Meta(),
    Meta("实施意见", "芜湖市人民政府", "芜政〔2025〕901号", "2025-03-01", "芜湖市", "市"),
    Meta("行动计划", "河南省教育厅", None, "2024-12-31", "河南省", "省", "（征求意见稿）"),
)
_DEADLINES = ((None, None), ("2026年底前", "2026-12-31"), ("持续推进", "continuing"), ("适时", None))


@define
class _Page:
    """A text in the making: what is written comes back as its span."""

    text: str = ""

    def write(self, text: str) -> Span:
        start = len(self.text)
        self.text += text
        return Span(start, len(self.text))

    def locate(self, span: Span) -> Location:
        return source_from_text(self.text).locate(span)


@st.composite
def _party(draw: st.DrawFn, page: _Page, position: int = 0, rule: Span | None = None) -> Party:
    is_class = draw(st.booleans())
    name = draw(collectives() if is_class else names())
    source = draw(st.sampled_from(RoleSource))
    kinds = (PartyKind.DEPARTMENT, PartyKind.PLACE, PartyKind.FUNCTION)
    return Party(
        name,
        name,
        page.write(name),
        draw(st.sampled_from(Role)),
        {RoleSource.WORD: "牵头", RoleSource.LABEL: "责任单位"}.get(source, ""),
        source,
        draw(st.booleans()),
        position,
        is_class,
        PartyKind.CLASS if is_class else draw(st.sampled_from(kinds)),
        rule if source is RoleSource.RULE else None,
    )


@st.composite
def _attribution(draw: st.DrawFn, page: _Page, rule: Span, closes: Span) -> Attribution:
    start = page.write("（").start
    parties: list[Party] = []
    for position in range(draw(st.integers(0, 4))):
        page.write("、" if position else "")
        parties.append(draw(_party(page, position, rule)))
    persons: tuple[Person, ...] = ()
    if draw(st.booleans()):
        page.write("；牵头领导：")
        persons = (Person("分管副市长", "牵头领导", page.write("分管副市长")),)
    deadline, due = draw(st.sampled_from(_DEADLINES))
    page.write("，" + (deadline or ""))
    residue = (page.write("另行通知"),) if draw(st.booleans()) else ()
    span = Span(start, page.write("）").end)
    is_open = bool(parties) and draw(st.booleans())
    by_duty = draw(st.booleans())
    return Attribution(
        span.of(page.text),
        page.locate(span),
        tuple(parties),
        is_open,
        (parties[-1].role,) if is_open else (),
        by_duty,
        rule if by_duty and draw(st.booleans()) else None,
        deadline,
        due,
        persons,
        ("约束性指标",) if draw(st.booleans()) else (),
        residue,
        closes,
    )


@st.composite
def _task(
    draw: st.DrawFn, page: _Page, section: OutlineItem, place: tuple[int, int, int], rule: Span
) -> tuple[OutlineItem, Task]:
    """Draw an item of a section; `place` is its section's and its own number and its section's index."""
    section_number, number, parent = place
    label = Label(f"（{write_chinese(number)}）", LabelStyle.CHINESE_BRACKET, number)
    start = page.write(label.text).start
    title = draw(st.sampled_from(_TITLES))
    title_span = page.write(title)
    page.write("。")
    body_start = len(page.text)
    targets: tuple[Target, ...] = ()
    if draw(st.booleans()):
        target = page.write("到2027年，建成示范点20个")
        targets = (Target(target.of(page.text), target, "到2027年"),)
        page.write("。")
    closes = Span(title_span.start, len(page.text))
    attributions = tuple(draw(_attribution(page, rule, closes)) for _ in range(draw(st.integers(0, 2))))
    added = page.write("各县区人民政府")
    inferred = Party(
        "各县区人民政府",
        "各县区人民政府",
        added,
        Role.RESPONSIBLE,
        collective=True,
        kind=PartyKind.CLASS,
    )
    end = len(page.text)
    page.write(draw(st.sampled_from(("\n", "\r\n", "\n\n"))))
    item = OutlineItem(
        label,
        title,
        page.locate(Span(start, title_span.end)),
        title_span,
        Span(body_start, end),
        1,
        parent,
        inline=True,
        recovered=draw(st.booleans()),
    )
    task = Task(
        f"T{section_number}-{number}",
        label.text,
        title,
        (section.heading,),
        page.text[title_span.start : end],
        page.locate(Span(start, end)),
        attributions,
        (),
        (InferredParty(inferred, rule),) if draw(st.booleans()) else (),
        targets,
        parent + number,
    )
    return item, task


@st.composite
def parsed_documents(draw: st.DrawFn) -> ParsedDocument:
    """Draw a parsed document whose parts fit together（解析结果）."""
    page = _Page()
    page.write("关于\t办理情况的复函\n")
    rule = page.write("以下任务均需各县区人民政府落实，不再列出。")
    page.write("\n")
    hosts = tuple(draw(_party(page)) for _ in range(draw(st.integers(0, 2))))
    page.write("\n")
    outline: list[OutlineItem] = []
    tasks: list[Task] = []
    for number in range(1, draw(st.integers(0, 2)) + 1):
        label = Label(f"{write_chinese(number)}、", LabelStyle.CHINESE, number)
        start = page.write(label.text).start
        title = draw(st.sampled_from(_TITLES))
        title_span = page.write(title)
        location = page.locate(Span(start, title_span.end))
        page.write("\n")
        empty = Span(len(page.text), len(page.text))
        section = OutlineItem(label, title, location, title_span, empty, 0, None, inline=False)
        outline.append(section)
        parent = len(outline) - 1
        for count in range(1, draw(st.integers(0, 3)) + 1):
            item, task = draw(_task(page, section, (number, count, parent), rule))
            outline.append(item)
            tasks.append(task)
    source = source_from_text(page.text, name="示例.txt", encoding=draw(st.sampled_from((None, "gb18030"))))
    message = Diagnostic(
        "RM303",
        draw(st.sampled_from(Severity)),
        "未能识别「另行通知」",
        draw(st.sampled_from((None, source.locate(rule)))),
        "请核对原文",
        (source.locate(rule),),
        (("residue", "另行通知"),),
    )
    return ParsedDocument(
        source,
        draw(st.sampled_from(_METAS)),
        tuple(outline),
        tuple(tasks),
        hosts,
        (DocumentRule("adds-party", rule, rule.end),) if draw(st.booleans()) else (),
        (message,) if draw(st.booleans()) else (),
    )


def matrices() -> st.SearchStrategy[ResponsibilityMatrix]:
    """Return matrices over up to three documents（责任矩阵）, places known and unknown among them."""
    return st.lists(parsed_documents(), max_size=3).map(matrix_of)


def identified_matrices() -> st.SearchStrategy[ResponsibilityMatrix]:
    """Return matrices whose bodies a `ToyRegistry` identified, with some classes expanded（对应后的矩阵）."""
    registry = ToyRegistry()
    members = ["南岸区政府", "市教育局"]
    classes: dict[str, Members] = {"各区政府": registry.districts, "各县区人民政府": members}
    return st.builds(
        lambda documents, expand: build_matrix(documents, registry=registry, expand=expand),
        st.lists(parsed_documents(), max_size=3),
        st.sampled_from((None, classes)),
    )
