"""Feed the PDF and OFD readers files that nobody would write（版式文件模糊测试）.

    python tests/fuzz/fuzz_pdf.py [--seconds N | --count N] [--seed S]

Files are PDF and OFD files made for the purpose, and texts set on pages at random, with bytes lost,
doubled, swapped and overwritten, cut off, numbers and names of their structure changed, the XML and the
drawing commands inside them changed before they are packed again. Checked are: a `Source` or a
`ReadError` and nothing else, spans inside the text, the same answer for the same bytes, and time.
For every kind of failure the first file is written beside the working directory. Exit status 1 if any.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import traceback
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random, SystemRandom
from time import monotonic, process_time

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from respmatrix import ReadError, Source, read_source
from respmatrix.read.limits import ReadLimits
from tests.unit.read.ofd_maker import ofd, set_text
from tests.unit.read.page_documents import FIXTURES

SLOW_SECONDS = 20.0
"""No file of this size may take longer; processor time."""
_LIMITS = ReadLimits(pages=200, characters=200_000)
_EVERY_AGAIN = 7
_TICK = 10
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


def failure_of(data: bytes, read: Callable[..., Source] = read_source, *, again: bool = False) -> str | None:
    """Return what is wrong with reading `data`, None where all is well."""
    start = process_time()
    try:
        source = _answer(data, read)
        if again and _answer(data, read) != source:
            return "another answer for the same bytes"
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"exception: {type(error).__name__} in {Path(place.filename).name}:{place.name}"
    if process_time() - start > SLOW_SECONDS:
        return "time: it takes too long"
    if isinstance(source, str):
        return None if source else "an error without words"
    size = len(source.text)
    spans = [paragraph.span for paragraph in source.paragraphs]
    spans += [one.location.span for one in source.diagnostics if one.location]
    if any(not 0 <= span.start <= span.end <= size for span in spans):
        return "a span outside the text"
    if any(not 0 <= place.start < size for place in source.provenance):
        return "a place outside the text"
    return None


def _answer(data: bytes, read: Callable[..., Source]) -> Source | str:
    try:
        return read(data, name="甲", limits=_LIMITS)
    except ReadError as error:
        return error.message


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    parser = argparse.ArgumentParser(description="Feed the PDF and OFD readers damaged files.")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=float, help="how long to run (60)")
    length.add_argument("--count", type=int, help="how many files to try")
    parser.add_argument("--seed", type=int, help="repeats a run; drawn and printed by default")
    options = parser.parse_args(given)
    seed = SystemRandom().randrange(10**6) if options.seed is None else options.seed
    seconds = 60.0 if options.seconds is None and options.count is None else options.seconds
    files, count = corpus(), 0
    failures: dict[str, Path] = {}
    print(f"seed {seed}", flush=True)
    start = ticked = monotonic()
    while (monotonic() - start < seconds) if seconds is not None else count < options.count:
        chance = Random(f"{seed}/{count}")
        change = chance.choice((damaged, damaged_inside))
        data = change(chance.choice(files), chance)
        failure = failure_of(data, again=count % _EVERY_AGAIN == 0)
        if failure is not None and failure not in failures:
            place = Path(f"fuzz-{seed}-{count}.bin")
            place.write_bytes(data)
            failures[failure] = place
            print(f"FAILURE {failure}: {place}", flush=True)
        count += 1
        if monotonic() - ticked > _TICK:
            ticked = monotonic()
            print(f"{count:,} files in {ticked - start:.0f} s; {len(failures)} kinds of failure", flush=True)
    print(f"{count:,} files in {monotonic() - start:.0f} s")
    print(f"{len(failures)} kinds of failure" if failures else "every law held")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
