"""Periods told from the day of writing without a year of their own: 年底, 月末, 今冬, 过去十年, 今後3年間, 지난 10년간."""

from __future__ import annotations

import re
from datetime import date

from tasks.mentions.edtf import DateSpan, Stamp, format_edtf, shift_month
from tasks.mentions.numbers import read_whole

_YEAR_PARTS = {"初": "early", "底": "late", "末": "late", "초": "early", "말": "late"}
_SEASON_YEARS = {**dict.fromkeys("今올", 0), **dict.fromkeys("去昨", -1), **dict.fromkeys("明来來", 1)}
_SEASONS = {**dict(zip("春夏秋冬", range(21, 25), strict=True)), "봄": 21, "여름": 22, "가을": 23, "겨울": 24}
_PAST = ("过去", "過去", "最近", "近", "지난", "최근")
_AHEAD = ("未来", "未來", "今后", "今後", "향후", "앞으로")
_NUMERAL = r"\d{1,3}|[一二三四五六七八九十两兩]{1,3}"
_NEAR = re.compile(
    rf"""
      (?<![\d０-９一二三四五六七八九十百千万萬两兩数數几幾半多每毎近今本去昨明来來前后後当當同整全新周週少青老中成壮童幼大两若历歷往学學财財某那这這該该翌百])
          年(?P<year>[初底末内內])(?![一二三四五六七八九十始生心在部外子层層薪奖獎蔵功景容置需服科陆陸涵向侧側衣特裏里調调賞考年线線])
    | (?<![가-힣])연(?P<kyear>[초말내])(?=\s|까지|부터|에|로|쯤|께|의|\Z|[,.)])
    | (?<![\d０-９一二三四五六七八九十两兩个個本上下今来來先前当當次每毎翌这這同数數几幾半明年各])
          月(?P<month>[初底末])(?![一二三四五六七八九十調调考子尾线線])
    | (?P<season_year>[今去昨明来來올])(?:(?P<season>[春夏秋冬])(?![天季奥奧节節晚游遊装裝宵曦到服期草眠])|(?P<kseason>봄|여름|가을|겨울)(?=\s|[에의은는,]))
    | (?P<lead>{"|".join((*_PAST, *_AHEAD))})(?:的|の)?\s?(?P<count>{_NUMERAL})\s?
          (?P<unit>[年년](?![半代대生级級末底초말度도])|(?:个|個|か|カ|ヶ)月|개월)(?:[间間간](?!隔))?(?!前|以前|\s?(?:전(?!국)|만에|째|연속|치|차))
    """,
    re.VERBOSE,
)
NEAR_WORDS = (
    *(f"年{part}" for part in "初底末内內"),
    *(f"月{part}" for part in "初底末"),
    *(f"연{part}" for part in "초말내"),
    *(f"{year}{season[0]}" for year in _SEASON_YEARS for season in _SEASONS),
    *(word for word in (*_PAST, *_AHEAD) if len(word) > 1),
    *(f"近{digit}" for digit in "123456789一二三四五六七八九十两兩 "),
)


def read_near(text: str, position: int, anchor: date | None) -> DateSpan | None:
    """The period that begins at a position, or None."""
    match = _NEAR.match(text, position)
    if match is None:
        return None
    if match["lead"]:
        return _read_stretch(match, anchor)
    if match["month"]:
        edtf = format_edtf(anchor.year, anchor.month) if anchor else None
        return _span(match, Stamp(edtf, "month", True, _YEAR_PARTS[match["month"]]), "date_relative_month")
    if match["season_year"]:
        season = _SEASONS[match["season"] or match["kseason"]]
        edtf = f"{anchor.year + _SEASON_YEARS[match['season_year']]}-{season}" if anchor else None
        return _span(match, Stamp(edtf, "season", True), "date_season")
    part = _YEAR_PARTS.get(match["year"] or match["kyear"])
    return _span(match, Stamp(format_edtf(anchor.year) if anchor else None, "year", True, part), "date_relative_year")


def _read_stretch(match: re.Match[str], anchor: date | None) -> DateSpan | None:
    """过去十年, 향후 6개월: from so long ago until the day of writing, or from it on."""
    count = read_whole(match["count"])
    if count is None or not 1 < count < 1000:
        return None
    ahead = match["lead"] in _AHEAD
    return _span(match, measure_stretch(anchor, count, match["unit"][0] in "年년", ahead), "date_stretch")


def measure_stretch(anchor: date | None, count: int, in_years: bool, ahead: bool) -> Stamp:
    """The stretch of so many years or months that ends, or where `ahead` begins, on the day of writing."""
    if anchor is None or (in_years and not anchor.year - count >= 1):
        return Stamp(None, "interval", True)
    far = count if ahead else -count
    if in_years:
        ends = [format_edtf(anchor.year), format_edtf(anchor.year + far)]
    else:
        ends = [format_edtf(*shift_month(anchor, shift)) for shift in (0, far)]
    return Stamp("/".join(ends if ahead else reversed(ends)), "interval", True)


def _span(match: re.Match[str], stamp: Stamp, rule: str) -> DateSpan:
    return DateSpan(match.start(), match.end(), stamp, rule)
