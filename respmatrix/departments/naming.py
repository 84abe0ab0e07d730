"""What a body is called in full（规范名称）: 「市发改委」 of 天津市 is 「天津市发展和改革委员会」."""

from __future__ import annotations

from attrs import frozen

from respmatrix.departments.issuer import Anchor
from respmatrix.departments.names import Reading
from respmatrix.departments.schema import Function
from respmatrix.vocabulary import organs

_NAMED_FOR_PLACES = ("place", "government-or-place")


def full_form(form: str, function: Function) -> str:
    """Return a form with its stem and its organ word in full; what cannot be known stays as printed.

    >>> from respmatrix import default_registry
    >>> functions = default_registry().functions
    >>> full_form("经信委", functions["industry-it"]), full_form("妇联", functions["womens-federation"])
    ('经济和信息化委员会', '妇女联合会')
    """
    if function.name in function.forms and _shortens(form, function.name):
        return function.name
    for stem in sorted(function.stems, key=len, reverse=True):
        organ = organs.FULL.get(form.removeprefix(stem)) if form.startswith(stem) else None
        if organ:
            longer = [other for other in function.stems if other[0] == stem[0] and _shortens(stem, other)]
            full = stem if stem == function.name else max(longer, key=lambda other: (len(other), other))
            return full + organ if full + organ in function.forms else form
    return form


def organ_tag(form: str, function: Function, rank: str) -> str:
    """Return 委, 局 or 办 where a form ends otherwise than usual, empty where it ends as usual.

    城管委 and 城管局 of one city are two bodies, or one before and after a change of name: they stay apart.

    Args:
        form: the name without its place.
        function: the function that it stands for.
        rank: the place's key of `Function.organs`; empty where it is unknown.
    """
    if function.kind != "government" or not function.organs:
        return ""
    organs = dict(function.organs)
    usual = organs.get(rank) or organs.get("prefecture") or function.organs[0][1]
    own = _organ(form)
    return own if own and own != _organ(usual) else ""


def _organ(form: str) -> str:
    """Return what kind of organ a form names: 委, 局 (also 厅), 办; empty for others."""
    return next((kind for kind, ends in organs.KINDS.items() if form.endswith(ends)), "")


def _shortens(short: str, full: str) -> bool:
    """Tell whether the letters of `short` stand in `full`, in their order."""
    letters = iter(full)
    return all(letter in letters for letter in short)


@frozen
class Naming:
    """How the body of a reading is called."""

    reading: Reading
    anchor: Anchor

    def name(self, *, current: bool) -> str:
        """Return the body's full name; its earlier one where `current` is false."""
        reading, place, head = self.reading, self.anchor.place, self.reading.head
        former = reading.entry.former
        official = reading.function.official if current or former is None else former.name
        if place is not None and official and not reading.unit:
            name = official.format(
                place=place.short or place.name,
                full=place.display,
                printed=head.printed or place.display,
                tail=organs.FULL_BRANCHES.get(reading.tail, reading.tail),
            )
            return name[:-1] + "分局" if reading.form.endswith("分局") and name.endswith("监管局") else name
        if (reading.tail and (head.prefix == "place" or place is None)) or head.prefix in ("none", "central"):
            own = head.prefix == "none" and reading.how == "form" and place is not None
            if not own or reading.function.several:
                return reading.form
        return f"{self._where()}{self._party()}{self._form()}"

    def is_official(self, printed: str) -> bool:
        """Tell whether the body is printed under its full name, its place apart."""
        if self.reading.function.official and not self.reading.unit:
            return printed == self.name(current=self.reading.entry.former is None)
        return self._form() == self.reading.form

    def _where(self) -> str:
        head, place = self.reading.head, self.anchor.place
        if head.printed and self.reading.function.prefix in _NAMED_FOR_PLACES:
            return head.printed
        return place.display if place else head.word

    def _form(self) -> str:
        reading = self.reading
        if reading.function.several or reading.unit or reading.how not in ("form", "function"):
            return reading.form
        return full_form(reading.form, reading.function)

    def _party(self) -> str:
        party = self.reading.head.party or self.reading.function.prefix == "party"
        if self.reading.form == "委" or not party:
            return ""
        place = self.anchor.place
        word = place.word if place else self.reading.head.word
        return organs.PARTY_COMMITTEES.get(word, "委")
