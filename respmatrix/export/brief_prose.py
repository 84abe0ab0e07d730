"""The sentences of the one-page brief（情况说明的文字）: from facts to Chinese, for every output alike.

Nothing is said that the facts do not hold: a paragraph without a finding is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from respmatrix.export.brief import BodyLoad, BriefFacts, LeadFacts, Mention, Place, Rows, Uncovered
from respmatrix.model import ResponsibilityMatrix

_NUMBERS = "分工表序号"
_LONGEST_NAME = 30
_LONGEST_TITLES = 90
_SHORT = 16
"""Characters of a title that is quoted rather than pointed at."""


@frozen
class Detail:
    """How much a brief spells out（详略）; the less, the shorter."""

    groups: int = 8
    """Ranges of row numbers in one reference; 0 leaves references out."""
    bodies: int = 5
    """Bodies with most tasks that are named."""
    classes: int = 3
    """Classes of bodies that are named."""
    titles: int = 3
    """Documents that are called by their titles; more of them are only counted."""


DETAILS = (
    Detail(),
    Detail(6, 4, 2, 2),
    Detail(5, 4, 2, 0),
    Detail(4, 4, 2, 0),
    Detail(3, 4, 1, 0),
    Detail(1, 3, 1, 0),
    Detail(0, 2, 1, 0),
)
"""From the fullest brief to the shortest."""


@frozen
class Concern:
    """One matter that the meeting may have to settle（需关注的事项）."""

    heading: str
    text: str


def overview(facts: BriefFacts, detail: Detail = DETAILS[0]) -> str:
    """Return the paragraph of counts（总体情况）."""
    if not facts.tasks:
        return "未从原文中读出逐项责任分工。" + _origins(facts)
    where = "全文" if len(facts.titles) == 1 else _documents(facts.titles, detail)
    sentences = [
        f"{where}共{facts.tasks}项任务，{_totals(facts)}。",
        _origins(facts),
        _busiest(facts, detail),
    ]
    return "".join(sentences)


def basis(matrix: ResponsibilityMatrix) -> str:
    """Return what the brief was made from, in a bracket（题注）."""
    documents = matrix.documents
    if len(documents) != 1:
        return ""  # the overview names them
    meta = documents[0].meta
    date = _written_date(meta.date)
    if meta.number:
        return f"（根据{meta.number}文件整理）"
    note = (meta.draft_note or "").strip("（）()〔〕[] ")
    if date or note:
        return f"（根据{date}{note or '文本'}整理）"
    return f"（根据{meta.issuer}文本整理）" if meta.issuer else "（根据原文整理）"


def _written_date(date: str | None) -> str:
    """Return an ISO date as it is written; empty where it is none."""
    parts = (date or "").split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return ""
    year, month, day = (int(part) for part in parts)
    return f"{year}年{month}月{day}日"


def concerns(facts: BriefFacts, detail: Detail = DETAILS[0]) -> tuple[Concern, ...]:
    """Return the matters for the meeting（需会议关注的事项）, in the order of their weight."""
    if not facts.tasks:
        return ()
    candidates: tuple[tuple[str, Callable[[BriefFacts, Detail], str]], ...] = (
        ("牵头单位", _lead),
        ("完成时限", _deadline),
        ("责任主体", _bodies),
        ("列名范围", _open_lists),
        ("原文核对", _checks),
    )
    found = ((heading, sentence(facts, detail)) for heading, sentence in candidates)
    return tuple(Concern(heading, text) for heading, text in found if text)


def _documents(titles: Sequence[str | None], detail: Detail) -> str:
    """Return how several documents are called: by their titles where these are few and short."""
    count = f"{len(titles)}份文件"
    quoted = "".join(f"《{title.replace('《', '〈').replace('》', '〉')}》" for title in titles if title)
    fits = len(titles) <= detail.titles and len(quoted) <= _LONGEST_TITLES
    return f"{quoted}{count}" if fits and all(titles) else count


def row_numbers(rows: Rows, groups: int) -> str:
    """Return 1-based row numbers with runs joined, such as 「1—3、5」; empty where `groups` is 0.

    >>> row_numbers((0, 1, 2, 4), 8), row_numbers((0, 2, 4, 6), 2)
    ('1—3、5', '1、3等')
    """
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    if not groups or not runs:
        return ""
    shown = "、".join(_run(first + 1, last + 1) for first, last in runs[:groups])
    return shown + ("等" if len(runs) > groups else "")


def _run(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}、{last}" if last == first + 1 else f"{first}—{last}"


def _reference(rows: Rows, detail: Detail) -> str:
    numbers = row_numbers(rows, detail.groups)
    return f"（{_NUMBERS}{numbers}）" if numbers else ""


def _totals(facts: BriefFacts) -> str:
    kinds = []
    if facts.departments:
        kinds.append(f"列名单位{facts.departments}个")
    if facts.classes:
        kinds.append(f"集合主体{facts.classes}类")
    if not kinds:
        return "均未读出责任单位"
    return f"涉及{'、'.join(kinds)}，合计{facts.pairs}项次"


def _origins(facts: BriefFacts) -> str:
    sentences = []
    if facts.hosts or facts.co_handlers:
        sentences.append(_whole_document(facts))
    if facts.from_heading:
        reach = _of_all(facts.from_heading, facts.tasks)
        if sentences:
            reach = reach.replace("其中", "另有")
        sentences.append(f"{reach}沿用上级标题的分工。")
    if facts.inferred_pairs:
        sentences.append(f"合计中有{facts.inferred_pairs}项次依文中统一规定推定。")
    return "".join(sentences)


def _whole_document(facts: BriefFacts) -> str:
    """Tell of bodies that are named for a document as a whole, as a reply names them."""
    reach = _of_all(facts.from_document, facts.tasks)
    if len(facts.titles) == 1:
        roles = (("主办单位", facts.hosts), ("会办单位", facts.co_handlers))
        named = "，".join(f"{role}为{_some(names, 4)}" for role, names in roles if names)
        return f"全文{named}" + (f"，{reach}沿用。" if reach else "。")
    return f"{reach}沿用所在文件的主办、会办单位。" if reach else ""


def _of_all(rows: Rows, tasks: int) -> str:
    if not rows:
        return ""
    if len(rows) == tasks:
        return "该项任务" if tasks == 1 else f"{tasks}项任务均"
    return f"其中{len(rows)}项任务"


def _some(names: Sequence[str], limit: int) -> str:
    shown = "、".join(_short(name) for name in names[:limit])
    return shown if len(names) <= limit else f"{shown}等{len(names)}个单位"


def _busiest(facts: BriefFacts, detail: Detail) -> str:
    """Name the bodies with most tasks; a tie is shown whole or not at all."""
    loads = facts.loads
    if not loads or facts.tasks == 1:
        return ""
    if len(loads) == 1 and facts.hosts == (loads[0].name,) and len(facts.from_document) == facts.tasks:
        return ""  # said already, as that of the host
    if len(loads) == 1:
        return f"列名单位为{_short(loads[0].name)}，承担{_load(loads[0], '')}。"
    if loads[0].tasks == loads[-1].tasks:
        return f"各列名单位承担任务数相同，均为{loads[0].tasks}项。"
    limit = detail.bodies
    while limit and limit < len(loads) and loads[limit - 1].tasks == loads[limit].tasks:
        limit -= 1
    if not limit:
        tied = [load for load in loads if load.tasks == loads[0].tasks]
        return f"承担任务最多的为{_some([load.name for load in tied], 2)}，各{loads[0].tasks}项。"
    repeated = {load.name for load in loads[:limit] if _count(loads[:limit], load.name) > 1}
    listed = "、".join(_load(load, _label(load, repeated)) for load in loads[:limit] if load.tasks > 1)
    return f"承担任务较多的单位：{listed}。"


def _count(loads: Iterable[BodyLoad], name: str) -> int:
    return sum(load.name == name for load in loads)


def _label(load: BodyLoad, repeated: set[str]) -> str:
    name = _short(load.name)
    return f"{name}（{_short(load.scope)}）" if load.name in repeated and load.scope else name


def _load(load: BodyLoad, label: str) -> str:
    return f"{label}{load.tasks}项" + (f"（牵头{load.leads}项）" if load.leads else "")


def _lead(facts: BriefFacts, detail: Detail) -> str:
    lead = facts.lead
    bodies = len(lead.none) + len(lead.one) + len(lead.several)
    if len(lead.none) == bodies:
        return _no_lead(facts, bodies)
    every = _every(bodies)
    clauses = []
    if lead.none:
        rest = f"，其中{len(lead.sole)}项只列1个单位" if 0 < len(lead.sole) < len(lead.none) else ""
        rest = "，只列1个单位" if lead.sole == lead.none else rest
        clauses.append(f"{len(lead.none)}项任务未标明牵头单位{_reference(lead.none, detail)}{rest}")
    by_document = tuple(sorted(set(lead.inherited) & set(facts.from_document)))
    by_heading = tuple(sorted(set(lead.inherited) - set(facts.from_document)))
    for rows, source in (
        (lead.by_rule, "依文中统一规定认定"),
        (by_document, "沿用全文的主办单位"),
        (by_heading, "沿用上级标题的规定"),
    ):
        if len(rows) == bodies:
            clauses.append(f"{every}未自行标明牵头单位，{source}")
        elif rows:
            clauses.append(f"{len(rows)}项任务未自行标明牵头单位，{source}{_reference(rows, detail)}")
    if not clauses:
        clauses.append(f"{every}标明牵头单位")
    if lead.several:
        clauses.append(_several_leads(lead, bodies, detail))
    return "；".join(clauses) + "。"


def _several_leads(lead: LeadFacts, bodies: int, detail: Detail) -> str:
    if len(lead.several) == bodies:
        text = f"{_every(bodies)}有两个以上牵头单位"
    else:
        text = f"{len(lead.several)}项任务有两个以上牵头单位{_reference(lead.several, detail)}"
    if lead.separately == lead.several:
        return f"{text}，注明分别牵头"
    return f"{text}，其中{len(lead.separately)}项注明分别牵头" if lead.separately else text


def _short(name: str) -> str:
    """Return a name that fits into a sentence; what is no name at all may be of any length."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def _every(tasks: int) -> str:
    return "该项任务" if tasks == 1 else f"{tasks}项任务均"


