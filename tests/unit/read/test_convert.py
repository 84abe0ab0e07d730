"""Old formats are converted with what is installed, or refused with a way out."""

from __future__ import annotations

import io
import sys
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from respmatrix import ReadError, Source, parse, read_source
from respmatrix.model import Paragraph, Span
from respmatrix.read import convert as conversion
from respmatrix.read.convert import convert, find_office
from respmatrix.read.formats import ENCRYPTED_PACKAGE, format_of, reader_of
from respmatrix.read.limits import DEFAULT_LIMITS, ReadLimits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PARAGRAPHS = ["一、建设数据平台", "完善目录，开放数据。（市数据局牵头，市财政局配合）"]
with_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")


def rtf(paragraphs: list[str]) -> bytes:
    """Return an RTF file; its characters are written as signed 16-bit numbers."""
    text = "".join(
        "".join(f"\\u{code - 65536 if code > 32767 else code}?" for code in map(ord, paragraph)) + "\\par "
        for paragraph in paragraphs
    )
    return ("{\\rtf1\\ansi\\ansicpg936 " + text + "}").encode("ascii")


def stream(name: str) -> bytes:
    return OLE + bytes(512) + name.encode("utf-16-le") + bytes(512)


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (rtf(["甲"]), ".doc", "rtf"),
        (stream("WordDocument"), "", "doc"),
        (stream("WordDocument"), ".wps", "doc"),
        (stream("Workbook"), ".et", "xls"),
        (OLE + bytes(600), ".wps", "doc"),
        (OLE + bytes(600), ".et", "xls"),
        (OLE + bytes(600), ".docx", "docx"),
        (OLE + bytes(600), ".ppt", "text"),
        (b"\xef\xbb\xbf%PDF-1.7", "", "pdf"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", ".odt", "odt"),
    ],
)
def test_content_tells_the_format(data: bytes, suffix: str, kind: str) -> None:
    assert format_of(data, suffix) == kind


def test_a_locked_office_file_is_refused() -> None:
    with pytest.raises(ReadError, match=r"「甲\.docx」：文件已加密"):
        read_source(OLE + bytes(512) + ENCRYPTED_PACKAGE, name="甲.docx")


def as_docx(paragraphs: list[str]) -> Source:
    """Return what a reader of .docx would."""
    text = "\n".join(paragraphs)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    spans = [Span(start, start + len(one)) for start, one in zip(starts, paragraphs, strict=True)]
    return Source(
        "甲",
        text,
        tuple(Paragraph(span.start, span.end, line, 1) for line, span in enumerate(spans, 1)),
        tuple(starts),
    )


@pytest.fixture
def docx_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take python-docx where the reader of .docx is not there."""
    if reader_of("docx") is None:

        def read(data: bytes, name: str, limits: ReadLimits) -> Source:
            import docx

            return as_docx([paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs])

        monkeypatch.setattr(conversion, "reader_of", lambda kind: read if kind == "docx" else None)


def test_without_an_office_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, docx_reader: None) -> None:
    monkeypatch.setattr(conversion, "find_office", lambda: None)
    monkeypatch.setattr(conversion, "_WPS", ())
    with pytest.raises(ReadError, match="需要用 LibreOffice 转换") as caught:
        read_source(rtf(PARAGRAPHS), name="旧.doc")
    assert "另存为 .docx" in caught.value.hint
    monkeypatch.setattr(conversion, "_WPS", (__file__,))
    with pytest.raises(ReadError, match="本机装有 WPS"):
        read_source(rtf(PARAGRAPHS), name="旧.wps")


def test_an_office_is_looked_for_on_the_path_and_in_the_usual_places(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(conversion, "_USUAL_PLACES", ())
    assert find_office() is None
    for version in ("libreoffice7.4", "libreoffice24.8"):
        place = tmp_path / version / "soffice"
        place.parent.mkdir()
        place.touch()
    monkeypatch.setattr(conversion, "_USUAL_PLACES", (f"{tmp_path.as_posix()}/libreoffice*/soffice",))
    assert find_office() is None, "what cannot be run is no program"
    for program in tmp_path.glob("*/soffice"):
        program.chmod(0o755)
    assert find_office() == tmp_path / "libreoffice7.4" / "soffice"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script that the system runs")
@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 127\n", "#!/no/such/shell\n"])
def test_an_office_that_does_not_start_is_told_apart_from_a_broken_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, docx_reader: None, script: str
) -> None:
    program = tmp_path / "soffice"
    program.write_text(script)
    program.chmod(0o755)
    monkeypatch.setattr(conversion, "find_office", lambda: program)
    with pytest.raises(ReadError, match="启动不了"):
        read_source(rtf(PARAGRAPHS), name="a.rtf")


@with_office
@pytest.mark.parametrize("kind", ["rtf", "doc", "odt"])
def test_old_formats_are_read(kind: str, docx_reader: None) -> None:
    data = rtf(PARAGRAPHS)
    if kind != "rtf":
        data = convert(data, ".rtf", kind, "甲.rtf", DEFAULT_LIMITS)
    assert format_of(data, "") == kind
    document = parse(read_source(data, name=f"甲.{kind}"))
    source = document.source
    assert [paragraph.span.of(source.text) for paragraph in source.paragraphs] == PARAGRAPHS
    said = next(one for one in source.diagnostics if one.code == "RM136")
    assert f"由 LibreOffice 从 .{kind} 格式" in said.message
    (task,) = [task for task in document.tasks if task.attributions]
    assert [party.name for party in task.attributions[0].parties] == ["市数据局", "市财政局"]


@with_office
def test_a_broken_file_and_a_slow_one_are_refused(docx_reader: None) -> None:
    with pytest.raises(ReadError, match="LibreOffice 无法转换"):
        read_source(stream("WordDocument")[:700], name="坏.doc")
    with pytest.raises(ReadError, match="转换超过 0 秒"):
        read_source(rtf(PARAGRAPHS), name="慢.rtf", limits=ReadLimits(conversion_seconds=0))


def odt_with_a_link(url: str) -> bytes:
    """Return an .odt that shows a picture from the network, which LibreOffice by itself would fetch."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(
        f'xmlns:{short}="{names}:{long}:1.0"'
        for short, long in (("office", "office"), ("text", "text"), ("draw", "drawing"))
    )
    link = f'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple" xlink:href="{url}"'
    frame = f'<draw:frame text:anchor-type="as-char"><draw:image {link}/></draw:frame>'
    content = (
        f'<office:document-content {spaces} office:version="1.2"><office:body><office:text>'
        f"<text:p>市财政局{frame}</text:p></office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    parts = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{media}"/>'
        for path, media in (("/", kind), ("content.xml", "text/xml"))
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        manifest = f'<m:manifest xmlns:m="{names}:manifest:1.0" m:version="1.2">{parts}</m:manifest>'
        archive.writestr("META-INF/manifest.xml", manifest)
    return written.getvalue()


@with_office
def test_links_are_not_followed() -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        data = odt_with_a_link(f"http://127.0.0.1:{server.server_port}/picture.png")
        assert format_of(data, "") == "odt"
        assert convert(data, ".odt", "docx", "甲.odt", DEFAULT_LIMITS)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert asked == []
