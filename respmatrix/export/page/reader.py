"""Web page → cells（读回网页）: proof that the page says what the matrix says."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from respmatrix.errors import ReadError
from respmatrix.export.marked import MarkedCell

_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def read_html(path: str | os.PathLike[str]) -> tuple[MarkedCell, ...]:
    """Return the cells that the page at `path` holds, in its order.

    Raises:
        ReadError: the file cannot be read, or is no page of ours.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
        found = _DATA.search(text)
        data = json.loads(found[1]) if found else {}
        names = {column["index"]: column["name"] for column in data["columns"]}
        return tuple(MarkedCell(row + 1, names[column], marks) for row, column, marks, _ in data["cells"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReadError(
            f"无法读取「{path}」：不是 respmatrix 生成的网页",
            "请给出由 respmatrix build 生成的 .html 文件",
            message_en=f"cannot read {path}: it is no page that respmatrix wrote",
            hint_en="give an .html file that respmatrix build wrote",
        ) from error
