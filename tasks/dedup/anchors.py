"""What ties a text to one event or one record whatever else changes: verbatim quotations and labelled numbers.

Two versions of a story quote the same people in the same words; the issues of a recurring report do not. Two records
of one form carry different numbers behind the same label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final
from zlib import crc32

import numpy as np

from tasks.dedup.characters import CLASSES, DIGIT
from tasks.dedup.normalize import Folded, decode_codes, fold_characters

MIN_QUOTED_LETTERS: Final = 24
"""Letters of a quotation, a Han character counted as three, from which it is not said twice by chance."""
MAX_QUOTED: Final = 400
MAX_QUOTATIONS: Final = 64
MIN_SERIAL_DIGITS: Final = 4
LABEL_REACH: Final = 16
"""Content characters before a number in which its label ends."""

_QUOTATION = re.compile(
    rf"""
      “([^“”\n]{{6,{MAX_QUOTED}}})”     # “我们把书桌让给老人睡。”
    | 「([^「」\n]{{6,{MAX_QUOTED}}})」   # 「線路を残したい」
    | 『([^『』\n]{{6,{MAX_QUOTED}}})』
    | "([^"\n]{{6,{MAX_QUOTED}}})"      # "The river wins every time,"
    | „([^„“”\n]{{6,{MAX_QUOTED}}})[“”] # „Das Moor vergisst nichts.“
    | «([^«»\n]{{6,{MAX_QUOTED}}})»
    | »([^«»\n]{{6,{MAX_QUOTED}}})«
    """,
    re.VERBOSE,
)
# Folded: without spaces and marks, in lower case and Simplified characters.
_LABEL = re.compile(
    r"(编号|编码|代码|单号|证号|文号|番号|번호|number|reference|ref|nummer|kennziffer|aktenzeichen|numéro|numero"
    r"|vacancy|lot|case|ticket|order|nr|id|code)[a-z]{0,3}$"
)


def find_quotations(text: str, folded: Folded) -> frozenset[int]:
    """Hashes of the quotations of a text that are long enough; those that `folded` (its kept lines) lacks are left out."""
    found: set[int] = set()
    kept = folded.codes.astype("<u4").tobytes()
    for match in _QUOTATION.finditer(text):
        quoted = fold_characters(match[match.lastindex or 0])
        if len(quoted.codes) + 2 * int(np.count_nonzero(quoted.wide)) < MIN_QUOTED_LETTERS:
            continue
        words = quoted.codes.astype("<u4").tobytes()
        if words in kept:
            found.add(crc32(words))
        if len(found) >= MAX_QUOTATIONS:
            break
    return frozenset(found)


def find_serials(folded: Folded) -> Mapping[str, frozenset[str]]:
    """The numbers that stand behind a label such as 编号 or `Reference number`, by label.

    >>> dict(find_serials(fold_characters("職缺編號：ＫＴ-48213")))
    {'编号': frozenset({'48213'})}
    """
    found: dict[str, set[str]] = {}
    for label, serial in _find_serials(folded):
        found.setdefault(label, set()).add(serial)
    return {label: frozenset(serials) for label, serials in found.items()}


def _find_serials(folded: Folded) -> Iterator[tuple[str, str]]:
    digits = CLASSES[folded.codes] == DIGIT
    end = 0
    for figure in folded.figures:
        if figure.place < end:
            continue
        run = digits[figure.place : figure.place + 32]
        end = figure.place + (int(run.argmin()) if not run.all() else len(run))
        if end - figure.place < MIN_SERIAL_DIGITS:
            continue
        label = _LABEL.search(decode_codes(folded.codes[max(0, figure.place - LABEL_REACH) : figure.place]))
        if label:
            yield label[1], decode_codes(folded.codes[figure.place : end])
