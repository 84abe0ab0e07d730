"""The web page as a file: whole or absent, the same every time, asking for nothing（网页文件）."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from respmatrix.errors import ReadError, WriteError
from respmatrix.export.page import PageOptions, page_bytes, read_html, write_html
from respmatrix.export.page.place import ShownText
from respmatrix.export.page.words import words
from respmatrix.matrix import build_matrix
from respmatrix.model import ParsedDocument, Provenance, Source, Span


class Elements(HTMLParser):
    """Every element with its attributes, and the text of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.held: dict[str, str] = {}
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found.append((tag, given))
        self._open = given.get("id", tag) if tag in ("script", "style") else ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.held[self._open] = self.held.get(self._open, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


def page_of(document: ParsedDocument, **options: str) -> str:
    chosen = PageOptions(**options)  # type: ignore[arg-type]
    return page_bytes(build_matrix([document]), options=chosen).decode("utf-8")


def test_the_policy_allows_this_script_and_style_and_nothing_else(sample: ParsedDocument) -> None:
    page = Elements(page_of(sample))
    policy = next(given["content"] for _, given in page.found if "http-equiv" in given)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for name in ("script", "style"):
        digest = b64encode(sha256(page.held[name].encode("utf-8")).digest()).decode("ascii")
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_nothing_comes_from_elsewhere(sample: ParsedDocument) -> None:
    text = page_of(sample)
    for tag, given in Elements(text).found:
        assert not {"src", "srcset", "action", "style", "background"} & given.keys(), tag
        assert given.get("href", "#").startswith("#")
    urls = set(re.findall(r"https?://[^\"' )]+", text))
    assert urls <= {"http://www.w3.org/2000/svg"}
    assert "@import" not in text
    assert "url(" not in text


def test_no_word_is_missing_and_every_word_is_used() -> None:
    import respmatrix.export.page as package

    folder = Path(package.__file__).parent
    scripts = "".join(path.read_text(encoding="utf-8") for path in folder.glob("script/*.js"))
    page = (folder / "page.html").read_text(encoding="utf-8")
    python = "".join(
        path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path.name != "words.py"
    )
    known = words("zh")
    assert set(re.findall(r'say\("(\w+)"', scripts)) <= known.keys()
    roles_and_kinds = {
        "lead",
        "responsible",
        "support",
        "guide",
        "named",
        "collective",
        "inherited",
        "inferred",
    }
    by_name = {key for key in known if key.startswith(("view_", "fact_"))} | {"error", "warning", "info"}
    unused = {
        key
        for key in known.keys() - roles_and_kinds - by_name
        if not re.search(f"[\"']{key}[\"']", scripts + python) and f"${key}" not in page
    }
    assert unused == set()
    for chinese, english in zip(known.items(), words("en").items(), strict=True):
        fields = [sorted(re.findall(r"\{\w+\}", text)) for _, text in (chinese, english)]
        assert fields[0] == fields[1], chinese[0]


def test_the_title_of_the_user_stands_over_the_page(sample: ParsedDocument) -> None:
    assert "<title>食堂&lt;专班&gt; 责任矩阵</title>" in page_of(sample, title="食堂<专班>")


def test_an_empty_matrix_gives_a_page(tmp_path: Path) -> None:
    write_html(build_matrix([]), tmp_path / "空.html")
    assert read_html(tmp_path / "空.html") == ()


def test_a_page_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, sample: ParsedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "甲.html"
    path.write_text("旧", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(WriteError, match="No space left"):
        write_html(build_matrix([sample]), path)
    assert [one.name for one in tmp_path.iterdir()] == ["甲.html"]
    assert path.read_text(encoding="utf-8") == "旧"


@pytest.mark.parametrize(
    "text", ["", "<html></html>", '<script type="application/json" id="data">{}</script>']
)
def test_what_is_no_page_of_ours_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "甲.html"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match="不是 respmatrix 生成的网页"):
        read_html(path)


def test_the_file_grows_with_what_it_tells(sample: ParsedDocument) -> None:
    alone = len(page_bytes(build_matrix([])))
    one, four = (len(page_bytes(build_matrix([sample] * count))) - alone for count in (1, 4))
    assert four < 5 * one


def source_of(text: str, *provenance: Provenance) -> Source:
    from respmatrix.read import source_from_text

    source = source_from_text(text)
    return Source("甲", text, source.paragraphs, source.line_starts, provenance=provenance)


def test_a_span_keeps_its_place_in_the_text_shown() -> None:
    text = "  𠮷林省\u202e财政厅\t(牵头),\r\n\r\n　配合：\u200b\x01市\u00a0局\n"
    shown = ShownText(source_of(text), PageOptions().layout)
    assert shown.text == "𠮷林省\u200b财政厅 （牵头），\n配合：\u200b\ufffd市 局"
    utf16 = shown.text.encode("utf-16-le")
    for name in ("财政厅", "牵头", "配合"):
        begin = text.index(name)
        start, end = shown.place(Span(begin, begin + len(name)))
        assert utf16[2 * start : 2 * end].decode("utf-16-le") == name
    assert shown.place(Span(0, len(text))) == (0, len(utf16) // 2)
