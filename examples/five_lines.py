"""One document in, an Excel workbook and a Word table out（五行代码）.

python examples/five_lines.py [FOLDER]
"""

import sys
import tempfile
from pathlib import Path

import respmatrix as rm

DOCUMENTS = Path(__file__).parent / "documents"


def main(folder: Path) -> None:
    document = rm.parse(DOCUMENTS / "01_实施意见_智能家居产业.txt")
    matrix = rm.build_matrix([document])
    rm.write_xlsx(matrix, folder / "责任矩阵.xlsx")
    rm.write_docx(matrix, folder / "任务分工表.docx")
    print(f"{len(matrix.rows)} 项任务 × {len(matrix.columns)} 个部门 → {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()))
