"""Points in time as pages state them: machine formats (ISO 8601, RFC 5322) and dates written for readers in many languages.

A `Stamp` is the wall clock as stated with its precision and, only where stated, its offset; no zone is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tasks.calendars import ERAS, FIRST_YEAR_WORDS, MONTHS

_OLDEST, _NEWEST = 1800, 2100
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Stamp:
    """A point in time as stated: wall clock, precision (year, month, day, minute, second), offset ('+08:00' or None).

    `start` and `end` are its half-open code-point range in the text it was found in.
    """

    at: datetime
    precision: str
    offset: str | None = None
    start: int = 0
    end: int = 0


_ERA_NAMES = "|".join(sorted(map(re.escape, ERAS), key=len, reverse=True))
_ZONES = {
    "z": "+00:00",
    "utc": "+00:00",
    "gmt": "+00:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "cst": None,
    "est": "-05:00",
    "edt": "-04:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "bst": "+01:00",
    "hkt": "+08:00",
}

# 2024-04-10, 2024/4/10, 2024.4.10, 2024年4月10日, 2024년 4월 10일, 20240410, 令和6年3月1日, 民國113年5月2日
_BIG_ENDIAN = re.compile(
    rf"""(?<![\d.])(?:
        (?P<year>(?:1[89]|20)\d\d)\s?(?P<sep>[-/.年년‐–])\s?(?P<month>1[0-2]|0?[1-9])
            (?:\s?(?:(?P=sep)|[月월.日])\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s?[日일号號.]?|\s?[月월](?!\d))
      | (?P<era>{_ERA_NAMES})\s?(?P<era_year>\d{{1,4}}|[{FIRST_YEAR_WORDS and "".join(FIRST_YEAR_WORDS)}])\s?[年년]\s?(?P<era_month>1[0-2]|0?[1-9])\s?[月월]
            (?:\s?(?P<era_day>3[01]|[12]\d|0?[1-9])\s?[日일])?
      | (?P<y8>20\d\d)(?P<m8>0[1-9]|1[0-2])(?P<d8>0[1-9]|[12]\d|3[01])(?!\d)
    )""",
    re.VERBOSE,
)
# What every date below has: a year of four digits or after an era's name, a Han year, two digits after a point or slash.
_MAYBE = re.compile(r"(?:1[89]|20)\d\d|[年년]|[./-]\s?\d\d\b|\d '?\d\d\b|[a-z]\.?,? '?\d\d\b")
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
# 二〇二四年四月十日, 二○○五年三月
_HAN_DATE = re.compile(
    r"(?P<year>[一二][〇零○一二三四五六七八九]{3})年(?P<month>十[一二]?|[一二三四五六七八九])月(?:(?P<day>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号號])?"
)
# 10 April 2024, 10. April 2024, le 3 mars 2024, 3 de marzo de 2024, 10-Apr-2024, Mon, 10 Apr 2024
_DAY_MONTH = re.compile(
    r"(?<![\w.])(?P<day>3[01]|[12]\d|0?[1-9])(?:\.|st|nd|rd|th|er|º|ª)?[\s\xa0,/-]*(?:(?:of|de)\s+|d')?(?P<name>[^\W\d_]{3,14})\.?(?:[\s\xa0,/'’-]+|\s(?:de|del)\s)+(?P<year>(?:1[89]|20)\d\d|'?\d\d(?=\s|$))(?!\d)",
    re.IGNORECASE,
)
# April 10, 2024; Apr. 10th 2024; April 2024
_MONTH_DAY = re.compile(
    r"(?<![^\W\d_])(?P<name>[^\W\d_]{3,14})\.?[\s\xa0/-]*(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|\.)?)?[\s\xa0,/-]+(?P<year>(?:1[89]|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# 2024 Apr 10, 2024 April 10
_YEAR_NAME = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)[\s\xa0,/-]+(?P<name>[a-z]{3,9})\.?[\s\xa0,/-]+(?P<day>3[01]|[12]\d|0?[1-9])(?![\d.,]\d|\d)",
    re.IGNORECASE,
)
# 10.04.2024, 10/4/2024, 10-04-24
_NUMERIC = re.compile(
    r"(?<![\d.,/])(?P<a>\d{1,2})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])"
)
# T15:57:01.000+08:00, 15:57, 下午3:57, 3:57 pm, 15時57分, 15.57 Uhr, 오후 3시 57분
_TIME = re.compile(
    r"""[\s,T|·•()（）\[\]@\xa0-]{0,4}(?:(?:at|um|à|às|a\slas|kl\.?|·|\|)\s?)?
        (?:[(（\[]?(?:星期|周|週|礼拜|禮拜)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日?|요일)?[)）\]]?\s{0,2})?
        (?P<half>上午|中午|下午|晚上|凌晨|早上|午前|午後|오전|오후)?\s?
        (?P<hour>[01]?\d|2[0-4])(?:[:：時时시h]\s?|\.(?=\d\d\sUhr))(?P<minute>[0-5]\d|\d(?=\s?[分분]))?(?:[:：分분]\s?(?P<second>[0-5]\d)?)?(?:[.,]\d{1,9})?
        (?:\s?(?P<ampm>[ap]\.?m\b\.?))?
        (?:\s?(?P<zone>Z\b|UTC|GMT|JST|KST|CET|CEST|BST|E[SD]T|P[SD]T|HKT)?\s?(?P<offset>[+-](?:0\d|1[0-4]):?[0-5]?0?5?)?)""",
    re.VERBOSE | re.IGNORECASE,
)


def read_stamp(text: str, day_first: bool = True) -> Stamp | None:
    """The first point in time in the text, or None. `day_first` says how to read 3/4/2024."""
    return next(find_stamps(text, day_first), None)


def find_stamps(text: str, day_first: bool = True) -> Iterator[Stamp]:
    """Every point in time in the first characters of the text, in order."""
    text = text[:_LONGEST]
    if not _MAYBE.search(text):
        return
    found: list[tuple[int, int, int, int | None, int | None]] = []
    for match in _BIG_ENDIAN.finditer(text):
        found.append((match.start(), match.end(), *_read_big_endian(match)))
    if "年" in text:
        for match in _HAN_DATE.finditer(text):
            day = match["day"]
            year = int(match["year"].translate(_HAN_DIGITS))
            found.append((match.start(), match.end(), year, _read_han(match["month"]), _read_han(day) if day else None))
    for pattern in (_YEAR_NAME, _DAY_MONTH, _MONTH_DAY):
        found += _find_named(text, pattern)
    for match in _NUMERIC.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        if match["sep"] != "/" or first > 12:
            day_number, month = first, second
        elif second > 12:
            day_number, month = second, first
        else:
            day_number, month = (first, second) if day_first else (second, first)
        if month > 12 and day_number <= 12:
            day_number, month = month, day_number
        found.append((match.start(), match.end(), _widen_year(match["year"]), month, day_number))
    last = -1
    for start, end, year, number, day in sorted(found, key=lambda one: (one[0], -one[1])):
        if start < last:
            continue
        stamp = _complete(text, start, end, year, number, day)
        if stamp is not None:
            last = stamp.end
            yield stamp


def _find_named(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, int, int | None, int | None]]:
    """Dates with a month's name; a word that names no month does not hide the date after it."""
    match = pattern.search(text)
    while match:
        month = MONTHS.get(match["name"].lower())
        if month:
            day = int(match["day"]) if match["day"] else None
            yield match.start(), match.end(), _widen_year(match["year"]), month, day
        match = pattern.search(text, match.end() if month else match.end("name"))


