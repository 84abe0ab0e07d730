"""Names of files as other programs look for them（路径）."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from respmatrix.cli.arguments import STDIN


def path_from_here(name: str) -> str:
    """Return the path of the file `name` from the current directory, with 「/」 between its parts.

    A file outside the current directory keeps its whole path; standard input stays 「-」.
    """
    place = _place(name)
    return place if isinstance(place, str) else place.as_posix()


def uri_from_here(name: str) -> str:
    """Return the same as a URI reference: a relative one, or `file:///…` outside the current directory."""
    place = _place(name)
    return quote(os.fsencode(place)) if isinstance(place, str) else place.as_uri()


def _place(name: str) -> str | Path:
    """Return the relative path as a string, or the absolute one outside the current directory."""
    if name == STDIN:
        return name
    whole = Path(os.path.normpath(Path(name).absolute()))
    try:
        return whole.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return whole
