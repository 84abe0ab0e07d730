"""Tables of division of work（责任分工表）: grid → header → rows → what they say."""

from respmatrix.attribution.table.layout import TaskTable, find_tables
from respmatrix.attribution.table.read import TableReader, TableTask, text_cells

__all__ = ["TableReader", "TableTask", "TaskTable", "find_tables", "text_cells"]
