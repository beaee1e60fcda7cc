"""Sets of Han characters that tell Simplified, Traditional and Japanese forms apart.

The sets come from the dictionaries of opencc-python-reimplemented and from the national character sets that Python's
codecs carry: a Simplified form that Big5 with the Hong Kong supplement also has, or a Traditional one that GB 2312
also has, occurs in native text of the other script and counts half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tasks.conversion.dictionaries import load_readings

WEAK, STRONG = 1, 2
"""Weights of a character that also occurs in native text of the other script, and of one that does not."""


_CHANGED_IN_MOST_WORDS = frozenset("瞭祇衹")


def has_character(charset: str, character: str) -> bool:
    """Whether a character set of Python's codecs has a character."""
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _find_changed(name: str) -> set[str]:
    return {key for key, values in load_readings(name).items() if key not in values}


def _find_mostly_changed(name: str) -> set[str]:
    """Characters that keep their form in some words (乾隆, 瞭望), but are changed in most."""
    return {key for key, values in load_readings(name).items() if values[0] != key} | _CHANGED_IN_MOST_WORDS


def _weigh(characters: Iterable[str], other_charset: str) -> Mapping[str, int]:
    return {each: WEAK if has_character(other_charset, each) else STRONG for each in characters}


_CHANGED_FROM_SIMPLIFIED = _find_changed("STCharacters")
_CHANGED_FROM_TRADITIONAL = _find_mostly_changed("TSCharacters")
SIMPLIFIED = _weigh(_CHANGED_FROM_SIMPLIFIED - _CHANGED_FROM_TRADITIONAL, "big5hkscs")
"""Characters of Simplified text and their weight."""
TRADITIONAL = _weigh(_CHANGED_FROM_TRADITIONAL - _CHANGED_FROM_SIMPLIFIED, "gb2312")
"""Characters of Traditional text and their weight."""
JAPANESE = frozenset(
    character
    for character in map(chr, range(0x4E00, 0xA000))
    if has_character("shift_jis", character)
    and not has_character("gb2312", character)
    and not has_character("big5", character)
    and character not in SIMPLIFIED
    and character not in TRADITIONAL
)
"""Characters of JIS X 0208 that no Chinese standard has: new forms and characters made in Japan."""

CHINESE = frozenset(each for each in SIMPLIFIED.keys() | TRADITIONAL.keys() if not has_character("shift_jis", each))
"""Simplified and Traditional characters that JIS X 0208 lacks, so that Japanese text does not have them."""


def weigh_scripts(text: str) -> tuple[int, int]:
    """Weights of the Simplified and of the Traditional characters of a text."""
    counts = Counter(text)
    simplified = sum(number * SIMPLIFIED[character] for character, number in counts.items() if character in SIMPLIFIED)
    traditional = sum(
        number * TRADITIONAL[character] for character, number in counts.items() if character in TRADITIONAL
    )
    return simplified, traditional
