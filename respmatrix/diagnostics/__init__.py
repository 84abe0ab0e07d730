"""What we say: the catalogue of codes and its rendering（诊断）."""

from respmatrix.diagnostics.catalogue import CATALOGUE, report
from respmatrix.diagnostics.entry import Entry

__all__ = ["CATALOGUE", "Entry", "report"]
