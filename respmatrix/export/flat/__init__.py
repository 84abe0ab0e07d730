"""Matrix → CSV, JSON, Markdown, Parquet（平面文件）, and back to the same cells."""

from respmatrix.export.flat.csv_file import read_csv, write_csv
from respmatrix.export.flat.json_file import StoredMatrix, read_json, write_json
from respmatrix.export.flat.markdown_file import read_markdown, write_markdown
from respmatrix.export.flat.options import FlatOptions
from respmatrix.export.flat.parquet_file import read_parquet, write_parquet

__all__ = [
    "FlatOptions",
    "StoredMatrix",
    "read_csv",
    "read_json",
    "read_markdown",
    "read_parquet",
    "write_csv",
    "write_json",
    "write_markdown",
    "write_parquet",
]
