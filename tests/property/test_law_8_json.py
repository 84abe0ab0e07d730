"""Law 8: `loads(dumps(x)) == x`（存档可以还原）."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from respmatrix import ParsedDocument, dumps, loads, parse, parse_text
from respmatrix.testing import WrittenDocument, documents, parsed_documents

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "documents").glob("*.txt"))


@given(parsed_documents())
def test_values(document: ParsedDocument) -> None:
    assert loads(dumps(document)) == document


@given(documents())
def test_parsed_texts(written: WrittenDocument) -> None:
    document = parse_text(written.text)
    assert loads(dumps(document)) == document


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path: Path) -> None:
    document = parse(path)
    restored = loads(dumps(document))
    assert restored == document
    assert restored.source.text == document.source.text


@given(parsed_documents())
def test_it_is_one_line_of_json(document: ParsedDocument) -> None:
    line = dumps(document)
    assert "\n" not in line
    assert isinstance(json.loads(line), dict)
