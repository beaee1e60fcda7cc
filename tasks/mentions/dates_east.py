"""Dates of Chinese, Japanese and Korean texts: full, partial, of an era, relative, ranges, quarters and seasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tasks.calendars import ERAS, FIRST_YEAR_WORDS
from tasks.mentions.date_parts import read_half, read_part, read_quarter
from tasks.mentions.date_patterns import (
    BRACKETED_DAY,
    DAY_LED,
    HAN_MONTH_BEFORE,
    HANGUL_AFTER_MONTH,
    MONTH_LED,
    NUMERIC,
    PERIOD,
    WORD_LED,
    YEAR_LED,
)
from tasks.mentions.date_starts import Reader, find_date_starts
from tasks.mentions.date_words import (
    FLOATING_YEARS,
    INSIDE_WORD,
    PARTS,
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_WEEKS,
    RELATIVE_YEARS,
    WEEKDAY_CHARACTERS,
)
from tasks.mentions.dates_near import read_near
from tasks.mentions.edtf import (
    DateSpan,
    Stamp,
    add_clock,
    find_weekday,
    find_year,
    format_edtf,
    format_week,
    is_valid_day,
    shift_month,
)
from tasks.mentions.joined import BREAK
from tasks.mentions.number_words import DIGIT_VALUES
from tasks.mentions.numbers import read_whole

# 四季 are the seasons; a quarter is 第四季 or 四季度.
_SEASON_COUNT = re.compile("[一二三四]季")


class EastDateReader:
    """Reads the dates of one document, block by block; keeps the month last named, which bare days lean on."""

    def __init__(self, anchor: date | None, language: str) -> None:
        self.anchor = anchor
        self.language = language
        self.month: tuple[int | None, int] | None = None
        self._readers = {
            "near": self._read_near,
            "numeric": self._read_numeric,
            "word": self._read_word_led,
            "year": self._read_year_led,
            "period": self._read_period,
            "month": self._read_month_led,
            "day": self._read_day_led,
        }

    def find(self, text: str) -> Iterator[DateSpan]:
        """The dates of a text in order, none overlapping another."""
        end = before = 0
        self.month = None
        for position, readers in find_date_starts(text, self.language):
            if position < end:
                continue
            if text.find(BREAK, before, position) >= 0:
                self.month = None
            before = position
            found = self._read(text, position, readers)
            if found is not None:
                end = found.end
                yield found

    def _read(self, text: str, position: int, readers: Iterable[Reader]) -> DateSpan | None:
        character = text[position]
        if character in INSIDE_WORD and text[position - 1 : position] in INSIDE_WORD[character] and position:
            return None
        for name in readers:
            found = self._readers[name](text, position)
            if found is not None:
                return found
        return None

    def _read_near(self, text: str, position: int) -> DateSpan | None:
        return read_near(text, position, self.anchor)

    def _read_numeric(self, text: str, position: int) -> DateSpan | None:
        match = NUMERIC.match(text, position)
        if match is None:
            return None
        if match["ys"]:
            first, last = int(match["ys"]), int(match["ye"])
            if not first < last:
                return None
            return _span(match, Stamp(f"{first}/{last}", "interval", False), "date_range")
        if match["y2"]:
            return _span(match, Stamp(format_edtf(int(match["y2"]), int(match["m2"])), "month", False), "date_numeric")
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        if not is_valid_day(year, month, day):
            return None
        self.month = (year, month)
        return _span(match, add_clock(format_edtf(year, month, day), match["clock"], False), "date_numeric")

    def _read_year_led(self, text: str, position: int) -> DateSpan | None:
        match = YEAR_LED.match(text, position)
        if match is None:
            return None
        if match["ys"]:
            first, last = int(match["ys"]), int(match["ye"])
            last += first // 100 * 100 if last < 100 else 0
            if not first < last:
                return None
            return _span(match, Stamp(f"{first}/{last}", "interval", False), "date_range")
        relative = (match["ry"] or match["fy"] or match["oy"]) is not None
        year = self._find_year(match)
        if year is None and not relative:
            return None
        rule = "date_relative_year" if relative else "date_era" if match["era"] else "date"
        if match["m"]:
            return self._read_month(match, year, relative, rule)
        if match["ms"] or match["upto"]:
            return _read_months(match, year, relative)
        if match["quarter"] or match["quarters"]:
            return _span(match, read_quarter(match, year, relative), rule)
        if match["half"]:
            return _span(match, read_half(match["half"], year, relative), rule)
        return _span(match, read_part(match["part"], year, relative), rule)

    def _find_year(self, match: re.Match[str]) -> int | None:
        if match["era"]:
            number = 1 if match["ey"] in FIRST_YEAR_WORDS else read_whole(match["ey"])
            year = None if number is None else number + ERAS[match["era"]]
            return year if year and 0 < year <= 2999 else None
        if match["roc"]:
            return int(match["roc"]) + ERAS["民國"]
        if match["y"]:
            year = read_whole(match["y"])
            return year if year and 1000 <= year <= 2999 else None
        if match["oy"]:
            return self.anchor.year if self.anchor else None
        word = match["ry"] or match["fy"]
        if self.anchor is None or (word in FLOATING_YEARS and not (word == "前年" and self.language == "zh")):
            return None
        return self.anchor.year + RELATIVE_YEARS[word]

    def _read_month(self, match: re.Match[str], year: int | None, relative: bool, rule: str) -> DateSpan | None:
        month = read_whole(match["m"])
        if month is None or not 1 <= month <= 12:
            return None
        groups = match.groupdict()
        if groups.get("d1") or groups.get("d2"):
            self.month = (year, month)
        if groups.get("m2"):
            last = read_whole(match["m2"])
            edtf = f"{format_edtf(year, month)}/{format_edtf(year, last)}"
            return _span(match, Stamp(edtf, "interval", relative), rule)
        days = [read_whole(groups.get(name)) for name in ("d", "d2", "d1", "m3", "d3")]
        first, last, only, next_month, next_day = days
        if first and last:
            if not (is_valid_day(year, month, first) and is_valid_day(year, month, last)):
                return None
            return _span(
                match,
                Stamp(f"{format_edtf(year, month, first)}/{format_edtf(year, month, last)}", "interval", relative),
                rule,
            )
        if only:
            if not is_valid_day(year, month, only):
                return None
            edtf = format_edtf(year, month, only)
            if next_month and next_day and is_valid_day(year, next_month, next_day):
                return _span(
                    match, Stamp(f"{edtf}/{format_edtf(year, next_month, next_day)}", "interval", relative), rule
                )
            return _span(match, add_clock(edtf, _find_clock(groups), relative), rule)
        modifier = PARTS.get(groups.get("mp") or "")
        return _span(match, Stamp(format_edtf(year, month), "month", relative, modifier), rule)

    def _read_month_led(self, text: str, position: int) -> DateSpan | None:
        match = MONTH_LED.match(text, position)
        if match is None:
            return None
        if match["rm"]:
            return self._read_relative_month(match)
        if match["ms"]:
            year = find_year(self.anchor, read_whole(match["me"]) or 1)
            return _read_months(match, year, True)
        if not _is_month(match, text, position):
            return None
        month = read_whole(match["m"])
        if month is None:
            return None
        year = find_year(self.anchor, month)
        if match["lead"] and year is not None and self.anchor is not None:
            if match["lead"] == "지난해" or match["lead"] == "지난" and month > self.anchor.month:
                year = self.anchor.year - 1
            elif match["lead"] == "오는" and month < self.anchor.month:
                year = self.anchor.year + 1
        return self._read_month(match, year, True, "date_month")

    def _read_relative_month(self, match: re.Match[str]) -> DateSpan | None:
        day = read_whole(match["rmd"])
        if self.anchor is None:
            edtf = format_edtf(None, None, day) if day and not match["rm2"] else None
            return _span(match, Stamp(edtf, "day" if day else "month", True), "date_relative_month")
        year, month = shift_month(self.anchor, RELATIVE_MONTHS[match["rm"]])
        if day and not is_valid_day(year, month, day):
            return None
        self.month = (year, month)
        if match["rm2"]:
            return self._read_relative_range(match, format_edtf(year, month, day))
        if match["rmd3"]:
            last = read_whole(match["rmd3"])
            if not (day and last and day < last and is_valid_day(year, month, last)):
                return None
            edtf = f"{format_edtf(year, month, day)}/{format_edtf(year, month, last)}"
            return _span(match, Stamp(edtf, "interval", True), "date_range")
        modifier = PARTS.get(match["mp"] or "")
        stamp = Stamp(format_edtf(year, month, day), "day" if day else "month", True, modifier)
        return _span(match, stamp, "date_relative_month")

    def _read_relative_range(self, match: re.Match[str], first: str) -> DateSpan | None:
        """지난달 31일부터 이달 2일: from a day of one relative month to a day of another."""
        assert self.anchor is not None
        year, month = shift_month(self.anchor, RELATIVE_MONTHS[match["rm2"]])
        day = read_whole(match["rmd2"])
        last = format_edtf(year, month, day)
        if day is None or not is_valid_day(year, month, day) or last <= first:
            return None
        return _span(match, Stamp(f"{first}/{last}", "interval", True), "date_range")

    def _read_day_led(self, text: str, position: int) -> DateSpan | None:
        match = DAY_LED.match(text, position)
        if match is None or text[position - 1 : position] in tuple("/年月년월第-–~") and position:
            return None
        day = read_whole(match["d"]) or 0
        last = read_whole(match["d2"] or match["d3"])
        year, month = self._find_month(day, match["lead"])
        if month is not None and not (
            is_valid_day(year, month, day) and (last is None or is_valid_day(year, month, last))
        ):
            return None
        edtf = format_edtf(year, month, day)
        if last is not None:
            if last <= day:
                return None
            edtf += "/" + format_edtf(year, month, last)
        return _span(match, Stamp(edtf, "interval" if last else "day", True), "date_day")

    def _find_month(self, day: int, lead: str | None) -> tuple[int | None, int | None]:
        """The month of a bare day: the one last named in the block, else the anchor's or the one before it."""
        if self.month is not None and lead is None:
            return self.month
        if self.anchor is None:
            return None, None
        ahead = day > self.anchor.day + 7 if lead is None else day > self.anchor.day
        if lead == "오는":
            return shift_month(self.anchor, 1 if day < self.anchor.day else 0)
        return shift_month(self.anchor, -1 if ahead else 0)

    def _read_word_led(self, text: str, position: int) -> DateSpan | None:
        bracketed = BRACKETED_DAY.match(text, position)
        if bracketed is not None:
            return self._read_bracketed_day(bracketed)
        match = WORD_LED.match(text, position)
        if match is None:
            return None
        if match["rc"] or match["rdec"] or match["nq"] or match["half"]:
            return self._read_relative_period(match)
        if match["fd"]:
            return _span(match, Stamp(None, "day", True), "date_floating")
        if match["wd"] and text[position - 1 : position] in tuple("每毎一两兩几幾数數") and position:
            return None
        weekday = match["wd"] or match["rwd"]
        weeks = RELATIVE_WEEKS[match["rw"]] if match["rw"] else None
        if self.anchor is None:
            return _span(match, Stamp(None, "day" if weekday or match["rd"] else "week", True), "date_weekday")
        if weekday:
            number = next(WEEKDAY_CHARACTERS[c] for c in _weekday_characters(weekday) if c in WEEKDAY_CHARACTERS)
            edtf = find_weekday(self.anchor, number, weeks).isoformat()
            return _span(match, Stamp(edtf, "day", True), "date_weekday")
        if match["rd"]:
            edtf = (self.anchor + timedelta(days=RELATIVE_DAYS[match["rd"]])).isoformat()
            return _span(match, Stamp(edtf, "day", True), "date_relative_day")
        return _span(match, Stamp(format_week(self.anchor, weeks or 0), "week", True), "date_week")

    def _read_bracketed_day(self, match: re.Match[str]) -> DateSpan | None:
        day = int(match["d"])
        year, month = self._find_month(day, None)
        if month is not None and not is_valid_day(year, month, day):
            return None
        return _span(match, Stamp(format_edtf(year, month, day), "day", True), "date_day")

    def _read_relative_period(self, match: re.Match[str]) -> DateSpan | None:
        year = self.anchor.year if self.anchor else None
        if match["half"]:
            edtf = read_half(match["half"], year, True).edtf if year else None
            return _span(match, Stamp(edtf, "half", True), "date_half")
        if match["nq"]:
            return _span(match, Stamp(None, "quarter", True), "date_quarter")
        if year is None:
            return _span(match, Stamp(None, "decade" if match["rdec"] else "century", True), "date_period")
        if match["rdec"]:
            return _span(match, Stamp(f"{year // 10}X", "decade", True), "date_period")
        century = year // 100 - (match["rc"][0] == "上")
        if match["rcd"]:
            return _span(match, Stamp(f"{century}{_decade_digit(match['rcd'])}X", "decade", True), "date_period")
        return _span(match, Stamp(f"{century}XX", "century", True), "date_period")

    def _read_period(self, text: str, position: int) -> DateSpan | None:
        match = PERIOD.match(text, position)
        if match is None:
            return None
        if match["cy"]:
            return _read_century(match)
        if match["dec"]:
            digits = match["dec"]
            if len(digits) == 4:
                return _span(match, Stamp(f"{int(digits) // 10}X", "decade", False), "date_period")
            return _span(match, Stamp(f"19{_decade_digit(digits)}X", "decade", True), "date_period")
        if match["quarter"] or match["quarters"]:
            if (
                text[position - 1 : position] in tuple("0123456789.")
                and position
                or _SEASON_COUNT.fullmatch(match.group())
            ):
                return None
            return _span(match, read_quarter(match, self.anchor.year if self.anchor else None, True), "date_quarter")
        return self._read_distance(match)

    def _read_distance(self, match: re.Match[str]) -> DateSpan | None:
        """三年前, 10年後, 3개월 전: a distance from the day of writing."""
        unit = match["unit"]
        number = read_whole(match["n"])
        if number is None or self.anchor is None or unit[0] not in "年년" or unit.startswith("年间"):
            return _span(match, Stamp(None, None, True), "date_distance")
        year = self.anchor.year + (-number if match["side"][-1] in "前전" else number)
        return _span(match, Stamp(format_edtf(year), "year", True), "date_distance") if 1 <= year <= 9999 else None


