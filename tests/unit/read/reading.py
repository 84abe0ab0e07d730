"""What a page format must read of a fixture（读取结果核对）."""

from __future__ import annotations

from respmatrix import Source, parse, read_source
from tests.unit.read.page_documents import Fixture


def texts(source: Source) -> list[str]:
    return [paragraph.span.of(source.text) for paragraph in source.paragraphs]


def codes(source: Source) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def check(data: bytes, fixture: Fixture) -> Source:
    """Assert that all of the fixture is read."""
    source = read_source(data, name="甲")
    assert texts(source) == fixture.paragraphs
    assert codes(source) == list(fixture.codes)
    document = parse(source)
    assert [(item.label.text, item.title) for item in document.outline] == fixture.outline
    found = [
        (attribution.raw, [(party.name, party.role.value) for party in attribution.parties if party.role])
        for task in document.tasks
        for attribution in task.attributions
    ]
    assert found == fixture.attributions
    if fixture.title is not None:
        assert document.meta.title == fixture.title
    return source
