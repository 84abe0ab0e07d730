"""Filter the matrix by role: who leads, with whom, until when（按角色筛选）.

    python examples/lead_and_support.py [FOLDER]

Writes 牵头与配合.csv, one task a line. The first body of a list is never taken for its lead:
a task without 牵头 in its text has an empty first column.
"""

import csv
import sys
import tempfile
from pathlib import Path

import respmatrix as rm

DOCUMENTS = Path(__file__).parent / "documents"


def names(task: rm.Task, role: rm.Role) -> str:
    """Return the bodies that hold `role` in the task, joined by 「、」."""
    parties = (party for attribution in task.attributions for party in attribution.parties)
    return "、".join(party.name for party in parties if party.role is role)


def main(folder: Path) -> None:
    document = rm.parse(DOCUMENTS / "04_工作方案_公共充电服务.txt")
    tasks = [task for task in document.tasks if task.attributions]
    # a byte-order mark lets Excel open the file as UTF-8
    with (folder / "牵头与配合.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(["任务", "牵头", "负责", "配合", "时限"])
        for task in tasks:
            deadlines = (attribution.deadline or "" for attribution in task.attributions)
            roles = [names(task, role) for role in (rm.Role.LEAD, rm.Role.RESPONSIBLE, rm.Role.SUPPORT)]
            table.writerow([f"{task.label}{task.title}", *roles, "；".join(deadlines)])
    led = sum(bool(names(task, rm.Role.LEAD)) for task in tasks)
    print(f"{len(tasks)} 项任务，其中 {led} 项明确了牵头单位 → {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()))
