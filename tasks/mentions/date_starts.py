"""Where a date may begin in Chinese, Japanese and Korean text, and which readers may know what begins there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from tasks.calendars import ERAS
from tasks.mentions.date_patterns import HAN_DIGITS, TO
from tasks.mentions.date_words import FLOATING_DAYS, RELATIVE_DAYS, RELATIVE_MONTHS, RELATIVE_WEEKS, RELATIVE_YEARS
from tasks.mentions.dates_near import NEAR_WORDS
from tasks.mentions.lexicon import Lexicon

Reader = Literal["near", "numeric", "word", "year", "period", "month", "day"]

_WORDS: dict[Reader, tuple[str, ...]] = {
    "near": NEAR_WORDS,
    "word": (
        *(*RELATIVE_WEEKS, *RELATIVE_DAYS, *FLOATING_DAYS, "星期", "礼拜", "禮拜"),
        *(f"{week}{day}" for week in "周週" for day in "一二三四五六日天"),
        *(f"{day}曜" for day in "月火水木金土日"),
        *(f"{day}요" for day in "월화수목금토일"),
        *(f"{day}{mark}" for day in "今昨前明" for mark in "（( \u3000"),
        *("本世", "今世", "上世", "금세", "本十", "这个", "上半", "下半", "상반", "하반", "本季", "今期", "이번"),
    ),
    "year": (*RELATIVE_YEARS, *ERAS, "前年", "올 "),
    "month": (*RELATIVE_MONTHS, "지난", "오는"),
    "day": ("지난", "오는"),
    "period": (
        *(f"{vague}{unit}" for vague in "数數几幾" for unit in "十个個かカヶ天日周週星年多余餘여 \u3000"),
        *(f"{first}{count}" for first in "前首" for count in "二三两兩23季 "),
    ),
}
_AFTER_NUMERAL = (
    r"[月世季]|年代|(?:个多?月|個月|か月|[天日年週]|周)[ \u3000]?(?:之?[前后後])|週間[ \u3000]?(?:之?[前后後])"
)
# 二〇二四年, 四月, 三年前, 第三; a numeral before anything else begins no date.
_NUMERAL = re.compile(
    rf"""[{HAN_DIGITS}十第제](?:
      (?<![十第제])[{HAN_DIGITS}]{{3}}(?=[年년])
    | (?<![第제])[{HAN_DIGITS}十]{{0,2}}(?={_AFTER_NUMERAL})
    | (?<=[第제十])(?=[{HAN_DIGITS}\d]) )""",
    re.VERBOSE,
)
_DISTANCE = r"\s?(?:[天周週]|週間|星期|[个個]多?月|[かカヶ]月|개월|주일?)\s?(?:之?[前后後]|전|후|뒤)"
_DIGITS = re.compile(
    rf"""\d(?<![\d.].)(?<!\d,.)\d*+(?:
      (?=\s?[年년月월日일世세季四분财財]) | (?=\s?[会會][计計]年) | (?=\s?/4) | (?=[多余餘여]?\s?[年년日일]) | (?=[多余餘여]?{_DISTANCE})
    | (?=\s?{TO}[\d{HAN_DIGITS}十元]) | (?=\s?[、・]\s?\d\d?(?:日|の?両))
    | (?:(?<=19\d\d)|(?<=20\d\d))(?=\s?[-/.–~〜～∼]) )""",
    re.VERBOSE,
)
_ALL: tuple[Reader, ...] = ("numeric", "year", "period", "month", "day")
_BY_UNIT: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("年년财財会會", ("year", "period")),
    **dict.fromkeys("月월", ("month",)),
    **dict.fromkeys("日일", ("period", "day")),
    **dict.fromkeys("世세季四분天周週星个個かカヶ개주多余餘여", ("period",)),
}
_BY_NUMERAL: tuple[Reader, ...] = ("year", "period", "month")


@lru_cache(maxsize=4)
def _build_words(language: str) -> Lexicon[tuple[Reader, ...]]:
    """The first two characters of every date word of a language, with the readers that may know it."""
    readers: dict[str, tuple[Reader, ...]] = {}
    for reader, words in _WORDS.items():
        for head in sorted({word[:2] for word in words}):
            if _is_of(head, language):
                readers[head] = (*readers.get(head, ()), reader)
    return Lexicon(readers, overlapping=True)


def _is_of(head: str, language: str) -> bool:
    hangul = "가" <= head[0] <= "힣"
    if hangul and language != "ko":
        return False
    return head[1:] != "曜" or language not in ("zh", "ko")


def find_date_starts(text: str, language: str) -> list[tuple[int, tuple[Reader, ...]]]:
    """Where a date may begin, in order, with the readers to try."""
    starts = [(start, readers) for start, _, readers in _build_words(language).find(text)]
    for match in _DIGITS.finditer(text):
        starts.append((match.start(), _BY_UNIT.get(text[match.end() : match.end() + 1], _ALL)))
    starts += [(match.start(), _BY_NUMERAL) for match in _NUMERAL.finditer(text)]
    starts.sort()
    return starts