def _span(match: re.Match[str], stamp: Stamp, rule: str) -> DateSpan:
    return DateSpan(match.start(), match.end(), stamp, rule)


def _find_clock(groups: dict[str, str | None]) -> str | None:
    hour, minute = groups.get("hour"), groups.get("minute")
    return f"{hour}:{minute}" if hour and minute else groups.get("clock")


def _read_months(match: re.Match[str], year: int | None, relative: bool) -> DateSpan | None:
    upto = match.groupdict().get("upto")
    first, last = (1, read_whole(upto)) if upto else (read_whole(match["ms"]), read_whole(match["me"]))
    if first is None or last is None or not 1 <= first < last <= 12:
        return None
    edtf = f"{format_edtf(year, first)}/{format_edtf(year, last)}"
    return _span(match, Stamp(edtf, "interval", relative), "date_range")


def _is_month(match: re.Match[str], text: str, position: int) -> bool:
    """Whether a number before 月 names a month: 四月 alone may be a name, 第3月 and 3월드 are something else."""
    before = text[max(0, position - 1) : position]
    if before in ("第", "제", "-", "–") or before.isdigit():
        return False
    if match["d"] or match["d1"] or match["mp"]:
        return True
    if match["m"][0].isdigit():
        return not HANGUL_AFTER_MONTH.match(text, match.end())
    return match.group().endswith("份") or HAN_MONTH_BEFORE.search(text[max(0, position - 2) : position]) is not None


def _weekday_characters(word: str) -> str:
    """The characters of a weekday that name the day: the first in Japanese and Korean, the last in Chinese."""
    return word[0] if word[-1] in "曜일" and len(word) > 1 or word.endswith("曜日") else word[-1]


def _decade_digit(text: str) -> int:
    return int(text[0]) if text[0].isdigit() else DIGIT_VALUES[text[0]]


def _read_century(match: re.Match[str]) -> DateSpan | None:
    number = read_whole(match["cy"])
    if number is None or not 1 <= number <= 30:
        return None
    if match["cd"]:
        return _span(match, Stamp(f"{number - 1:02d}{_decade_digit(match['cd'])}X", "decade", False), "date_period")
    return _span(match, Stamp(f"{number - 1:02d}XX", "century", False), "date_period")
