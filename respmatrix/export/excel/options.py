"""What the caller chooses about the workbook（工作簿选项）."""

from __future__ import annotations

from typing import Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

from respmatrix.export.layout import LayoutOptions
from respmatrix.model import LeaderView, Role


@frozen
class Fonts:
    """Names of fonts（字体）; a workbook holds no second choice, so these are what every Windows has."""

    title: str = "宋体"
    """Titles, set bold; 「方正小标宋简体」 where it is installed."""
    head: str = "黑体"
    """Headings of columns and sections."""
    body: str = "仿宋"
    """Text."""
    note: str = "楷体"
    """Legends and remarks."""


SheetName = Literal[
    "任务分工表",
    "责任矩阵",
    "各部门任务清单",
    "分管领导任务清单",
    "工作台账",
    "统计",
    "核对",
    "原文依据",
    "说明",
]
SHEETS: tuple[SheetName, ...] = get_args(SheetName)
"""All sheets, in their order; that of the leaders only where `ExcelOptions.leaders` is given."""


def _known(_: object, __: object, value: tuple[str, ...]) -> None:
    unknown = [name for name in value if name not in SHEETS]
    if unknown or not value:
        raise ValueError(f"sheets must be some of {'、'.join(SHEETS)}, not {'、'.join(unknown) or 'none'}")


@frozen
class Marks:
    """Marks of the roles in the matrix（符号）: one or two characters each, no two alike."""

    lead: str = Role.LEAD.mark
    responsible: str = Role.RESPONSIBLE.mark
    support: str = Role.SUPPORT.mark
    guide: str = Role.GUIDE.mark

    def __attrs_post_init__(self) -> None:
        held = self.by_role.values()
        fit = all(0 < len(mark) <= 2 and not set(mark) & set("〔〕=+-@等") for mark in held)
        # Marks of two roles stand side by side and must still be told apart.
        if not fit or len(set("".join(held))) != len("".join(held)):
            raise ValueError("marks must be one or two characters each, without 〔〕=+-@等, no two alike")

    @property
    def by_role(self) -> dict[Role, str]:
        """The mark of every role."""
        return {
            Role.LEAD: self.lead,
            Role.RESPONSIBLE: self.responsible,
            Role.SUPPORT: self.support,
            Role.GUIDE: self.guide,
        }

    def put_on(self, text: str) -> str:
        """Return `text` with these marks in the place of the usual ones."""
        return text.translate({ord(role.mark): mark for role, mark in self.by_role.items()})


@frozen
class ExcelOptions:
    """Choices about the workbook（工作簿选项）."""

    title: str | None = None
    """Title over the tables; None for that of the document."""
    punctuation: Literal["fullwidth", "raw"] = field(default="fullwidth", validator=in_(("fullwidth", "raw")))
    """Full-width punctuation restored for display, or left as printed."""
    fonts: Fonts = Fonts()
    sheets: tuple[SheetName, ...] = field(default=SHEETS, validator=_known)
    """The sheets wanted; they always stand in the order of `SHEETS`."""
    leaders: LeaderView | None = field(default=None)
    """Tasks by leader（分管领导）, as `by_leader` gives them; None for no such sheet."""

    @leaders.validator
    def _has_a_sheet(self, _: object, value: LeaderView | None) -> None:
        if value is None and self.sheets == ("分管领导任务清单",):
            raise ValueError("the sheet 分管领导任务清单 needs leaders")

    marks: Marks = Marks()
    paper: Literal["auto", "A4", "A3"] = field(default="auto", validator=in_(("auto", "A4", "A3")))
    """Paper of the matrix; 「auto」 takes A4 where all fits on it, else A3."""
    order: Literal["matrix", "load"] = field(default="matrix", validator=in_(("matrix", "load")))
    """Order of the bodies: the matrix's own（机构序列）, or those with the most tasks first."""

    @property
    def layout(self) -> LayoutOptions:
        """The choices that concern what the tables say."""
        return LayoutOptions(self.title, self.punctuation)
