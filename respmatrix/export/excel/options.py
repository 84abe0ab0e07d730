"""What the caller chooses about the workbook（工作簿选项）."""

from __future__ import annotations

from typing import Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

from respmatrix.export.layout import LayoutOptions


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


SheetName = Literal["任务分工表", "责任矩阵", "各部门任务清单", "工作台账", "统计", "核对", "说明"]
SHEETS: tuple[SheetName, ...] = get_args(SheetName)
"""All sheets, in their order."""


def _known(_: object, __: object, value: tuple[str, ...]) -> None:
    unknown = [name for name in value if name not in SHEETS]
    if unknown or not value:
        raise ValueError(f"sheets must be some of {'、'.join(SHEETS)}, not {'、'.join(unknown) or 'none'}")


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

    @property
    def layout(self) -> LayoutOptions:
        """The choices that concern what the tables say."""
        return LayoutOptions(self.title, self.punctuation)