def _read_big_endian(match: re.Match[str]) -> tuple[int, int | None, int | None]:
    if match["year"]:
        return int(match["year"]), int(match["month"]), int(match["day"]) if match["day"] else None
    if match["era"]:
        year = match["era_year"]
        number = 1 if year in FIRST_YEAR_WORDS else int(year)
        return ERAS[match["era"]] + number, int(match["era_month"]), int(match["era_day"]) if match["era_day"] else None
    return int(match["y8"]), int(match["m8"]), int(match["d8"])


def _read_han(text: str) -> int:
    """A Han number below forty: 十 10, 二十一 21."""
    tens, ten, units = text.rpartition("十")
    if not ten:
        return int(text.translate(_HAN_DIGITS))
    return (int(tens.translate(_HAN_DIGITS)) if tens else 1) * 10 + (int(units.translate(_HAN_DIGITS)) if units else 0)


def _widen_year(text: str) -> int:
    year = int(text.lstrip("'"))
    if year > 99:
        return year
    return 2000 + year if year < 70 else 1900 + year


def _complete(text: str, start: int, end: int, year: int, month: int | None, day: int | None) -> Stamp | None:
    """The stamp with the time of day that follows the date, or None where there is no such day."""
    if not _OLDEST <= year <= _NEWEST:
        return None
    precision = "day" if day else "month" if month else "year"
    try:
        at = datetime(year, month or 1, day or 1)
    except ValueError:
        return None
    match = _TIME.match(text, end) if day else None
    if match is None or (match["minute"] is None and not match["half"] and not match["ampm"]):
        return Stamp(at, precision, None, start, end)
    hour = int(match["hour"])
    half, ampm = match["half"], (match["ampm"] or "").lower()
    if hour < 12 and (half in ("下午", "晚上", "午後", "오후") or ampm.startswith("p")):
        hour += 12
    elif hour == 12 and (half in ("上午", "凌晨", "午前", "오전") or ampm.startswith("a")):
        hour = 0
    at += timedelta(hours=hour, minutes=int(match["minute"] or 0), seconds=int(match["second"] or 0))
    return Stamp(at, "second" if match["second"] else "minute", _read_offset(match), start, match.end())


def _read_offset(match: re.Match[str]) -> str | None:
    offset = match["offset"]
    if offset:
        digits = offset[1:].replace(":", "").ljust(4, "0")
        return f"{offset[0]}{digits[:2]}:{digits[2:4]}"
    return _ZONES.get((match["zone"] or "").lower())


# /2024/04/10/, /2024-04-10-, /20240410/, t20240410_, /2024/0410/, /2024-04/10/
_URL_DAY = re.compile(r"(?<!\d)(20[0-3]\d|199\d)([/_-]?)(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_LOOSE_DAY = re.compile(r"/(20[0-3]\d|199\d)[/-](1[0-2]|0?[1-9])[/-](3[01]|[12]\d|0?[1-9])(?=[/_.-]|$)")
_URL_MONTH = re.compile(r"/(20[0-3]\d|199\d)[/-]?(0[1-9]|1[0-2])(?=/)")


def read_url_stamp(url: str, months: bool = True) -> Stamp | None:
    """The date that an address carries in its path: a day, or a month where `months`."""
    path = url.split("?", 1)[0].split("://", 1)[-1].partition("/")[2]
    path = "/" + path
    match = _URL_LOOSE_DAY.search(path) or _URL_DAY.search(path)
    if match:
        parts = [part for part in match.groups() if part and part.isdigit()]
        try:
            return Stamp(datetime(int(parts[0]), int(parts[1]), int(parts[2])), "day")
        except ValueError:
            return None
    match = _URL_MONTH.search(path) if months else None
    return Stamp(datetime(int(match[1]), int(match[2]), 1), "month") if match else None
