"""Region of a Chinese document, from several signs that agree."""

from __future__ import annotations

from tasks.script.wording import Region, count_regional_words, count_voice

_ENOUGH = 3.0
_LEAD = 2.0
_MOST_WORDS = 4


def detect_region(text: str, folded: str, script: str | None, language: str) -> Region | None:
    """Region whose words, characters and quotation marks a document uses; None unless one leads by twice.

    `folded` is the text after `fold_variant`. Words count once each, however often they occur. Mainland wording alone is
    no sign, since all who write Simplified share it; its institutions and its press speaking of themselves are.
    """
    words = {region: min(_MOST_WORDS, count) for region, count in count_regional_words(folded).items()}
    is_hans, has_corners = script == "Hans", "「" in text
    points: dict[Region, float] = {
        "CN": count_voice(folded) + words["CN"] / _MOST_WORDS + ("“" in text) * 0.5 + is_hans * 0.5,
        "TW": words["TW"] + (has_corners + _has_any(text, "裡著")) * 0.5 - 2 * is_hans,
        "HK": words["HK"] + (has_corners + _has_any(text, "裏着衞")) * 0.5 + 2 * (language == "yue") - 2 * is_hans,
    }
    best, second = sorted(points, key=lambda region: -points[region])[:2]
    return best if points[best] >= max(_ENOUGH, _LEAD * points[second]) else None


def _has_any(text: str, characters: str) -> bool:
    return any(character in text for character in characters)
