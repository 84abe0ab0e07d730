"""A small writer of documents, so that every span is known without a parser."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from respmatrix.diagnostics import report
from respmatrix.model import (
    Attribution,
    InferredParty,
    Meta,
    ParsedDocument,
    Party,
    Person,
    Role,
    Source,
    Span,
    Target,
    Task,
)

_WORDS = {Role.LEAD: "牵头", Role.RESPONSIBLE: "负责", Role.SUPPORT: "配合", Role.GUIDE: "指导"}


class DocumentWriter:
    """Writes text and notes what stands where."""

    def __init__(self) -> None:
        self.text = ""
        self.tasks: list[Task] = []
        self._path: tuple[str, ...] = ()
        self._task: tuple[str, str] | None = None
        self._attributions: list[Attribution] = []
        self._targets: list[Target] = []
        self._inferred: tuple[InferredParty, ...] = ()
        self._start = 0

    def _source(self) -> Source:
        starts = [0, *(index + 1 for index, character in enumerate(self.text) if character == "\n")]
        return Source("a/b/方案.txt", self.text, (), tuple(starts))

    def add(self, text: str) -> Span:
        self.text += text
        return Span(len(self.text) - len(text), len(self.text))

    def heading(self, *path: str) -> None:
        self.close()
        self._path = path
        self.add(path[-1] + "\n")

    def task(self, label: str, title: str, body: str = "") -> None:
        self.close()
        self._start = len(self.text)
        self._task = label, title
        self.add(label + title + "。" + body)

    def target(self, text: str, time: str) -> None:
        self._targets.append(Target(text, self.add(text), time))

    def bracket(
        self,
        *parties: tuple[str, Role],
        opened: str = "",
        deadline: str | None = None,
        classes: Sequence[str] = (),
        by_duty: bool = False,
        persons: Sequence[str] = (),
        residue: str = "",
    ) -> Attribution:
        start = self.add("（").start
        found: list[Party] = []
        for position, (name, role) in enumerate(parties):
            span = self.add(name)
            found.append(Party(name, name, span, role, position=position, collective=name in classes))
            last = position + 1 == len(parties)
            if last:
                self.add(opened)
            if last or parties[position + 1][1] is not role:
                self.add(_WORDS[role] + ("" if last else "，"))
            else:
                self.add("、")
        if deadline:
            self.add("，" + deadline)
        noted = tuple(Person(name, "责任人", self.add(name)) for name in persons)
        unread = (self.add(residue),) if residue else ()
        self.add("）")
        span = Span(start, len(self.text))
        attribution = Attribution(
            span.of(self.text),
            self._source().locate(span),
            tuple(found),
            open_ended=bool(opened),
            open_roles=(parties[-1][1],) if opened else (),
            by_duty=by_duty,
            deadline=deadline,
            persons=noted,
            residue=unread,
        )
        self._attributions.append(attribution)
        return attribution

    def infer(self, name: str, role: Role, rule: str) -> None:
        span = Span(self.text.index(rule), self.text.index(rule) + len(rule))
        within = Span(self.text.index(name), self.text.index(name) + len(name))
        self._inferred = (InferredParty(Party(name, name, within, role, collective=True), span),)

    def close(self) -> None:
        if self._task:
            span = Span(self._start, len(self.text))
            self.tasks.append(
                Task(
                    f"T{len(self.tasks) + 1}",
                    *self._task,
                    self._path,
                    span.of(self.text),
                    self._source().locate(span),
                    tuple(self._attributions),
                    inferred=self._inferred,
                    targets=tuple(self._targets),
                )
            )
            self.add("\n")
        self._task, self._attributions, self._targets, self._inferred = None, [], [], ()

    def done(self) -> ParsedDocument:
        self.close()
        source = self._source()
        meta = Meta(title="某市试行方案", issuer="某市试行办", date="2025-03-01", place="某市")
        warning = report("RM304", source.locate(Span(0, 2)), name="市数据局", roles="牵头、配合")
        return ParsedDocument(source, meta, (), tuple(self.tasks), diagnostics=(warning,))


def write_sample() -> ParsedDocument:
    """Write a document with all that a table can show."""
    paper = DocumentWriter()
    rule = "以下均需各街道落实。"
    paper.add(rule + "\n")
    paper.heading("一、打好基础")
    paper.task("(一)", "开通共享目录", "梳理清单,开放1,000项。")
    paper.target("到2026年，开放率达九成", "到2026年")
    paper.add("。")
    paper.bracket(
        ("市数据局", Role.LEAD), ("市财政局", Role.SUPPORT), ("市审计局", Role.SUPPORT), opened="等部门"
    )
    paper.task("(二)", "改造服务大厅", "先改造东区。")
    paper.bracket(("市机关事务局", Role.RESPONSIBLE), deadline="2025年底前完成", persons=("张某",))
    paper.add("再改造西区。")
    paper.bracket(("各街道", Role.RESPONSIBLE), ("市数据局", Role.GUIDE), classes=("各街道",), residue="另议")
    paper.heading("二、抓好保障")
    paper.task("(一)", "加强培训", "办好夜校。")
    paper.infer("各街道", Role.RESPONSIBLE, rule)
    paper.task("(二)", "没有单位的事项", "大家一起做。")
    return paper.done()


@pytest.fixture
def sample() -> ParsedDocument:
    return write_sample()
