"""The parts of an OFD file and how they refer to each other（OFD 包结构）."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from respmatrix.read.archive import Archive, damaged, encrypted
from respmatrix.read.limits import ReadLimits
from respmatrix.read.unwrap import too_much_text

Element = ElementTree.Element
_MOST_ELEMENTS = 500_000
"""A part with more is no page of text; each takes memory."""


class OfdPage(NamedTuple):
    """One page, as XML."""

    layers: list[Element]
    """Its own content, then that of its templates: headings and footers printed on many pages."""
    box: str
    """「x y width height」 in mm; empty where neither the page nor the document says."""
    note_layers: list[Element]
    """Annotations on it."""


class OfdPackage:
    """An open OFD file."""

    def __init__(self, data: bytes, name: str, limits: ReadLimits) -> None:
        """Open `data`.

        Raises:
            ReadError: it is no OFD file, damaged, encrypted, or holds more than `limits` allow.
        """
        self._archive = Archive(data, name, limits)
        self._name, self._depth = name, limits.depth
        self._parts = {_key(part): part for part in self._archive.names}
        if any(posixpath.basename(part) == "encryptions.xml" for part in self._parts):
            raise encrypted(name)
        self.documents = [
            _Document(self, root)
            for body in self.xml("OFD.xml").iter("DocBody")
            if (root := body.findtext("DocRoot", "").strip())
        ]
        """Those that the file holds; nearly always one."""
        if not self.documents:
            raise damaged(name)

    def xml(self, part: str) -> Element:
        """Return the root of an XML part; names are without namespaces.

        Raises:
            ReadError: there is no such part, or it is damaged.
        """
        try:
            parser = ElementTree.XMLParser(target=_Builder(self._name, self._depth))
            parser.feed(self._archive.xml(self._parts[_key(part)]))
            root: Element = parser.close()
        except (KeyError, ElementTree.ParseError, ValueError, LookupError, AssertionError):
            raise damaged(self._name) from None
        return root

    def has(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return _key(part) in self._parts


class _Document:
    """One document of the file."""

    def __init__(self, package: OfdPackage, root: str) -> None:
        self._package, self._folder = package, posixpath.dirname(root)
        self._xml = package.xml(root)
        self.page_count = sum(1 for _ in self._pages())
        self._box = self._xml.findtext("CommonData/PageArea/PhysicalBox", "")
        self._templates = {
            template.get("ID", ""): template.get("BaseLoc", "") for template in self._xml.iter("TemplatePage")
        }
        self._template_layers: dict[str, list[Element]] = {}
        self._notes = self._note_parts()

    def _pages(self) -> Iterator[Element]:
        for pages in self._xml.findall("Pages"):
            yield from pages.findall("Page")

    def pages(self) -> Iterator[OfdPage]:
        """Yield the pages in order."""
        for page in self._pages():
            content = self._package.xml(self._path(page.get("BaseLoc", "")))
            layers = content.findall("Content")
            for template in content.findall("Template"):
                layers += self._template(template.get("TemplateID", ""))
            box = content.findtext("Area/PhysicalBox", "") or self._box
            yield OfdPage(layers, box, self._notes_of(page.get("ID", "")))

    def _template(self, number: str) -> list[Element]:
        if number not in self._template_layers:
            place = self._templates.get(number, "")
            layers = self._package.xml(self._path(place)).findall("Content") if place else []
            self._template_layers[number] = layers
        return self._template_layers[number]

    def _note_parts(self) -> dict[str, str]:
        """Return the part of the annotations of each page, by the page's id."""
        place = self._path(self._xml.findtext("Annotations", "").strip())
        if place == self._folder or not self._package.has(place):
            return {}
        folder = posixpath.dirname(place)
        return {
            page.get("PageID", ""): posixpath.join(folder, page.findtext("FileLoc", "").strip())
            for page in self._package.xml(place).iter("Page")
        }

    def _notes_of(self, page: str) -> list[Element]:
        place = self._notes.get(page, "")
        return [self._package.xml(place)] if place and self._package.has(place) else []

    def _path(self, place: str) -> str:
        return place if place.startswith("/") else posixpath.join(self._folder, place)


def _key(part: str) -> str:
    """Return by what a part is found: programs do not agree on case, slashes and leading dots."""
    return posixpath.normpath(part.replace("\\", "/").lstrip("/")).lower()


class _Builder(ElementTree.TreeBuilder):
    """Builds a tree without namespaces; gives up on too many elements, and where they are nested too deep."""

    def __init__(self, name: str, depth: int) -> None:
        super().__init__()
        self._name, self._left, self._count = name, depth, 0

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        self._left -= 1
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            raise too_much_text(self._name, _MOST_ELEMENTS)
        if self._left < 0:
            raise ValueError("nested too deep")
        return super().start(tag.rpartition("}")[2], attributes)

    def end(self, tag: str) -> Element:
        self._left += 1
        return super().end(tag.rpartition("}")[2])
