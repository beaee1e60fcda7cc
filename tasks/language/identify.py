"""Language of one text: by its script where that decides, else by statistics restricted to the script's languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tasks.language.cantonese import is_cantonese
from tasks.language.model import predict_languages
from tasks.language.scripts import LANGUAGES, ONLY_LANGUAGE
from tasks.records import LanguageGuess
from tasks.script.detect import find_main_script, guess_han_language
from tasks.script.hanzi import JAPANESE, weigh_scripts
from tasks.script.iso15924 import count_scripts, find_script

UNKNOWN = LanguageGuess("und", 0.0)

_EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_WINDOW = 1000


def detect_language(text: str) -> LanguageGuess:
    """Language of one text with its score; `und` where it holds no letters or none of a known script.

    >>> detect_language("昨日の会議で決まりました。").language
    'ja'
    """
    counts = count_scripts(text)
    if not counts:
        return UNKNOWN
    main = find_main_script(counts)
    if main in _EAST_ASIAN:
        language, score = _detect_east_asian(text, counts)
    elif main in LANGUAGES:
        language, score = _detect_statistically(text, main, len(counts) > 1)
    else:
        language, score = ONLY_LANGUAGE.get(main, "und"), 1.0 if main in ONLY_LANGUAGE else 0.0
    return LanguageGuess(language, score, ((language, 1.0),))


def _detect_east_asian(text: str, counts: Mapping[str, int]) -> tuple[str, float]:
    language = guess_han_language(counts)
    if language != "zh":
        return language, 1.0
    japanese = sum(character in JAPANESE for character in text)
    if japanese and japanese * 2 > sum(weigh_scripts(text)):
        return "ja", 0.8
    if is_cantonese(text):
        return "yue", 0.9
    return "zh", 1.0 if counts.get("Hani", 0) > 3 else 0.8


def _detect_statistically(text: str, script: str, is_mixed: bool) -> tuple[str, float]:
    sample = _ADDRESS.sub(" ", _sample(text))
    if is_mixed:
        sample = "".join(each if find_script(each) in {script, None} else " " for each in sample)
    allowed = LANGUAGES[script]
    scores = {language: score for language, score in predict_languages(sample, 30).items() if language in allowed}
    if not scores:
        return ONLY_LANGUAGE.get(script, "und"), 0.0
    language = max(scores, key=lambda each: scores[each])
    return language, min(1.0, scores[language])


def _sample(text: str) -> str:
    """The text, or its beginning, middle and end where it is long."""
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return " ".join((text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]))
