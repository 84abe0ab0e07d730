"""Print for every department the tasks that it answers for（部门任务清单）.

    python examples/who_does_what.py [FOLDER]

The list goes to the screen and to 部门任务清单.txt in FOLDER.
"""

import sys
import tempfile
from pathlib import Path

import respmatrix as rm

DOCUMENTS = Path(__file__).parent / "documents"
ROLES = {"lead": "牵头", "responsible": "负责", "support": "配合", "guide": "指导"}


def task_list(matrix: rm.ResponsibilityMatrix) -> list[str]:
    """Return the lines of the list, the busiest department first."""
    counts = matrix.column_counts()
    lines = []
    for column in sorted(range(len(counts)), key=lambda column: -counts[column]):
        lines.append(f"{matrix.columns[column].name}（{counts[column]}项）")
        for cell in matrix.cells:
            if cell.column == column:
                task = matrix.rows[cell.row].task
                roles = "、".join(ROLES[role] for role in cell.roles)
                lines.append(f"  {roles}　{task.label}{task.title}")
    return lines


def main(folder: Path) -> None:
    document = rm.parse(DOCUMENTS / "04_工作方案_公共充电服务.txt")
    text = "\n".join(task_list(rm.build_matrix([document])))
    print(text)
    (folder / "部门任务清单.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()))
