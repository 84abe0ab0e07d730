"""What the pages say is so: generated pages are up to date, links lead somewhere, examples run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]
PAGES = [TREE / "README.md", *sorted((TREE / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def relative(path: Path) -> str:
    return path.relative_to(TREE).as_posix()


def test_the_generated_pages_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, TREE / "docs" / "generate.py", "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("heading", ["Quick start", "Tests"])
def test_the_readme_has_one_command_line_to_start_and_one_to_test(heading: str) -> None:
    readme = (TREE / "README.md").read_text(encoding="utf-8")
    section = re.split(rf"^## {heading}$", readme, flags=re.MULTILINE)[1].split("\n## ")[0]
    blocks = re.findall(r"^```sh\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1
    assert len(blocks[0].splitlines()) == 1
    assert blocks[0].startswith("python3 -m venv .venv && ")


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_commands_in_pages_are_commands_of_ours(page: Path) -> None:
    from respmatrix.cli.arguments import read_arguments

    for line in re.findall(r"^respmatrix ([^|>\n]*)", page.read_text(encoding="utf-8"), flags=re.MULTILINE):
        words = [word.strip("'\"") for word in line.split(" #")[0].split()]
        if "--version" not in words and "-h" not in words:
            assert read_arguments(words, "zh").command == words[0]
