"""Parts of a year as the groups of a date pattern tell them: quarters, halves, seasons, its beginning and end."""

from __future__ import annotations

import re

from tasks.mentions.date_words import PARTS, QUARTER_DIGITS
from tasks.mentions.edtf import Stamp, format_edtf, format_half, format_quarter


def read_quarter(match: re.Match[str], year: int | None, relative: bool) -> Stamp:
    """第三季度, or the months from January on of 前三季度."""
    if match["quarter"]:
        edtf = None if year is None else format_quarter(year, QUARTER_DIGITS[match["quarter"]])
        return Stamp(edtf, "quarter", relative)
    last = 3 * QUARTER_DIGITS[match["quarters"]]
    return Stamp(None if year is None else f"{year:04d}-01/{year:04d}-{last:02d}", "interval", relative)


def read_half(word: str, year: int | None, relative: bool) -> Stamp:
    """The half of a year that a word (上半年, 하반기) names."""
    return Stamp(format_half(year, 1 if word[0] in "上상" else 2), "half", relative)


def read_part(part: str | None, year: int | None, relative: bool) -> Stamp:
    """A year, or the season or half of it that a word names; early, mid and late are modifiers."""
    kind = PARTS.get(part or "", "")
    if kind.startswith("season"):
        return Stamp(None if year is None else f"{year}-{kind[6:]}", "season", relative)
    if kind.startswith("half"):
        return Stamp(None if year is None else format_half(year, int(kind[4:])), "half", relative)
    return Stamp(None if year is None else format_edtf(year), "year", relative, kind or None)