def _no_lead(facts: BriefFacts, bodies: int) -> str:
    text = f"{_every(bodies)}未标明牵头单位"
    by_duty = len(set(facts.by_duty) & set(facts.lead.none))
    sole = len(facts.lead.sole)
    notes = []
    if by_duty == bodies:
        text += "，只写“按职责分工”"
    elif by_duty:
        notes.append(f"{by_duty}项写“按职责分工”")
    if sole == bodies:
        text += "，各只列1个单位" if bodies > 1 else "，只列1个单位"
    elif sole:
        notes.append(f"{sole}项只列1个单位")
    text += f"，其中{'、'.join(notes)}" if notes else ""
    listed = "分工表按原文次序列示单位，列在首位不等于牵头。" if facts.pairs > bodies else ""
    return f"{text}。{listed}"


def _deadline(facts: BriefFacts, detail: Detail) -> str:
    deadline, tasks = facts.deadline, facts.tasks
    kinds = (
        (deadline.stated, "在责任分工中载明时限", deadline.stated_as),
        (deadline.in_text, "在正文中写有时间", deadline.in_text_as),
        (deadline.none, "未载明时限", ()),
    )
    present = [kind for kind in kinds if kind[0]]
    if len(present) == 1:
        _, verb, wordings = present[0]
        return f"{_every(tasks)}{verb}{_quoted(wordings, '')}。"
    clauses: list[str] = []
    for rows, verb, wordings in present:
        count = f"{len(rows)}项任务" if not clauses else f"{len(rows)}项"
        rest = "其余" if len(clauses) == len(present) - 1 else ""
        reference = "" if rest else row_numbers(rows, detail.groups)
        clauses.append(f"{rest}{count}{verb}{_quoted(wordings, reference)}")
    return "，".join(clauses) + "。"


