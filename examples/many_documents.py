"""Merge all documents of a folder into one matrix（多份文件合成一张矩阵）.

    python examples/many_documents.py [FOLDER]

Encodings differ from file to file and are found out by `parse`. Departments of different
places never share a column, even where their names are alike.
"""

import sys
import tempfile
from pathlib import Path

import respmatrix as rm

DOCUMENTS = Path(__file__).parent / "documents"


def main(folder: Path) -> None:
    documents = [rm.parse(path) for path in sorted(DOCUMENTS.glob("*.txt"))]
    matrix = rm.build_matrix(documents)
    rm.write_xlsx(matrix, folder / "责任矩阵（合并）.xlsx")
    for number, document in enumerate(matrix.documents):
        rows = sum(row.document == number for row in matrix.rows)
        print(f"{rows:3} 项　{document.meta.title}（{document.source.encoding}）")
    print(f"{len(matrix.rows):3} 项　合计 → {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()))
