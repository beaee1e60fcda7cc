"""Grams: the pieces of folded text that search looks up, as rows of a table sorted by gram.

A gram is a word of a script that puts spaces between words, or two neighbours of a script that does not; the last
character of such a run is a gram by itself. sql/search.sql takes a query to the same pieces.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from warehouse.fold import fold_codes

WORD_CHARS = 24
"""Longer words are cut to this length."""

TEXT_CHARS = 1_000_000
"""Code points of a text that are indexed."""

HEAD_CHARS = 3

SCHEMA = pa.schema(
    [
        pa.field("gram", pa.string(), nullable=False),
        pa.field("head", pa.string(), nullable=False),
        pa.field("place", pa.int64(), nullable=False),
        pa.field("titled", pa.bool_(), nullable=False),
        pa.field("hits", pa.int32(), nullable=False),
        pa.field("offsets", pa.list_(pa.field("element", pa.int32(), nullable=False)), nullable=False),
    ]
)

_CLASS = re.compile(r"is_(?P<name>\w+)\(value\).*\n'\[(?P<ranges>.*)\]'")
_RANGE = re.compile(r"\\x\{(\w+)\}-\\x\{(\w+)\}")
_SPELLED, _JOINED = 1, 2

Codes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int64]


def list_postings(titles: list[str | None], texts: list[str], first: int) -> pa.Table:
    """Where grams are, by gram, document and offset; documents have the places from `first` on.

    head is what the words that begin alike share, and the pairs that begin with one character.
    """
    pieces = [(piece or "")[:TEXT_CHARS] for pair in zip(titles, texts, strict=True) for piece in pair]
    lengths = np.array([len(piece) + 1 for piece in pieces], dtype=np.int64)
    codes = fold_codes("\n".join(pieces) + "\n")
    starts = np.cumsum(lengths) - lengths
    owner = np.repeat(np.arange(len(pieces), dtype=np.int32), lengths)
    classes = _load_classes().take(codes)
    found = ((*_find_words(codes, classes), HEAD_CHARS), (*_find_pairs(codes, classes), 1))
    return pa.concat_tables(_group(*grams, owner, starts, first) for grams in found)


def _find_words(codes: Codes, classes: npt.NDArray[np.uint8]) -> tuple[list[str], Places, Places]:
    """The distinct words in order; for every occurrence, in the order of the words, the word's number and the place."""
    edges = np.diff((classes == _SPELLED).astype(np.int8), prepend=0)
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    text = codes.tobytes().decode("utf-32-le", "surrogatepass")
    stops = np.minimum(ends, starts + WORD_CHARS)
    words = [text[start:stop] for start, stop in zip(starts.tolist(), stops.tolist(), strict=True)]
    distinct = sorted(set(words))
    number = {word: place for place, word in enumerate(distinct)}
    ranks = np.fromiter((number[word] for word in words), np.int64, len(words))
    order = np.argsort(ranks, kind="stable")
    return distinct, ranks[order], starts[order]


def _find_pairs(codes: Codes, classes: npt.NDArray[np.uint8]) -> tuple[list[str], Places, Places]:
    places = np.flatnonzero(classes == _JOINED)
    followers = np.where(classes[places + 1] == _JOINED, codes[places + 1], 0).astype(np.uint64)
    keys = codes[places].astype(np.uint64) << 21 | followers
    order = np.argsort(keys, kind="stable")
    keys, places = keys[order], places[order]
    new = np.concatenate(([True], keys[1:] != keys[:-1])) if len(keys) else np.zeros(0, dtype=bool)
    distinct = [chr(key >> 21) + (chr(key & 0x1FFFFF) if key & 0x1FFFFF else "") for key in map(int, keys[new])]
    return distinct, np.cumsum(new) - 1, places


def _group(
    grams: list[str],
    ranks: Places,
    places: Places,
    head_chars: int,
    owner: npt.NDArray[np.int32],
    starts: Places,
    first: int,
) -> pa.Table:
    owners = owner[places]
    changes = np.ones(len(ranks), dtype=bool)
    changes[1:] = (ranks[1:] != ranks[:-1]) | (owners[1:] != owners[:-1])
    begins = np.flatnonzero(changes)
    ends = np.append(begins, len(ranks)).astype(np.int32)
    numbers = pa.array(ranks[begins])
    owned = owners[begins]
    columns = [
        pa.array(grams, pa.string()).take(numbers),
        pa.array([gram[:head_chars] for gram in grams], pa.string()).take(numbers),
        pa.array(owned.astype(np.int64) // 2 + first),
        pa.array(owned % 2 == 0),
        pa.array(np.diff(ends)),
        pa.ListArray.from_arrays(pa.array(ends), pa.array((places - starts[owners]).astype(np.int32))),
    ]
    return pa.table([column.cast(field.type) for column, field in zip(columns, SCHEMA, strict=True)], schema=SCHEMA)


@cache
def _load_classes() -> npt.NDArray[np.uint8]:
    source = files("warehouse").joinpath("sql", "grams.sql").read_text(encoding="utf-8")
    classes = np.zeros(sys.maxunicode + 1, dtype=np.uint8)
    for match in _CLASS.finditer(source):
        for low, high in _RANGE.findall(match["ranges"]):
            classes[int(low, 16) : int(high, 16) + 1] = _SPELLED if match["name"] == "spelled" else _JOINED
    return classes
