"""What the pages say is so: generated pages are up to date, links lead somewhere, examples run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import respmatrix

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

    blocks = re.findall(
        r"^```(?:sh|text)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    for command in re.findall(r"^respmatrix (.*)", "".join(blocks), re.MULTILINE):
        words = re.split(r"   | [|>] ", command)[0].split()
        assert read_arguments(words, "zh").command == words[0]


def readings() -> list[tuple[str, str]]:
    page = (TREE / "docs" / "explanation" / "the-language-of-attributions.md").read_text(encoding="utf-8")
    return re.findall(r"^\| (（.*?）) \| (.*?) \|$", page, flags=re.MULTILINE)


def test_the_page_on_the_language_holds_readings() -> None:
    assert len(readings()) >= 10


@pytest.mark.parametrize(("text", "reading"), readings())
def test_an_attribution_is_read_as_the_page_says(text: str, reading: str) -> None:
    from respmatrix import parse_attribution
    from respmatrix.cli.readable import attribution_line

    attribution, _ = parse_attribution(text)
    assert attribution is not None
    assert attribution_line(attribution, "zh") == reading


def test_the_page_on_architecture_names_every_room() -> None:
    page = (TREE / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    package = Path(respmatrix.__file__).parent
    rooms = {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    rooms |= {path.name for path in package.glob("*.py")} - {"__init__.py"}
    assert rooms == set(re.findall(r"^\| `([^`]+)` \|", page, flags=re.MULTILINE))


@pytest.mark.parametrize(("number", "room"), [(2, "outline"), (3, "attribution")])
def test_what_stands_inside_a_room_is_there(number: int, room: str) -> None:
    page = (TREE / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    section = page.split(f"### Inside room {number}\n")[1].split("\n##")[0]
    named = {name.rstrip("/") for name in re.findall(r"`([a-z_/]+)`", section)}
    modules = {path.stem for path in (Path(respmatrix.__file__).parent / room).rglob("*")}
    assert named
    assert named <= modules


def test_the_floor_of_words_names_its_modules() -> None:
    import respmatrix.vocabulary as words

    modules = {path.stem for path in Path(words.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(re.findall(r"`([a-z_]+)`", words.__doc__ or "")) == modules


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_python_in_pages_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(TREE / "examples" / "documents", tmp_path / "examples" / "documents")
    monkeypatch.chdir(tmp_path)
    for block in re.findall(
        r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    ):
        exec(compile(block, str(page), "exec"), {})
