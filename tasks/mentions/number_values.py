"""What the digits, numerals and words of a number are worth."""

from __future__ import annotations

import re
import unicodedata

from tasks.mentions.number_words import DIGIT_VALUES, LARGE_SCALES, SMALL_SCALES, WORD_SCALES, WORD_VALUES

MAX_DIGITS = 18
"""Longest run of digits that is a number; longer ones are identifiers."""
DIGITS = r"\d+(?:[.,．，'’\u00a0\u202f]\d+)*"
"""A pattern of digits with group and decimal marks."""
SMALL_LETTERS = "".join(SMALL_SCALES)
LARGE_LETTERS = "".join(LARGE_SCALES)
_TOKEN = re.compile(rf"{DIGITS}|[{SMALL_LETTERS}{LARGE_LETTERS}]")
_MARK = re.compile(r"([.,' ])")


def parse_digits(text: str, decimal: str = ".") -> float | None:
    """The value of digits with group and decimal marks; None for versions, addresses and runs too long to count.

    >>> parse_digits("1,234.5"), parse_digits("1.234,5"), parse_digits("1.2.3")
    (1234.5, 1234.5, None)
    """
    text = unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    parts = _MARK.split(text)
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
    for token in _TOKEN.findall(text):
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


def read_numerals(text: str) -> float | None:
    """The value of Chinese numerals (三百二十万, 二〇二四, 三点五亿)."""
    digits = [DIGIT_VALUES[c] for c in text if c in DIGIT_VALUES]
    if len(text) > 2 * MAX_DIGITS:
        return None
    whole, point, fraction = text.partition("点") if "点" in text else text.partition("點")
    if point:
        tail = fraction.rstrip(LARGE_LETTERS)
        base = read_numerals(whole)
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


def read_number_words(text: str) -> float | None:
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


def settle(value: float) -> float:
    """The value without the rounding error of a product: 312.4 times 10**8 is 31240000000.

    Fifteen significant digits are what a float keeps of a decimal number; larger integers stay as they are.
    """
    return float(f"{value:.15g}") if abs(value) < 1e15 else value


def find_scale(text: str) -> float:
    """The product of the large scale words at the end of a number (5000万 -> 10000)."""
    scale = 1.0
    for character in reversed(text):
        if character not in LARGE_SCALES and character not in SMALL_SCALES:
            break
        scale *= LARGE_SCALES.get(character) or SMALL_SCALES[character]
    return scale
