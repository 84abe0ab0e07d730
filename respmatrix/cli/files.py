"""Names on the command line → the files that they mean（文件、文件夹、通配符）."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

from attrs import define, field, frozen

from respmatrix.read.file import unread_suffixes
from respmatrix.read.formats import readable_suffixes

_NUMBERS = re.compile(r"(\d+)")
_NOT_OURS = ("__MACOSX",)
"""Folders that archives leave behind."""


@frozen
class Files:
    """The files to read, in order, and what was passed over（输入文件）."""

    names: tuple[str, ...]
    folders: tuple[str, ...] = ()
    """The folders that were looked through."""
    empty: tuple[str, ...] = ()
    """Those of them in which nothing can be read."""
    unsupported: tuple[str, ...] = ()
    """Documents in them whose format cannot be read."""
    ours: tuple[str, ...] = ()
    """Files in them that this program has written."""
    closed: tuple[str, ...] = ()
    """Folders that cannot be opened."""


NO_FILES = Files(())


def find_files(names: Iterable[str]) -> Files:
    """Return the files that `names` mean: files, folders with all below them, and patterns.

    A file that is named is read, whatever it is. In folders only files are taken whose suffix tells
    that they can be read, in natural order; what this program has written is passed over, and so are
    hidden files and those that office programs leave while a document is open.

    Args:
        names: as given; patterns that match nothing stay as they are.
    """
    search = _Search()
    for name in names:
        for match in _matches(name):
            search.take(match)
    return search.result()


def identity(name: str) -> str:
    """Return what tells two names of one file to be one."""
    try:
        return os.path.normcase(os.path.realpath(name))
    except (OSError, ValueError):  # no name for a file
        return name


def natural(name: str) -> list[tuple[int, int, str]]:
    """Return a key that sorts names as people do: 2 before 10.

    >>> sorted(["附件10.txt", "附件2.txt", "附件1/乙.txt"], key=natural)
    ['附件1/乙.txt', '附件2.txt', '附件10.txt']
    """
    key: list[tuple[int, int, str]] = []
    for part in Path(name).parts:
        pieces = _NUMBERS.split(part.casefold())
        key += [(1, int(one), "") if one.isdecimal() else (2, 0, one) for one in pieces if one]
        key.append((0, 0, ""))  # what a folder holds stands before what is named like it and more
    return key


@define
class _Search:
    """What has been found so far."""

    names: list[str] = field(factory=list)
    folders: list[str] = field(factory=list)
    empty: list[str] = field(factory=list)
    unsupported: list[str] = field(factory=list)
    ours: list[str] = field(factory=list)
    closed: list[str] = field(factory=list)

    def take(self, name: str) -> None:
        """Take a file, or a folder with all that can be read in it."""
        if not _is_folder(name):
            self.names.append(name)
            return
        found = False
        taken = set(map(identity, self.names))
        readable, unread = readable_suffixes(), unread_suffixes()
        for path in sorted(_below(name, self.closed), key=natural):
            suffix = Path(path).suffix.lower()
            if suffix not in readable | unread:
                continue
            if _is_ours(path):
                self.ours.append(path)
            elif suffix in unread:
                self.unsupported.append(path)
            else:
                found = True
                self.names += [] if identity(path) in taken else [path]
        self.folders.append(name)
        if not found and name not in self.closed:
            self.empty.append(name)

    def result(self) -> Files:
        return Files(
            tuple(self.names),
            tuple(self.folders),
            tuple(self.empty),
            tuple(self.unsupported),
            tuple(self.ours),
            tuple(self.closed),
        )


def _matches(name: str) -> list[str]:
    """Return what a pattern matches, in natural order; not every shell expands it."""
    if not any(mark in name for mark in "*?["):
        return [name]
    try:
        if Path(name).exists():
            return [name]
        found = glob(name, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
    except (OSError, ValueError):  # no name for a file; reading it will say so
        return [name]
    # Two stars match every folder and the files in it: a file would be read twice.
    kept = [one for one in found if _is_shown(Path(one).name) and not ("**" in name and _is_folder(one))]
    return sorted(kept, key=natural) or [name]


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _below(folder: str, closed: list[str]) -> Iterator[str]:
    """Yield the files in `folder` and its folders; links to folders are not followed.

    Args:
        folder: where to look.
        closed: takes the folders that cannot be opened.
    """
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        folders[:] = [one for one in folders if _is_shown(one) and one not in _NOT_OURS]
        yield from (os.path.join(place, one) for one in names if _is_shown(one))  # noqa: PTH118 - keeps 「./」


def _is_shown(name: str) -> bool:
    """Tell whether a file is neither hidden nor what an office program leaves: 「~$方案.docx」."""
    return not name.startswith((".", "~$"))


_GENERATOR = b'<meta name="generator" content="respmatrix">'
_CREATOR = re.compile(rb"<dc:creator\b[^>]*>respmatrix</dc:creator>")


def _is_ours(path: str) -> bool:
    """Tell whether this program has written the file: a table of ours is no document to read."""
    from zipfile import BadZipFile, ZipFile

    suffix = Path(path).suffix.lower()
    try:
        if suffix in (".xlsx", ".docx"):
            with ZipFile(path) as archive, archive.open("docProps/core.xml") as part:
                return _CREATOR.search(part.read(1 << 16)) is not None
        if suffix in (".html", ".htm"):
            with Path(path).open("rb") as file:
                return _GENERATOR in file.read(1 << 12)
    except (OSError, BadZipFile, KeyError, RuntimeError, NotImplementedError, ValueError):
        pass  # reading it will say what is wrong
    return False
