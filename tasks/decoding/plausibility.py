"""How plausible a decoding is: the log-probability of its characters in each language that the encoding serves.

A wrong decoding of CJK bytes gives rare characters, half-width Katakana, private-use characters or U+FFFD; the right
one gives the few hundred characters that make up most of any text. The models are unigram tiers, compared over the
same bytes, so that codecs with one, two and three bytes a character can be weighed against each other.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from itertools import product

from tasks.decoding import frequencies as freq

ASCII_SCORE = -4.6
ERROR_SCORE = -14.0
_WORST_SCORE = -16.0
_CONTROL_SCORE = -18.0
_ALPHABET_SCORES = (-2.4, -3.3, -4.6, -6.5)


class _Model(dict[str, float]):
    """Log-probabilities of characters; those not listed are scored by their kind."""

    def __missing__(self, char: str) -> float:
        score = _score_unlisted(char)
        self[char] = score
        return score


def score_text(counts: Counter[str], model: str) -> float:
    """The log-probability of a text, given as counts of its characters, under a model (zh-Hans, ja, Cyrillic …)."""
    scores = map(load_model(model).__getitem__, counts)
    return sum(score * count for score, count in zip(scores, counts.values(), strict=True))


@cache
def load_model(name: str) -> dict[str, float]:
    """The model of a language, of an alphabet, or of a language in Latin letters."""
    model = _Model({chr(code): ASCII_SCORE for code in range(0x20, 0x7F)})
    model.update({"\n": ASCII_SCORE, "\t": ASCII_SCORE, "\r": ASCII_SCORE, "\ufffd": ERROR_SCORE})
    if name in _CJK_TIERS:
        _add(model, freq.CJK_PUNCTUATION, -5.5)
        _add(model, "".join(chr(code) for code in range(0xFF10, 0xFF5B)), -8.5)
        for chars, score in _CJK_TIERS[name]():
            _add(model, chars, score)
    elif name in freq.ALPHABETS:
        for letters, score in zip(freq.ALPHABETS[name], _ALPHABET_SCORES, strict=True):
            _add(model, letters, score)
        _add(model, "".join(freq.ALPHABETS[name]).upper(), -6.8)
        _add(model, freq.LATIN_PUNCTUATION, -7.0)
    else:
        letters = freq.LATIN_LETTERS[name]
        _add(model, letters, -5.0)
        _add(model, letters.upper(), -7.5)
        _add(model, freq.LATIN_PUNCTUATION, -6.5)
        _add(model, "".join(freq.LATIN_LETTERS.values()), -9.5)
    return model


def _add(model: _Model, chars: str, score: float) -> None:
    for char in chars:
        if char not in model:
            model[char] = score


def _score_unlisted(char: str) -> float:
    code = ord(char)
    category = unicodedata.category(char)
    if category in ("Cn", "Co", "Cs"):
        return _WORST_SCORE
    if category == "Cc":
        return _CONTROL_SCORE
    if 0xFF61 <= code <= 0xFF9F:
        return -11.0
    if code > 0xFFFF or 0xF900 <= code <= 0xFAFF:
        return _WORST_SCORE
    if 0x3400 <= code <= 0x9FFF:
        return -15.0
    if category in ("Ll", "Lo"):
        return -12.0
    return -12.5


def _read_rows(codec: str, leads: range, trails: range) -> str:
    """The characters of a block of a two-byte set."""
    return "".join(bytes(pair).decode(codec, "ignore") for pair in product(leads, trails))


def _hans_tiers() -> list[tuple[str, float]]:
    return [
        (freq.HANS_TOP, -5.4),
        (freq.HANS_COMMON, -7.2),
        (_read_rows("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)), -9.8),
        (_read_rows("gb2312", range(0xD8, 0xF8), range(0xA1, 0xFF)), -13.0),
        (freq.HIRAGANA_TOP + freq.HIRAGANA_COMMON + freq.KATAKANA_TOP, -12.0),
    ]


def _hant_tiers() -> list[tuple[str, float]]:
    return [
        (freq.HANT_TOP, -5.4),
        (freq.HANT_COMMON, -7.2),
        (_read_rows("big5", range(0xA4, 0xC7), range(0x40, 0xFF)), -9.8),
        ("咗嘅喺嘢嚟啲唔冇佢哋咁噉睇攞俾畀嗰啱揾瞓乜咩㗎喎啦囉", -9.8),
        (_read_rows("big5", range(0xC9, 0xFA), range(0x40, 0xFF)), -13.0),
        (freq.HIRAGANA_TOP + freq.HIRAGANA_COMMON + freq.KATAKANA_TOP, -12.0),
    ]


def _japanese_tiers() -> list[tuple[str, float]]:
    return [
        ("、。", -4.2),
        (freq.HIRAGANA_TOP, -4.0),
        (freq.HIRAGANA_COMMON, -6.2),
        (freq.KATAKANA_TOP, -5.6),
        (_read_rows("euc_jp", range(0xA4, 0xA6), range(0xA1, 0xFF)), -7.5),
        (freq.KANJI_TOP, -6.8),
        (freq.KANJI_COMMON, -7.6),
        (_read_rows("euc_jp", range(0xB0, 0xD0), range(0xA1, 0xFF)), -9.8),
        (_read_rows("euc_jp", range(0xD0, 0xF5), range(0xA1, 0xFF)), -13.0),
    ]


def _korean_tiers() -> list[tuple[str, float]]:
    return [
        (freq.HANGUL_TOP, -5.2),
        (freq.HANGUL_COMMON, -7.2),
        (_read_rows("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)), -9.8),
        ("ㅋㅎㅠㅜㆍ", -9.0),
        (_read_rows("euc_kr", range(0xCA, 0xFE), range(0xA1, 0xFF)), -11.5),
    ]


_CJK_TIERS = {"zh-Hans": _hans_tiers, "zh-Hant": _hant_tiers, "ja": _japanese_tiers, "ko": _korean_tiers}
CJK_MODELS = tuple(_CJK_TIERS)
ALL_MODELS = (*CJK_MODELS, *freq.ALPHABETS, *freq.LATIN_LETTERS)
