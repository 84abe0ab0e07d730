"""The house keeps its walls: small files, named rooms, a light front door."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import respmatrix
from respmatrix.text import display_width

PACKAGE = Path(respmatrix.__file__).parent
FILES = sorted(path for path in PACKAGE.rglob("*.py"))
TREE = Path(__file__).parents[2]
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "misc", "core"}
HEAVY = {"openpyxl", "docx", "lxml", "cattrs", "narwhals", "pandas", "polars", "pyarrow", "pypdfium2"}


def relative(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_the_files_are_found() -> None:
    assert {"__init__.py", "jsonio.py", "model/span.py"} <= set(map(relative, FILES))


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_file_is_under_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400


@pytest.mark.parametrize("path", sorted((PACKAGE / "vocabulary").glob("*.py")), ids=relative)
def test_a_line_of_the_vocabulary_can_be_read(path: Path) -> None:
    """Ruff lets a line pass that is one long word, as a pattern of Chinese is; tables of characters may."""
    if path.stem != "characters":
        for line in path.read_text(encoding="utf-8").splitlines():
            assert display_width(line, ambiguous=1) <= 110, line


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_name_says_what_it_holds(path: Path) -> None:
    names = {part.lower() for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert not names & FORBIDDEN


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_constant_is_given_once(path: Path) -> None:
    """Of two lists of words with one name in a long module the first would be lost without a word."""
    given = [
        target.id
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    assert len(given) == len(set(given))


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_heavy_libraries_are_imported_only_inside_functions(path: Path) -> None:
    def at_import(nodes: list[ast.stmt]) -> list[str]:
        found = []
        for node in nodes:
            if isinstance(node, ast.Import):
                found += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                found.append(node.module or "")
            elif isinstance(node, ast.If) and ast.unparse(node.test) != "TYPE_CHECKING":
                found += at_import(node.body + node.orelse)
            elif isinstance(node, ast.Try | ast.With | ast.ClassDef):
                found += at_import(node.body)
        return found

    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not {name.partition(".")[0] for name in at_import(tree.body)} & HEAVY


def loaded_by(code: str) -> set[str]:
    probe = f"import json, sys\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return set(json.loads(run.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "code",
    [
        "import respmatrix",
        "import respmatrix; respmatrix.Span, respmatrix.ReadError, respmatrix.Role",
        "import respmatrix; respmatrix.parse, respmatrix.build_matrix, respmatrix.dumps",
        "import respmatrix; respmatrix.filter_matrix, respmatrix.to_frame",
        "import respmatrix; respmatrix.write_xlsx, respmatrix.write_docx, respmatrix.ExcelOptions",
        "import respmatrix.cli",
    ],
)
def test_the_front_door_loads_no_heavy_library(code: str) -> None:
    loaded = loaded_by(code)
    assert "respmatrix" in loaded
    assert not loaded & HEAVY


def test_reading_a_text_loads_no_heavy_library(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一、建设平台。（市财政局负责）", encoding="utf-8")
    loaded = loaded_by(f"import respmatrix; respmatrix.parse({str(path)!r})")
    assert not loaded & HEAVY
    assert not {name for name in loaded if name.startswith("respmatrix.read.html")}


def test_the_import_alone_loads_no_room() -> None:
    ours = {name for name in loaded_by("import respmatrix") if name.startswith("respmatrix")}
    assert ours == {"respmatrix"}


def test_every_public_name_is_there_and_told() -> None:
    assert sorted(respmatrix.__all__) == sorted(set(respmatrix.__all__))
    for name in respmatrix.__all__:
        value = getattr(respmatrix, name)
        assert name == "__version__" or value.__doc__, name
    assert set(respmatrix.__all__) <= set(dir(respmatrix))
    with pytest.raises(AttributeError, match="no_such_name"):
        respmatrix.no_such_name  # type: ignore[attr-defined]  # noqa: B018


def test_all_types_of_the_model_are_public() -> None:
    from respmatrix import model

    of_the_exporters = {"RowKind", "Table", "TableCell", "TableColumn", "TableRow"}
    assert set(model.__all__) - of_the_exporters <= set(respmatrix.__all__)


def test_the_reference_lists_the_public_names() -> None:
    page = TREE / "docs" / "reference" / "api.md"
    listed = re.findall(r"^\| `(\w+)", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(listed) == sorted(respmatrix.__all__)


def test_the_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version

    assert respmatrix.__version__ == version("respmatrix")
