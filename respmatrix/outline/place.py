"""Where the issuer is, and on which level（发文机关的地区与层级）."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache

from respmatrix.text import places_of
from respmatrix.vocabulary.regions import CITIES, NATIONALITIES, NOT_PLACES, PREFECTURES, PROVINCES

_NO_NAME = re.compile(
    "关于|推进|促进|加快|加强|全面|深入|进一步|支持|鼓励|建设|实施|开展|落实|做好|完善|构建|打造|优化|提升|"
    "数字|智慧|农村|城乡|乡村|新型|中共|国家|全国|中国|我|本|各|全"
)
_COUNTY = re.compile(r"[\u4e00-\u9fff]{1,10}?(?:自治县|自治旗|区|县|旗|市|镇|乡|街道)")
_NOT_BEHIND = "域场民级块村集内长委党直属管政"
_CENTRAL = re.compile(
    r"(?:中共中央|中央|国务院|国家|全国|最高人民|中国|共青团中央)"
    r"|[\u4e00-\u9fff]{2,14}(?:部|总局|署|委员会|委|国管局|国资委)(?:办公厅|办公室)?$"
)
_VERTICAL = re.compile(
    r"^(?:国家税务总局|国家金融监督管理总局|中国人民银行|人民银行|中国证监会|国家统计局|海关总署)(?=.{3})"
)
"""Central bodies whose name opens that of their local branches: 「国家税务总局浙江省税务局」."""
_LEVEL_WORD = re.compile(r"(自治区|省|市|区|县|州|盟|旗|镇|乡)(?!场|域|民|级)")


@cache
def _prefectures() -> dict[str, str]:
    """Names of autonomous prefectures and the like, long and everyday, with the word of their level."""
    names: dict[str, str] = {}
    for name in PREFECTURES:
        word = "州" if name.endswith("州") else "盟" if name.endswith("盟") else "地区"
        names[name] = word
        if word == "州":
            short = re.sub(rf"(?:(?:{NATIONALITIES})族?)+自治州$", "", name)
            names[short + "州"] = word
    return names


@cache
def _provinces() -> dict[str, str]:
    names: dict[str, str] = {}
    for short, name in PROVINCES.items():
        word = next(word for word in ("特别行政区", "自治区", "省", "市") if name.endswith(word))
        names[name] = names[short + word] = word
    return names


@cache
def _initials(names: Callable[[], dict[str, str]]) -> frozenset[str]:
    return frozenset(name[0] for name in names())


@lru_cache(maxsize=4096)
def split_place(name: str) -> tuple[str, str | None]:
    """Return the place with which `name` begins and the word of its level.

    >>> split_place("浙江省杭州市西湖区人民政府"), split_place("市财政局")
    (('浙江省杭州市西湖区', '区'), ('', None))
    """
    rest = name.removeprefix("中共")
    offset = len(name) - len(rest)
    begin, level = offset, None
    for full, word in _provinces().items() if rest[:1] in _initials(_provinces) else ():
        if rest.startswith(full):
            offset, level = offset + len(full), word
            break
    for length in range(2, 6):
        if name[offset : offset + length] in CITIES and name[offset + length : offset + length + 1] == "市":
            offset, level = offset + length + 1, "市"
            break
    else:
        for full, word in (
            _prefectures().items() if name[offset : offset + 1] in _initials(_prefectures) else ()
        ):
            if name.startswith(full, offset):
                offset, level = offset + len(full), word
                break
    county = _county(name, offset, known=level is not None)
    if county:
        offset += len(county)
        level = next(word for word in ("街道", "县", "区", "市", "旗", "镇", "乡") if county.endswith(word))
    return name[begin:offset], level


def _county(name: str, start: int, *, known: bool) -> str:
    """Return the county-level or lower place at `start`, empty where there is none."""
    if _NO_NAME.match(name, start):
        return ""
    hit = _COUNTY.match(name, start)
    if hit is None or not 3 <= len(hit.group()) <= 9 or hit.group().endswith(NOT_PLACES):
        return ""
    behind = name[hit.end() : hit.end() + 2]
    if behind[:1] in _NOT_BEHIND and behind not in (
        "政府",
        "政务",
        "委办",
        "委员",
        "委宣",
        "委组",
        "民政",
        "民族",
    ):
        return ""
    # Behind a known city a title goes on with its subject: 「某市老旧小区」 names no district.
    if known and not behind.startswith(
        ("人", "政", "委", "财", "发", "住", "教", "卫", "商", "农", "民", "科", "工", "2")
    ):
        return ""
    return hit.group()


def begins_with_place(line: str) -> bool:
    """Tell whether a line opens with a known place."""
    return bool(split_place(line[:30])[0])


def read_place(issuer: str | None, titles: tuple[str, ...], text: str) -> tuple[str | None, str | None]:
    """Return the issuer's place and the word of its level, each None where the document does not tell it.

    Args:
        issuer: the issuing body.
        titles: the titles of the document and of the notice that carries it.
        text: the whole text, in which 「我市」 tells the level where nothing else does.
    """
    head = (issuer or "").partition("、")[0]
    place, level = split_place(_VERTICAL.sub("", head))
    if level is not None:
        return place, level
    prefix = _LEVEL_WORD.match(head)
    from_titles = next((found for title in titles if (found := split_place(title))[1] is not None), None)
    if prefix is not None:
        return (from_titles[0] if from_titles else None), prefix.group(1)
    if from_titles is not None:
        return from_titles
    if (head and _CENTRAL.match(head)) or any(
        title.startswith(("全国", "国家", "国务院")) for title in titles
    ):
        return None, "central"
    for title in titles:
        for word, level in (("全省", "省"), ("全市", "市"), ("全区", "区"), ("全县", "县"), ("全州", "州")):
            if word in title:
                return None, level
    return None, _own_word(text)


def _own_word(text: str) -> str | None:
    """Return the level that the text calls its own most often（我省、我市）."""
    behind = Counter(text[place + 1 : place + 2] for place in places_of(text, "我"))
    word = max("省市区县州旗", key=lambda word: behind[word])
    return word if behind[word] else None
