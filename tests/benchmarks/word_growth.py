"""Is the Word file written as fast as copies of one table row, and in step with its length?

    python tests/benchmarks/word_growth.py [ROWS] [REPEATS]

Annex 1 of ROWS (5000) tasks against the plainest other way: python-docx, one row made, deep-copied and filled
for every row of the same table, saved to memory. Then a fifth of the rows, and all three annexes. Printed are
milliseconds and ratios of medians of one run, the ways taking turns, and the length of the longest table.
"""

from __future__ import annotations

import sys
from copy import deepcopy
from functools import partial
from io import BytesIO
from pathlib import Path

from respmatrix import ResponsibilityMatrix, WordOptions
from respmatrix.export.layout import task_table
from respmatrix.export.word.annex import annexes
from respmatrix.export.word.package import docx_bytes
from respmatrix.model import Table

TASKS = WordOptions(annexes=("tasks",))


def copied_rows(table: Table) -> bytes:
    """Return a document with the cells of `table`, its rows copied from one."""
    import docx

    document = docx.Document()
    columns = len(table.columns)
    made = document.add_table(rows=1, cols=columns)
    template = made.rows[0]._tr
    for row in table.rows:
        copied = deepcopy(template)
        texts = [cell.text for cell in row.cells]
        for cell, text in zip(copied.tc_lst, texts + [""] * (columns - len(texts)), strict=True):
            cell.p_lst[0].add_r().text = text
        made._tbl.append(copied)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def longest_table(content: bytes) -> int:
    """Return the rows of the longest table of a file."""
    import docx

    return max(len(table._tbl.tr_lst) for table in docx.Document(BytesIO(content)).tables)


def main(rows: int, repeats: int) -> None:
    from tests.benchmarks.stopwatch import medians
    from tests.rendering.synthetic import synthetic

    matrix, fifth = synthetic(rows, 40), synthetic(max(rows // 5, 1), 40)
    table = task_table(matrix)
    docx_bytes(fifth, TASKS)
    times = medians(
        {
            "copied rows": partial(copied_rows, table),
            "the table's cells": partial(task_table, matrix),
            "annex 1, its cells given": partial(_written, matrix, table),
            "annex 1": partial(docx_bytes, matrix, TASKS),
            "annex 1, a fifth": partial(docx_bytes, fifth, TASKS),
            "all annexes": partial(docx_bytes, matrix, WordOptions()),
        },
        repeats=repeats,
    )
    for name, taken in times.items():
        print(f"{name:26} {1000 * taken:9.1f} ms {taken / times['copied rows']:7.2f}")
    print(f"{'against a fifth':26} {times['annex 1'] / times['annex 1, a fifth']:20.2f}")
    print(f"longest table: {longest_table(docx_bytes(matrix, TASKS))} rows of {len(table.rows)}")
    print(f"annexes: {', '.join(one.name for one in annexes(fifth, WordOptions()))}")


def _written(matrix: ResponsibilityMatrix, table: Table) -> bytes:
    """Return the file with annex 1 where its cells are at hand, as they are for the copied rows."""
    from unittest.mock import patch

    with patch("respmatrix.export.word.annex.task_tables", return_value=(table,)):
        return docx_bytes(matrix, TASKS)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [5000, 3][len(numbers) :]))
