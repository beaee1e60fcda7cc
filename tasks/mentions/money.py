"""Amounts of money: a figure with a currency sign, code or name before or behind it."""

from __future__ import annotations

import re
from operator import itemgetter

from tasks.mentions.currencies import (
    ATTACHED_CODES,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    LEADING_NAMES,
    TRAILING_NAMES,
    YUAN_BY_REGION,
)
from tasks.mentions.figures import Figure
from tasks.mentions.lexicon import group_lengths
from tasks.mentions.number_words import DIGIT_VALUES
from tasks.records import Mention

_LEADING = {**CURRENCY_SIGNS, **LEADING_NAMES, **{code: code for code in CURRENCY_CODES}}
_LEADING_LENGTHS = group_lengths(_LEADING, itemgetter(-1))
_TRAILING_LENGTHS = group_lengths(map(str.lower, TRAILING_NAMES), itemgetter(0))
_LONGEST = max(map(len, TRAILING_NAMES))
_TRAILING_FIRST = frozenset(
    (*_TRAILING_LENGTHS, *"元圓圆€", *(name[0].lower() for name in (*CURRENCY_CODES, *CURRENCY_SIGNS)))
)
YUAN = frozenset("元圓圆")
_YEN_SIGNS = frozenset("¥￥")
# 3元素, 원칙, 円滑: the currency's character begins another word.
_NOT_MONEY = re.compile(
    r"元(?:素|旦|首|老|件|宇|年|月|气|氣|本|来|々|祖)|円(?:滑|形|卓|周|柱|高|安|熟|満|相場)|원(?:칙|소|리|인|자|산|료|전|유|형)|엔(?:진|터|비|지|저)|원\d"
)
_PER_YEAR_AFTER = re.compile(
    r"\s?(?:/年|每年|annually|a year|per year|per annum|/year|pro Jahr|par an|al año)", re.IGNORECASE
)
_PER_YEAR_BEFORE = re.compile(
    r"(?:每年|年均|年間|연간|매년|毎年|an annual|annual)[^，。,.;；\0]{0,14}\Z", re.IGNORECASE
)
_POUND_NAMES = frozenset({"pounds", "ポンド", "파운드", "pfund"})

_KRONES = frozenset({"克朗", "クローネ", "크로네", "kroner"})
_KRONE_COUNTRIES = {
    **dict.fromkeys(("瑞典", "スウェーデン", "스웨덴", "Sweden", "Swedish"), "SEK"),
    **dict.fromkeys(("挪威", "ノルウェー", "노르웨이", "Norway", "Norwegian"), "NOK"),
    **dict.fromkeys(("丹麦", "丹麥", "デンマーク", "덴마크", "Denmark", "Danish"), "DKK"),
    **dict.fromkeys(("捷克",), "CZK"),
}
_KRONE_COUNTRY = re.compile("|".join(_KRONE_COUNTRIES))
_KRONE_WINDOW = 400


def read_money(figure: Figure, region: str | None) -> Mention | None:
    """The amount of money that a figure is part of, or None. `region` (CN, TW, HK, JP, KR) decides what 元 and ¥ mean."""
    start, leading = _find_leading(figure, region)
    end, trailing = _find_trailing(figure, region)
    if leading is None and trailing is None:
        return None
    if leading is None and (figure.is_ordinal or figure.is_in_name and not _starts_with_sign(figure)):
        return None
    if trailing is None and leading is not None and figure.number.kind == "han" and len(figure.number.text) < 2:
        return None
    currency = trailing or leading
    if leading is not None and trailing is not None and figure.text[figure.end : end].strip() in YUAN:
        currency = leading
    if trailing is None:
        end = figure.end
    per = "a" if _is_per_year(figure, start, end) else None
    return figure.build("money", start, end, "money", currency=currency, per=per)


def _starts_with_sign(figure: Figure) -> bool:
    return figure.before[-1:] in "$€£¥"


def _find_leading(figure: Figure, region: str | None) -> tuple[int, str | None]:
    before = figure.before
    stripped = before.rstrip(" \u00a0")
    if stripped[-1:] in _YEN_SIGNS and stripped:
        start = figure.start - (len(before) - len(stripped)) - 1
        return start, "CNY" if region == "CN" and stripped[-3:-1] != "JP" else "JPY"
    for length in _LEADING_LENGTHS.get(stripped[-1:], ()):
        name = stripped[-length:]
        if len(name) == length and name in _LEADING:
            rest = stripped[:-length][-1:]
            if name in CURRENCY_CODES and before[-1:] == name[-1] and name not in ATTACHED_CODES:
                continue
            if name[0].isalpha() and name.isascii() and (rest.isalpha() and rest.isascii()):
                continue
            return figure.start - (len(before) - len(stripped)) - length, _LEADING[name]
    return figure.start, None


def _find_trailing(figure: Figure, region: str | None) -> tuple[int, str | None]:
    text, end = figure.text, figure.end
    position = end + 1 if text[end : end + 1] in (" ", "\u00a0", "-") else end
    first = text[position : position + 1].lower()
    if first not in _TRAILING_FIRST or _NOT_MONEY.match(text, position):
        return end, None
    window = text[position : position + _LONGEST]
    code = window[:3]
    if code in CURRENCY_CODES and not window[3:4].isalpha():
        return position + 3, code
    for length in _TRAILING_LENGTHS.get(first, ()):
        name = window[:length].lower()
        if len(name) < length or name not in TRAILING_NAMES:
            continue
        following = text[position + length : position + length + 1]
        if name.isascii() and following.isalnum() and following.isascii():
            continue
        if name in _POUND_NAMES and figure.value < 1e5 and "£" not in figure.before:
            continue
        return position + length, _find_krone(figure, TRAILING_NAMES[name]) if name in _KRONES else TRAILING_NAMES[name]
    if window[0] in YUAN:
        if figure.number.kind == "han" and figure.number.text in DIGIT_VALUES:
            return end, None
        return position + 1, YUAN_BY_REGION.get(region or "CN", "CNY")
    if window[0] == "€":
        return position + 1, "EUR"
    sign = CURRENCY_SIGNS.get(window[0])
    if sign is not None and window[0] not in "$＄":
        return position + 1, sign
    return end, None


def _find_krone(figure: Figure, usual: str) -> str:
    """The crown of the country last named before the amount, else the usual one."""
    named = _KRONE_COUNTRY.findall(figure.text, max(0, figure.start - _KRONE_WINDOW), figure.start)
    return _KRONE_COUNTRIES[named[-1]] if named else usual


def _is_per_year(figure: Figure, start: int, end: int) -> bool:
    if _PER_YEAR_AFTER.match(figure.text, end):
        return True
    return _PER_YEAR_BEFORE.search(figure.text[max(0, start - 20) : start]) is not None
