"""A document as large as wanted, read by the real parser（合成文件）."""

from __future__ import annotations

from functools import cache

from respmatrix import ResponsibilityMatrix, build_matrix, parse_text
from respmatrix.text import write_chinese

_FIRST = (
    *("财政", "教育", "科技", "公安", "民政", "司法", "商务", "水利", "审计", "统计"),
    *("体育", "医保", "交通", "林业", "粮食", "气象", "档案", "信访", "税务", "海洋"),
)
_SECOND = ("局", "服务局", "监管局", "发展局", "事务局", "管理局", "保障局", "规划局", "执法局", "数据局")


@cache
def synthetic(tasks: int, bodies: int) -> ResponsibilityMatrix:
    """Return the matrix of one document with `tasks` tasks in sections, and `bodies` bodies."""
    names = [f"市{first}{second}" for second in _SECOND for first in _FIRST][:bodies]
    lines = ["江临市推进高质量发展重点任务分工方案", ""]
    for number in range(tasks):
        if number % 200 == 0:
            lines.append(f"{write_chinese(number // 200 + 1)}、第{number // 200 + 1}方面工作")
        if number % 10 == 0:
            lines.append(f"（{write_chinese(number % 200 // 10 + 1)}）第{number // 10 + 1}类事项")
        own = [names[(number * 7 + step * step * 13) % bodies] for step in range(number % 6 + 2)]
        lead, *others = dict.fromkeys(own)
        helped = f"，{'、'.join(others)}等部门配合" if others else ""
        lines.append(
            f"{number % 10 + 1}. 完成第{number + 1}项任务。建成示范点{number + 1}个。（{lead}牵头{helped}）"
        )
    return build_matrix([parse_text("\n".join(lines))])
