"""Hashes of 64 bits over arrays: content, lines, shingles, and the one-permutation sketch with its band keys.

One-permutation hashing (Li, Owen and Zhang 2012) with densification by rotation (Shrivastava and Li 2014): the shingle
hashes are sorted, their first bits name the bin and the first hash of a bin is its minimum, so that one sort gives
distinct shingles and signature together.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from tasks.dedup.characters import Codes
from tasks.dedup.normalize import Folded, Places

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
_BIN_SHIFT = np.uint64(57)
_TAIL = np.arange(1, SHINGLE)
_WIDE_TAIL = slice(WIDE_SHINGLE - 1, SHINGLE - 1)
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


def hash_content(codes: Codes | npt.NDArray[np.uint16], figures: str) -> int:
    """The hash of content characters; `figures` keeps apart what differs only by a decimal point."""
    return hash_bytes(narrow_codes(codes).tobytes() + figures.encode())


def narrow_codes(codes: Codes | npt.NDArray[np.uint16]) -> Codes | npt.NDArray[np.uint16]:
    """The code points in 16 bits each where all of them fit."""
    if codes.dtype == np.uint16 or (len(codes) and codes.max() >= 0x10000):
        return codes
    return codes.astype(np.uint16)


def mix_hashes(values: Hashes) -> Hashes:
    """The values with their bits spread, one to one."""
    mixed = values ^ (values >> _HALF)
    mixed *= _C
    mixed ^= mixed >> _HALF
    mixed *= _B
    mixed ^= mixed >> _HALF
    return mixed


def hash_shingles(codes: Codes, wide: npt.NDArray[np.bool_], offsets: Places) -> tuple[Hashes, Places]:
    """The distinct hashes of the shingles of texts, sorted within each, and their offsets.

    A text shorter than a shingle is one shingle.
    """
    if not len(codes):
        return np.empty(0, dtype=np.uint64), offsets
    values = _hash_windows(codes, wide)
    lengths = np.diff(offsets)
    # The last places of a text begin no shingle of its own: they repeat its first.
    places = offsets[1:, None] - _TAIL
    idle = places >= offsets[:-1, None]
    idle[:, _WIDE_TAIL] &= ~wide.take(places[:, _WIDE_TAIL], mode="clip")
    values[places[idle]] = values.take(np.repeat(offsets[:-1], idle.sum(axis=1)))
    for index in np.flatnonzero((lengths > 0) & (lengths < SHINGLE)).tolist():
        own = slice(offsets[index], offsets[index + 1])
        values[own] = hash_bytes(codes[own].tobytes())
    for start, end in pairwise(offsets.tolist()):
        values[start:end].sort()
    distinct = np.empty(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=distinct[1:])
    distinct[offsets[:-1][lengths > 0]] = True
    kept = np.flatnonzero(distinct)
    return values.take(kept), kept.searchsorted(offsets)


def _hash_windows(codes: Codes, wide: npt.NDArray[np.bool_]) -> Hashes:
    count = len(codes)
    one = np.ones(count + SHINGLE - 1, dtype=np.uint64)
    one[:count] += codes
    two = one[:-1] * _A
    two += one[1:]
    two ^= two >> _HALF
    four = two[:-2] * _B
    four += two[2:]
    six = four[:-2] * _C
    six += two[4:]
    if wide.any():
        np.bitwise_xor(four[:count], _WIDE_SEED, out=six, where=wide)
    return mix_hashes(six)


def sketch_bands(hashes: Hashes, offsets: Places) -> npt.NDArray[np.uint64]:
    """The 32 band keys of the sorted distinct shingle hashes of each text, one row a text; of no use for an empty one."""
    texts = len(offsets) - 1
    bins = (hashes >> _BIN_SHIFT).astype(np.uint8)
    begins = np.empty(len(bins), dtype=np.bool_)
    np.not_equal(bins[1:], bins[:-1], out=begins[1:])
    begins[offsets[:-1][np.diff(offsets) > 0]] = True
    first = np.flatnonzero(begins)
    filled = np.repeat(np.arange(texts) * BINS, np.diff(first.searchsorted(offsets))) + bins.take(first)
    signature = np.zeros(texts * BINS, dtype=np.uint64)
    signature[filled] = hashes.take(first)
    empty = np.ones(texts * BINS, dtype=np.bool_)
    empty[filled] = False
    signatures, empties = signature.reshape(texts, BINS), empty.reshape(texts, BINS)
    sparse = np.flatnonzero(empties.any(axis=1) & ~empties.all(axis=1))
    if len(sparse):
        signatures[sparse] = _densify(signatures[sparse], empties[sparse])
    keys = (signatures.reshape(texts, BANDS, BINS // BANDS) * _ROW_FACTORS).sum(axis=2, dtype=np.uint64)
    return mix_hashes(keys + _BAND_SEEDS)


def _densify(signatures: Hashes, empty: npt.NDArray[np.bool_]) -> Hashes:
    places = np.arange(BINS)
    filled = np.where(empty, 2 * BINS, places)
    filled = np.concatenate((filled, filled.min(axis=1, keepdims=True) + BINS), axis=1)
    following = np.minimum.accumulate(filled[:, ::-1], axis=1)[:, ::-1][:, :BINS]
    distance = (following - places).astype(np.uint64)
    result: Hashes = np.take_along_axis(signatures, following % BINS, axis=1) + distance * _C
    return result


def hash_lines(folded: Folded) -> tuple[Hashes, Places]:
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