def _quoted(wordings: Sequence[Mention], reference: str) -> str:
    """Return wordings and row numbers in one bracket; wordings only where there is just one."""
    notes = [f"“{_short(wordings[0].text)}”"] if len(wordings) == 1 else []
    if reference:
        notes.append(f"{_NUMBERS}{reference}")
    return f"（{'，'.join(notes)}）" if notes else ""


def _bodies(facts: BriefFacts, detail: Detail) -> str:
    bodies = facts.bodies
    clauses: list[str] = []
    if len(bodies.only_classes) == facts.tasks:
        clauses.append(f"{_every(facts.tasks)}未列具体单位")
    elif bodies.only_classes:
        reference = _reference(bodies.only_classes, detail)
        clauses.append(f"{len(bodies.only_classes)}项任务未列具体单位{reference}")
    if bodies.classes:
        shown = bodies.classes[: detail.classes]
        uses = "、".join(f"“{_short(one.text)}”{len(one.rows)}项" for one in shown)
        more = f"等{len(bodies.classes)}类" if len(bodies.classes) > len(shown) else ""
        clauses.append(f"集合主体{uses}{more}，未明确所指单位")
    if bodies.uncovered:
        where = _uncovered(bodies.uncovered, len(facts.titles), detail)
        clauses.append(f"原文另有{len(bodies.uncovered)}个条目未列责任单位{where}")
    return "；".join(clauses) + "。" if clauses else ""


