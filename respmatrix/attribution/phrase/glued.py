"""Bodies that stand one behind the other with nothing between them（漏了顿号的单位）: 市教育局市财政局.

They are parted only where every one of them is known: by its level and function, as an organ of a Party
committee, or as one of the centre. Else the whole stays one name.
"""

from __future__ import annotations

import re
from itertools import pairwise

from respmatrix.attribution.names.function import known_organ, stem_of_body
from respmatrix.attribution.names.kind import kind_of
from respmatrix.model import PartyKind
from respmatrix.text import places_of
from respmatrix.vocabulary import bodies

SHORTEST_GLUED = 8
"""Two bodies with their levels are at least so long; code points."""
_WHOLE_BODY = re.compile(
    rf"(?:{bodies.LEVEL})[一-龥]{{2,10}}?(?:{bodies.GLUED_ORGANS})(?=(?:{bodies.LEVEL})|$)"
)
"""A body with its level, up to the next level."""
_LEVEL = re.compile(bodies.LEVEL)
_EACH = "各"
_OF_PLACES = re.compile(f"(?:{bodies.PLACE_ENDS}|{bodies.GOVERNMENT})$")
_LAST = frozenset("局委厅办部会院联协室府署")
"""How those end behind which another begins."""
_OF_CENTRE = re.compile("[一-龥]{2,12}?(?:部|总局|署)")


def glued(word: str) -> list[tuple[int, int]]:
    """Return where the bodies of `word` begin and end; nothing where it is one, or holds an unknown one."""
    places = [each.span() for each in _WHOLE_BODY.finditer(word)]
    if _tile(word, places) and all(stem_of_body(word[start:end]) for start, end in places):
        return places
    level = _LEVEL.match(word)
    if level is None:
        places = [each.span() for each in _OF_CENTRE.finditer(word)]
        return places if _tile(word, places) and all(_is_central(word[a:b]) for a, b in places) else []
    starts = [0, *(place for sign in (level[0], _EACH) for place in places_of(word, sign) if place)]
    starts = sorted(place for place in starts if not place or word[place - 1] in _LAST)
    places = list(pairwise([*starts, len(word)]))
    known = len(places) > 1 and all(_is_known(word[start:end], level[0]) for start, end in places)
    return places if known else []


def _tile(word: str, places: list[tuple[int, int]]) -> bool:
    """Tell whether several stretches are all of `word`, one right behind the other."""
    whole = len(places) > 1 and places[0][0] == 0 and places[-1][1] == len(word)
    return whole and all(first[1] == second[0] for first, second in pairwise(places))


def _is_central(name: str) -> bool:
    return name in bodies.CENTRAL_SHORT or known_organ(name) is not None


def _is_known(name: str, level: str) -> bool:
    if name.startswith(_EACH):  # 「市水利局各科室」 is one class
        return _OF_PLACES.search(name) is not None and kind_of(name) is PartyKind.CLASS
    if stem_of_body(name):
        return True
    rest = name.removeprefix(level)
    if rest in bodies.WHOLE_ORGANS or rest in bodies.OFFICES_OF_LEVELS:
        return True
    return rest.startswith(bodies.COMMITTEE) and rest[len(bodies.COMMITTEE) :] in bodies.PARTY_ORGANS
