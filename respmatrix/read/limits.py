"""How much a file may hold before it is refused（读取限额）: hostile and broken files cost little."""

from __future__ import annotations

from attrs import frozen

MEBIBYTE = 1 << 20


@frozen
class ReadLimits:
    """Bounds of what is read from one file（读取限额）; raise one to read a larger file.

    The figures for zip archives follow what office files hold at most, with room to spare.
    """

    file_bytes: int = 256 * MEBIBYTE
    """Size of the file itself."""
    text_bytes: int = 64 * MEBIBYTE
    """Size of a plain text or web page; the longest documents hold less than one."""
    entries: int = 2_000
    """Files inside a zip archive (.docx, .xlsx, .ofd)."""
    unpacked_bytes: int = 200 * MEBIBYTE
    """All files of an archive together, unpacked."""
    entry_bytes: int = 100 * MEBIBYTE
    """One file of an archive, unpacked."""
    ratio: int = 100
    """How many times its packed size one file of an archive over 1 MiB may unpack to."""
    nodes: int = 4_000_000
    """Tags and attributes of one XML file of an archive."""
    depth: int = 256
    """How deep elements of markup may be nested."""
    tags: int = 500_000
    """Opening and closing tags of a web page; the longest documents hold some ten thousand."""
    pages: int = 5_000
    """Pages of a PDF or OFD file."""
    characters: int = 10_000_000
    """Characters of a PDF or OFD file."""
    cells: int = 1_000_000
    """Cells that a workbook holds, or a table of a web page, those that merged cells cover included."""
    conversion_seconds: int = 120
    """Time for converting an old format."""


DEFAULT_LIMITS = ReadLimits()
