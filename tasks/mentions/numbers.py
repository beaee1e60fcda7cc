"""The number grammar that every typed mention shares.

One scan finds all numbers of a text: digits of any script with group and decimal marks of any locale (1,234.5, 1.234,5,
1 234,5), East Asian scale words between or behind them (1兆2000億, 3조 5천억, 29 亿, 5천만), Chinese numerals (三百二十),
vague ones (数百万, 수십만, 几十), fullwidth forms, and English, German, French and Spanish number words (2.9 billion,
half a million, 3,4 Mrd.). A reader of a type then looks at what stands beside a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tasks.mentions.lexicon import Lexicon
from tasks.mentions.number_values import (
    DIGITS,
    LARGE_LETTERS,
    MAX_DIGITS,
    SMALL_LETTERS,
    find_scale,
    parse_digits,
    parse_scaled,
    read_number_words,
    read_numerals,
    settle,
)
from tasks.mentions.number_words import (
    DIGIT_VALUES,
    LARGE_SCALES,
    LETTER_SCALES,
    SMALL_SCALES,
    VAGUE,
    WORD_SCALES,
    WORD_VALUES,
)

# 千瓦, 千米 and 兆瓦 are units, no scales.
_S = rf"(?:[{SMALL_LETTERS.replace('千', '')}]|千(?![瓦克米伏赫卡]))"
_L = rf"(?:[{LARGE_LETTERS.replace('兆', '')}]|兆(?![瓦赫]))"
_SL = rf"(?:{_S}|{_L})"
_HAN_DIGITS = "".join(DIGIT_VALUES)
_SCALE_WORDS = "|".join(sorted(WORD_SCALES, key=len, reverse=True))
_UNITS = "|".join(sorted(WORD_VALUES, key=len, reverse=True))

_LETTERS = "".join(sorted({letter for word in (*WORD_SCALES, *LETTER_SCALES) for letter in (word[0], word[0].upper())}))

_NUMBER = re.compile(
    rf"""
      (?P<digits>{DIGITS})                                    # 1,234.5
      (?: (?P<scaled> (?:[ ]?(?P<more>[多余餘여数數])?{_S}?[ ]?{_L}|[ ]?(?:[多余餘여数數])?{_S}){_SL}*
            (?:[ ]?{DIGITS}[ ]?{_SL}+)*
            (?:(?:(?<=[만억조])[ ])?\d{{1,4}}(?![\d.,]|[ ]?[年月日년월일]))? )   # 1兆2000億, 5千万, 100多亿
        | [ \u00a0\u202f-]?(?P<words>{_SCALE_WORDS})\b(?:(?<=mio|mrd|tsd|bio|mln|bln|тыс|млн)\.)?   # 2.9 billion
        | (?P<letter>(?-i:[kKmMbBT]))(?![\w²³/]) )?
    | (?P<vague>[{"".join(VAGUE)}][{SMALL_LETTERS}{LARGE_LETTERS}]{{1,4}}|[{SMALL_LETTERS}{LARGE_LETTERS}]{{1,3}}[几幾][{SMALL_LETTERS}{LARGE_LETTERS}]{{0,4}})   # 数百万
    | (?P<han>(?!千[瓦克米伏赫卡])[{_HAN_DIGITS}十百千拾佰仟][{_HAN_DIGITS}{SMALL_LETTERS}{LARGE_LETTERS}]*(?:[点點][{_HAN_DIGITS}]+[{LARGE_LETTERS}]*)?)   # 三百二十
    | (?<![A-Za-z])(?P<english>
        (?:half[ ]a[ ]|a[ ](?=(?:{_SCALE_WORDS})\b)|(?:{_UNITS})\b[ -]?)
        (?:(?:and[ ])?(?:{_UNITS}|{_SCALE_WORDS})\b[ -]?)* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
NUMERALS = f"{_HAN_DIGITS}{''.join(VAGUE)}{SMALL_LETTERS}{LARGE_LETTERS}"
"""Every character but a digit that a number may begin with in Chinese, Japanese or Korean."""
_START = re.compile(rf"[\d{NUMERALS}](?:(?<=\d)\d*+)?")
_WORD_STARTS = Lexicon(
    dict.fromkeys((*WORD_VALUES, "half a ", *(f"a {scale}" for scale in WORD_SCALES)), "word"),
)
_CONTINUES = rf"\d|[.,．，'’\u00a0\u202f]\d|[ \u00a0\u202f-]?[{_LETTERS}多余餘여数數{SMALL_LETTERS}{LARGE_LETTERS}]"
# Digits and nothing that goes on with them: most numbers of most texts.
_PLAIN = re.compile(rf"[0-9]{{1,{MAX_DIGITS}}}+(?!{_CONTINUES})")
_DECIMAL = re.compile(rf"[0-9]{{1,9}}\.[0-9]{{1,9}}+(?!{_CONTINUES})")
# A numeral with nothing of a number behind it, the most frequent number of a Chinese text, needs no pattern; 千 may
# begin a unit. Nothing behind at all is left to the pattern.
_ALONE = {
    **{numeral: float(value) for numeral, value in DIGIT_VALUES.items()},
    **{numeral: float(SMALL_SCALES[numeral]) for numeral in "十百拾佰仟"},
}
_GOES_ON = frozenset(("", "点", "點", *DIGIT_VALUES, *VAGUE, *SMALL_SCALES, *LARGE_SCALES))


class Number(NamedTuple):
    """A number of a text: its span, value, and the scale that its last scale word multiplies by (1 without one).

    `more` says that 多 or its like stands before the scale (100多亿). `kind` is digits, han (Chinese or Korean numerals), words (English) or vague; `grouped` says that the digits carry
    group marks, `plain` that they are digits and nothing else.
    """

    start: int
    end: int
    value: float
    scale: float
    kind: str
    plain: bool
    text: str
    more: bool = False


# Letters that a pattern without case takes for i, s and k, though their lower case is another.
_CASE_TWINS = {0x130: "I", 0x131: "i", 0x17F: "s", 0x212A: "K"}
_TWIN = re.compile("[\u0130\u0131\u017f\u212a]")


def untwin_case(text: str) -> str:
    """The text with those letters replaced; its length stays."""
    return text if text.isascii() or not _TWIN.search(text) else text.translate(_CASE_TWINS)


def find_numbers(
    text: str, *, words: bool = True, decimal: str = ".", starts: re.Pattern[str] = _START
) -> list[Number]:
    """The numbers of a text in order; ordinals, versions, telephone numbers and dates are still among them.

    Without `words` English number words are passed over. `decimal` is the decimal mark of the language: 1.500 is one and
    a half with a point, fifteen hundred with a comma. `starts` matches where a number may begin that is asked for.
    """
    text = untwin_case(text)
    positions = [match.start() for match in starts.finditer(text)]
    if words and (spelled := _find_words(text)):
        positions = sorted(positions + spelled)
    return list(_read_numbers(text, positions, decimal)) if positions else []


def _find_words(text: str) -> list[int]:
    """Where English number words begin."""
    found = _WORD_STARTS.find(text.lower())
    return [start for start, _, _ in found if not start or not _is_word_character(text[start - 1])]


def _is_word_character(character: str) -> bool:
    return character.isalnum() or character == "_"


def _read_numbers(text: str, positions: Iterable[int], decimal: str) -> Iterator[Number]:
    end = 0
    for position in positions:
        if position < end:
            continue
        first = text[position]
        if "0" <= first <= "9":
            plain = _PLAIN.match(text, position)
            if plain is not None:
                end, digits = plain.end(), plain[0]
                yield Number(position, end, float(digits), 1.0, "digits", True, digits)
                continue
            if decimal == "." and (point := _DECIMAL.match(text, position)) is not None:
                end, digits = point.end(), point[0]
                yield Number(position, end, float(digits), 1.0, "digits", False, digits)
                continue
        elif first in _ALONE and text[position + 1 : position + 2] not in _GOES_ON:
            end = position + 1
            yield Number(position, end, _ALONE[first], 1.0, "han", False, first)
            continue
        match = _NUMBER.match(text, position)
        if match is None:
            continue
        end = match.end()
        number = _read_match(match, decimal)
        if number is not None:
            yield number


def _read_match(match: re.Match[str], decimal: str) -> Number | None:
    start, end = match.span()
    surface = match.group()
    if (digits := match["digits"]) is not None:
        value = parse_digits(digits, decimal)
        if value is None:
            return None
        if scaled := match["scaled"]:
            total = parse_scaled(unicodedata.normalize("NFKC", surface))
            scale = find_scale(scaled)
            return (
                None
                if total is None
                else Number(start, end, total, scale, "digits", False, surface, match["more"] is not None)
            )
        if words := match["words"] or match["letter"]:
            scale = LETTER_SCALES[words] if match["letter"] else WORD_SCALES[words.lower()]
            return Number(start, end, settle(value * scale), scale, "digits", False, surface)
        return Number(start, end, value, 1, "digits", digits.isdigit(), surface)
    if match["vague"]:
        total = read_numerals(re.sub(f"[{''.join(VAGUE)}]", "", surface) or "1")
        return None if total is None else Number(start, end, total, find_scale(surface), "vague", False, surface)
    if match["han"]:
        total = read_numerals(surface)
        scale = find_scale(surface.lstrip("".join((*DIGIT_VALUES, *SMALL_SCALES))))
        return None if total is None else Number(start, end, total, scale, "han", False, surface)
    surface = surface.rstrip(" -")
    total = read_number_words(surface)
    return None if total is None else Number(start, start + len(surface), total, 1, "words", False, surface)


def read_whole(text: str | None) -> int | None:
    """The whole number that a text of digits or numerals is, or None (元 is the first, 廿 twenty)."""
    if not text:
        return None
    if text.isdigit() and text.isascii() and len(text) < 9:
        return int(text)
    if text == "元":
        return 1
    if text.startswith("廿"):
        text = "二十" + text[1:]
    numbers = find_numbers(unicodedata.normalize("NFKC", text))
    return int(numbers[0].value) if len(numbers) == 1 and numbers[0].value.is_integer() else None
