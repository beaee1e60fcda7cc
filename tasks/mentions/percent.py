"""Percentages: %, 百分之, 三成, 3割, 퍼센트, percentage points; the value as written (33% is 33)."""

from __future__ import annotations

import re

from tasks.mentions.figures import Figure
from tasks.mentions.modifiers import is_stressed
from tasks.records import Mention

_AFTER = re.compile(
    r"""\s?(?:
      (?P<points>个百分点|個百分點|百分点|百分點|[%％]?\s?ポイント|[%％]\s?포인트|%p\b|퍼센트포인트|퍼센트\s포인트|percentage[ -]points?|pp\b|Prozentpunkte|points?\sde\spourcentage|puntos\sporcentuales)
    | (?P<percent>[%％﹪]|percent(?!age|ile)\b|per\scent\b|pct\b|퍼센트|프로(?![가-힣])|パーセント|Prozent\b|pour\scent\b|por\sciento\b|процент\w*)
    | (?P<tenth>成(?![为為员員立功本长長都果分就人交因份熟品])|割(?!引)(?:(?P<hundredth>[1-9一二三四五六七八九])分)?(?![りらっれ合愛当])|할(?![인당아거머수])(?:\s?(?P<ko_hundredth>\d)푼)?)
    )(?P<half>半)?""",
    re.VERBOSE | re.IGNORECASE,
)
PERCENT_FIRST = (
    *"%％﹪成割할",
    *("个百", "個百", "百分", "ポイ", "포인", "퍼센", "프로", "パー"),
    *("percent", "pp", "points", "puntos", "pct", "Prozent", "pour", "por", "процент"),
)
"""What the words and signs of percentages begin with."""
_BEFORE = re.compile(r"(?P<hundred>百分之|백분의\s?)\Z")
# 一成 alone is a tenth only where a clause ends or a word of measure follows.
_ROUND = re.compile(r"[，,。；;、）)]|左右|以上|以下|多|[与與和到至]|\Z")
_HAN_DIGITS = "一二三四五六七八九"


def read_percent(figure: Figure) -> Mention | None:
    """The percentage that a figure states, or None."""
    leading = _BEFORE.search(figure.before) if "分之" in figure.before or "백분의" in figure.before else None
    if leading is not None:
        return figure.build(
            "percent", figure.start - len(leading.group()), figure.end, "percent_words", unit="%", dimension="ratio"
        )
    trailing = _AFTER.match(figure.text, figure.end)
    if trailing is None:
        return None
    if figure.is_in_name and figure.before[-1:] not in "-–+":
        return None
    start = figure.start
    if trailing["tenth"] is None:
        if figure.number.kind == "words" and figure.number.text.lower() == "zero":
            return None
        unit = "[pp]" if trailing["points"] else "%"
        mention = figure.build("percent", start, trailing.end(), "percent", unit=unit, dimension="ratio")
        return mention._replace(modifier=None) if is_stressed(figure.text, start) else mention
    return _read_tenths(figure, trailing)


def _read_tenths(figure: Figure, trailing: re.Match[str]) -> Mention | None:
    """三成, 3割5分, 3할: tenths as percent."""
    if not 0 < figure.value <= 10 or figure.is_ordinal or figure.number.kind == "words":
        return None
    if (
        figure.before[-1:] in ("集", "一")
        or figure.value == 1
        and figure.number.kind == "han"
        and trailing["half"] is None
        and not _ROUND.match(figure.text, trailing.end())
    ):
        return None
    value = figure.value * 10
    small = trailing["hundredth"] or trailing["ko_hundredth"]
    if small:
        value += int(small) if small.isdigit() else _HAN_DIGITS.index(small) + 1
    if trailing["half"]:
        value += 5
    high = figure.high
    mention = figure.build(
        "percent", figure.start, trailing.end(), "percent_tenths", unit="%", dimension="ratio", value=value
    )
    if high is None:
        return mention
    return mention._replace(value_num_hi=high * 10)
