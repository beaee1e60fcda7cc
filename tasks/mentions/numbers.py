"""The number grammar that every typed mention shares.

One scan finds all numbers of a text: digits of any script with group and decimal marks of any locale (1,234.5, 1.234,5,
1 234,5), East Asian scale words between or behind them (1兆2000億, 3조 5천억, 29 亿, 5천만), Chinese numerals (三百二十),
vague ones (数百万, 수십만, 几十), fullwidth forms, and English, German, French and Spanish number words (2.9 billion,
half a million, 3,4 Mrd.). A reader of a type then looks at what stands beside a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MAX_DIGITS = 18
"""Longest run of digits that is a number; longer ones are identifiers."""

DIGIT_VALUES = {
    **dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)),
    **dict(
        zip("○两兩壹贰貳叁參肆伍陆陸柒捌玖壱弐参", (0, 2, 2, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 1, 2, 3), strict=True)
    ),
}
SMALL_SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "십": 10, "백": 100, "천": 1000}
LARGE_SCALES = {
    "万": 10**4,
    "萬": 10**4,
    "만": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "억": 10**8,
    "兆": 10**12,
    "조": 10**12,
    "京": 10**16,
    "경": 10**16,
}
VAGUE = frozenset("数數几幾수")

WORD_VALUES = {
    word: value
    for value, words in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
    for word in [words]
} | {
    word: 10 * tens
    for tens, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
WORD_SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
    # Latin-script abbreviations and the words of other European languages
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tsd": 10**3,
    "tausend": 10**3,
    "mio": 10**6,
    "millionen": 10**6,
    "mrd": 10**9,
    "milliarde": 10**9,
    "milliarden": 10**9,
    "bio": 10**12,
    "billionen": 10**12,
    "mille": 10**3,
    "mil": 10**3,
    "millions": 10**6,
    "millón": 10**6,
    "millones": 10**6,
    "milliard": 10**9,
    "milliards": 10**9,
    "billions": 10**9,
    "milioni": 10**6,
    "miliardi": 10**9,
    "milhões": 10**6,
    "miljoen": 10**6,
    "miljard": 10**9,
    "miljoner": 10**6,
    "miljarder": 10**9,
    "тыс": 10**3,
    "млн": 10**6,
    "миллионов": 10**6,
    "млрд": 10**9,
    "миллиардов": 10**9,
    "трлн": 10**12,
}
# Letters that scale only right behind digits and before no other letter: $3.2B, 450k.
LETTER_SCALES = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12}

_DIGITS = r"\d+(?:[.,．，'’\u00a0\u202f]\d+)*"
_SMALL = "".join(SMALL_SCALES)
_LARGE = "".join(LARGE_SCALES)
# 千瓦, 千米 and 兆瓦 are units, no scales.
_S = rf"(?:[{_SMALL.replace('千', '')}]|千(?![瓦克米伏赫卡]))"
_L = rf"(?:[{_LARGE.replace('兆', '')}]|兆(?![瓦赫]))"
_SL = rf"(?:{_S}|{_L})"
_HAN_DIGITS = "".join(DIGIT_VALUES)
_SCALE_WORDS = "|".join(sorted(WORD_SCALES, key=len, reverse=True))
_UNITS = "|".join(sorted(WORD_VALUES, key=len, reverse=True))

_NUMBER = re.compile(
    rf"""
      (?P<digits>{_DIGITS})                                    # 1,234.5
      (?: (?P<scaled> (?:[ ]?(?P<more>[多余餘여数數])?{_S}?[ ]?{_L}|[ ]?(?:[多余餘여数數])?{_S}){_SL}*
            (?:[ ]?{_DIGITS}[ ]?{_SL}+)*
            (?:(?:(?<=[만억조])[ ])?\d{{1,4}}(?![\d.,]|[ ]?[年月日년월일]))? )   # 1兆2000億, 5千万, 100多亿
        | [ \u00a0\u202f-]?(?P<words>{_SCALE_WORDS})\b(?:(?<=mio|mrd|tsd|bio|mln|bln|тыс|млн)\.)?   # 2.9 billion
        | (?P<letter>(?-i:[kKmMbBT]))(?![\w²³/]) )?
    | (?P<vague>[{"".join(VAGUE)}][{_SMALL}{_LARGE}]{{1,4}}|[{_SMALL}{_LARGE}]{{1,3}}[几幾][{_SMALL}{_LARGE}]{{0,4}})   # 数百万
    | (?P<han>(?!千[瓦克米伏赫卡])[{_HAN_DIGITS}十百千拾佰仟][{_HAN_DIGITS}{_SMALL}{_LARGE}]*(?:[点點][{_HAN_DIGITS}]+[{_LARGE}]*)?)   # 三百二十
    | (?<![A-Za-z])(?P<english>
        (?:half[ ]a[ ]|a[ ](?=(?:{_SCALE_WORDS})\b)|(?:{_UNITS})\b[ -]?)
        (?:(?:and[ ])?(?:{_UNITS}|{_SCALE_WORDS})\b[ -]?)* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_START = re.compile(rf"[\d{_HAN_DIGITS}十百千拾佰仟{''.join(VAGUE)}{_SMALL}{_LARGE}]")
_WORD_HEADS = "|".join(sorted({word[:2] for word in WORD_VALUES} | {"half a", "a "}))
_START_WITH_WORDS = re.compile(rf"{_START.pattern}|\b(?:{_WORD_HEADS})", re.IGNORECASE)


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


def has_number(text: str, *, words: bool = True) -> bool:
    """Whether a text may hold a number at all."""
    return (_START_WITH_WORDS if words else _START).search(text) is not None


# Letters that a pattern without case takes for i, s and k, though their lower case is another.
_CASE_TWINS = {0x130: "I", 0x131: "i", 0x17F: "s", 0x212A: "K"}


def untwin_case(text: str) -> str:
    """The text with those letters replaced; its length stays."""
    if text.isascii() or not any(chr(twin) in text for twin in _CASE_TWINS):
        return text
    return text.translate(_CASE_TWINS)


def find_numbers(text: str, *, words: bool = True, decimal: str = ".") -> list[Number]:
    """The numbers of a text in order; ordinals, versions, telephone numbers and dates are still among them.

    Without `words` English number words are passed over. `decimal` is the decimal mark of the language: 1.500 is one and
    a half with a point, fifteen hundred with a comma.
    """
    return list(_read_numbers(untwin_case(text), _START_WITH_WORDS if words else _START, decimal))


def _read_numbers(text: str, starts: re.Pattern[str], decimal: str) -> Iterator[Number]:
    end = 0
    for start in starts.finditer(text):
        if start.start() < end:
            continue
        alone = _ALONE.get(start.group())
        if alone is not None and text[start.end() : start.end() + 1] not in _GOES_ON:
            end = start.end()
            yield Number(start.start(), end, alone, 1.0, "han", False, start.group())
            continue
        match = _NUMBER.match(text, start.start())
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
            scale = _find_scale(scaled)
            return (
                None
                if total is None
                else Number(start, end, total, scale, "digits", False, surface, match["more"] is not None)
            )
        if words := match["words"] or match["letter"]:
            scale = LETTER_SCALES[words] if match["letter"] else WORD_SCALES[words.lower()]
            return Number(start, end, _multiply(value, scale), scale, "digits", False, surface)
        return Number(start, end, value, 1, "digits", digits.isdigit(), surface)
    if match["vague"]:
        total = _read_han(re.sub(f"[{''.join(VAGUE)}]", "", surface) or "1")
        return None if total is None else Number(start, end, total, _find_scale(surface), "vague", False, surface)
    if match["han"]:
        total = _read_han(surface)
        scale = _find_scale(surface.lstrip("".join((*DIGIT_VALUES, *SMALL_SCALES))))
        return None if total is None else Number(start, end, total, scale, "han", False, surface)
    surface = surface.rstrip(" -")
    total = _read_words(surface)
    return None if total is None else Number(start, start + len(surface), total, 1, "words", False, surface)


def parse_digits(text: str, decimal: str = ".") -> float | None:
    """The value of digits with group and decimal marks; None for versions, addresses and runs too long to count.

    >>> parse_digits("1,234.5"), parse_digits("1.234,5"), parse_digits("1.2.3")
    (1234.5, 1234.5, None)
    """
    text = unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    parts = re.split(r"([.,' ])", text)
    if sum(map(len, parts[::2])) > MAX_DIGITS:
        return None
    marks = parts[1::2]
    groups = parts[::2]
    if not marks:
        return float(int(groups[0]))
    fraction = _has_fraction(groups, marks, decimal)
    if fraction is None:
        return None
    whole = groups[:-1] if fraction else groups
    if any(len(group) != 3 for group in whole[1:]) or (len(whole) > 1 and not 1 <= len(whole[0]) <= 3):
        return None
    value = "".join(str(int(group)) if i == 0 else group for i, group in enumerate(whole))
    return float(value + ("." + groups[-1] if fraction else ""))


def _has_fraction(groups: list[str], marks: list[str], decimal: str) -> bool | None:
    """Whether the last mark is a decimal one; None where the marks fit no number."""
    last = marks[-1]
    if len(set(marks)) > 2 or len(set(marks[:-1])) > 1:
        return None
    if len(marks) == 1:
        if last == decimal:
            return True
        return last in ".," and len(groups[-1]) != 3
    if last in marks[:-1]:
        return False
    return True if last in ".," else None


def parse_scaled(text: str) -> float | None:
    """The value of digits and East Asian scale words, each part bigger than the next (1兆2000億, 3조 5천억).

    >>> parse_scaled("1兆2000億"), parse_scaled("5천만"), parse_scaled("2億億")
    (1200000000000.0, 50000000.0, None)
    """
    total = 0.0
    section = 0.0
    number: float | None = None
    limit = float("inf")
    for token in re.findall(rf"{_DIGITS}|[{_SMALL}{_LARGE}]", text):
        if token in SMALL_SCALES:
            section += (1 if number is None else number) * SMALL_SCALES[token]
            number = None
        elif token in LARGE_SCALES:
            scale = LARGE_SCALES[token]
            part = section + (number or 0)
            if not part:
                # 万亿: the scales multiply.
                if not total or scale <= limit:
                    return None
                total *= scale
                continue
            if scale > limit and total:
                total = (total + part) * scale
            else:
                total += part * scale
            if scale == limit:
                return None
            limit, section, number = scale, 0.0, None
        else:
            if number is not None:
                return None
            number = parse_digits(token)
            if number is None:
                return None
    return settle(total + section + (number or 0))


def _read_han(text: str) -> float | None:
    """The value of Chinese numerals (三百二十万, 二〇二四, 三点五亿)."""
    digits = [DIGIT_VALUES[c] for c in text if c in DIGIT_VALUES]
    if len(text) > 2 * MAX_DIGITS:
        return None
    whole, point, fraction = text.partition("点") if "点" in text else text.partition("點")
    if point:
        tail = fraction.rstrip(_LARGE)
        base = _read_han(whole)
        decimals = "".join(str(DIGIT_VALUES[c]) for c in tail)
        if base is None:
            return None
        value = float(f"{int(base)}.{decimals}")
        for mark in fraction[len(tail) :]:
            value *= LARGE_SCALES[mark]
        return settle(value)
    if len(digits) == len(text):
        # 三四个 is three or four; a run of two or three digits spells no number.
        if len(text) in (2, 3) and not set(text) & set("〇零○"):
            return None
        return float(int("".join(map(str, digits)))) if len(text) <= MAX_DIGITS else None
    total = section = 0.0
    number: float | None = None
    limit = float("inf")
    for character in text:
        if character in DIGIT_VALUES:
            if number:
                return None
            number = DIGIT_VALUES[character]
        elif character in SMALL_SCALES:
            section += (1 if number is None else number) * SMALL_SCALES[character]
            number = None
        else:
            scale = LARGE_SCALES[character]
            part = section + (number or 0)
            if part and scale < limit:
                total += part * scale
            elif part:
                total = (total + part) * scale
            elif total:
                total *= scale
            else:
                total = scale
            limit, section, number = scale, 0.0, None
    return total + section + (number or 0)


def _read_words(text: str) -> float | None:
    """The value of English number words (twenty-five, half a million, two hundred and ten)."""
    words = re.split(r"[ -]+", text.lower())
    total = section = 0.0
    for word in words:
        if word == "half":
            section = 0.5
        elif word in ("a", "and"):
            continue
        elif word in WORD_VALUES:
            section += WORD_VALUES[word]
        else:
            scale = WORD_SCALES.get(word)
            if scale is None:
                return None
            if scale in (100, 12):
                section = (section or 1) * scale
            else:
                total += (section or 1) * scale
                section = 0.0
    return total + section


def _multiply(value: float, scale: float) -> float:
    return settle(value * scale)


def settle(value: float) -> float:
    """The value without the rounding error of a product: 312.4 times 10**8 is 31240000000.

    Fifteen significant digits are what a float keeps of a decimal number; larger integers stay as they are.
    """
    return float(f"{value:.15g}") if abs(value) < 1e15 else value


def _find_scale(text: str) -> float:
    """The product of the large scale words at the end of a number (5000万 -> 10000)."""
    scale = 1.0
    for character in reversed(text):
        if character not in LARGE_SCALES and character not in SMALL_SCALES:
            break
        scale *= LARGE_SCALES.get(character) or SMALL_SCALES[character]
    return scale
