"""Matrix → web page（责任矩阵网页）: one file, nothing from elsewhere."""

from __future__ import annotations

import json
import os
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from respmatrix.export.atomic import write_atomically
from respmatrix.export.page.data import Value, page_data
from respmatrix.export.page.options import PageOptions
from respmatrix.export.page.words import words
from respmatrix.model import ResponsibilityMatrix

_STYLES = ("frame", "tables", "evidence", "picture", "print")
_SCRIPTS = (
    "book",
    "element",
    "filter",
    "evidence",
    "table",
    "matrix",
    "tasks",
    "bodies",
    "load",
    "review",
    "print",
    "start",
)
_UNSAFE = re.compile("[<>&\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")


def write_html(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: PageOptions = PageOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write `matrix` as one web page that opens offline and asks for nothing from elsewhere.

    Equal input gives equal bytes. The file is there whole or not at all.

    Args:
        matrix: the matrix.
        path: where to write; an old file is replaced.
        options: title, punctuation, language and paper.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    write_atomically(path, page_bytes(matrix, options=options))


def page_bytes(
    matrix: ResponsibilityMatrix,
    *,
    options: PageOptions = PageOptions(),  # noqa: B008 - a frozen value
) -> bytes:
    """Return the web page of `matrix` as the bytes of an .html file.

    Args:
        matrix: the matrix.
        options: title, punctuation, language and paper.
    """
    data = page_data(matrix, options)
    style, script = _part("style", ".css", _STYLES), _part("script", ".js", _SCRIPTS)
    title = str(data["title"])
    name = words(options.lang)["name"]
    page = Template(_resource("page.html")).substitute(
        {key: escape(word) for key, word in words(options.lang).items()},
        language="zh-CN" if options.lang == "zh" else "en",
        heading=escape(title or name),
        under=escape(name if title else ""),
        basis=escape(str(data["basis"])),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        data=_embedded(data),
    )
    return page.encode("utf-8")


def _embedded(data: dict[str, Value]) -> str:
    """Return `data` as JSON that no text in it can end, whatever the parser of the page makes of it."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _hash(text: str) -> str:
    """Return the source expression of the content security policy that allows `text` and nothing else."""
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


@cache
def _part(folder: str, suffix: str, names: tuple[str, ...]) -> str:
    body = "\n".join(_resource(f"{folder}/{name}{suffix}").strip() for name in names)
    # One scope for all of the script: nothing of ours is seen from outside.
    return body if suffix == ".css" else f'(() => {{\n"use strict";\n{body}\n}})();'


@cache
def _resource(name: str) -> str:
    return files("respmatrix.export.page").joinpath(name).read_text(encoding="utf-8")
