"""Script of a text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tasks.records import ScriptGuess
from tasks.script.hanzi import weigh_scripts
from tasks.script.iso15924 import count_scripts

LETTERS_PER_HAN = 3
"""Latin letters that say as much as one Han character, as lengths of translations show."""

_MIXED_SHARE = 0.25
_MIXED_WEIGHT = 6


def detect_script(text: str, language: str | None = None) -> ScriptGuess:
    """Script of a text: the one with most letters, Han resolved to Hans, Hant, Jpan or Kore; None where nothing decides.

    Chinese text without a character that differs between Simplified and Traditional stays undetermined. Region and
    signs of conversion need a whole document and are left out.
    """
    counts = count_scripts(text)
    if not counts:
        return ScriptGuess(None)
    main = find_main_script(counts)
    if main in {"Hani", "Hira", "Kana", "Hang", "Bopo"}:
        return _resolve_han(text, counts, language)
    return ScriptGuess(main, counts=MappingProxyType(counts))


def find_main_script(counts: Mapping[str, int]) -> str:
    """The script with most letters, where a Han character weighs as much as three Latin letters."""
    return max(counts, key=lambda script: counts[script] * (LETTERS_PER_HAN if script == "Hani" else 1))


def _resolve_han(text: str, counts: dict[str, int], language: str | None) -> ScriptGuess:
    if language is None:
        language = guess_han_language(counts)
    if language in {"ja", "ko"}:
        return ScriptGuess("Jpan" if language == "ja" else "Kore", counts=MappingProxyType(counts))
    simplified, traditional = weigh_scripts(text)
    evidence = MappingProxyType({**counts, "simplified": simplified, "traditional": traditional})
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
