"""The texts that are read again after a change（被改动的文本）."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from respmatrix import read_source

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "documents"
PASSAGES = ROOT / "tests" / "golden" / "passages"
SHARED = ROOT.parent / "shared"
FOLDERS = ("seeds", "corpus", "forms")
"""Those of ../shared that hold texts."""


def named(paths: Iterable[Path]) -> dict[str, str]:
    """Return the texts of files by their names without ending."""
    return {path.stem: read_source(path).text for path in paths}


def examples() -> dict[str, str]:
    """Return the documents that the project ships."""
    return named(sorted(EXAMPLES.glob("*.txt")))


def given() -> dict[str, str]:
    """Return the texts beside the checkout; none where they are missing, as in most checkouts."""
    return named(path for folder in FOLDERS for path in sorted((SHARED / folder).glob("*.txt")))


def passages() -> dict[str, str]:
    """Return the golden passages that hold an attribution, by file and title."""
    found: dict[str, str] = {}
    for path in sorted(PASSAGES.glob("*.txt")):
        parts = path.read_text(encoding="utf-8").split("\n.\n")
        for title, text, reading in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
            if "原文" in reading:
                found[f"{path.stem[:2]} {title.strip().splitlines()[-1]}"] = text
    return found
