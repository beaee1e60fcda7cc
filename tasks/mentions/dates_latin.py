"""Dates of texts in Latin and Cyrillic script: month names of every language of `tasks.calendars`, relative ones in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tasks.calendars import MONTHS_BY_LANGUAGE
from tasks.mentions.dates_near import measure_stretch
from tasks.mentions.edtf import (
    DateSpan,
    Stamp,
    add_clock,
    find_weekday,
    find_year,
    format_edtf,
    format_half,
    format_quarter,
    format_week,
    is_valid_day,
    shift_month,
)
from tasks.mentions.latin_date_patterns import COUNT_WORDS, build_patterns, build_starts
from tasks.mentions.numbers import untwin_case

_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
_PARTS = {
    "early": "early",
    "start": "early",
    "beginning": "early",
    "late": "late",
    "end": "late",
    "mid": "mid",
    "middle": "mid",
}
_COUNTS = {"a": 1, **{word: count for count, word in enumerate(COUNT_WORDS, 1)}, "an": 1}
_RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_AMBIGUOUS_MONTHS = frozenset(
    ("may", "march", "mar", "sat", "sun", "mai", "mars", "set", "out", "ago", "mag", "lis", "mac", "mars")
)
# What follows a bare number like 2024 when it counts something after all.
_COUNTED = re.compile(r"\s(?!and\b|or\b|as\b|its\b|his\b|this\b|was\b|is\b|has\b|us\b)[a-z]*(?:s|men|people)\b(?<!ss)")
_DATE_CONTEXT = re.compile(
    r"(?:\b(?:in|by|since|until|till|through|during|before|after|from|to|of|for|year|circa|between|and|early|late|mid|than|"
    r"fiscal|FY|im|in|seit|bis|ab|en|depuis|desde|hasta|de|del|dès|nel|dal|em|год|summer|winter|spring|fall|autumn|around|the|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day)|[(\[–—])\s?\Z"
)


class LatinDateReader:
    """Reads the dates of one document in a language that writes month names."""

    def __init__(self, anchor: date | None, language: str) -> None:
        self.anchor = anchor
        language = language if language in MONTHS_BY_LANGUAGE else "en"
        self.pattern, self.months, self.weekdays = build_patterns(language)
        self.starts = build_starts(language)

    def find(self, text: str) -> Iterator[DateSpan]:
        """The dates of a text in order, none overlapping another."""
        end = 0
        text = untwin_case(text)
        # The mark that stands for the beginning makes a mark's place the place of the word behind it.
        for mark in self.starts.finditer(f" {text}"):
            if mark.start() < end:
                continue
            match = self.pattern.match(text, mark.start())
            found = self._read(match, text) if match else None
            if found is not None:
                end = found.end
                yield found

    def _read(self, match: re.Match[str], text: str) -> DateSpan | None:
        for reader in (
            self._read_month,
            self._read_day_month,
            self._read_stretch,
            self._read_relative,
            self._read_quarter,
            self._read_numeric,
            self._read_year,
            self._read_other,
        ):
            found = reader(match, text)
            if found is not None:
                return found
        return None

    def _read_month(self, match: re.Match[str], text: str) -> DateSpan | None:
        name = match["month"]
        if name is None or not _is_capitalized(name, match):
            return None
        month = self.months[name.casefold()]
        day = match["d"]
        if (
            day is None
            and not match["y2"]
            and not match["rely"]
            and not match["rely2"]
            and not match["m2"]
            and not match["part"]
            and not _is_month(match, text)
        ):
            return None
        modifier = _read_part(match["part"])
        if match["m2"]:
            final = int(match["y4"])
            last = self.months[match["m2"].casefold()]
            return _span(
                match, Stamp(f"{format_edtf(final, month)}/{format_edtf(final, last)}", "interval", False), "date_range"
            )
        year_text = match["y"] or match["y2"]
        relation = match["rely"] or match["rely2"]
        year: int | None = int(year_text) if year_text else find_year(self.anchor, month)
        if relation:
            year = self.anchor.year + _SHIFTS[relation.lower()] if self.anchor else None
        relative = year_text is None
        if day is None:
            return _span(match, Stamp(format_edtf(year, month), "month", relative, modifier), "date_month")
        if not is_valid_day(year, month, int(day)):
            return None
        edtf = format_edtf(year, month, int(day))
        if match["d2"]:
            last_day = int(match["d2"])
            if last_day <= int(day) or not is_valid_day(year, month, last_day):
                return None
            return _span(
                match, Stamp(f"{edtf}/{format_edtf(year, month, last_day)}", "interval", relative), "date_range"
            )
        return _span(match, add_clock(edtf, match["clock"], relative), "date")

    def _read_day_month(self, match: re.Match[str], text: str) -> DateSpan | None:
        if match["dm"] is None or not match["dm"][0].isalpha():
            return None
        month, day = self.months[match["dm"].casefold()], int(match["dd"])
        year = int(match["dy"]) if match["dy"] else find_year(self.anchor, month)
        last = int(match["dd2"] or 0)
        if not is_valid_day(year, month, day) or (
            not match["dy"] and match["dm"].islower() and match["dm"] in _AMBIGUOUS_MONTHS
        ):
            return None
        edtf = format_edtf(year, month, day)
        if last:
            if last <= day or not is_valid_day(year, month, last):
                return None
            stamp = Stamp(f"{edtf}/{format_edtf(year, month, last)}", "interval", match["dy"] is None)
            return _span(match, stamp, "date_range")
        return _span(match, Stamp(edtf, "day", match["dy"] is None), "date")

    def _read_stretch(self, match: re.Match[str], text: str) -> DateSpan | None:
        """The past three years, the first three quarters, year-end."""
        if match["span"]:
            count = _COUNTS.get((match["spann"] or "one").lower()) or int(match["spann"])
            unit = (match["spanu"] or match["spand"]).lower()
            ahead = match["span"].lower() in ("next", "coming")
            years = not unit.startswith("month")
            stamp = measure_stretch(self.anchor, count * 10 if unit.startswith("decade") else count, years, ahead)
            return _span(match, stamp, "date_stretch")
        year = self.anchor.year if self.anchor else None
        if match["firstn"]:
            if match["firstrel"] and year is not None:
                year += _SHIFTS[match["firstrel"].lower()]
            stated = match["firsty"]
            year = int(stated) if stated else year
            last_month = 3 * _COUNTS[match["firstn"].lower()]
            edtf = None if year is None else f"{format_edtf(year, 1)}/{format_edtf(year, last_month)}"
            return _span(match, Stamp(edtf, "interval", stated is None), "date_range")
        turn = match["turn"] or (match["turn2"] and "end")
        if turn is None:
            return None
        return _span(match, Stamp(format_edtf(year) if year else None, "year", True, _read_part(turn)), "date_relative")

    def _read_relative(self, match: re.Match[str], text: str) -> DateSpan | None:
        relation = (match["rel"] or match["prel"] or "").lower().replace("the ", "")
        if not relation:
            return None
        modifier = _read_part(match["part2"] if match["prel"] else None)
        unit = (match["ru"] or match["pru"] or "").lower()
        shift = _SHIFTS.get(relation)
        anchor = self.anchor
        if (
            unit in ("day", "weekend", "night", "morning")
            or relation == "same"
            or (relation in ("following", "previous") and unit)
        ):
            return _span(match, Stamp(None, None, True), "date_floating") if unit else None
        if match["rm"]:
            month = self.months[match["rm"].casefold()]
            year = None if anchor is None or shift is None else _find_month_year(anchor, month, shift)
            return _span(match, Stamp(format_edtf(year, month), "month", True), "date_month")
        if anchor is None or shift is None:
            return _span(match, Stamp(None, None, True, modifier), "date_relative")
        if match["rwd"]:
            weekday = self.weekdays[match["rwd"].casefold()]
            weeks = None if shift == 0 else shift
            return _span(match, Stamp(find_weekday(anchor, weekday, weeks).isoformat(), "day", True), "date_weekday")
        if match["rs"]:
            return _span(
                match, Stamp(f"{anchor.year + shift}-{_SEASONS[match['rs'].lower()]}", "season", True), "date_season"
            )
        return _span(match, _shift_unit(anchor, unit, shift, modifier), "date_relative")

    def _read_quarter(self, match: re.Match[str], text: str) -> DateSpan | None:
        if match["ord"]:
            if (
                match["ordu"].lower() == "half"
                and not (match["oy"] or match["orel"] or match["oy2"])
                and "year" not in match.group()
            ):
                return None
            number = _ORDINALS[match["ord"].lower()]
            year_text = match["oy"] or match["oy2"]
            year = (
                int(year_text)
                if year_text
                else self.anchor.year + _SHIFTS[(match["orel"] or "this").lower()]
                if self.anchor
                else None
            )
            if match["ordu"].lower() == "quarter":
                return _span(
                    match,
                    Stamp(format_quarter(year, number) if year else None, "quarter", year_text is None),
                    "date_quarter",
                )
            if number > 2:
                return None
            return _span(
                match, Stamp(format_half(year, number) if year else None, "half", year_text is None), "date_half"
            )
        if match["q"] or match["q2"]:
            year_text = match["qy"] or match["qy2"]
            year = int(year_text) if year_text else self.anchor.year if self.anchor else None
            edtf = format_quarter(year, int(match["q"] or match["q2"])) if year else None
            return _span(match, Stamp(edtf, "quarter", year_text is None), "date_quarter")
        if match["h"] or match["h2"]:
            return _span(
                match,
                Stamp(format_half(int(match["hy"] or match["hy2"]), int(match["h"] or match["h2"])), "half", False),
                "date_half",
            )
        return None

    def _read_numeric(self, match: re.Match[str], text: str) -> DateSpan | None:
        if match["iy"]:
            year, month, day, clock = int(match["iy"]), int(match["im"]), int(match["id"]), match["iclock"]
        elif match["ny"]:
            year, month, day, clock = int(match["ny"]), int(match["nm"]), int(match["nd"]), None
        else:
            return None
        if not is_valid_day(year, month, day):
            return None
        return _span(match, add_clock(format_edtf(year, month, day), clock, False), "date_numeric")

    def _read_year(self, match: re.Match[str], text: str) -> DateSpan | None:
        if match["ys"]:
            if not int(match["ys"]) < int(match["ye"]):
                return None
            return _span(match, Stamp(f"{match['ys']}/{match['ye']}", "interval", False), "date_range")
        if match["py"] or match["fy"]:
            return _span(
                match,
                Stamp(match["py"] or match["fy"], "year", False, _read_part(match["part3"] if match["py"] else None)),
                "date_year",
            )
        if match["season"]:
            return _span(
                match, Stamp(f"{match['sy']}-{_SEASONS[match['season'].lower()]}", "season", False), "date_season"
            )
        if match["bare"]:
            return _span(match, Stamp(match["bare"], "year", False), "date_year") if _is_year(match, text) else None
        return None

    def _read_other(self, match: re.Match[str], text: str) -> DateSpan | None:
        if match["dec"]:
            return _span(match, Stamp(f"{match['dec'][:3]}X", "decade", False), "date_period")
        if match["cent"]:
            return (
                _span(match, Stamp(f"{int(match['cent']) - 1:02d}XX", "century", False), "date_period")
                if match["cent"] != "00"
                else None
            )
        if match["ago"]:
            return _span(match, self._read_distance(match), "date_distance")
        if match["wd"]:
            if not match["wd"][0].isupper() and "a" <= match["wd"][0] <= "z" and match["wd"].lower().endswith("day"):
                return None
            edtf = (
                find_weekday(self.anchor, self.weekdays[match["wd"].casefold()], None).isoformat()
                if self.anchor
                else None
            )
            return _span(match, Stamp(edtf, "day", True), "date_weekday")
        if match["rd"]:
            shift = _RELATIVE_DAYS[match["rd"].lower()]
            edtf = (self.anchor + timedelta(days=shift)).isoformat() if self.anchor else None
            return _span(match, Stamp(edtf, "day", True), "date_relative_day")
        return None

    def _read_distance(self, match: re.Match[str]) -> Stamp:
        count = _COUNTS.get(match["agon"].lower()) or (
            int(match["agon"]) if match["agon"].isdigit() and len(match["agon"]) < 5 else None
        )
        if (
            self.anchor is None
            or count is None
            or match["agou"].lower() not in ("year", "decade")
            or match["agod"].lower() != "ago"
        ):
            return Stamp(None, None, True)
        year = self.anchor.year - count * (10 if match["agou"].lower() == "decade" else 1)
        return Stamp(format_edtf(year), "year", True) if year >= 1 else Stamp(None, None, True)


def _span(match: re.Match[str], stamp: Stamp, rule: str) -> DateSpan:
    start = match.start()
    if match.group().lower().startswith("the "):
        start += 4
    return DateSpan(start, match.end(), stamp, rule)


def _read_part(part: str | None) -> str | None:
    if part is None:
        return None
    return next((kind for word, kind in _PARTS.items() if word in part.lower()), None)


def _is_capitalized(name: str, match: re.Match[str]) -> bool:
    """English month names have a capital; May and March in other cases are verbs. Other languages write them small."""
    return name[0].isupper() or (
        name not in MONTHS_BY_LANGUAGE["en"] and (match["y2"] is not None or match["y"] is not None)
    )


_MONTH_CONTEXT = re.compile(
    r"\b(?:in|by|since|until|till|through|during|before|after|from|to|of|last|next|this|early|late|mid|im|seit|bis|en|depuis|desde|between|and|for)[\s-]\Z",
    re.IGNORECASE,
)


def _is_month(match: re.Match[str], text: str) -> bool:
    """Whether a month name without day and year is one: long and unambiguous, or behind a word of time."""
    name = match["month"].casefold()
    if _MONTH_CONTEXT.search(text[max(0, match.start() - 10) : match.start()]):
        return (
            name not in ("may", "march", "sat", "sun")
            or text[max(0, match.start() - 4) : match.start()].lower().rstrip()[-2:]
            in ("in", "by", "ce", "il", "st", "xt", "is", "om", "ly", "te")
            or name == "may"
        )
    return (
        name not in _AMBIGUOUS_MONTHS
        and len(name) > 3
        and match["part"] is not None
        or (len(name) > 4 and name not in _AMBIGUOUS_MONTHS)
    )


def _is_year(match: re.Match[str], text: str) -> bool:
    """Whether a bare number of four digits is a year: after a word of time, or where it counts nothing."""
    start, end = match.start(), match.end()
    before = text[max(0, start - 12) : start]
    if before[-1:] in "$€£¥#₩" and before:
        return False
    year = int(match["bare"])
    if _DATE_CONTEXT.search(before):
        return _COUNTED.match(text, end) is None or re.search(r"\b(?:in|by|since|until)\s\Z", before) is not None
    return (
        1900 <= year <= 2099
        and _COUNTED.match(text, end) is None
        and not before.rstrip().endswith(("No.", "Room", "Flight"))
    )


def _find_month_year(anchor: date, month: int, shift: int) -> int:
    if shift < 0:
        return anchor.year - (month >= anchor.month)
    if shift > 0:
        return anchor.year + (month <= anchor.month)
    return anchor.year


def _shift_unit(anchor: date, unit: str, shift: int, modifier: str | None) -> Stamp:
    if unit == "year":
        return Stamp(format_edtf(anchor.year + shift), "year", True, modifier)
    if unit == "month":
        return Stamp(format_edtf(*shift_month(anchor, shift)), "month", True, modifier)
    if unit == "week":
        return Stamp(format_week(anchor, shift), "week", True, modifier)
    if unit == "quarter":
        year, month = shift_month(anchor, 3 * shift)
        return Stamp(format_quarter(year, (month - 1) // 3 + 1), "quarter", True, modifier)
    if unit == "decade":
        return Stamp(f"{anchor.year // 10 + shift}X", "decade", True, modifier)
    return Stamp(f"{anchor.year // 100 + shift:02d}XX", "century", True, modifier)
