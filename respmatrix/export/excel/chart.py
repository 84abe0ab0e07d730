"""The bar chart of the counts（柱状图）."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.spreadsheet_drawing import TwoCellAnchor

_COLORS = ("8FAADC", "DAE3F3")
_ALONE = "4472C4"
_FONT = "宋体"
_LAST_COLUMN = 540_000
"""How far a chart reaches into its last column, in EMU（1/360 000 cm）."""


@frozen
class Box:
    """The cells that a chart covers（图表区域）; all counted from 1, the last ones included."""

    left: int
    top: int
    right: int
    bottom: int


def bar_chart(values: Sequence[Reference], names: Reference, box: Box) -> BarChart:
    """Return horizontal bars with their values beside them, the first name on top.

    Title and legend stand in cells beside the chart: Chinese fonts of chart titles vary.

    Args:
        values: the counts, one stacked series each, the darkest first.
        names: the names of the bars.
        box: where it stands; it keeps to these cells however wide a program draws them.
    """
    from openpyxl.chart import BarChart, Series
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.shapes import GraphicalProperties

    chart = BarChart()
    chart.type = "bar"
    stacked = len(values) > 1
    chart.grouping = "stacked" if stacked else "clustered"
    chart.overlap = 100 if stacked else None
    chart.gapWidth = 45
    for held, color in zip(values, _COLORS if stacked else (_ALONE,), strict=False):
        series = Series(held)
        series.graphicalProperties = GraphicalProperties(solidFill=color)
        # Stacked bars have no room for labels beside them. A count of nothing needs no label.
        series.dLbls = DataLabelList(
            showVal=True, numFmt="0;;;", dLblPos="ctr" if stacked else "outEnd", txPr=_text(9)
        )
        for part in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
            setattr(series.dLbls, part, False)
        chart.series.append(series)
    chart.set_categories(names)
    chart.legend = None
    # openpyxl hides axes otherwise.
    chart.x_axis.delete = False
    chart.y_axis.delete = True
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.txPr = _text(9)
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0
    chart.anchor = _anchor(box)  # type: ignore[assignment]  # the stubs know the name of a cell only
    return chart


def _anchor(box: Box) -> TwoCellAnchor:
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

    start = AnchorMarker(col=box.left - 1, row=box.top - 1)
    # Its frame would be cut by the edge of the print area that it lay on.
    end = AnchorMarker(col=box.right - 1, colOff=_LAST_COLUMN, row=box.bottom)
    return TwoCellAnchor(editAs="twoCell", _from=start, to=end)


def _text(size: float) -> RichText:
    """Return the properties of text of `size` points in a font that has Chinese characters."""
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import (
        CharacterProperties,
        Font,
        Paragraph,
        ParagraphProperties,
        RichTextProperties,
    )

    font = Font(typeface=_FONT)
    characters = CharacterProperties(sz=int(size * 100), latin=font, ea=font)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=characters), endParaRPr=characters)
    return RichText(bodyPr=RichTextProperties(), p=[paragraph])
