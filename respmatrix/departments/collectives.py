"""Classes of bodies（集合主体）: what a class is called in one way, and whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from attrs import frozen

from respmatrix.vocabulary import classes

LOCAL_GOVERNMENTS = "local-governments"
_PLURAL = re.compile(f"(?:{classes.PLURALS})$")
_LEVELS = re.compile(r"[省市县区](?:、[省市县区])+(?![委政])")
"""Several levels of one function: 市、区卫生健康部门."""
_OWN_LEVEL = r"(?:全?[省市县区州盟旗]|全?自治区)"


@frozen
class Collective:
    """A class of bodies as read（集合主体）."""

    normal: str
    """One form for all ways of writing it: 「各有关区人民政府」."""
    kind: str
    """local-governments, departments, enterprises …"""
    level: str = ""
    """Level of the local governments: county, prefecture, prefecture+county …"""
    rest: str = ""
    """What stands behind 「各市」 where it is no government: 「科技局」."""


@frozen(eq=False)
class CollectiveGrammar:
    """How classes of bodies are written: selector, kind of place, ending（集合主体的写法）."""

    selectors: tuple[tuple[str, str], ...]
    """Word → all or relevant."""
    places: tuple[tuple[str, str, str, str], ...]
    """Word, level, normal form, what its governments are called."""
    endings: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    """Ending → kind."""

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> CollectiveGrammar:
        """Return the grammar of `data/collectives.json`."""
        return cls(
            tuple((word, name) for name, words in data["selectors"].items() for word in words),
            tuple(
                (word, entry["level"], entry["normal"], entry.get("ending", "人民政府"))
                for entry in data["places"]
                for word in entry["words"]
            ),
            tuple(data["endings"]),
            tuple((ending, kind) for kind, endings in data["kinds"].items() for ending in endings),
        )

    @cached_property
    def _levels(self) -> dict[str, tuple[str, str, str]]:
        return {word: (level, normal, ending) for word, level, normal, ending in self.places}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        every = {word for word, kind in self.selectors if kind == "all"}
        relevant = set(classes.RELEVANT.split("|"))
        where = {word for word, kind in self.selectors if kind != "all"} - relevant
        return re.compile(
            rf"(?:{_OWN_LEVEL})??(?P<where>{_either(where)})?(?P<selector>{_either(every | relevant)})?"
            rf"(?P<after>{_either(where)})?(?P<place>{_either(self._levels)})(?:级)?"
            rf"(?P<ending>{_either(self.endings)})?(?:\([^()]*\))?(?P<rest>[一-龥]*)"
        )

    @cached_property
    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(self.kinds, key=lambda pair: -len(pair[0])))

    def read(self, name: str) -> Collective:
        """Return how a class is called in one way; `name` is half-width and without white space.

        >>> from respmatrix import default_registry
        >>> grammar = default_registry().grammar
        >>> grammar.read("各相关区政府").normal, grammar.read("相关区人民政府").normal
        ('各有关区人民政府', '各有关区人民政府')
        """
        match = self._pattern.fullmatch(name)
        chosen_ones = match and (match["selector"] or match["where"])
        if match and (chosen_ones or (len(match["place"]) > 1 and not match["rest"])):
            where = match["where"] or match["after"] or ""
            chosen = "各有关" if re.search("有关|相关", match["selector"] or "") else "各"
            level, normal, ending = self._levels[match["place"]]
            normal, rest = f"{where}{chosen}{normal}", match["rest"]
            if rest[:1] in ("和", "及", "与"):
                return Collective(name, "all-parties")
            if rest:
                return Collective(normal + rest, "function-departments", level, rest)
            return Collective(normal + ending, LOCAL_GOVERNMENTS, level)
        if name in classes.ALL_GOVERNMENTS:
            return Collective(classes.ALL_GOVERNMENTS[0], LOCAL_GOVERNMENTS, "any")
        levels = _LEVELS.match(name)
        if levels:
            return Collective(name, "function-departments", "", name[levels.end() :])
        normal = re.sub(classes.RELEVANT, "各有关", name, count=1)
        kind = next((kind for ending, kind in self._kinds if name.endswith(ending)), "departments")
        return Collective(normal, kind)

    def is_class(self, name: str) -> bool:
        """Tell whether a name by itself is a class; the parser's own word goes before this one."""
        if re.match(r"[一-龥]{0,4}?(?:各|有关|相关)(?!自)", name) or _LEVELS.match(name):
            return True
        if name.endswith(classes.MEMBERS):
            return True
        match = self._pattern.fullmatch(name)
        return bool(match and len(match["place"]) > 1 and not match["rest"])

    def may_be_class(self, name: str) -> bool:
        """Tell whether a name that no body carries is a class by its last word: 「行业主管部门」."""
        return _PLURAL.search(name) is not None


def _either(words: Iterable[str]) -> str:
    """Return a pattern of any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
