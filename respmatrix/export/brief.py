"""What a meeting has to know before it looks at the table（提请关注的事项）: numbers only, no wording.

Every fact names the rows that it rests on, so that each output can show its references in its own way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from attrs import frozen

from respmatrix.diagnostics.place import place_words
from respmatrix.model import CellKind, Evidence, ResponsibilityMatrix, Role, Row, Severity, Source, Span

Rows = tuple[int, ...]
"""Indices into `ResponsibilityMatrix.rows`, ascending."""


class Place(NamedTuple):
    """Where something stands in the original（原文位置）."""

    document: int
    """Index into `ResponsibilityMatrix.documents`."""
    line: int
    """Line of the text, counted from 1."""
    words: str = ""
    """How the place is told in a file that shows no lines; empty for plain text."""


@frozen
class BodyLoad:
    """How much one named body carries（承担任务数）."""

    name: str
    scope: str
    tasks: int
    leads: int
    """Tasks among them in which it leads."""


@frozen
class Mention:
    """A wording of the document and the rows in which it stands（表述）."""

    text: str
    rows: Rows


@frozen
class LeadFacts:
    """Who leads（牵头单位）; every row with bodies stands in exactly one of `none`, `one` and `several`."""

    none: Rows
    one: Rows
    several: Rows
    separately: Rows
    """Rows of `several` that say 分别牵头."""
    sole: Rows
    """Rows of `none` with one body that is no class, in a closed list: nobody else could lead."""
    by_rule: Rows
    """Rows whose leads all come from a rule of the whole document, other than `inherited`."""
    inherited: Rows
    """Rows whose leads all come from a heading or from the whole document."""


@frozen
class DeadlineFacts:
    """By when（完成时限）; every row stands in exactly one of `stated`, `in_text` and `none`."""

    stated: Rows
    """The attribution itself gives a time."""
    in_text: Rows
    """Only the task's own text gives one."""
    none: Rows
    stated_as: tuple[Mention, ...]
    in_text_as: tuple[Mention, ...]


@frozen
class Uncovered:
    """A task for which the document names nobody（未列责任单位的条目）."""

    place: Place
    title: str


@frozen
class BodyFacts:
    """Which bodies remain unclear（责任主体）."""

    only_classes: Rows
    """Rows that name classes of bodies, but no body."""
    classes: tuple[Mention, ...]
    """Classes of bodies, those with most rows first."""
    open_lists: Rows
    """Rows whose list ends in 等."""
    uncovered: tuple[Uncovered, ...]
    """Tasks without a row and without tasks under them."""


@frozen
class CheckFacts:
    """What a careful reader should compare with the original（待核对）."""

    errors: int
    warnings: int
    residue: int
    """Stretches of text inside attributions that were not understood."""
    places: tuple[Place, ...]
    """Distinct places of the above; a message about a whole document has none."""


@frozen
class BriefFacts:
    """The facts of the one-page brief（情况说明的事实）."""

    titles: tuple[str | None, ...]
    """Title of every document, in order."""
    tasks: int
    departments: int
    """Named bodies, each counted once."""
    classes: int
    """Classes of bodies, each counted once."""
    pairs: int
    """Distinct pairs of task and body, printed, inherited and inferred."""
    inherited_pairs: int
    inferred_pairs: int
    loads: tuple[BodyLoad, ...]
    """Every named body, most tasks first, then in column order."""
    by_duty: Rows
    """Rows that say 按职责分工."""
    from_heading: Rows
    """Rows whose attribution is that of an enclosing heading."""
    from_document: Rows
    """Rows whose bodies are those of the whole document."""
    hosts: tuple[str, ...]
    """Bodies that lead the whole document（主办）."""
    co_handlers: tuple[str, ...]
    """Bodies that support the whole document（会办）."""
    lead: LeadFacts
    deadline: DeadlineFacts
    bodies: BodyFacts
    checks: CheckFacts


def brief_facts(matrix: ResponsibilityMatrix) -> BriefFacts:
    """Return what the matrix says about itself, derived mechanically.

    Args:
        matrix: any matrix, an empty one included; where classes are expanded, their members are counted.
    """
    kinds = Counter(cell.kind for cell in matrix.cells)
    collective = sum(column.collective for column in matrix.columns)
    rows = list(enumerate(matrix.rows))
    return BriefFacts(
        titles=tuple(document.meta.title for document in matrix.documents),
        tasks=len(matrix.rows),
        departments=len(matrix.columns) - collective,
        classes=collective,
        pairs=len(matrix.cells),
        inherited_pairs=kinds[CellKind.INHERITED],
        inferred_pairs=kinds[CellKind.INFERRED],
        loads=_loads(matrix),
        by_duty=tuple(i for i, row in rows if any(one.by_duty for one in row.attributions)),
        from_heading=tuple(i for i, row in rows if row.attributions and not row.task.attributions),
        from_document=_from_document(matrix),
        hosts=_document_bodies(matrix, Role.LEAD),
        co_handlers=_document_bodies(matrix, Role.SUPPORT),
        lead=_lead_facts(matrix),
        deadline=_deadline_facts(rows),
        bodies=_body_facts(matrix),
        checks=_check_facts(matrix),
    )


def _loads(matrix: ResponsibilityMatrix) -> tuple[BodyLoad, ...]:
    counts, leads = matrix.column_counts(), matrix.column_counts(Role.LEAD)
    loads = [
        BodyLoad(column.name, column.scope, counts[i], leads[i])
        for i, column in enumerate(matrix.columns)
        if not column.collective
    ]
    return tuple(sorted(loads, key=lambda load: -load.tasks))


