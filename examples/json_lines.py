"""Store parsed documents as JSON lines and read them back（存为 JSON 行）.

    python examples/json_lines.py [FOLDER]

A stored document embeds its text, so that every position in it keeps its meaning.
"""

import sys
import tempfile
from pathlib import Path

import respmatrix as rm

DOCUMENTS = Path(__file__).parent / "documents"


def main(folder: Path) -> None:
    documents = [rm.parse(path) for path in sorted(DOCUMENTS.glob("*.txt"))]
    store = folder / "documents.jsonl"
    store.write_text("".join(rm.dumps(document) + "\n" for document in documents), encoding="utf-8")

    with store.open(encoding="utf-8") as lines:
        restored = [rm.loads(line) for line in lines]
    print(f"{len(restored)} 份文件，读回后完全一致：{restored == documents} → {store}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()))
