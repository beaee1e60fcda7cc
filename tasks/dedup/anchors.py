"""What ties a text to one event or one record whatever else changes: verbatim quotations and labelled numbers.

Two versions of a story quote the same people in the same words; the issues of a recurring report do not. Two records
of one form carry different numbers behind the same label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from zlib import crc32

import numpy as np

from tasks.dedup.normalize import Folded, decode_codes, fold_characters

MIN_QUOTED_LETTERS: Final = 24
"""Letters of a quotation, a Han character counted as three, from which it is not said twice by chance."""
MAX_QUOTED: Final = 400
MAX_QUOTATIONS: Final = 64
LABEL_REACH: Final = 16
"""Content characters before a number in which its label ends."""

Quotations = Mapping[int, int]
Serials = Mapping[str, frozenset[str]]

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
_SERIAL = re.compile(r"[0-9]{4,32}")
# Folded: without spaces and marks, in lower case and Simplified characters.
_LABEL = re.compile(
    r"(编号|编码|代码|单号|证号|文号|番号|번호|number|reference|ref|nummer|kennziffer|aktenzeichen|numéro|numero"
    r"|vacancy|lot|case|ticket|order|nr|id|code)[a-z]{0,3}$"
)


def find_quotations(text: str, folded: Folded) -> Quotations:
    """Letters of the quotations of a text that are long enough, by hash; without those that `folded`, its kept lines, lacks."""
    found: dict[int, int] = {}
    kept = folded.codes.astype("<u4").tobytes()
    for match in _QUOTATION.finditer(text):
        quoted = fold_characters(match[match.lastindex or 0])
        letters = len(quoted.codes) + 2 * int(np.count_nonzero(quoted.wide))
        if letters < MIN_QUOTED_LETTERS:
            continue
        words = quoted.codes.astype("<u4").tobytes()
        if words in kept:
            found[crc32(words)] = letters
        if len(found) >= MAX_QUOTATIONS:
            break
    return found


def measure_quoted(one: Quotations, other: Quotations) -> int:
    """Letters of the quotations that two documents share."""
    return sum(one[quoted] for quoted in one.keys() & other.keys())


def find_serials(folded: Folded) -> Serials:
    """The numbers that stand behind a label such as 编号 or `Reference number`, by label.

    >>> find_serials(fold_characters("職缺編號：ＫＴ-48213"))
    {'编号': frozenset({'48213'})}
    """
    found: dict[str, frozenset[str]] = {}
    words = decode_codes(folded.codes)
    for match in _SERIAL.finditer(words):
        label = _LABEL.search(words, max(0, match.start() - LABEL_REACH), match.start())
        if label:
            found[label[1]] = found.get(label[1], frozenset()) | {match.group()}
    return found


def have_other_serials(one: Serials, other: Serials) -> bool:
    """Whether two documents carry different numbers behind a label of both."""
    return any(one[label].isdisjoint(other[label]) for label in one.keys() & other.keys())
