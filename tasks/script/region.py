"""Region of a Chinese document, from several signs that agree."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.records import ScriptGuess
from tasks.script.wording import Region, count_regional_words, count_taiwan_places, count_voice

_ENOUGH = 3.0
_LEAD = 2.0
_MOST_WORDS = 4
_STATED = re.compile(r"^zh[-_](?:hant[-_])?(tw|hk)\b", re.IGNORECASE)
_MOST_PLACES = 1.0
_MANY_PARTICLES = 3
_CANTONESE = re.compile("[嘅咗喺冇唔佢哋嚟啲嗰]|(?<![關干])係")


def detect_region(text: str, folded: str, script: str | None, language: str) -> Region | None:
    """Region whose words, characters and quotation marks a document uses; None unless one leads by twice.

    `folded` is the text after `fold_variant`. Words count once each, however often they occur. Mainland wording alone is
    no sign, since all who write Simplified share it; its institutions and its press speaking of themselves are.
    """
    words = {region: min(_MOST_WORDS, count) for region, count in count_regional_words(folded).items()}
    is_hans, has_corners = script == "Hans", "「" in text
    points: dict[Region, float] = {
        "CN": count_voice(folded) + words["CN"] / _MOST_WORDS + ("“" in text) * 0.5 + is_hans * 0.5,
        "TW": words["TW"]
        + min(_MOST_PLACES, 0.5 * count_taiwan_places(folded))
        + (has_corners + _has_any(text, "裡著")) * 0.5
        - 2 * is_hans,
        "HK": words["HK"]
        + (has_corners + _has_any(text, "裏着衞")) * 0.5
        + 2 * (language == "yue" or len(_CANTONESE.findall(text)) >= _MANY_PARTICLES)
        - 2 * is_hans,
    }
    best, second = sorted(points, key=lambda region: -points[region])[:2]
    return best if points[best] >= max(_ENOUGH, _LEAD * points[second]) else None


def state_region(guess: ScriptGuess, stated: str) -> ScriptGuess:
    """The guess with the region of a stated language tag such as zh-TW, where the text itself shows none against it.

    Only Taiwan and Hong Kong count, and only for Traditional text: templates say zh-CN in pages of every origin.
    """
    found = _STATED.search(stated)
    if guess.region or guess.script != "Hant" or found is None:
        return guess
    return replace(guess, region="TW" if found[1].lower() == "tw" else "HK")


def _has_any(text: str, characters: str) -> bool:
    return any(character in text for character in characters)
