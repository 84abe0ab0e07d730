"""Archives are opened within bounds; what exceeds them is refused in one clear error."""

import io
import zipfile

import pytest
from attrs import evolve

from respmatrix.errors import ReadError
from respmatrix.read.archive import Archive
from respmatrix.read.limits import DEFAULT_LIMITS


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_parts_are_read() -> None:
    archive = Archive(packed(a=b"<x/>", b=b"2"), "甲.docx", DEFAULT_LIMITS)
    assert archive.names == {"a", "b"}
    assert archive.xml("a") == b"<x/>"


@pytest.mark.parametrize(
    ("data", "limits", "word"),
    [
        (b"PK\x03\x04rest", DEFAULT_LIMITS, "损坏"),
        (packed(a=b"x" * 99)[:-30], DEFAULT_LIMITS, "损坏"),
        (packed(a=b"1", b=b"2", c=b"3"), evolve(DEFAULT_LIMITS, entries=2), "部件"),
        (packed(a=bytes(3 << 20)), DEFAULT_LIMITS, "压缩比"),
        (packed(a=b"12345"), evolve(DEFAULT_LIMITS, entry_bytes=4), "解压后"),
        (packed(a=b"123", b=b"456"), evolve(DEFAULT_LIMITS, unpacked_bytes=5), "解压后"),
        (packed(**{"../a": b"1"}), DEFAULT_LIMITS, "损坏"),
    ],
    ids=["rest", "cut", "parts", "ratio", "part", "all", "name"],  # the bytes hold the time of day
)
def test_what_exceeds_the_limits_is_refused(data: bytes, limits: object, word: str) -> None:
    with pytest.raises(ReadError, match=word) as caught:
        Archive(data, "甲.docx", limits)  # type: ignore[arg-type]
    assert "甲.docx" in caught.value.message
    assert caught.value.hint_en.isascii()


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(packed(a=b"1"))
    data[6] |= 1
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(ReadError, match="加密"):
        Archive(bytes(data), "甲.docx", DEFAULT_LIMITS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    archive = Archive(packed(a=text.encode(encoding)), "甲.docx", DEFAULT_LIMITS)
    with pytest.raises(ReadError, match="DTD"):
        archive.xml("a")


def test_a_part_that_is_not_there_is_damage() -> None:
    with pytest.raises(ReadError, match="损坏"):
        Archive(packed(a=b"1"), "甲.docx", DEFAULT_LIMITS).read("b")
