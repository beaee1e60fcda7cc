"""Folding of Traditional, Simplified and regional variant characters onto one, for comparison and search.

Characters that the dictionaries relate in any direction and any reading form a class (發 髮 发; 裏 裡 里), and each
class has one representative. Folding is coarser than conversion: it forgets which of several words was meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import numpy as np

from tasks.conversion.dictionaries import load_readings

_FILES = ("STCharacters", "TSCharacters", "TWVariants", "HKVariants")


def fold_variant(text: str) -> str:
    """The text with each Han character replaced by the representative of its class; length and other characters stay.

    >>> fold_variant("臺灣頭髮") == fold_variant("台湾头发")
    True
    """
    if len(text) >= _LONG:
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        try:
            return _CODES.take(codes).tobytes().decode("utf-32-le", "surrogatepass")
        except IndexError:
            # A character beyond the last that has a variant.
            pass
    return _VARIANT.sub(_fold_match, text)


def _fold_match(match: re.Match[str]) -> str:
    return _FOLD.get(match.group(), match.group())


def _relate() -> Iterator[tuple[str, str]]:
    for name in _FILES:
        for key, values in load_readings(name).items():
            for value in values:
                if len(key) == len(value) == 1:
                    yield key, value


def _build_fold() -> dict[str, str]:
    leaders: dict[str, str] = {}

    def lead(character: str) -> str:
        while (leader := leaders.setdefault(character, character)) != character:
            character = leader
        return character

    for one, other in _relate():
        leaders[lead(one)] = lead(other)
    classes: dict[str, list[str]] = {}
    for character in leaders:
        classes.setdefault(lead(character), []).append(character)
    simplified = Counter(values[0] for values in load_readings("TSCharacters").values())
    fold: dict[str, str] = {}
    for members in classes.values():
        chief = max(members, key=lambda member: (simplified[member], -ord(member)))
        fold.update({member: chief for member in members if member != chief})
    return fold


_FOLD = _build_fold()
FOLD_FROM = "".join(sorted(_FOLD))
"""The characters that folding replaces; with FOLD_TO the second and third argument of SQL `translate`."""
FOLD_TO = "".join(_FOLD[character] for character in FOLD_FROM)
"""The representatives, one for each character of FOLD_FROM."""
# The representative of every character up to the last that has one. From so many characters on an array pays.
_CODES = np.arange(ord(FOLD_FROM[-1]) + 1, dtype="<u4")
_CODES[list(map(ord, FOLD_FROM))] = list(map(ord, FOLD_TO))
_LONG = 32
# One range for the planes above the first, since `re` would compare their characters one by one.
_VARIANT = re.compile("[" + "".join(c for c in FOLD_FROM if ord(c) < 0x10000) + "\U00010000-\U0010ffff]")
