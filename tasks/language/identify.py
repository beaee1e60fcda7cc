"""Language of one text: by its script where that decides, else by statistics restricted to the script's languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from tasks.language.cantonese import is_cantonese
from tasks.language.frequent import SCORE, recognize_language
from tasks.language.model import predict_languages
from tasks.language.scripts import LANGUAGES, ONLY_LANGUAGE
from tasks.language.spelling import load_spelling
from tasks.records import LanguageGuess
from tasks.script.detect import EAST_ASIAN, guess_han_language, weigh_letters
from tasks.script.hanzi import CHINESE, JAPANESE
from tasks.script.iso15924 import count_scripts, find_script

UNKNOWN = LanguageGuess("und", 0.0)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_GLANCE, _READ, _WINDOW, _HAN_WINDOW = 50, 100, 150, 20_000
_FEWEST_CHINESE = 2
_HAN_WITHOUT_KANA = 8
_SPELLED = 100
_SHORT = 30
_FEWEST_LETTERS = 3
_MANY_LABELS, _LIKELY_LABELS = 40, 20
_HALF = np.float32(0.5)
_CERTAIN = 0.75


def detect_language(text: str) -> LanguageGuess:
    """Language of one text with its score; `und` where it holds no letters, too few, or none of a known script.

    >>> detect_language("昨日の会議で決まりました。").language
    'ja'
    """
    language, score = identify(text, count_scripts(text))
    return LanguageGuess(language, score, ((language, 1.0),)) if language != "und" else UNKNOWN


def identify(text: str, counts: Mapping[str, int]) -> tuple[str, float]:
    """Language and score of a text whose letters by script are known."""
    if not counts:
        return "und", 0.0
    weights = weigh_letters(counts)
    return identify_part(text, counts, max(weights, key=lambda script: weights[script]))


def identify_part(text: str, counts: Mapping[str, int], script: str, expected: str | None = None) -> tuple[str, float]:
    """Language and score of the part of a text that is written in one script (`Hani` for all East Asian ones).

    `expected` is the language of the text before it, if there is any; less evidence does for it.
    """
    if script == EAST_ASIAN[0]:
        return _detect_east_asian(text, counts)
    if script in LANGUAGES:
        return _detect_statistically(text, counts, script, expected)
    return ONLY_LANGUAGE.get(script, "und"), 1.0 if script in ONLY_LANGUAGE else 0.0


def _detect_east_asian(text: str, counts: Mapping[str, int]) -> tuple[str, float]:
    language = guess_han_language(counts)
    sample = _sample(text, _HAN_WINDOW)
    if language == "ko":
        return "ko", 1.0
    chinese = len(CHINESE.intersection(sample))
    if language == "ja":
        kana = counts.get("Hira", 0) + counts.get("Kana", 0)
        # A Chinese sentence may quote Japanese; a Japanese one has no characters that JIS lacks.
        if chinese < _FEWEST_CHINESE or chinese * 2 < kana:
            return "ja", 1.0
    elif (japanese := len(JAPANESE.intersection(sample))) > chinese and counts["Hani"] <= japanese * _HAN_WITHOUT_KANA:
        return "ja", 0.8
    if is_cantonese(sample):
        return "yue", 0.9
    return "zh", 1.0 if counts.get("Hani", 0) > _FEWEST_LETTERS else 0.8


def _detect_statistically(text: str, counts: Mapping[str, int], script: str, expected: str | None) -> tuple[str, float]:
    if counts[script] < _FEWEST_LETTERS:
        return "und", 0.0
    spelling = load_spelling(script)
    if counts[script] < _SHORT:
        sample = _keep_words(text, counts, script)
        evidence = spelling.take_logs(predict_languages(sample, _MANY_LABELS))
        if (lowered := sample.lower()) != sample:
            evidence = (evidence + spelling.take_logs(predict_languages(lowered, _MANY_LABELS))) * _HALF
    else:
        if recognized := recognize_part(text, counts, script, expected):
            return recognized, SCORE
        predicted, sample = _predict(text, counts, script)
        likeliest, score = next(iter(predicted.items()))
        if score >= _CERTAIN and likeliest in spelling.languages:
            return likeliest, min(1.0, score)
        evidence = spelling.take_logs(predicted)
    evidence = evidence + spelling.score(sample[:_SPELLED])
    best = int(evidence.argmax())
    return spelling.languages[best], float(1 / np.exp(evidence - evidence[best]).sum())


def recognize_part(text: str, counts: Mapping[str, int], script: str, expected: str | None) -> str | None:
    """The language of the part of a text in one script by its frequent words alone; None where they leave a doubt."""
    language = recognize_language(_keep_words(_sample(text, _READ), counts, script), expected)
    return language if language in LANGUAGES[script] else None


def _predict(text: str, counts: Mapping[str, int], script: str) -> tuple[dict[str, float], str]:
    """The likely languages, the likeliest first, and the words they rest on: few where these are all but certain."""
    for window in (_GLANCE, _WINDOW):
        words = _keep_words(_sample(text, window), counts, script)
        predicted = predict_languages(words, _LIKELY_LABELS)
        if max(predicted.values()) >= _CERTAIN or len(text) <= 3 * window:
            break
    return predicted, words


def _keep_words(text: str, counts: Mapping[str, int], script: str) -> str:
    """The text without addresses and letters of other scripts."""
    if "@" in text or "://" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    if len(counts) > 1:
        text = "".join(each if find_script(each) in {script, None} else " " for each in text)
    return text


def _sample(text: str, window: int) -> str:
    """The text, or its beginning, middle and end where it is longer than three windows."""
    if len(text) <= 3 * window:
        return text
    middle = len(text) // 2
    return " ".join((text[:window], text[middle : middle + window], text[-window:]))
