"""Region of a Chinese document, from several signs that agree."""

from __future__ import annotations

from collections.abc import Mapping

from tasks.script.wording import Region, count_regional_words

_ENOUGH = 3.0
_LEAD = 2.0
_MOST_WORDS = 4


def detect_region(text: str, folded: str, script: str | None, language: str) -> Region | None:
    """Region whose words, characters and quotation marks a document uses; None unless one leads by twice.

    `folded` is the text after `fold_variant`. Words count once each, however often they occur.
    """
    words = {region: min(_MOST_WORDS, count) for region, count in count_regional_words(folded).items()}
    points: Mapping[Region, float] = {
        "CN": words["CN"] + (("“" in text) + (script == "Hans") - (script == "Hant")),
        "TW": words["TW"] + (("「" in text) + _has_any(text, "裡著")) * 0.5 - 2 * (script == "Hans"),
        "HK": words["HK"]
        + (("「" in text) + _has_any(text, "裏着衞")) * 0.5
        + 2 * (language == "yue")
        - 2 * (script == "Hans"),
    }
    best, second = sorted(points, key=lambda region: -points[region])[:2]
    return best if points[best] >= max(_ENOUGH, _LEAD * points[second]) else None


def _has_any(text: str, characters: str) -> bool:
    return any(character in text for character in characters)
