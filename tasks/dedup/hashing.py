"""Hashes of 64 bits over arrays: content, lines, shingles, and the one-permutation sketch with its band keys.

One-permutation hashing (Li, Owen and Zhang 2012) with densification by rotation (Shrivastava and Li 2014): the shingle
hashes are sorted, their first bits name the bin and the first hash of a bin is its minimum, so that one sort gives
distinct shingles and signature together.
"""

from __future__ import annotations

from hashlib import blake2b
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
_POWER_COUNT = 1 << 16
_POWERS = np.cumprod(np.full(_POWER_COUNT, _A, dtype=np.uint64), dtype=np.uint64)


def hash_bytes(data: bytes) -> int:
    """The first 64 bits of BLAKE2b of `data`, as an unsigned number."""
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


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
    rows = signature.reshape(BANDS, BINS // BANDS)
    key = _BAND_SEEDS.copy()
    for column in range(rows.shape[1]):
        key = mix_hashes((key ^ rows[:, column]) * _A)
    return key


def _densify(signature: Hashes, empty: npt.NDArray[np.bool_]) -> Hashes:
    places = np.arange(BINS)
    filled = np.where(empty, 2 * BINS, places)
    filled = np.append(filled, filled[~empty][0] + BINS)
    following = np.minimum.accumulate(filled[::-1])[::-1][:BINS]
    distance = (following - places).astype(np.uint64)
    result: Hashes = signature[following % BINS] + distance * _C
    return result


def hash_lines(folded: Folded) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int64], Hashes]:
    """Index, length in content characters and hash of every line with content, in order."""
    if not len(folded.codes):
        return np.empty(0, np.int32), np.empty(0, np.int64), np.empty(0, np.uint64)
    starts = np.concatenate(([0], np.flatnonzero(np.diff(folded.lines)) + 1))
    lengths = np.diff(np.append(starts, len(folded.codes)))
    position = np.arange(len(folded.codes)) - np.repeat(starts, lengths)
    values = (folded.codes.astype(np.uint64) + np.uint64(1)) * _POWERS[position & (_POWER_COUNT - 1)]
    values ^= values >> _HALF
    sums = np.add.reduceat(values, starts)
    return folded.lines[starts], lengths, mix_hashes(sums + lengths.astype(np.uint64))
