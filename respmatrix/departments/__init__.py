"""Room 4（机构名录）: Party → Resolution."""

from __future__ import annotations

from respmatrix.departments.findings import check_overrides
from respmatrix.departments.layer import Body, Fault, read_layer
from respmatrix.departments.load import default_registry, load_registry
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.resolve import Resolver, resolve

__all__ = [
    "Body",
    "DepartmentRegistry",
    "Fault",
    "Resolver",
    "check_overrides",
    "default_registry",
    "load_registry",
    "read_layer",
    "resolve",
]
