"""What does a change of the grammar gain and lose, attribution by attribution（改动前后对照）?

    python tests/benchmarks/accuracy.py OLD NEW [GOLD TEXTS]...

OLD and NEW are each a git revision (its parser is run from a copy of its own), 「.」 for the tree as
it is, or a file that `respmatrix parse --format jsonl` wrote. GOLD and TEXTS are folders of answers and
texts as in ../shared (gold seeds, corpus_gold corpus, forms_gold forms), which are the default; without
answers every difference is listed as changed. Exit status 1 where something was lost.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import frozen

from respmatrix.text import fold

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
PAIRS = (("gold", "seeds"), ("corpus_gold", "corpus"), ("forms_gold", "forms"))

Record = dict[str, Any]
Reading = tuple[object, ...]


@frozen
class Document:
    """A text, and its answer if there is one（文件与答案）."""

    path: Path
    gold: Record | None


def documents(folders: Sequence[str]) -> list[Document]:
    """Return the texts of `folders`, given as gold and text in turn; those of ../shared by default."""
    pairs = [(Path(gold), Path(texts)) for gold, texts in zip(folders[::2], folders[1::2], strict=True)]
    found: list[Document] = []
    for gold, texts in pairs or [(SHARED / a, SHARED / b) for a, b in PAIRS]:
        answers = {path.stem: path for path in gold.glob("*.json")}
        for path in sorted(texts.glob("*.txt")):
            stem = next((stem for stem in answers if path.name.startswith(stem)), None)
            answer = json.loads(answers[stem].read_text(encoding="utf-8")) if stem else None
            found.append(Document(path, answer))
    return found


def readings(record: Record) -> dict[tuple[str, int], Reading]:
    """Return for every attribution, by its folded text and how often it came before, how it is read."""
    found: dict[tuple[str, int], Reading] = {}
    seen: dict[str, int] = {}
    for task in record.get("tasks", []):
        for one in task.get("attributions", []):
            raw = _folded(one["raw"])
            seen[raw] = seen.get(raw, 0) + 1
            parties = tuple(
                sorted((_folded(p["name"]), p["role"], bool(p.get("collective"))) for p in one["parties"])
            )
            found[raw, seen[raw]] = (
                _folded(task["label"]).strip("().、,:"),
                parties,
                bool(one.get("open_ended")),
                bool(one.get("by_duty")),
                _folded(one.get("deadline") or ""),
            )
    return found


def _folded(text: str) -> str:
    return "".join(fold(text).split())


def differences(old: Record, new: Record, gold: Record | None) -> Iterator[tuple[str, str, Reading, Reading]]:
    """Yield 「gained」, 「lost」 or 「changed」, the attribution, how it was and is read; () for not."""
    before, after = readings(old), readings(new)
    right = readings(gold) if gold is not None else {}
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key, ()), after.get(key, ())
        if was == now:
            continue
        wanted = right.get(key, ()) if gold is not None else None
        kind = "gained" if now == wanted else "lost" if was == wanted else "changed"
        yield kind, key[0], was, now


@contextmanager
def parsed(version: str, paths: Sequence[Path]) -> Iterator[dict[str, Record]]:
    """Give what `version` reads in `paths`, by file name."""
    if Path(version).is_file():
        yield _records(Path(version).read_text(encoding="utf-8"))
    elif version == ".":
        yield _run(ROOT, paths)
    else:
        command = ["git", "-C", str(ROOT), "archive", version, "respmatrix"]
        packed = subprocess.run(command, capture_output=True, check=True).stdout
        with tempfile.TemporaryDirectory() as folder:
            with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
                archive.extractall(folder, filter="data")
            yield _run(Path(folder), paths)


def _run(tree: Path, paths: Sequence[Path]) -> dict[str, Record]:
    start = "import sys; from respmatrix.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", start, "parse", "--format", "jsonl", *map(str, paths)]
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=tree, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return _records(done.stdout)


def _records(lines: str) -> dict[str, Record]:
    records = [json.loads(line) for line in lines.splitlines() if line.strip()]
    return {Path(record["source"]).name: record for record in records}


def main(old: str, new: str, folders: Sequence[str]) -> int:
    found = documents(folders)
    if not found:
        print("no texts: give folders of answers and texts")
        return 2
    counts = {"gained": 0, "lost": 0, "changed": 0}
    paths = [document.path for document in found]
    with parsed(old, paths) as before, parsed(new, paths) as after:
        for document in found:
            name = document.path.name
            for kind, raw, was, now in differences(before[name], after[name], document.gold):
                counts[kind] += 1
                print(f"{kind:8} {name}  {raw}\n    old {_told(was)}\n    new {_told(now)}")
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    print(f"{len(found)} documents: {told}")
    return 1 if counts["lost"] else 0


def _told(reading: Reading) -> str:
    return json.dumps(reading, ensure_ascii=False) if reading else "not found"


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
