"""Texts as arrays of folded code points: what stays of a text when only its content counts.

Width, case, white space, punctuation, zero-width characters and the script of Chinese do not count; letters, digits and
symbols do. All work is on arrays, one lookup a character.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tasks.dedup.characters import BREAK, CLASSES, COMPOSED, DIGIT, DROPPED, FOLDED, NORMALIZED, Codes

_POINT, _COMMA, _APOSTROPHE = ord("."), ord(","), ord("'")


@dataclass(frozen=True, slots=True)
class Figure:
    """A run of digits with its marks removed, the index of its line, and its place among the content characters."""

    digits: str
    line: int
    place: int


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """The content characters of a text, folded and merely normalized, with the index of each one's line.

    `wide` tells which of them are Han, kana or Hangul; `figures` are the figures in order.
    """

    codes: Codes
    normalized: Codes
    lines: npt.NDArray[np.int32]
    wide: npt.NDArray[np.bool_]
    figures: tuple[Figure, ...]


def fold_text(text: str) -> str:
    """The content characters of a text in their folded form, without white space and punctuation.

    >>> fold_text("ＡＩ 臺灣，１２３！") == fold_text("ai台湾123")
    True
    """
    return decode_codes(fold_characters(text).codes)


def normalize_text(text: str) -> str:
    """The content characters of a text in their normalized form; Traditional and Simplified stay apart."""
    return decode_codes(fold_characters(text).normalized)


def encode_codes(text: str) -> Codes:
    """The code points of a text as an array; lone surrogates are kept."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def decode_codes(codes: Codes) -> str:
    """The text of an array of code points."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def fold_characters(text: str) -> Folded:
    """The folded content of a text."""
    points = encode_codes(text)
    classes = CLASSES[points]
    if (classes == COMPOSED).any():
        # Zero-width characters go first: they would keep a letter and its accent apart.
        bare = decode_codes(points[classes != DROPPED])
        points = encode_codes(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).casefold()))
        classes = CLASSES[points]
    visible = classes != DROPPED
    if not visible.all():
        points, classes = points[visible], classes[visible]
    normalized = NORMALIZED[points]
    breaks = classes == BREAK
    lines = np.cumsum(breaks, dtype=np.int32)
    content = classes >= COMPOSED
    figures = _find_figures(normalized, classes, lines, content)
    codes = FOLDED[points[content]]
    return Folded(codes, normalized[content], lines[content], CLASSES[codes] == 6, figures)


def _find_figures(
    codes: Codes, classes: npt.NDArray[np.uint8], lines: npt.NDArray[np.int32], content: npt.NDArray[np.bool_]
) -> tuple[Figure, ...]:
    places = np.flatnonzero(classes == DIGIT)
    if not len(places):
        return ()
    gaps = np.diff(places)
    marks = codes[np.minimum(places[:-1] + 1, len(codes) - 1)]
    joined = (gaps == 1) | ((gaps == 2) & ((marks == _POINT) | (marks == _COMMA) | (marks == _APOSTROPHE)))
    starts = np.concatenate(([0], np.flatnonzero(~joined) + 1))
    ends = np.concatenate((starts[1:], [len(places)])) - 1
    first, last = places[starts], places[ends] + 1
    written = codes[: last[-1]].astype(np.uint8).tobytes().decode("latin-1")
    ranks = np.cumsum(content[: last[-1]])[first] - 1
    return tuple(
        Figure(_clean_figure(written[start:end]), line, rank)
        for start, end, line, rank in zip(
            first.tolist(), last.tolist(), lines[first].tolist(), ranks.tolist(), strict=True
        )
    )


def keep_lines(folded: Folded, kept: npt.NDArray[np.bool_]) -> Folded:
    """The folded content without the characters and figures where `kept`, one flag a character, is false."""
    ranks = np.cumsum(kept) - 1
    figures = tuple(
        Figure(figure.digits, figure.line, int(ranks[figure.place])) for figure in folded.figures if kept[figure.place]
    )
    return Folded(folded.codes[kept], folded.normalized[kept], folded.lines[kept], folded.wide[kept], figures)


def _clean_figure(written: str) -> str:
    """Digits without group marks: 1,246 and 1'246 become 1246; a point, or a comma before other than three, stays."""
    if written.isdigit():
        return written.lstrip("0") or "0"
    head, *groups = written.replace("'", ",").split(",")
    for group in groups:
        head += group if len(group.partition(".")[0]) == 3 else f".{group}"
    return head
