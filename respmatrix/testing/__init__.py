"""Hypothesis strategies for your own tests（测试用生成策略）.

    from hypothesis import given
    from respmatrix import parse_attribution
    from respmatrix.testing import Reading, WrittenAttribution, attributions

    @given(attributions())
    def test_we_read_what_was_written(written: WrittenAttribution) -> None:
        attribution, _ = parse_attribution(written.text)
        assert attribution is not None
        assert Reading.of(attribution) == written.reading

The module needs hypothesis (`pip install respmatrix[test]`); `import respmatrix` never loads it.
"""

from respmatrix.testing.attributions import Reading, WrittenAttribution, attributions
from respmatrix.testing.documents import WrittenDocument, WrittenTask, documents
from respmatrix.testing.names import LEVELS, collectives, names
from respmatrix.testing.registries import ToyRegistry
from respmatrix.testing.values import identified_matrices, matrices, parsed_documents

__all__ = [
    "LEVELS",
    "Reading",
    "ToyRegistry",
    "WrittenAttribution",
    "WrittenDocument",
    "WrittenTask",
    "attributions",
    "collectives",
    "documents",
    "identified_matrices",
    "matrices",
    "names",
    "parsed_documents",
]
