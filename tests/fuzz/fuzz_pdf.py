"""Feed the PDF and OFD readers files that nobody would write（版式文件模糊测试）.

    python tests/fuzz/fuzz_pdf.py [--count N | --seconds N] [--seed S]

Files are PDF and OFD files made for the purpose, and texts set on pages at random, with bytes lost,
doubled, swapped and overwritten, cut off, numbers and names of their structure changed, the XML and the
drawing commands inside them changed before they are packed again. Each either gives one `ReadError`,
or a source of which every place and diagnostic lies in the text.
"""

from __future__ import annotations

import io
import re
import sys
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from respmatrix import read_source
from respmatrix.read.limits import ReadLimits
from tests.fuzz.files import NAME, holds, run_files
from tests.unit.read.ofd_maker import ofd, set_text
from tests.unit.read.page_documents import FIXTURES

_LIMITS = ReadLimits(pages=200, characters=200_000)
_WORDS = (
    *(b"0", b"-1", b"65535", b"2147483648", b"1e309", b"nan", b"null", b"<<", b">>", b"[", b"]", b"(", b")"),
    *(
        b"endobj",
        b"endstream",
        b"stream",
        b"xref",
        b"/Kids",
        b"/Parent",
        b"/Length",
        b"%%EOF",
        b"/FlateDecode",
    ),
    *(
        b" Tj ",
        b" Tm ",
        b" cm ",
        b" BT ",
        b" ET ",
        b" Do ",
        b" q ",
        b" Q ",
        b"\x00",
        b"\xff\xfe",
        b"g 9999999 1",
    ),
    *(b"<ofd:TextCode>", b"</ofd:Layer>", b"&#0;", b"&amp;", b"../../x", b"<!DOCTYPE a>"),
)
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def damaged(data: bytes, chance: Random) -> bytes:
    """Return `data` with a few places changed."""
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        size = len(data)
        if not size:
            break
        at, length = chance.randrange(size), chance.choice((1, 2, 8, 64, 512))
        kind = chance.randrange(8)
        if kind == 0:
            data = data[:at]
        elif kind == 1:
            data = data[:at] + data[at + length :]
        elif kind == 2:
            data = data[:at] + data[at : at + length] * chance.choice((2, 9)) + data[at + length :]
        elif kind == 3:
            data = data[:at] + chance.randbytes(min(length, 16)) + data[at + min(length, 16) :]
        elif kind == 4:
            data = data[:at] + chance.choice(_WORDS) + data[at:]
        elif kind == 5:
            numbers = list(_NUMBER.finditer(data, at, at + 4096))
            if numbers:
                number = chance.choice(numbers)
                data = data[: number.start()] + chance.choice(_WORDS[:6]) + data[number.end() :]
        elif kind == 6:
            other = chance.randrange(size)
            data = data[:at] + data[other : other + length] + data[at + length :]
        else:
            data = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
    return data


def damaged_inside(data: bytes, chance: Random) -> bytes:
    """Return a PDF with drawing commands, or an OFD with XML, changed and packed again."""
    if data.startswith(b"PK"):
        written = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(written, "w") as made:
            victim = chance.choice(given.namelist())
            for name in given.namelist():
                part = given.read(name)
                made.writestr(name, damaged(part, chance) if name == victim else part)
        return written.getvalue()
    streams = list(_STREAM.finditer(data))
    if not streams:
        return damaged(data, chance)
    stream = chance.choice(streams)
    try:
        commands = zlib.decompress(stream[1])
    except zlib.error:
        return damaged(data, chance)
    packed = zlib.compress(damaged(commands, chance))
    length = b"/Length %d" % len(packed)
    head = re.sub(rb"/Length \d+(?=[^<>]*>>\s*$)", length, data[: stream.start(0)])
    return head + b"stream\n" + packed + b"\nendstream" + data[stream.end() :]


def corpus() -> list[bytes]:
    """Return whole files to begin with."""
    files = [ofd(set_text(make().pages)) for make in FIXTURES.values()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from tests.unit.read.pdf_maker import pdf

        for make in FIXTURES.values():
            data = pdf(make().pages)
            files += [data, _without_ascii85(data)]
    return files


def _without_ascii85(data: bytes) -> bytes:
    """Return a PDF whose streams are packed but not written in letters, so that they can be changed."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        written = io.BytesIO()
        document.save(written)
    return written.getvalue()


def write(files: Sequence[bytes], chance: Random) -> bytes:
    """Return one damaged file."""
    change = chance.choice((damaged, damaged_inside))
    return change(chance.choice(files), chance)


def check(data: bytes) -> bool:
    """Read one file and check the laws; tell whether it was read at all."""
    return holds(lambda data: read_source(data, name=NAME, limits=_LIMITS), data)


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    return run_files("pdf", ".bin", partial(write, corpus()), check, given)


if __name__ == "__main__":
    sys.exit(main())
