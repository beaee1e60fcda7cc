"""Texts as arrays of folded code points: what stays of a text when only its content counts.

Width, case, white space, punctuation, zero-width characters and the script of Chinese do not count; letters, digits and
symbols do. All work is on arrays, one lookup a character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final, TypeVar
from zlib import crc32

import numpy as np
import numpy.typing as npt

from tasks.dedup.characters import BREAK, CLASSES, COMPOSED, DIGIT, DROPPED, FOLDED, NORMALIZED, WIDE, Codes

T = TypeVar("T")
Places = npt.NDArray[np.int64]

MAX_CHARACTERS: Final = 2_000_000
"""Characters of a text that are folded; what follows counts for equality only."""
GROUP_CHARACTERS: Final = 32_768
"""Characters of the texts that are best worked on together: their arrays fit a processor's cache."""
MAX_FIGURES: Final = 4_096
MAX_PASSES: Final = 4
MAX_DIGITS: Final = 32

_POINT, _COMMA, _APOSTROPHE = ord("."), ord(","), ord("'")
_DROPPED, _COMPOSED, _DIGIT = bytes([DROPPED]), bytes([COMPOSED]), bytes([DIGIT])
_FIRST = np.zeros(1, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """The content characters of one or more texts, folded and merely normalized.

    The characters of text i are those from `offsets[i]` to `offsets[i + 1]`. `wide` tells which of them are Han, kana or
    Hangul, `starts` where each line that has content begins; `figures` are the runs of digits in order, their marks
    removed, and `places` where each begins.
    """

    codes: Codes
    normalized: Codes
    wide: npt.NDArray[np.bool_]
    offsets: Places
    starts: Places
    figures: tuple[str, ...]
    places: Places

    @property
    def is_same(self) -> bool:
        """Whether folding left the normalized text as it was; both are then one array."""
        return self.codes is self.normalized

    def pick(self, index: int) -> Folded:
        """The text number `index` alone."""
        start, end = self.offsets[index], self.offsets[index + 1]
        normalized, codes = self.normalized[start:end], self.codes[start:end]
        first, last = self.starts.searchsorted((start, end))
        figure, after = self.places.searchsorted((start, end))
        return Folded(
            normalized if self.is_same or np.array_equal(codes, normalized) else codes,
            normalized,
            self.wide[start:end],
            self.offsets[index : index + 2] - start,
            self.starts[first:last] - start,
            self.figures[figure:after],
            self.places[figure:after] - start,
        )


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
    return fold_texts([text[:MAX_CHARACTERS]])


def fold_texts(texts: Sequence[str]) -> Folded:
    """The folded content of texts, worked on as one array: see MAX_CHARACTERS and GROUP_CHARACTERS for good sizes."""
    points, classes, starts = _join_texts(texts)
    if _COMPOSED in classes.tobytes():
        points, classes, starts = _join_texts(_compose_texts(texts, points, classes, starts))
    if _DROPPED in classes.tobytes():
        visible = np.flatnonzero(classes)
        points, classes, starts = points.take(visible), classes.take(visible), visible.searchsorted(starts)
    content = np.flatnonzero(classes >= COMPOSED)
    normalized = NORMALIZED.take(points.take(content))
    offsets = content.searchsorted(starts)
    codes = FOLDED.take(normalized)
    if np.array_equal(codes, normalized):
        codes = normalized
    figures, places = _find_figures(points, classes, content, offsets)
    wide = classes.take(content) == WIDE
    return Folded(codes, normalized, wide, offsets, _find_lines(classes, content), figures, places)


def group_texts(items: Iterable[T], read: Callable[[T], str]) -> Iterator[list[T]]:
    """The items in groups whose texts have GROUP_CHARACTERS together, or one text more."""
    group: list[T] = []
    characters = 0
    for item in items:
        group.append(item)
        characters += len(read(item))
        if characters >= GROUP_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group


def _join_texts(texts: Sequence[str]) -> tuple[Codes, npt.NDArray[np.uint8], Places]:
    """Code points and classes of texts with a line feed after each, and where each begins, with the end of the last."""
    points = encode_codes("\n".join((*texts, "")))
    starts = np.zeros(len(texts) + 1, dtype=np.int64)
    np.cumsum([len(text) + 1 for text in texts], out=starts[1:])
    return points, CLASSES.take(points), starts


def _compose_texts(
    texts: Sequence[str], points: Codes, classes: npt.NDArray[np.uint8], starts: Places
) -> Sequence[str]:
    composed = list(texts)
    for index in np.unique(starts.searchsorted(np.flatnonzero(classes == COMPOSED), side="right") - 1).tolist():
        # Zero-width characters go first: they would keep a letter and its accent apart.
        own = slice(starts[index], starts[index] + len(texts[index]))
        bare = decode_codes(points[own][classes[own] != DROPPED])
        composed[index] = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).casefold())
    return composed


