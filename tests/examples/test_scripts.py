"""Every script in examples/ runs from any folder and leaves what it promises（示例脚本）."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PROMISED = {
    "five_lines.py": ["任务分工表.docx", "责任矩阵.xlsx"],
    "json_lines.py": ["documents.jsonl"],
    "lead_and_support.py": ["牵头与配合.csv"],
    "many_documents.py": ["责任矩阵（合并）.xlsx"],
    "who_does_what.py": ["部门任务清单.txt"],
}


def run(script: str, folder: Path) -> str:
    """Run the script in an empty folder of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", EXAMPLES / script, folder],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_every_script_is_tried() -> None:
    assert sorted(PROMISED) == sorted(path.name for path in EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("script", PROMISED)
def test_script(script: str, tmp_path: Path) -> None:
    assert run(script, tmp_path).strip()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(PROMISED[script])
    assert all(path.stat().st_size > 100 for path in tmp_path.iterdir())


def test_five_lines_counts_tasks_and_departments(tmp_path: Path) -> None:
    assert run("five_lines.py", tmp_path).startswith("18 项任务 × ")


def test_the_task_list_of_one_department(tmp_path: Path) -> None:
    run("who_does_what.py", tmp_path)
    blocks = (tmp_path / "部门任务清单.txt").read_text(encoding="utf-8")
    _, _, rest = blocks.partition("市消防救援支队（3项）\n")
    assert rest.splitlines()[:3] == [
        "  配合　（二）推进居住区充电设施建设",
        "  负责　（十）压实安全生产责任",
        "  牵头　（十二）完善应急处置机制",
    ]


def test_leads_are_never_guessed(tmp_path: Path) -> None:
    assert run("lead_and_support.py", tmp_path).startswith("15 项任务，其中 10 项明确了牵头单位")
    with (tmp_path / "牵头与配合.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["任务"]: row for row in csv.DictReader(file)}
    assert rows["（八）整治燃油车占位"] == {
        "任务": "（八）整治燃油车占位",
        "牵头": "市公安局",
        "负责": "",
        "配合": "市城市管理行政执法局、市住房和城乡建设局",
        "时限": "",
    }
    assert rows["（十四）落实资金奖补政策"]["牵头"] == ""
    assert rows["（十四）落实资金奖补政策"]["时限"] == "2025年11月底前"


def test_stored_documents_come_back(tmp_path: Path) -> None:
    assert "读回后完全一致：True" in run("json_lines.py", tmp_path)
    assert len((tmp_path / "documents.jsonl").read_text(encoding="utf-8").splitlines()) == 4


def test_all_documents_go_into_one_matrix(tmp_path: Path) -> None:
    printed = run("many_documents.py", tmp_path).splitlines()
    assert [line.split()[0] for line in printed] == [
        "18",
        "20",
        "11",
        "15",
        "64",
    ]  # the reply's bodies reach its items
    assert "gb18030" in printed[3]
