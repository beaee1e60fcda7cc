"""Names of typed figures that are the same in every language, for links between translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tasks.dedup.normalize import Figure
from tasks.records import Mention

MIN_BARE_DIGITS: Final = 4
"""Digits from which a number without unit or currency is a fact: numbers of flights, vacancies, laws."""


def name_facts(mentions: Iterable[Mention], figures: Iterable[Figure] = ()) -> Iterator[str]:
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
        if len(figure.digits) >= MIN_BARE_DIGITS and figure.digits not in held and figure.digits.isdigit():
            yield f"n:{figure.digits}"


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
