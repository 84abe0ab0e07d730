"""Law 2 on what was set on pages: spans name what they say, and no character is lost（区间即原文）."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from respmatrix import parse, parse_text, read_source
from respmatrix.testing import WrittenDocument, documents
from tests.property.test_law_2_spans import check
from tests.unit.read.ofd_maker import ofd, set_text
from tests.unit.read.typeset import Align, Block, numbered, typeset

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab, which writes the PDF files, is missing")
pytest.importorskip("pypdfium2", reason="pypdfium2, which reads PDF files, is missing")
from tests.unit.read.pdf_maker import pdf

STYLES = st.tuples(
    st.sampled_from(["indented", "flush"]),
    st.sampled_from([12.0, 16.0]),
    st.integers(300, 520),
    st.booleans(),
)


@settings(max_examples=25)
@given(documents(), STYLES, st.sampled_from(["pdf", "ofd"]))
def test_written_documents(
    written: WrittenDocument, style: tuple[Align, float, int, bool], kind: str
) -> None:
    align, size, right, justified = style
    blocks = [Block(line.strip(), align, size) for line in written.text.splitlines() if line.strip()]
    pages = numbered(
        typeset(blocks, right=right, justified=justified, apart=0 if align == "indented" else 16)
    )
    source = read_source(pdf(pages) if kind == "pdf" else ofd(set_text(pages)), name="甲")
    document = parse(source)
    check(document)
    assert "".join(source.text.split()) == "".join(written.text.split())
    places = [place.start for place in source.provenance]
    assert places == sorted(set(places))
    assert [place.page for place in source.provenance] == sorted(
        place.page or 0 for place in source.provenance
    )
    if align == "indented":
        plain = parse_text("\n".join(block.text for block in blocks))
        assert [[a.raw for a in task.attributions] for task in document.tasks] == [
            [a.raw for a in task.attributions] for task in plain.tasks
        ]
