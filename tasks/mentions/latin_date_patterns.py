"""Patterns of dates in Latin and Cyrillic script, for the month names of a language; `dates_latin` reads their groups."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tasks.calendars import MONTHS_BY_LANGUAGE, WEEKDAYS_BY_LANGUAGE
from tasks.mentions.lexicon import read_words
from tasks.mentions.numbers import untwin_case

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_PART = r"(?P<part>(?:the\s)?(?:start|beginning|end|middle)\sof(?:\sthe)?|[Ee]arly(?:\sin)?|[Ll]ate(?:r)?(?:\sin)?|[Mm]id)[\s-]"


@lru_cache(maxsize=64)
def build_patterns(language: str) -> tuple[re.Pattern[str], dict[str, int], dict[str, int]]:
    """The pattern of every date of a language, and the numbers of its months and weekdays by name."""
    months = dict(MONTHS_BY_LANGUAGE["en"])
    months.update(MONTHS_BY_LANGUAGE.get(language, {}))
    weekdays = dict(WEEKDAYS_BY_LANGUAGE["en"])
    weekdays.update(WEEKDAYS_BY_LANGUAGE.get(language, {}))
    for table in (months, weekdays):
        table.update({untwin_case(name): number for name, number in table.items()})
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    days = "|".join(sorted((re.escape(name) for name in weekdays if len(name) > 3), key=len, reverse=True))
    day = r"(?P<{}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|ª)?\b"
    pattern = rf"""
    (?<![\w-])(?:
      (?:{_PART})?(?P<month>{names})\b(?:\.(?=\s?\d|,))?
          (?: \s{day.format("d")}(?:\s?(?:-|–|—|to|and)\s?(?P<d2>3[01]|[12]\d|0?[1-9])\b(?!\s?(?:percent|%|million|billion)))?
                (?:,?\s(?P<y>{_YEAR})\b(?!,\d))?(?:,?\s(?:at\s)?(?P<clock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?))?(?!:\d)
            | ,?\s(?:(?:of|de|del)\s)?(?P<y2>{_YEAR})\b
            | \s(?P<rely>last|this|next)\syear\b | \sof\s(?P<rely2>last|this|next)\syear\b
            | \s?(?:-|–|to|through|and)\s?(?P<m2>{names})\b\.?\s(?P<y4>{_YEAR})\b )?
    | {day.format("dd")}(?:\s?(?:-|–|—|to|and)\s?{day.format("dd2")})?\.?\s(?:(?:of|de|del)\s)?(?P<dm>{names})\b(?:\.(?=,?\s?\d))?(?:,?\s(?:(?:de|del)\s)?(?P<dy>{_YEAR})\b)?
    | (?:the\s)?(?P<span>last|past|next|coming)\s(?:(?P<spann>\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten)\s(?P<spanu>years|months|decades)|(?P<spand>decade))\b
    | (?:the\s)?first\s(?P<firstn>two|three)\squarters(?:\s(?:of\s)?(?:(?P<firsty>{_YEAR})\b|(?P<firstrel>last|this|next)\syear\b|the\syear\b))?
    | (?:(?:the\s)?(?P<turn>end|start|beginning|middle)\sof\sthe\syear|(?P<turn2>year[\s-]end))\b(?![-’'])
    | (?P<rel>last|this|next|past|previous|coming|following|the\sprevious|the\sfollowing|the\ssame)\s
          (?:(?P<rm>{names})\b|(?P<rs>spring|summer|autumn|fall|winter)\b|(?P<rwd>{days})\b|(?P<ru>year|month|week|quarter|decade|century|day|weekend|night|morning)\b(?:'s|’s)?(?<!'s)(?<!’s))
    | (?:{_PART.replace("part", "part2")})(?P<prel>last|this|next)\s(?P<pru>year|month|week|decade)\b
    | (?:the\s)?(?P<ord>first|second|third|fourth|final|1st|2nd|3rd|4th)[\s-](?P<ordu>quarter|half)(?:\s(?:of|in)\s(?:(?:fiscal\s(?:year\s)?)?(?P<oy>{_YEAR})\b|(?P<orel>last|this|next)\syear|the\syear)|\s(?P<oy2>{_YEAR})\b)?
    | (?:Q(?P<q>[1-4])(?:\s(?:of\s)?(?P<qy>{_YEAR}))?|(?P<qy2>{_YEAR})\s?Q(?P<q2>[1-4])|(?P<hy>{_YEAR})\s?H(?P<h>[12])|H(?P<h2>[12])\s(?P<hy2>{_YEAR}))\b
    | (?:the\s)?(?:(?P<dpart>early|late|mid)[\s-])?(?P<dec>(?:1[5-9]|20)\d0)s\b
    | (?:(?:the\s)?(?P<cent>\d\d)(?:st|nd|rd|th)[\s-]century\b)
    | (?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s)?(?P<sy>{_YEAR})\b
    | (?:{_PART.replace("part", "part3")})(?:fiscal\s(?:year\s)?|FY\s?)?(?P<py>{_YEAR})\b
    | (?:FY\s?|[Ff]iscal\s(?:[Yy]ear\s)?)(?P<fy>{_YEAR})\b
    | (?P<iy>{_YEAR})[-/.](?P<im>0[1-9]|1[0-2])[-/.](?P<id>3[01]|[12]\d|0[1-9])(?:[T ]\s?(?P<iclock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?))?(?![\d-])
    | (?P<nd>3[01]|[12]\d|0?[1-9])\.(?P<nm>1[0-2]|0?[1-9])\.(?P<ny>{_YEAR})\b
    | (?P<ys>{_YEAR})(?:\s?[-–—]\s?|\s(?:to|through|and|until|bis|à|a)\s)(?P<ye>{_YEAR})\b
    | (?P<bare>{_YEAR})\b(?![-–]?\d|[.,]\d|%|\s?(?:percent|million|billion|thousand|trillion|km|MW|GW|kg|tons|tonnes)\b)
    | (?P<ago>(?P<agon>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few)\s(?P<agou>year|month|week|day|decade)s?\s(?P<agod>ago|earlier|later|from\snow))\b
    | (?P<wd>{days})\b | (?P<rd>today|tonight|yesterday|tomorrow)\b
    )"""
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE), months, weekdays


_UNITS = read_words("year month week quarter decade century day weekend night morning spring summer autumn fall winter")
_RELATIONS = read_words("last this next past previous coming following")
_SPANS = read_words("last past next coming")
COUNT_WORDS = read_words("one two three four five six seven eight nine ten")
_COUNTS = (*read_words("a an several few"), *COUNT_WORDS)
_ORDINALS = read_words("first second third fourth final")
_AFTER_THE = read_words(
    "start begin end middle previous following same past last next coming first second third fourth final early late mid"
)
_OTHERS = read_words(
    "early late mid start begin end middle q1 q2 q3 q4 h1 h2 fy fiscal spring summer autumn fall winter today tonight yesterday tomorrow"
)


def _ignore_case(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" if len(letter.upper()) == 1 else letter for letter in word)


def _match_heads(words: Iterable[str]) -> str:
    """A pattern of the first three letters of the words, in any case."""
    return "|".join(_ignore_case(head) for head in sorted({word[:3].lower() for word in words}))


@lru_cache(maxsize=64)
def build_starts(language: str) -> re.Pattern[str]:
    """The mark before a place where a date may begin: a word of time or a number, by what stands right behind it."""
    _, months, weekdays = build_patterns(language)
    names = _match_heads((*months, *weekdays))
    distance = rf"\s(?:{_match_heads(_UNITS)})"
    tails: dict[str, list[str]] = {}
    for words, behind in (
        ((*months, *weekdays, *_OTHERS), ""),
        (_RELATIONS, rf"\s(?:{names}|{_match_heads(_UNITS)})"),
        (_COUNTS, distance),
        (_SPANS, rf"\s(?:\d|{_match_heads(COUNT_WORDS)})"),
        (("first",), r"\s(?:two|three)\squarter"),
        (("year",), r"[\s-]end"),
        (_ORDINALS, rf"[\s-](?:{_match_heads(('quarter', 'half'))})"),
        (("the",), rf"\s(?:\d|{_match_heads(_AFTER_THE)})"),
    ):
        for word in sorted({word if behind else word[:3].lower() for word in words}):
            end = rf"\b(?={behind})" if behind else r"\b" if len(word) < 3 else ""
            tails.setdefault(word[0], []).append(_ignore_case(word[1:]) + end)
    number = rf"""\d++(?:(?<=1[5-9]\d\d)|(?<=2[01]\d\d)|(?=[sSnNrRtTeEºª])
        |(?=\s?(?:-|–|—|to|and)\s?\d\d?\s(?:{names}))|(?=\.?\s(?:{names}|{_match_heads(("of", "de", "del"))}))|(?={distance})|(?=\.[01]?\d\.(?:1[5-9]|2[01])\d\d))"""
    groups = (rf"{_ignore_case(first)}(?:{'|'.join(rest)})" for first, rest in tails.items())
    firsts = "".join(sorted({*tails, *"".join(tails).upper()}))
    return re.compile(rf"[^\w-](?=[\d{firsts}])(?:{number}|{'|'.join(groups)})", re.VERBOSE)
