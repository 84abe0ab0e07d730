"""The function that a name says（职能）: 发展改革 of 市发展改革部门, of 各级发展改革, or by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.vocabulary import bodies, classes, organs

_WORD = rf"{bodies.COMPETENT}(?:{organs.FUNCTION_WORDS})"
_FUNCTION = re.compile(rf"(?:{bodies.FUNCTION_LEVEL}|各级)?(?P<stem>[一-龥]{{2,14}}?){_WORD}")
_STEM = re.compile(rf"(?:{bodies.FUNCTION_LEVEL}|{bodies.CENTRAL}|各级)?(?P<stem>[一-龥]{{2,14}})")
_CLASS_STEM = re.compile(rf"(?P<level>{classes.CLASS_LEVEL})(?P<stem>[一-龥]{{2,14}})")
_OF_EACH = re.compile(classes.OF_EACH)
_FUNCTION_OF_CLASS = re.compile(
    rf"(?:{classes.CLASS_LEVEL})([一-龥]{{2,14}}?){bodies.COMPETENT}(?:部门|机关)"
)
_LEVEL = re.compile(bodies.LEVEL)
_BODY = re.compile(rf"([一-龥]{{2,12}}?)(?:{bodies.ORGANS_OF_FUNCTIONS})$")


def is_stem(word: str) -> bool:
    """Tell whether `word` is a function without its organ word: 发展改革, 卫生健康.

    >>> is_stem("发展改革"), is_stem("技术融合")
    (True, False)
    """
    return word in bodies.STEMS


def has_stem(word: str) -> bool:
    """Tell whether `word` begins or ends with a known function: 公安交管, 宣传文化."""
    return any(is_stem(word[:length]) or is_stem(word[-length:]) for length in range(2, len(word)))


def function_in(name: str) -> str | None:
    """Return what stands before 部门 or its like in `name`, the level left out; it need not be known."""
    match = _FUNCTION.fullmatch(name)
    return match["stem"] if match else None


def before_organ(name: str) -> str | None:
    """Return what stands before the organ word of `name`, its level included: 市教育 of 市教育局."""
    match = _BODY.fullmatch(name)
    return match[1] if match else None


def before_class_word(name: str) -> str | None:
    """Return what stands between the level and 部门 of a class: 教育 of 各级教育部门."""
    match = _FUNCTION_OF_CLASS.fullmatch(name)
    return match[1] if match else None


def stem_of_body(name: str) -> str | None:
    """Return the function of a whole body that says its level: 教育 of 市教育局; None for others."""
    level = _LEVEL.match(name)
    body = _BODY.fullmatch(name, level.end()) if level else None
    return body[1] if body and is_stem(body[1]) else None


@lru_cache(maxsize=16384)
def class_stem_of(name: str) -> tuple[str, str] | None:
    """Return the level and the bare function of a class whose 部门 is elided: 「各级教育」, 「地方能源」."""
    match = _CLASS_STEM.fullmatch(name)
    if match is None or match["stem"] in bodies.WHOLE_ORGANS:  # 「各县（市、区）残联」 is a whole name
        return None
    return (match["level"], match["stem"]) if is_stem(match["stem"]) else None


@lru_cache(maxsize=4096)
def whose_class(name: str) -> tuple[str, str] | None:
    """Return whose departments a class is of, and its organ word: 各县(区), 局 of 各县(区)教育局.

    The function must be known: 各县区政府, 各街道办事处 are none of them.
    """
    match = _OF_EACH.fullmatch(name)
    organ = known_organ(match["body"]) if match else None
    return (match["each"], organ) if match and organ else None


@lru_cache(maxsize=4096)
def known_organ(name: str) -> str | None:
    """Return the organ word of a body called by a known function alone: 局 of 教育局; None for others."""
    body = _BODY.fullmatch(name)
    return name[body.end(1) :] if body and is_stem(body[1]) else None


@lru_cache(maxsize=16384)
def stem_of(name: str) -> str | None:
    """Return the function that `name` is the bare stem of, its level left out; None for other words."""
    match = _STEM.fullmatch(name)
    if match and is_stem(match["stem"]):
        return match["stem"]
    of_class = class_stem_of(name)
    return of_class[1] if of_class else None


@lru_cache(maxsize=4096)
def function_called(name: str) -> str | None:
    """Return the function of a body that is called by its level and function alone: 财政 of 市财政.

    >>> function_called("市财政"), function_called("市财政局"), function_called("财政")
    ('财政', None, None)
    """
    level = _LEVEL.match(name)
    return name[level.end() :] if level and is_stem(name[level.end() :]) else None
