"""Money, percentages and quantities: a number, read by what stands right beside it.

The numbers of a text are found once (`numbers`); each is tried as money, then as a percentage, then as a quantity.
Ordinals (第三次, No. 5), versions (2.0), model names (F-16), telephone numbers and scores match no unit and stay out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_letters
from typing import NamedTuple

from tasks.mentions.joined import BREAK
from tasks.mentions.modifiers import find_modifier
from tasks.mentions.numbers import Number
from tasks.records import Mention

_CONNECTOR = re.compile(r"(?P<percent>[%％]?)\s?(?:-|–|—|~|〜|～|∼|至|到|から|에서|to|and|bis|à|até|ないし|乃至)\s?\Z")
_ORDINAL = re.compile(
    r"(?:第|제|№|\bno\.?|\b(?:article|section|chapter|page|room|version|vol\.?|part|route|phase)\.?)\s?\Z",
    re.IGNORECASE,
)
# What the words of _ORDINAL and the pattern of _LATIN_BEFORE end in.
_ORDINAL_LAST = frozenset("第제№.oenrmltOENRMLT")
_LATIN_LAST = frozenset(ascii_letters + "-–.:/")
_LATIN_BEFORE = re.compile(r"[A-Za-z][-–.]?\Z|\d[.:/-]\Z")
_MORE = re.compile(r"\s?(?:多|余|餘|여(?!\s?년\s?전)|\+|数|數)(?=\s?[^\s\d\0])|\+(?![\s+]*\d)")
_MORE_FIRST = frozenset("多余餘여+数數")
_WINDOW = 12
_LONGEST_CONNECTOR = 6


class Figure(NamedTuple):
    """A number, or a range of two, in its text: where it starts and ends, its value or lower and upper value.

    `more` says that 多, 余, 餘 or 여 follows the number (100多个): the true value is greater. `before` is the text right
    before the figure, at most twelve characters.
    """

    text: str
    start: int
    end: int
    value: float
    high: float | None
    number: Number
    more: bool
    before: str

    @property
    def is_ordinal(self) -> bool:
        """Whether the number counts a place in a row (第3, 제2, No. 5)."""
        return self.before.rstrip()[-1:] in _ORDINAL_LAST and _ORDINAL.search(self.before) is not None

    @property
    def is_in_name(self) -> bool:
        """Whether the number belongs to a model name or another number (F-16, G7, 3.2.1)."""
        return self.before[-1:] in _LATIN_LAST and _LATIN_BEFORE.search(self.before) is not None

    def build(
        self,
        kind: str,
        start: int,
        end: int,
        rule: str,
        *,
        value: float | None = None,
        currency: str | None = None,
        unit: str | None = None,
        counted: str | None = None,
        dimension: str | None = None,
        per: str | None = None,
    ) -> Mention:
        """A mention of the figure with its value (or another), range and modifier; further columns as given."""
        modifier = find_modifier(self.text, start, end)
        if modifier is None and (self.more or self.number.kind == "vague"):
            modifier = "gt" if self.more else "approx"
        value = self.value if value is None else value
        surface = self.text[start:end]
        return Mention(
            kind, start, end, surface, rule, value, self.high, currency, unit, counted, dimension, modifier, per
        )


def join_figures(text: str, numbers: Sequence[Number]) -> list[Figure]:
    """The numbers of a text as figures, the two ends of a range joined (3至5亿, 10-15%, between 5 and 10 million)."""
    figures: list[Figure] = []
    skip = False
    for index, number in enumerate(numbers):
        if skip:
            skip = False
            continue
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following is not None and _is_range(text, number, following):
            figures.append(_join_range(text, number, following))
            skip = True
        else:
            start, end, value = number[:3]
            behind = text[end : end + 1]
            more = _MORE.match(text, end) if behind in _MORE_FIRST or behind.isspace() else None
            end = more.end() if more else end
            before = text[start - _WINDOW if start > _WINDOW else 0 : start]
            before = before.rpartition(BREAK)[2] if BREAK in before else before
            figures.append(Figure(text, start, end, value, None, number, more is not None or number.more, before))
    return figures


def _is_range(text: str, first: Number, second: Number) -> bool:
    if second.start - first.end > _LONGEST_CONNECTOR or first.kind == "vague":
        return False
    gap = text[first.end : second.start]
    if not _CONNECTOR.match(gap):
        return False
    if gap.strip() == "and" and "between" not in text[max(0, first.start - 12) : first.start].lower():
        return False
    if first.kind == "han" and second.kind != "han":
        return False
    if gap[0] in "%％" and re.search("から|에서|to|and", gap):
        # 2%から3%へ tells a change.
        return False
    if gap[0] in "%％" and text[second.end : second.end + 1] not in ("%", "％"):
        return False
    low = _carry_scale(first, second)
    return low < second.value


def _carry_scale(first: Number, second: Number) -> float:
    """The lower end of a range, in the scale of the upper where it has none of its own (3至5亿)."""
    if first.scale == 1 and second.scale > 1 and first.value < second.value / second.scale:
        return first.value * second.scale
    return first.value


def _join_range(text: str, first: Number, second: Number) -> Figure:
    more = _MORE.match(text, second.end)
    end = more.end() if more else second.end
    before = text[max(0, first.start - _WINDOW) : first.start].rpartition(BREAK)[2]
    return Figure(text, first.start, end, _carry_scale(first, second), second.value, second, more is not None, before)
