"""All of one document（解析结果）."""

from __future__ import annotations

from attrs import frozen

from respmatrix.model.attribution import Party, Task
from respmatrix.model.diagnostic import Diagnostic
from respmatrix.model.lean import lean
from respmatrix.model.outline import Meta, OutlineItem
from respmatrix.model.source import Source
from respmatrix.model.span import Span


@frozen
class DocumentRule:
    """A sentence that binds beyond its own place（全文规则）, such as 「下同」."""

    kind: str
    """「by-duty」, 「first-leads」, 「responsible-leads」, 「sole-leads」, 「marked-lead」, 「adds-party」;
    「separately-leads」 (分别负责为分别牵头);
    「gives-tasks」 (以上任务均由…负责), 「gives-rest」 (未列责任单位的由…), 「gives-lead」 (未列牵头的由…);
    「unseen-lead」 where the text does not show who is meant, 加粗的为牵头单位: it changes nothing."""
    span: Span
    begins: int
    """Offset from which it binds; 0 where it binds throughout."""


@lean
@frozen
class ParsedDocument:
    """All that was read from one document（解析结果）."""

    source: Source
    meta: Meta
    outline: tuple[OutlineItem, ...]
    tasks: tuple[Task, ...]
    parties: tuple[Party, ...] = ()
    """Bodies named for the whole document: a reply's host（主办）and co-handlers（会办）."""
    rules: tuple[DocumentRule, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