def _uncovered(tasks: Sequence[Uncovered], documents: int, detail: Detail) -> str:
    """Name them where they are few and short, else tell where they stand."""
    if len(tasks) <= detail.classes and all(0 < len(task.title) <= _SHORT for task in tasks):
        return f"（{''.join(f'“{task.title}”' for task in tasks)}）"
    return _places([task.place for task in tasks], documents, detail)


def _open_lists(facts: BriefFacts, detail: Detail) -> str:
    rows = facts.bodies.open_lists
    if not rows:
        return ""
    if len(rows) == facts.tasks:
        every = "该项任务" if facts.tasks == 1 else f"{facts.tasks}项任务"
        return f"{every}所列单位之后{'' if facts.tasks == 1 else '均'}有“等”字，未列全。"
    return f"{len(rows)}项任务所列单位之后有“等”字，未列全{_reference(rows, detail)}。"


def _checks(facts: BriefFacts, detail: Detail) -> str:
    checks = facts.checks
    total = max(checks.errors + checks.warnings, checks.residue)
    if not total:
        return ""
    notes = [f"未能读出{checks.errors}处"] if checks.errors else []
    if checks.residue:
        notes.append(f"责任分工中未能识别的文字{checks.residue}处")
    inside = f"，其中{'、'.join(notes)}" if notes else ""
    return f"有{total}处须对照原文核对{_places(checks.places, len(facts.titles), detail)}{inside}。"


def _places(places: Sequence[Place], documents: int, detail: Detail) -> str:
    """Return where to look in the original, in a bracket."""
    if not places or not detail.groups:
        return ""
    if documents > 1:
        count = len({place.document for place in places})
        return f"（分布在{count}份文件中）" if count > 1 else ""
    told = list(dict.fromkeys(place.words for place in places if place.words))
    if told:
        return f"（原文{'、'.join(told[: detail.groups])}{'等' if len(told) > detail.groups else ''}）"
    lines = tuple(sorted({place.line - 1 for place in places}))
    return f"（原文第{row_numbers(lines, detail.groups)}行）"
