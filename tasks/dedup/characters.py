"""Tables that give every code point its normalized form, its folded form and its class, for arrays of code points.

Normalized is NFKC (Unicode Annex 15) and case folding with dashes, quotation marks and white space left out; folded also
replaces Traditional and regional Han characters by one representative of their class. A code point whose form takes more
than one character, or depends on its neighbours, is marked COMPOSED: its text must be composed as a whole first.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import numpy as np
import numpy.typing as npt

from tasks.conversion import FOLD_FROM, FOLD_TO

Codes = npt.NDArray[np.uint32]

DROPPED: Final = 0
"""Zero-width and control characters, which may stand inside a word."""
BREAK: Final = 1
"""Line feeds."""
MARK: Final = 2
"""White space and punctuation, which separate words and carry no content."""
COMPOSED: Final = 3
DIGIT: Final = 4
LETTER: Final = 5
"""Letters, symbols and every other character of content."""
WIDE: Final = 6
"""Han, kana and Hangul, which need no spaces."""

_POINTS = 0x110000
_WIDE_RANGES = (
    (0x3005, 0x3007),
    (0x3040, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0x1B000, 0x1B16F),
    (0x20000, 0x3FFFD),
)
_NORMALIZED_RANGES = (
    (0, 0x3400),
    (0x4DC0, 0x4E00),
    (0xA000, 0xAC00),
    (0xD7A4, 0xD800),
    (0xF900, 0x20000),
    (0x2F800, 0x2FA20),
    (0xE0000, 0xE0200),
)
# A lone surrogate stands in no range, and nothing composes with it.
_SEPARATOR = "\ud800"
_PLAIN_CATEGORIES = frozenset(("Lo", "Ll", "So", "Sm", "Sc", "Cn", "Co", "No", "Nl"))
# Sharp s would otherwise send every German text through composition; one s is near enough for comparing.
_SHORTENED = {"ß": "s", "ẞ": "s", "ŉ": "n", "İ": "i"}
# Punctuation that decides what a figure says.
_KEPT_MARKS = "%‰"


def _classify(point: int, form: str) -> int:
    if form == "\n":
        return BREAK
    category = unicodedata.category(form)
    if category[0] == "Z" or form in "\t\r\v\f\x1c\x1d\x1e\x1f\x85":
        return MARK
    if category in ("Cf", "Cc", "Cs") or point in range(0xFE00, 0xFE10) or point in range(0xE0100, 0xE01F0):
        return DROPPED
    if category[0] == "P" and form not in _KEPT_MARKS:
        return MARK
    if "0" <= form <= "9":
        return DIGIT
    if any(start <= ord(form) <= end for start, end in _WIDE_RANGES):
        return WIDE
    return LETTER


def _is_composing(point: int) -> bool:
    return unicodedata.combining(chr(point)) != 0 or 0x1100 <= point <= 0x11FF


def _normalize_point(point: int) -> tuple[int, int]:
    character = chr(point)
    form = _SHORTENED.get(character) or unicodedata.normalize("NFKC", character).casefold()
    if len(form) != 1:
        if all(unicodedata.category(part)[0] in "PZ" for part in form):
            return point, MARK
        return point, COMPOSED
    if _is_composing(ord(form)):
        return point, COMPOSED
    return ord(form), _classify(point, form)


def _find_changing(start: int, end: int) -> list[int]:
    """The code points that are not their own form, or not of content: the few that need a closer look."""
    forms = unicodedata.normalize("NFKC", _SEPARATOR.join(map(chr, range(start, end)))).casefold().split(_SEPARATOR)
    return [
        point
        for point, form in zip(range(start, end), forms, strict=True)
        if form != chr(point) or unicodedata.category(form) not in _PLAIN_CATEGORIES or 0x1100 <= point <= 0x11FF
    ]


def _build() -> tuple[Codes, Codes, npt.NDArray[np.uint8]]:
    normalized = np.arange(_POINTS, dtype=np.uint32)
    classes = np.full(_POINTS, LETTER, dtype=np.uint8)
    classes[0xD800:0xE000] = DROPPED
    for start, end in _WIDE_RANGES:
        classes[start : end + 1] = WIDE
    for start, end in _NORMALIZED_RANGES:
        for point in _find_changing(start, end):
            normalized[point], classes[point] = _normalize_point(point)
    folding = np.arange(_POINTS, dtype=np.uint32)
    folding[[ord(character) for character in FOLD_FROM]] = [ord(character) for character in FOLD_TO]
    return normalized, folding, classes


NORMALIZED, FOLDED, CLASSES = _build()
"""By code point: its normalized form and its class; by normalized form: its folded form."""
