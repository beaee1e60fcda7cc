"""Words that tell the Chinese-speaking regions apart, found in folded text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from operator import add
from typing import Literal

from tasks.conversion.fold import fold_variant
from tasks.script.regional_words import (
    HONG_KONG,
    MAINLAND,
    MAINLAND_LEANING,
    MAINLAND_PLACES,
    MAINLAND_VOICE,
    TAIWAN,
    TAIWAN_PLACES,
)

Region = Literal["CN", "TW", "HK"]
REGIONS: tuple[Region, ...] = ("CN", "TW", "HK")


class WordIndex:
    """Words of two or more characters, found by their first two."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in words:
            self._words.setdefault(word[:2], []).append(word)

    def find(self, text: str) -> list[str]:
        """The different words that occur in a text."""
        heads = self._words.keys() & set(map(add, text, text[1:]))
        return [word for head in heads for word in self._words[head] if len(word) == 2 or word in text]


def count_regional_words(folded: str) -> dict[Region, int]:
    """Different words of each region in a text after `fold_variant`."""
    index, regions = _load_regional_words()
    found = [regions[word] for word in index.find(folded)]
    return {region: found.count(region) for region in REGIONS}


def count_leaning_words(folded: str) -> int:
    """Different words that the Mainland uses more than others in a text after `fold_variant`."""
    return len(_load_leaning().find(folded))


def count_places(folded: str) -> int:
    """Different provinces and cities of the Mainland in a text after `fold_variant`."""
    return len(_load_places().find(folded))


def count_taiwan_places(folded: str) -> int:
    """Different cities and counties of Taiwan in a text after `fold_variant`."""
    return len(_load_taiwan_places().find(folded))


def count_voice(folded: str) -> int:
    """Different words by which the Mainland speaks of itself in a text after `fold_variant`."""
    return len(_load_voice().find(folded))


@cache
def _load_voice() -> WordIndex:
    return WordIndex(fold_variant(MAINLAND_VOICE).split())


@cache
def _load_regional_words() -> tuple[WordIndex, dict[str, Region]]:
    lists = zip(REGIONS, (MAINLAND, TAIWAN, HONG_KONG), strict=True)
    regions = {fold_variant(word): region for region, words in lists for word in words.split()}
    return WordIndex(regions), regions


@cache
def _load_leaning() -> WordIndex:
    return WordIndex(fold_variant(MAINLAND_LEANING).split())


@cache
def _load_places() -> WordIndex:
    return WordIndex(fold_variant(MAINLAND_PLACES).split())


@cache
def _load_taiwan_places() -> WordIndex:
    return WordIndex(fold_variant(TAIWAN_PLACES).split())
