"""Texts as arrays of folded code points: what stays of a text when only its content counts.

Width, case, white space, punctuation, zero-width characters and the script of Chinese do not count; letters, digits and
symbols do. All work is on arrays, one lookup a character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

from tasks.dedup.characters import BREAK, CLASSES, COMPOSED, DIGIT, DROPPED, FOLDED, NORMALIZED, WIDE, Codes

MAX_CHARACTERS: Final = 2_000_000
"""Characters of a text that are folded; what follows counts for equality only."""
MAX_FIGURES: Final = 4_096
MAX_PASSES: Final = 4
MAX_DIGITS: Final = 32

_POINT, _COMMA, _APOSTROPHE = ord("."), ord(","), ord("'")
_DROPPED, _COMPOSED, _DIGIT = bytes([DROPPED]), bytes([COMPOSED]), bytes([DIGIT])
_FIRST = np.zeros(1, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Figure:
    """A run of digits with its marks removed, and its place among the content characters."""

    digits: str
    place: int


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """The content characters of a text, folded and merely normalized.

    `wide` tells which of them are Han, kana or Hangul, `starts` where each line that has content begins; `figures` are
    the figures in order.
    """

    codes: Codes
    normalized: Codes
    wide: npt.NDArray[np.bool_]
    starts: npt.NDArray[np.int64]
    figures: tuple[Figure, ...]

    @property
    def is_same(self) -> bool:
        """Whether folding left the normalized text as it was; both are then one array."""
        return self.codes is self.normalized


def fold_text(text: str) -> str:
    """The content characters of a text in their folded form, without white space and punctuation.

    >>> fold_text("ＡＩ 臺灣，１２３！") == fold_text("ai台湾123")
    True
    """
    return _settle(text, lambda folded: folded.codes)


def normalize_text(text: str) -> str:
    """The content characters of a text in their normalized form; Traditional and Simplified stay apart."""
    return _settle(text, lambda folded: folded.normalized)


def _settle(text: str, choose: Callable[[Folded], Codes]) -> str:
    # Without the space between them a letter and an accent may compose.
    for _ in range(MAX_PASSES):
        text = "".join(decode_codes(choose(fold_characters(piece))) for piece in _cut(text))
        if unicodedata.is_normalized("NFKC", text):
            break
    return text


def _cut(text: str) -> Iterator[str]:
    for start in range(0, len(text), MAX_CHARACTERS):
        yield text[start : start + MAX_CHARACTERS]


def encode_codes(text: str) -> Codes:
    """The code points of a text as an array; lone surrogates are kept."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def decode_codes(codes: Codes) -> str:
    """The text of an array of code points."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def fold_characters(text: str) -> Folded:
    """The folded content of the first MAX_CHARACTERS of a text."""
    points = encode_codes(text[:MAX_CHARACTERS])
    classes = CLASSES.take(points)
    present = classes.tobytes()
    if _COMPOSED in present:
        # Zero-width characters go first: they would keep a letter and its accent apart.
        bare = decode_codes(points[classes != DROPPED])
        points = encode_codes(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).casefold()))
        classes = CLASSES.take(points)
        present = classes.tobytes()
    if _DROPPED in present:
        visible = np.flatnonzero(classes)
        points, classes = points.take(visible), classes.take(visible)
    places = np.flatnonzero(classes >= COMPOSED)
    normalized = NORMALIZED.take(points.take(places))
    breaks = np.flatnonzero(classes == BREAK)
    starts = np.unique(places.searchsorted(breaks)) if len(breaks) else breaks
    starts = starts[(starts > 0) & (starts < len(places))]
    if len(places):
        starts = np.concatenate((_FIRST, starts))
    figures = _find_figures(points, classes, places) if _DIGIT in present else ()
    codes = FOLDED.take(normalized)
    if np.array_equal(codes, normalized):
        codes = normalized
    return Folded(codes, normalized, classes.take(places) == WIDE, starts, figures)


def _find_figures(points: Codes, classes: npt.NDArray[np.uint8], content: npt.NDArray[np.int64]) -> tuple[Figure, ...]:
    places = np.flatnonzero(classes == DIGIT)
    gaps = np.diff(places)
    cuts = np.flatnonzero(gaps > 1)
    # A mark between two digits is inside a figure.
    marks = NORMALIZED.take(points.take(places.take(cuts) + 1))
    inside = (gaps.take(cuts) == 2) & ((marks == _POINT) | (marks == _COMMA) | (marks == _APOSTROPHE))
    cuts = cuts[~inside]
    first = places.take(np.concatenate((_FIRST, cuts + 1)))[:MAX_FIGURES]
    last = places.take(np.append(cuts, len(places) - 1))[:MAX_FIGURES] + 1
    ranks = content.searchsorted(first).tolist()
    written = NORMALIZED.take(points[first[0] : last[-1]]).astype(np.uint8).tobytes().decode("latin-1")
    shift = int(first[0])
    return tuple(
        Figure(_clean_figure(written[start - shift : end - shift]), rank)
        for start, end, rank in zip(first.tolist(), last.tolist(), ranks, strict=True)
    )


def keep_lines(folded: Folded, kept: npt.NDArray[np.bool_]) -> Folded:
    """The folded content of the lines where `kept`, one flag a line with content, is true."""
    lengths = np.diff(np.append(folded.starts, len(folded.codes)))
    stays = np.repeat(kept, lengths)
    ranks = np.cumsum(stays) - 1
    figures = tuple(Figure(figure.digits, int(ranks[figure.place])) for figure in folded.figures if stays[figure.place])
    starts = np.cumsum(np.where(kept, lengths, 0)) - lengths
    normalized = folded.normalized[stays]
    codes = normalized if folded.is_same else folded.codes[stays]
    return Folded(codes, normalized, folded.wide[stays], starts[kept], figures)


def _clean_figure(written: str) -> str:
    """Digits without group marks: 1,246 and 1'246 become 1246; a point, or a comma before other than three, stays."""
    if len(written) > MAX_DIGITS:
        return f"{written[:MAX_DIGITS]}~{crc32(written.encode()):08x}"
    if written.isdigit():
        return written.lstrip("0") or "0"
    head, *groups = written.replace("'", ",").split(",")
    for group in groups:
        head += group if len(group.partition(".")[0]) == 3 else f".{group}"
    return head
