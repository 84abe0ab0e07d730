"""Beside the walk: a document → what its drafter should look at（起草检查）."""

from respmatrix.lint.walk import lint

__all__ = ["lint"]