def _find_lines(classes: npt.NDArray[np.uint8], content: Places) -> Places:
    """Where the lines with content begin among the content characters."""
    starts = np.concatenate((_FIRST, content.searchsorted(np.flatnonzero(classes == BREAK))))
    begins = np.append(starts[1:] != starts[:-1], False)
    lines: Places = starts[begins]
    return lines


def _find_figures(
    points: Codes, classes: npt.NDArray[np.uint8], content: Places, offsets: Places
) -> tuple[tuple[str, ...], Places]:
    digits = np.flatnonzero(classes == DIGIT)
    if not len(digits):
        return (), digits
    gaps = digits[1:] - digits[:-1]
    cuts = np.flatnonzero(gaps > 1)
    # A mark between two digits is inside a figure.
    marks = NORMALIZED.take(points.take(digits.take(cuts) + 1))
    inside = (gaps.take(cuts) == 2) & ((marks == _POINT) | (marks == _COMMA) | (marks == _APOSTROPHE))
    cuts = cuts[~inside]
    first = digits.take(np.concatenate((_FIRST, cuts + 1)))
    last = digits.take(np.append(cuts, len(digits) - 1)) + 1
    places = content.searchsorted(first)
    if len(first) > MAX_FIGURES:
        owners = offsets.searchsorted(places, side="right") - 1
        held = np.arange(len(first)) - places.searchsorted(offsets).take(owners) < MAX_FIGURES
        first, last, places = first[held], last[held], places[held]
    shift = int(first[0])
    written = NORMALIZED.take(points[shift : last[-1]]).astype(np.uint8).tobytes().decode("latin-1")
    bounds = zip((first - shift).tolist(), (last - shift).tolist(), strict=True)
    return tuple([_clean_figure(written[start:end]) for start, end in bounds]), places


def keep_lines(folded: Folded, kept: npt.NDArray[np.bool_]) -> Folded:
    """The folded content of the lines where `kept`, one flag a line with content, is true."""
    lengths = np.diff(np.append(folded.starts, len(folded.codes)))
    stays = np.repeat(kept, lengths)
    ranks: Places = np.concatenate((_FIRST, np.cumsum(stays)))
    stay = stays.take(folded.places)
    normalized = folded.normalized[stays]
    return Folded(
        normalized if folded.is_same else folded.codes[stays],
        normalized,
        folded.wide[stays],
        ranks.take(folded.offsets),
        ranks.take(folded.starts[kept]),
        tuple(compress(folded.figures, stay.tolist())),
        ranks.take(folded.places[stay]),
    )


def _clean_figure(written: str) -> str:
    """Digits without group marks: 1,246 and 1'246 become 1246; a point, or a comma before other than three, stays."""
    if len(written) > MAX_DIGITS:
        return f"{written[:MAX_DIGITS]}~{crc32(written.encode()):08x}"
    if written.isdigit():
        return written if written[0] != "0" else written.lstrip("0") or "0"
    head, *groups = written.replace("'", ",").split(",")
    for group in groups:
        head += group if len(group.partition(".")[0]) == 3 else f".{group}"
    return head
