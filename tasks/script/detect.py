"""Script of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from tasks.conversion.fold import fold_variant
from tasks.records import ScriptGuess
from tasks.script.converted import count_signs, score_signs
from tasks.script.hanzi import STRONG, weigh_scripts
from tasks.script.iso15924 import count_scripts
from tasks.script.region import detect_region

EAST_ASIAN = ("Hani", "Hira", "Kana", "Hang", "Bopo")
"""Scripts of Chinese, Japanese and Korean; they are weighed together, under the name of the first."""

_WEIGHTS = {"Hani": 3.0, "Hang": 2.0, "Hira": 1.5, "Kana": 1.5}

_MIXED_SHARE = 0.25
_MIXED_WEIGHT = 6
_RIVAL_SHARE, _RIVAL_WEIGHT = 0.7, 20.0


def detect_script(text: str, language: str | None = None) -> ScriptGuess:
    """Script of a text: the one with most letters, Han resolved to Hans, Hant, Jpan or Kore; None where nothing decides.

    Chinese text without a character that differs between Simplified and Traditional stays undetermined. Region and
    signs of conversion need a whole document and are left out.
    """
    return resolve_script(text, count_scripts(text), language)


def resolve_script(text: str, counts: Mapping[str, int], language: str | None) -> ScriptGuess:
    """Script of a text whose letters by script are known."""
    if not counts:
        return ScriptGuess(None)
    script = _name_leading(weigh_letters(counts))
    if script == EAST_ASIAN[0]:
        return _resolve_han(text, counts, language)
    return ScriptGuess(script, counts=MappingProxyType(dict(counts)))


def name_script(text: str, counts: Mapping[str, int], weights: Mapping[str, float], language: str) -> str | None:
    """The script alone, of a text that holds letters, whose weights by script are known too."""
    script = _name_leading(weights)
    return _resolve_han(text, counts, language).script if script == EAST_ASIAN[0] else script


def _name_leading(weights: Mapping[str, float]) -> str:
    """The script with most weight, or `Mixed` where others weigh nearly as much; Han leads however much they weigh."""
    if len(weights) == 1:
        return next(iter(weights))
    main = max(weights, key=weights.__getitem__)
    rival = sum(weights.values()) - weights[main]
    is_mixed = main != EAST_ASIAN[0] and rival > weights[main] * _RIVAL_SHARE and rival >= _RIVAL_WEIGHT
    return "Mixed" if is_mixed else main


def describe_chinese(text: str, guess: ScriptGuess, language: str) -> ScriptGuess:
    """The guess of a whole Chinese document with its region and, for Traditional script, its signs of conversion."""
    folded = fold_variant(text)
    region = detect_region(text, folded, guess.script, language)
    if guess.script != "Hant":
        return replace(guess, region=region)
    signs = count_signs(text, folded)
    return replace(guess, region=region, converted_score=score_signs(signs), converted_signals=MappingProxyType(signs))


def weigh_letters(counts: Mapping[str, int]) -> dict[str, float]:
    """Letters of each script in Latin letters' worth; the East Asian scripts together as `Hani`.

    A Han character says as much as three Latin letters, a syllable of hangul as two, as lengths of translations show.
    """
    if len(counts) == 1:
        ((script, number),) = counts.items()
        return {EAST_ASIAN[0] if script in EAST_ASIAN else script: number * _WEIGHTS.get(script, 1.0)}
    weights: dict[str, float] = {}
    for script, number in counts.items():
        group = EAST_ASIAN[0] if script in EAST_ASIAN else script
        weights[group] = weights.get(group, 0.0) + number * _WEIGHTS.get(script, 1.0)
    return weights


def _resolve_han(text: str, counts: Mapping[str, int], language: str | None) -> ScriptGuess:
    if language is None:
        language = guess_han_language(counts)
    if language in {"ja", "ko"}:
        return ScriptGuess("Jpan" if language == "ja" else "Kore", counts=MappingProxyType(dict(counts)))
    simplified, traditional = weigh_scripts(text)
    evidence = MappingProxyType({**counts, "simplified": simplified, "traditional": traditional})
    if language == "yue" and not traditional and 0 < simplified < STRONG:
        # Hong Kong writes particles of Cantonese with such forms (晒, 吓) in Traditional text.
        return ScriptGuess("Hant", counts=evidence)
    return ScriptGuess(_compare(simplified, traditional), counts=evidence)


def guess_han_language(counts: Mapping[str, int]) -> str:
    """ja, ko or zh, by the kana and hangul among the letters."""
    han = counts.get("Hani", 0)
    kana = counts.get("Hira", 0) + counts.get("Kana", 0)
    hangul = counts.get("Hang", 0)
    if hangul > kana and hangul * 2 > han:
        return "ko"
    return "ja" if kana * 8 > han else "zh"


def _compare(simplified: int, traditional: int) -> str | None:
    total, less = simplified + traditional, min(simplified, traditional)
    if not total:
        return None
    if simplified == traditional or (less >= _MIXED_WEIGHT and less >= total * _MIXED_SHARE):
        return "Mixed"
    return "Hans" if simplified > traditional else "Hant"