def _from_document(matrix: ResponsibilityMatrix) -> Rows:
    inherited = {cell.row for cell in matrix.cells if cell.kind is CellKind.INHERITED}
    return tuple(sorted(i for i in inherited if not matrix.rows[i].attributions))


def _document_bodies(matrix: ResponsibilityMatrix, role: Role) -> tuple[str, ...]:
    names = (party.name for one in matrix.documents for party in one.parties if party.role is role)
    return tuple(dict.fromkeys(names))


def _lead_facts(matrix: ResponsibilityMatrix) -> LeadFacts:
    counts = matrix.row_counts()
    classed = {cell.row for cell in matrix.cells if matrix.columns[cell.column].collective}
    leading: dict[int, list[list[Evidence]]] = {}
    for cell in matrix.cells:
        if Role.LEAD in cell.roles:
            evidence = [one for one in cell.evidence if one.role is Role.LEAD]
            leading.setdefault(cell.row, []).append(evidence)

    def whose(holds: Callable[[Evidence], bool]) -> Rows:
        """Return the rows of which all evidence for a lead fulfils a condition."""
        return tuple(i for i, cells in leading.items() if all(all(map(holds, one)) for one in cells))

    none = tuple(i for i, count in enumerate(counts) if count and i not in leading)
    several = tuple(i for i, cells in leading.items() if len(cells) > 1)
    inherited = whose(lambda one: one.kind is CellKind.INHERITED)
    by_rule = whose(lambda one: one.rule is not None)
    return LeadFacts(
        none=none,
        one=tuple(i for i, cells in leading.items() if len(cells) == 1),
        several=several,
        separately=tuple(i for i in several if _leads_separately(matrix.rows[i])),
        sole=tuple(i for i in none if counts[i] == 1 and i not in classed and not matrix.rows[i].open_ended),
        by_rule=tuple(i for i in by_rule if i not in set(inherited)),
        inherited=inherited,
    )


def _leads_separately(row: Row) -> bool:
    leading = [
        party.separately for one in row.attributions for party in one.parties if party.role is Role.LEAD
    ]
    return bool(leading) and all(leading)


def _deadline_facts(rows: Iterable[tuple[int, Row]]) -> DeadlineFacts:
    stated: list[int] = []
    in_text: list[int] = []
    none: list[int] = []
    stated_as: dict[str, list[int]] = {}
    in_text_as: dict[str, list[int]] = {}
    for i, row in rows:
        if own := [one.deadline for one in row.attributions if one.deadline]:
            stated.append(i)
            _note(stated_as, own, i)
        elif times := [target.time for target in row.task.targets if target.time]:
            in_text.append(i)
            _note(in_text_as, times, i)
        else:
            none.append(i)
    return DeadlineFacts(
        tuple(stated), tuple(in_text), tuple(none), _mentions(stated_as), _mentions(in_text_as)
    )


def _body_facts(matrix: ResponsibilityMatrix) -> BodyFacts:
    named: set[int] = set()
    classed: set[int] = set()
    uses: dict[str, list[int]] = {}
    for cell in matrix.cells:
        column = matrix.columns[cell.column]
        if column.collective:
            classed.add(cell.row)
            _note(uses, [column.name], cell.row)
        else:
            named.add(cell.row)
    return BodyFacts(
        only_classes=tuple(sorted(classed - named)),
        classes=_mentions(uses),
        open_lists=tuple(i for i, row in enumerate(matrix.rows) if row.open_ended),
        uncovered=_uncovered(matrix),
    )


def _uncovered(matrix: ResponsibilityMatrix) -> tuple[Uncovered, ...]:
    covered = {(row.document, row.task.id) for row in matrix.rows}
    found = []
    for index, document in enumerate(matrix.documents):
        parents = {item.parent for item in document.outline}
        found += [
            Uncovered(_place(index, document.source, task.location.span), task.title)
            for task in document.tasks
            if (index, task.id) not in covered and (task.item is None or task.item not in parents)
        ]
    return tuple(found)


def _check_facts(matrix: ResponsibilityMatrix) -> CheckFacts:
    severities: Counter[Severity] = Counter(one.severity for one in matrix.diagnostics)
    places: set[Place] = set()
    residue = 0
    for index, document in enumerate(matrix.documents):
        for diagnostic in document.diagnostics:
            severities[diagnostic.severity] += 1
            if diagnostic.location is not None and diagnostic.severity is not Severity.INFO:
                places.add(_place(index, document.source, diagnostic.location.span))
        for task in document.tasks:
            for attribution in task.attributions:
                residue += len(attribution.residue)
                places.update(_place(index, document.source, span) for span in attribution.residue)
    return CheckFacts(
        severities[Severity.ERROR], severities[Severity.WARNING], residue, tuple(sorted(places))
    )


def _place(document: int, source: Source, span: Span) -> Place:
    place = source.place_of(span)
    return Place(document, source.locate(span).line, place_words(place) if place else "")


def _note(mentions: dict[str, list[int]], texts: Iterable[str], row: int) -> None:
    for text in dict.fromkeys(texts):
        mentions.setdefault(text, []).append(row)


def _mentions(found: dict[str, list[int]]) -> tuple[Mention, ...]:
    ordered = sorted(found.items(), key=lambda item: -len(item[1]))
    return tuple(Mention(text, tuple(dict.fromkeys(rows))) for text, rows in ordered)
