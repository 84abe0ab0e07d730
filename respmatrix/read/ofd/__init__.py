"""OFD files, the fixed-layout format of GB/T 33190（版式文档）."""

from respmatrix.read.ofd.read import read_ofd

__all__ = ["read_ofd"]
