"""Money, percentages and quantities of a text: its numbers found once, each read by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tasks.mentions.blocks import EAST
from tasks.mentions.currencies import CURRENCY_CODES, CURRENCY_SIGNS, LEADING_NAMES, TRAILING_NAMES
from tasks.mentions.edtf import DateSpan
from tasks.mentions.figures import Figure, join_figures
from tasks.mentions.lexicon import read_words
from tasks.mentions.money import YUAN, read_money
from tasks.mentions.number_words import DIGIT_VALUES, LARGE_SCALES, SMALL_SCALES, VAGUE
from tasks.mentions.numbers import NUMERALS, find_numbers
from tasks.mentions.percent import PERCENT_FIRST, read_percent
from tasks.mentions.quantity import read_quantity
from tasks.mentions.units import CLASSIFIERS, JOB_NOUNS, UNITS
from tasks.records import Mention

_DECIMAL_COMMA = frozenset(
    read_words("de es fr it pt nl da nb no sv fi pl cs sk sl hr sr ru uk bg tr id ro hu el vi ca lt lv et")
)
_BEHIND = frozenset(form[0].lower() for form in (*UNITS, *CLASSIFIERS, *TRAILING_NAMES, *CURRENCY_CODES)) | frozenset(
    "%％﹪成割할元圓圆€￥¥p퍼프パ百ポ" + "".join(noun[0] for noun in JOB_NOUNS)
)
_AHEAD = frozenset(name[-1] for name in (*CURRENCY_SIGNS, *LEADING_NAMES, *CURRENCY_CODES)) | frozenset(
    "¥￥之의리용職业用"
)


def _match_first(forms: Iterable[str]) -> str:
    """A pattern of the first one or two characters of the forms."""
    seconds: dict[str, set[str]] = {}
    for form in forms:
        seconds.setdefault(form[0], set()).add(form[1:2])
    alone = "".join(sorted(first for first, following in seconds.items() if "" in following))
    pairs = [
        rf"{re.escape(first)}[{re.escape(''.join(sorted(following)))}]"
        for first, following in sorted(seconds.items())
        if "" not in following
    ]
    return "|".join([f"[{re.escape(alone)}]", *pairs])


_SCALES = "".join((*SMALL_SCALES, *LARGE_SCALES))
_MONEY = (*TRAILING_NAMES, *CURRENCY_CODES, *CURRENCY_SIGNS, *YUAN)
_ONE = _match_first((*_MONEY, *PERCENT_FIRST, *(form for form, (_, kind) in UNITS.items() if kind == "ratio")))
_FEW = _match_first((*_MONEY, *PERCENT_FIRST, *UNITS))
# A numeral below ten counts something only before a unit, not before a classifier (一个, 三名): most of a Chinese text go
# no further. 至 and its like may join it to a second number, 多 may blur it, 百分之 may stand before it.
_EAST_STARTS = re.compile(
    rf"""[\d{NUMERALS}](?:
      (?<=[{"".join(DIGIT_VALUES)}百千拾佰仟])(?:
          (?=[{"".join(VAGUE)}{"".join(DIGIT_VALUES)}{_SCALES}点點]|\s?[-–—~〜～∼至到か에なtabàé乃多余餘여数數+]|\Z)
        | (?=[\s\u00a0-]?(?:{_ONE})) | (?<!一)(?=[\s\u00a0-]?(?:{_FEW}))
        | (?<=[之의].) | (?<=의\s.) )
    | (?<=\d)\d*+ | (?<=十)
    | (?<=[{"".join(VAGUE)}])(?=[{_SCALES}])
    | (?<=[{_SCALES}])(?=[{_SCALES}几幾]) )""",
    re.VERBOSE,
)


def find_measures(text: str, language: str, region: str | None, dates: Sequence[DateSpan]) -> list[Mention]:
    """The amounts, percentages and quantities of a text outside its dates. `region` says what 元 and ¥ mean."""
    mentions: list[Mention] = []
    east = language in EAST
    if east:
        numbers = find_numbers(text, words=False, starts=_EAST_STARTS)
    else:
        numbers = find_numbers(text, decimal="," if language in _DECIMAL_COMMA else ".")
    if not numbers:
        return mentions
    taken = iter(dates)
    current = next(taken, None)
    for figure in join_figures(text, numbers):
        while current is not None and current.end <= figure.start:
            current = next(taken, None)
        if current is not None and current.start < figure.number.end and current.rule != "date_distance":
            continue
        if east and not _may_measure(figure):
            continue
        mention = read_money(figure, region) or read_percent(figure) or read_quantity(figure, language)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _may_measure(figure: Figure) -> bool:
    """Whether a unit, currency or percent sign can stand beside a figure, by the characters next to it."""
    text, end = figure.text, figure.end
    behind = text[end : end + 2].lower()
    if behind[:1] in _BEHIND or behind[1:] in _BEHIND:
        return True
    return figure.before[-2:].rstrip()[-1:] in _AHEAD or figure.number.scale > 1
