"""Hashes of 64 bits over arrays: content, lines, shingles, and the one-permutation sketch with its band keys.

One-permutation hashing (Li, Owen and Zhang 2012) with densification by rotation (Shrivastava and Li 2014): the shingle
hashes are sorted, their first bits name the bin and the first hash of a bin is its minimum, so that one sort gives
distinct shingles and signature together.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import numpy as np
import numpy.typing as npt

from tasks.dedup.characters import Codes
from tasks.dedup.normalize import Folded

Hashes = npt.NDArray[np.uint64]

BINS: Final = 128
BANDS: Final = 32
WIDE_SHINGLE: Final = 4
"""Characters of a shingle that begins with Han, kana or Hangul."""
SHINGLE: Final = 6

_A = np.uint64(0x9E3779B97F4A7C15)
_B = np.uint64(0xC2B2AE3D27D4EB4F)
_C = np.uint64(0xD6E8FEB86659FD93)
_HALF = np.uint64(32)
_WIDE_SEED = np.uint64(0xA0761D6478BD642F)
_EDGES = (np.arange(BINS, dtype=np.uint64) << np.uint64(57)).astype(np.uint64)
_BAND_SEEDS = np.arange(1, BANDS + 1, dtype=np.uint64) * _B
_ROW_FACTORS = np.array([_A, _B, _C, _WIDE_SEED], dtype=np.uint64) | np.uint64(1)
_INVERSE = np.uint64(pow(int(_A), -1, 1 << 64))
_POWER_COUNT = 1 << 16


def _raise(base: np.uint64, count: int) -> Hashes:
    powers = np.full(count, base, dtype=np.uint64)
    powers[0] = 1
    return np.cumprod(powers, dtype=np.uint64)


_POWERS = _raise(_A, _POWER_COUNT)
_INVERSES = _raise(_INVERSE, _POWER_COUNT)


def hash_bytes(data: bytes) -> int:
    """The first 64 bits of SHA-256 of `data`, as an unsigned number."""
    return int.from_bytes(sha256(data).digest()[:8], "little")


def hash_content(codes: Codes, figures: str) -> int:
    """The hash of content characters; `figures` keeps apart what differs only by a decimal point."""
    narrow = codes.astype(np.uint16) if len(codes) and codes.max() < 0x10000 else codes
    return hash_bytes(narrow.tobytes() + figures.encode())


def mix_hashes(values: Hashes) -> Hashes:
    """The values with their bits spread, one to one."""
    mixed = values ^ (values >> _HALF)
    mixed *= _C
    mixed ^= mixed >> _HALF
    mixed *= _B
    mixed ^= mixed >> _HALF
    return mixed


def hash_shingles(codes: Codes, wide: npt.NDArray[np.bool_]) -> Hashes:
    """The distinct hashes of all shingles, sorted; a text shorter than a shingle is one shingle."""
    count = len(codes)
    if not count:
        return np.empty(0, dtype=np.uint64)
    if count < SHINGLE:
        return np.array([hash_bytes(codes.tobytes())], dtype=np.uint64)
    one = codes.astype(np.uint64)
    one += np.uint64(1)
    two = one[:-1] * _A
    two += one[1:]
    two ^= two >> _HALF
    four = two[:-2] * _B
    four += two[2:]
    six = four[:-2] * _C
    six += two[4:]
    if wide.any():
        four ^= _WIDE_SEED
        six = np.concatenate((np.where(wide[: len(six)], four[: len(six)], six), four[-2:][wide[-5:-3]]))
    return _distinct(mix_hashes(six))


def _distinct(values: Hashes) -> Hashes:
    values.sort()
    keep = np.empty(len(values), dtype=np.bool_)
    keep[0] = True
    np.not_equal(values[1:], values[:-1], out=keep[1:])
    return values[keep]


def sketch_bands(hashes: Hashes) -> Hashes:
    """The 32 band keys of sorted distinct shingle hashes; none for an empty text."""
    if not len(hashes):
        return np.empty(0, dtype=np.uint64)
    places = np.searchsorted(hashes, _EDGES)
    ends = np.append(places[1:], len(hashes))
    signature = hashes[np.minimum(places, len(hashes) - 1)]
    empty = places == ends
    if empty.any():
        signature = _densify(signature, empty)
    keys = (signature.reshape(BANDS, BINS // BANDS) * _ROW_FACTORS).sum(axis=1, dtype=np.uint64)
    return mix_hashes(keys + _BAND_SEEDS)


def _densify(signature: Hashes, empty: npt.NDArray[np.bool_]) -> Hashes:
    places = np.arange(BINS)
    filled = np.where(empty, 2 * BINS, places)
    filled = np.append(filled, filled[~empty][0] + BINS)
    following = np.minimum.accumulate(filled[::-1])[::-1][:BINS]
    distance = (following - places).astype(np.uint64)
    result: Hashes = signature[following % BINS] + distance * _C
    return result


def hash_lines(folded: Folded) -> tuple[Hashes, npt.NDArray[np.int64]]:
    """The hash and the length in content characters of every line with content, in order."""
    count = len(folded.codes)
    if not count:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    powers, inverses = (_POWERS, _INVERSES) if count <= _POWER_COUNT else (_raise(_A, count), _raise(_INVERSE, count))
    values = folded.codes.astype(np.uint64)
    values += np.uint64(1)
    values *= powers[:count]
    lengths = np.diff(np.append(folded.starts, count))
    # The power of its place in the text is divided out of a line, which makes its hash the same at any place.
    sums = np.add.reduceat(values, folded.starts) * inverses.take(folded.starts)
    return mix_hashes(sums + lengths.astype(np.uint64)), lengths


def is_among(values: Hashes, sorted_values: Hashes) -> npt.NDArray[np.bool_]:
    """Which values occur in sorted distinct ones."""
    if not len(sorted_values):
        return np.zeros(len(values), dtype=np.bool_)
    places = np.minimum(np.searchsorted(sorted_values, values), len(sorted_values) - 1)
    found: npt.NDArray[np.bool_] = sorted_values[places] == values
    return found


def count_shared(one: Hashes, other: Hashes) -> int:
    """How many values two sorted distinct arrays share."""
    if len(one) > len(other):
        one, other = other, one
    return int(np.count_nonzero(is_among(one, other)))
