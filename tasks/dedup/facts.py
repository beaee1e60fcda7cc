"""Names of typed figures that are the same in every language, for links between translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tasks.records import Mention

MIN_BARE_DIGITS: Final = 4
"""Digits from which a number without unit or currency is a fact: numbers of flights, vacancies, laws."""

MIN_ROUNDED_DIGITS: Final = 2
MAX_ROUNDING: Final = 0.05
ROUNDING_REACH: Final = 1.001 * MAX_ROUNDING / (1 - MAX_ROUNDING)
"""Distance, as a share of either value, beyond which neither is the other one rounded."""


def name_facts(mentions: Iterable[Mention], figures: Iterable[str] = ()) -> Iterator[str]:
    """The names of the figures that mentions state, such as `CNY:4.6e+09`, `%:33`, `#:1246` or `d:2024-04-10`.

    Units are left out: what one language counts by a unit of its own another counts by none. Long numbers that no
    mention holds follow.
    """
    held: set[str] = set()
    for mention in mentions:
        held.update(character for character in _split_digits(mention.surface))
        if mention.type == "date":
            yield from _name_date(mention)
            continue
        prefix = _name_kind(mention)
        for value in (mention.value_num, mention.value_num_hi):
            if prefix and value is not None:
                yield f"{prefix}:{value:.6g}"
    for figure in figures:
        if len(figure) >= MIN_BARE_DIGITS and figure not in held and figure.isdigit():
            yield f"n:{figure}"


def align_facts(one: Iterable[str], other: Iterable[str]) -> tuple[list[str], list[str]]:
    """The distinct facts of two documents in order, those that say the same under other names by one name.

    A rounded figure says the same as the exact one, a number without a unit the same as one with a unit, and an amount
    the same in currencies of one sign.

    >>> align_facts(["#:8.589e+06", "n:1850"], ["#:8.6e+06", "#:1850"])
    (['#:8.6e+06', '#:1850'], ['#:8.6e+06', '#:1850'])
    """
    ones, others = list(dict.fromkeys(one)), list(dict.fromkeys(other))
    common = set(ones) & set(others)
    left = {fact: _split_fact(fact) for fact in ones if fact not in common and _is_number(fact)}
    right = {fact: _split_fact(fact) for fact in others if fact not in common and _is_number(fact)}
    names: dict[str, str] = {}
    for fact, (kind, value) in left.items():
        reach = abs(value) * ROUNDING_REACH
        for found, (other_kind, other_value) in right.items():
            if not -reach <= value - other_value <= reach or found in names:
                continue
            if kind == other_kind or _is_alike(kind, other_kind, value == other_value):
                coarse = _find_coarse((fact, value), (found, other_value))
                if coarse is not None:
                    names[fact] = names[found] = coarse
                    break
    return [names.get(fact, fact) for fact in ones], [names.get(fact, fact) for fact in others]


def _is_alike(kind: str, other: str, is_equal: bool) -> bool:
    # 元, 円 and $ are of several countries: an equal amount says more than the currency that was made of the sign.
    return {kind, other} == {"#", "n"} or (
        is_equal and kind not in _WITHOUT_CURRENCY and other not in _WITHOUT_CURRENCY
    )


_WITHOUT_CURRENCY: Final = ("#", "n", "%")


def _is_number(fact: str) -> bool:
    return not fact.startswith("d:")


def _split_fact(fact: str) -> tuple[str, float]:
    kind, _, value = fact.partition(":")
    return kind, float(value)


def count_digits(value: str) -> int:
    """The significant digits of a value as facts write it."""
    return len(value.partition("e")[0].replace(".", "").replace("-", "").strip("0"))


def _find_coarse(one: tuple[str, float], other: tuple[str, float]) -> str | None:
    """The less exact of two names if the other value rounds to it; with one digit it would say too little."""
    if one[1] == other[1]:
        return min(one[0], other[0])
    (fact, value), (_, exact) = sorted((one, other), key=lambda named: count_digits(named[0].partition(":")[2]))
    digits = count_digits(fact.partition(":")[2])
    if digits < MIN_ROUNDED_DIGITS or abs(value - exact) > abs(exact) * MAX_ROUNDING:
        return None
    return fact if float(f"{exact:.{digits - 1}e}") == value else None


def _name_kind(mention: Mention) -> str | None:
    match mention.type:
        case "money":
            return mention.currency or "money"
        case "percent":
            return "%"
        case "quantity":
            return "#"
    return None


def _name_date(mention: Mention) -> Iterator[str]:
    if mention.edtf and mention.resolved is not False:
        yield f"d:{mention.edtf.partition('T')[0]}"


def _split_digits(surface: str) -> Iterator[str]:
    digits = ""
    for character in surface.replace(",", "").replace("，", ""):
        if character.isdigit():
            digits += character
        elif digits:
            yield digits
            digits = ""
    if digits:
        yield digits
