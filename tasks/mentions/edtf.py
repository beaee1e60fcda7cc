"""Calendar arithmetic on EDTF (ISO 8601-2) strings: what a date covers, and dates relative to an anchor."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_QUARTER_BASE = 33
_HALF_BASE = 40


class Stamp(NamedTuple):
    """A date as read: its EDTF (None where nothing anchors it), precision, and whether it is relative."""

    edtf: str | None
    precision: str | None
    relative: bool
    modifier: str | None = None

    @property
    def resolved(self) -> bool:
        """Whether the date is a calendar date without an unknown year."""
        return self.edtf is not None and not self.edtf.startswith("XXXX")


class DateSpan(NamedTuple):
    """A date of a text: its span, what it means, and the rule that read it."""

    start: int
    end: int
    stamp: Stamp
    rule: str


def add_clock(edtf: str, clock: str | None, relative: bool) -> Stamp:
    """A day with its time of day (HH:MM or HH:MM:SS) where one is given and exists."""
    hours, _, rest = (clock or "").partition(":")
    if not hours or int(hours) > 23:
        return Stamp(edtf, "day", relative)
    return Stamp(f"{edtf}T{int(hours):02d}:{rest}", "second" if ":" in rest else "minute", relative)


def is_valid_day(year: int | None, month: int, day: int) -> bool:
    """Whether a day exists; without a year any day that some year has."""
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(year if year and 1 <= year <= 9999 else 2024, month)[1]


def format_edtf(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """The EDTF of a year, month or day, XXXX and XX standing for what is not known."""
    text = "XXXX" if year is None else f"{year:04d}"
    if month is None and day is None:
        return text
    text += "-XX" if month is None else f"-{month:02d}"
    return text if day is None else f"{text}-{day:02d}"


def format_quarter(year: int | None, quarter: int) -> str:
    """The EDTF of a quarter: 2024-33 to 2024-36."""
    return f"{format_edtf(year)}-{_QUARTER_BASE + quarter - 1}"


def format_half(year: int | None, half: int) -> str:
    """The EDTF of a half year: 2024-40 or 2024-41."""
    return f"{format_edtf(year)}-{_HALF_BASE + half - 1}"


def find_bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and last day that an EDTF date covers; (None, None) where its year is unknown."""
    if edtf is None or "XXXX" in edtf:
        return None, None
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return find_bounds(first)[0], find_bounds(last)[1]
    days = _find_days(edtf)
    return (None, None) if days is None else (days[0].isoformat(), days[1].isoformat())


def _find_days(edtf: str) -> tuple[date, date] | None:
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|\Z)", edtf)
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        return _span_parts(year or 0, month, day)
    if week := re.match(r"(\d{4})-W(\d\d)\Z", edtf):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(days=6)
    if decade := re.match(r"(\d{3})X\Z", edtf):
        return _span_years(int(decade[1]) * 10, 10)
    if century := re.match(r"(\d{2})XX\Z", edtf):
        return _span_years(int(century[1]) * 100, 100)
    return None


def _span_years(first: int, count: int) -> tuple[date, date] | None:
    return (date(first, 1, 1), date(first + count - 1, 12, 31)) if first >= 1 else None


def _span_parts(year: int, month: int | None, day: int | None) -> tuple[date, date] | None:
    if not 1 <= year <= 9999:
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return (date(year, month, day),) * 2 if is_valid_day(year, month, day) else None
    if 1 <= month <= 12:
        first, last = month, month
    elif month in _SEASONS:
        first, last = _SEASONS[month]
    elif _QUARTER_BASE <= month < _QUARTER_BASE + 4:
        first = 3 * (month - _QUARTER_BASE) + 1
        last = first + 2
    elif month in (_HALF_BASE, _HALF_BASE + 1):
        first = 6 * (month - _HALF_BASE) + 1
        last = first + 5
    else:
        return None
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def shift_month(anchor: date, months: int) -> tuple[int, int]:
    """The year and month that lie a number of months from a date."""
    index = anchor.year * 12 + anchor.month - 1 + months
    return index // 12, index % 12 + 1


def find_year(anchor: date | None, month: int) -> int | None:
    """The year meant by a month without one: the anchor's, or its neighbour across the turn of the year."""
    if anchor is None:
        return None
    if month - anchor.month >= 9:
        return anchor.year - 1
    if anchor.month == 12 and month == 1:
        return anchor.year + 1
    return anchor.year


def find_weekday(anchor: date, weekday: int, weeks: int | None) -> date:
    """The day meant by a weekday (Monday is 1): in the week `weeks` from the anchor's, or the last one until the anchor."""
    monday = anchor - timedelta(days=anchor.isoweekday() - 1)
    if weeks is not None:
        return monday + timedelta(days=7 * weeks + weekday - 1)
    return anchor - timedelta(days=(anchor.isoweekday() - weekday) % 7)


def format_week(anchor: date, weeks: int) -> str:
    """The EDTF of the week that lies a number of weeks from a date: 2024-W15."""
    year, week, _ = (anchor + timedelta(days=7 * weeks)).isocalendar()
    return f"{year}-W{week:02d}"
