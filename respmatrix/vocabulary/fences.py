"""Words with the longer words that hold them（词的例外）: how the two become one pattern.

Many a word tells something only where it is no part of another one: 将 speaks of what is to come, but
将乐 is a county; 部 ends the names of bodies, and 全部 names none. Such a word stands in the vocabulary
with those that hold it, each of which begins or ends with it, and may itself be a pattern.
"""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, tuple[str, ...]]
"""Word → the longer words that hold it."""


def unless(word: str, held: tuple[str, ...]) -> str:
    """Return the pattern of `word` where it is part of none of `held`.

    It begins with the word itself, so that a search skips to it. `^` in front is the beginning of the text.

    >>> unless("那", ("那曲", "错那")), unless("部", ("全部",))
    ('那(?<!错那)(?!曲)', '部(?<!全部)')
    """
    behind = "".join(f"(?<!{each})" for each in held if each.endswith(word))
    ahead = "|".join(each.removeprefix(word) for each in held if each.startswith(word))
    return word + behind + (f"(?!{ahead})" if ahead else "")


def only(word: str, held: tuple[str, ...]) -> str:
    """Return the pattern of `word` where it ends one of `held`.

    >>> only("庭", ("审判庭", "法庭"))
    '庭(?<=审判庭)|庭(?<=法庭)'
    """
    return "|".join(f"{word}(?<={each})" for each in held)


def unless_any(words: Words) -> str:
    """Return one pattern of all `words`."""
    return "|".join(unless(word, held) for word, held in words.items())


def plain(words: str) -> Words:
    """Return the words of a list parted by blanks, which nothing holds."""
    return dict.fromkeys(words.split(), ())
