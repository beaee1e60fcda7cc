"""Signs that a Traditional text was converted by a program from a Simplified one.

No sign is proof: writers of Traditional Chinese quote Mainland texts, and keep to standards of their own. Every kind of
sign gives points up to a limit of its own, so that a high score needs several kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tasks.conversion.dictionaries import load_readings, read_readings
from tasks.script.hanzi import TRADITIONAL, has_character
from tasks.script.roundtrip import count_deviations
from tasks.script.wording import WordIndex, count_leaning_words, count_places, count_regional_words

POINTS_FOR_HALF = 6.0
"""Points at which the score is one half."""


CHARACTERS_A_CHOICE = 800
"""A writer makes a choice of his own more often than once in so many Han characters; a converted text has fewer."""


class Sign(NamedTuple):
    """How many points one hit of a kind gives or, below zero, takes, and how many the kind can."""

    points: float
    limit: float


SIGNS: Mapping[str, Sign] = {
    "curly_quotes": Sign(1.0, 3.0),
    "mainland_words": Sign(1.0, 3.5),
    "mainland_leaning_words": Sign(0.5, 2.0),
    "mainland_places": Sign(0.5, 1.5),
    "mainland_taiwan_words": Sign(0.5, 2.0),
    "dictionary_forms": Sign(1.5, 4.0),
    "unusual_forms": Sign(1.5, 4.0),
    "impossible_pairs": Sign(1.5, 4.0),
    "formal_tai": Sign(1.0, 2.0),
    "converted_liao": Sign(1.0, 2.0),
    "yi_before_measure": Sign(2.5, 4.0),
    "masked_words": Sign(1.0, 2.0),
    "faithful_characters": Sign(0.006, 3.0),
    "native_choices": Sign(-1.0, -3.0),
    "corner_quotes": Sign(-1.0, -2.0),
}
"""Signs by name.

curly_quotes: pairs of curly quotation marks in a text without corner brackets. mainland_words: different words that only
the Mainland uses; mainland_places: its provinces and cities beside them; mainland_taiwan_words: words that conversion
with phrases makes for Taiwan, beside them. dictionary_forms: characters that the converter's
own standard has and neither Taiwan nor Hong Kong (爲). unusual_forms: Traditional characters that Big5 lacks.
impossible_pairs: characters converted one by one into words that do not exist (關系). formal_tai: 臺 where the text never
writes 台. converted_liao: 瞭 in 瞭解. yi_before_measure: 乙個 for 一个. masked_words: runs of asterisks.
faithful_characters: Han characters in which the text is what a converter makes of it; native_choices: characters that
differ from it, where they are too many for a converted text. corner_quotes: quotations between corner brackets.
"""

_NATIVE_FORMS = frozenset("峯污祕秘踊棱痹")
_COMMON_VARIANTS = frozenset("爲裏喫臺匯")
_VARIANT_FILES = ("TWVariants", "HKVariants")
_UNCONVERTED_PAIRS = ("關系", "聯系", "制造", "制作", "制品", "干淨", "干燥", "面條", "老板娘", "什么", "几個")

_QUOTES = re.compile("“[^“”\n]{1,200}”")
_CORNERS = re.compile("[「『]")
_TAI = re.compile("臺(?![灣北中南東大])")
_LIAO = re.compile("瞭解")
_YI = re.compile("乙[個份位名次種家張件條場項部隊所款座棟間句]")
_MASK = re.compile(r"\*{2,}")


def count_signs(text: str, folded: str) -> dict[str, int]:
    """Hits of each kind of sign in a Traditional text, those without hits left out; `folded` is the folded text."""
    mainland = count_regional_words(folded)["CN"]
    leaning = count_leaning_words(folded)
    han, deviations = count_deviations(text)
    is_faithful = deviations * CHARACTERS_A_CHOICE <= han
    counts = {
        "curly_quotes": 0 if _CORNERS.search(text) else len(_QUOTES.findall(text)),
        "mainland_words": mainland,
        "mainland_leaning_words": leaning,
        "mainland_places": count_places(folded) if mainland or leaning > 1 else 0,
        "mainland_taiwan_words": len(_load_taiwan_phrases().find(text)) if mainland else 0,
        "dictionary_forms": len(_load_dictionary_forms().findall(text)),
        "unusual_forms": len(_load_unusual_forms().findall(text)),
        "impossible_pairs": len(_load_impossible_pairs().find(text)),
        "formal_tai": 0 if "台" in text else len(_TAI.findall(text)),
        "converted_liao": len(_LIAO.findall(text)),
        "yi_before_measure": len(_YI.findall(text)),
        "masked_words": len(_MASK.findall(text)),
        "faithful_characters": han if is_faithful else 0,
        "native_choices": 0 if is_faithful else deviations,
        "corner_quotes": len(_CORNERS.findall(text)),
    }
    return {name: count for name, count in counts.items() if count}


def score_signs(counts: Mapping[str, int]) -> float:
    """Score from 0 to 1 that grows with the points of the signs."""
    points = max(0.0, sum(_weigh(SIGNS[name], count) for name, count in counts.items()))
    return points / (points + POINTS_FOR_HALF)


def _weigh(sign: Sign, count: int) -> float:
    choose = min if sign.points > 0 else max
    return choose(sign.limit, count * sign.points)


@cache
def _load_taiwan_phrases() -> WordIndex:
    phrases = {values[0] for key, values in load_readings("TWPhrases").items() if len(key) > 1 and len(values[0]) > 1}
    return WordIndex(phrases)


def _list_dictionary_forms() -> set[str]:
    return (load_readings("TWVariants").keys() & load_readings("HKVariants").keys()) - _NATIVE_FORMS


@cache
def _load_dictionary_forms() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_list_dictionary_forms())}]")


@cache
def _load_unusual_forms() -> re.Pattern[str]:
    hong_kong = {value for values in load_readings("HKVariants").values() for value in values}
    others = (TRADITIONAL.keys() | hong_kong) - _list_dictionary_forms()
    forms = (character for character in others if not has_character("big5", character))
    return re.compile(f"[{''.join(forms)}]")


@cache
def _load_impossible_pairs() -> WordIndex:
    pairs = set(_find_wrong_pairs())
    pairs.difference_update(values[0] for _, values in read_readings("STPhrases"))
    return WordIndex(pairs.union(_UNCONVERTED_PAIRS))


def _find_wrong_pairs() -> Iterator[str]:
    """Words of two characters as a program makes them character by character, where the dictionary has another form."""
    characters = {key: values[0] for key, values in load_readings("STCharacters").items()}
    variants = {
        (key, value) for name in _VARIANT_FILES for key, values in load_readings(name).items() for value in values
    }
    for key, (right, *_) in read_readings("STPhrases"):
        if len(key) != 2:
            continue
        converted = "".join(characters.get(each, each) for each in key)
        wrong = {
            (well, ill)
            for simplified, ill, well in zip(key, converted, right, strict=True)
            if ill not in (simplified, well) and ill not in _COMMON_VARIANTS
        }
        if wrong - variants:
            yield converted
