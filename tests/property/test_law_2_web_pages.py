"""Law 2 through web pages: what the page shows is what the span names, whatever the site（网页中的区间）."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from respmatrix import parse, parse_text
from respmatrix.testing import WrittenDocument, documents
from tests.property.test_law_2_spans import check
from tests.unit.read.html.sites import SITES, Document


@given(documents(), st.sampled_from(SITES), st.sampled_from(["gb18030", "utf-8", "utf-16"]))
def test_a_document_reads_alike_from_a_page(written: WrittenDocument, site: object, encoding: str) -> None:
    assert callable(site)
    lines = [line.strip() for line in written.text.splitlines() if line.strip()]
    text = parse_text("\n".join(lines))
    page = parse(site(Document("关于推进有关工作的通知", lines)).encode(encoding), name="某页.html")
    check(page)

    def found(document: object) -> list[tuple[str, str]]:
        return [(task.label, one.raw) for task in document.tasks for one in task.attributions]  # type: ignore[attr-defined]

    assert found(page) == found(text)
    source = page.source
    starts = [place.start for place in source.provenance]
    assert all(before < behind for before, behind in pairwise(starts))
    for paragraph in source.paragraphs:
        place = source.place_of(paragraph.span)
        assert place is not None
        assert place.part in ("body", "metadata")
        assert (place.paragraph is None) != (place.table is None)
