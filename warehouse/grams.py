"""Grams: the pieces of folded text that search looks up, as rows of a table sorted by gram.

A gram is a word of a script that puts spaces between words, or two neighbours of a script that does not; the last
character of such a run is a gram by itself. sql/search.sql takes a query to the same pieces.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from warehouse.fold import fold_codes

WORD_CHARS = 24
"""Longer words are cut to this length."""

TEXT_CHARS = 1_000_000
"""Code points of a text that are indexed."""

HEAD_CHARS = 3

BLOCK_PLACES = 64
"""Documents of a row: one bit each."""

_NUMBERS = pa.list_(pa.field("element", pa.int32(), nullable=False))

SCHEMA = pa.schema(
    [
        pa.field("gram", pa.string(), nullable=False),
        pa.field("head", pa.string(), nullable=False),
        pa.field("block", pa.int32(), nullable=False),
        pa.field("docs", pa.uint64(), nullable=False),
        pa.field("titled", pa.uint64(), nullable=False),
        pa.field("places", _NUMBERS, nullable=False),
        pa.field("hits", _NUMBERS, nullable=False),
        pa.field("spots", _NUMBERS, nullable=False),
    ]
)
"""A gram in the documents of a block: which of them hold it and which in the title, as bits; their places, and the hits
in their texts; and its spots: the document's number in the block, 20 bits of offset and one that is set in titles."""

_CLASS = re.compile(r"is_(?P<name>\w+)\(value\).*\n'\[(?P<ranges>.*)\]'")
_RANGE = re.compile(r"\\x\{(\w+)\}-\\x\{(\w+)\}")
_SPELLED, _JOINED = 1, 2

Codes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Spans:
    """The texts and titles of documents one after another: which one a code point is of, and where each begins."""

    owner: npt.NDArray[np.int32]
    starts: Places
    first: int


def list_grams(titles: list[str | None], texts: list[str], canonical: list[bool], first: int) -> pa.Table:
    """Where grams are, by gram and block; documents have the places from `first` on.

    head is what the words that begin alike share, and the pairs that begin with one character. The empty gram lists
    every document: its docs are those that are canonical, its hits their lengths.
    """
    pieces = [
        piece
        for title, text in zip(titles, texts, strict=True)
        for piece in (text[:TEXT_CHARS], (title or "")[:TEXT_CHARS])
    ]
    lengths = np.array([len(piece) + 1 for piece in pieces], dtype=np.int64)
    codes = fold_codes("\n".join(pieces) + "\n")
    numbers = np.arange(len(pieces))
    spans = _Spans(np.repeat(numbers.astype(np.int32), lengths), np.cumsum(lengths) - lengths, first)
    classes = _load_classes().take(codes)
    found = ((*_find_words(codes, classes), HEAD_CHARS), (*_find_pairs(codes, classes), 1))
    sizes = [len(text) for text in texts]
    return pa.concat_tables([_list_sizes(sizes, canonical, first), *(_group(*grams, spans) for grams in found)])


def _list_sizes(sizes: list[int], canonical: list[bool], first: int) -> pa.Table:
    places, none = np.arange(first, first + len(sizes)), np.zeros(len(sizes), np.int64)
    return _tabulate(pa.array([""]), none, places, (canonical, none), sizes, (none, none[:0]), 0)


def _find_words(codes: Codes, classes: npt.NDArray[np.uint8]) -> tuple[pa.Array, Places, Places]:
    """The distinct words in order; for every occurrence, in the order of the words, the word's number and the place."""
    kept = classes == _SPELLED
    edges = np.flatnonzero(kept[1:] != kept[:-1]) + 1
    starts, stops = (np.append(0, edges) if kept[0] else edges).reshape(-1, 2).T
    for place in np.flatnonzero(stops - starts > WORD_CHARS):
        kept[starts[place] + WORD_CHARS : stops[place]] = False
    ends = np.cumsum(np.minimum(stops - starts, WORD_CHARS))
    letters = codes[kept]
    widths = np.cumsum(1 + (letters > 0x7F) + (letters > 0x7FF) + (letters > 0xFFFF))
    text = letters.tobytes().decode("utf-32-le").encode()
    offsets = np.append(0, np.append(0, widths)[ends]).astype(np.int32)
    words = pa.StringArray.from_buffers(len(starts), pa.py_buffer(offsets), pa.py_buffer(text)).dictionary_encode()
    order = pc.sort_indices(words.dictionary)
    ranks = np.argsort(order.to_numpy())[words.indices.to_numpy()]
    order_found = np.argsort(ranks, kind="stable")
    return words.dictionary.take(order), ranks[order_found], starts[order_found]


def _find_pairs(codes: Codes, classes: npt.NDArray[np.uint8]) -> tuple[pa.Array, Places, Places]:
    places = np.flatnonzero(classes == _JOINED)
    followers = np.where(classes[places + 1] == _JOINED, codes[places + 1], 0).astype(np.uint64)
    keys = codes[places].astype(np.uint64) << 21 | followers
    order = np.argsort(keys, kind="stable")
    keys, places = keys[order], places[order]
    new = np.concatenate(([True], keys[1:] != keys[:-1])) if len(keys) else np.zeros(0, dtype=bool)
    distinct = [chr(key >> 21) + (chr(key & 0x1FFFFF) if key & 0x1FFFFF else "") for key in map(int, keys[new])]
    return pa.array(distinct, pa.string()), np.cumsum(new) - 1, places


def _group(grams: pa.Array, ranks: Places, spots: Places, head_chars: int, spans: _Spans) -> pa.Table:
    pieces = spans.owner[spots]
    in_title = pieces & 1
    begins = _find_changes(ranks, pieces >> 1)
    flags = (np.ones_like(begins), np.maximum.reduceat(in_title, begins))
    hits = np.add.reduceat(1 - in_title, begins)
    documents = (pieces >> 1) + np.int64(spans.first)
    found = (documents % BLOCK_PLACES << 21) + 2 * (spots - spans.starts[pieces]) + in_title
    ends = (np.append(begins[1:], len(ranks)), found)
    return _tabulate(grams, ranks[begins], documents[begins], flags, hits, ends, head_chars)


def _tabulate(
    grams: pa.Array,
    ranks: Places,
    places: Places,
    flags: tuple[npt.ArrayLike, npt.ArrayLike],
    hits: npt.ArrayLike,
    spots: tuple[Places, Places],
    head_chars: int,
) -> pa.Table:
    """The rows of SCHEMA from one entry a gram and document, in order.

    `flags` become the bits of docs and of titled; `spots` are the ends of the entries' spots and these themselves.
    """
    starts = _find_changes(ranks, places // BLOCK_PLACES)
    rows = np.append(starts, len(places)).astype(np.int32)
    numbers = pa.array(ranks[starts])
    columns = [
        grams.take(numbers),
        pc.utf8_slice_codeunits(grams, 0, head_chars).take(numbers),
        pa.array(places[starts] // BLOCK_PLACES),
        *(pa.array(np.bitwise_or.reduceat(_shift_bits(flag, places), starts)) for flag in flags),
        *(pa.ListArray.from_arrays(rows, np.asarray(values, np.int32)) for values in (places, hits)),
        pa.ListArray.from_arrays(np.append(0, spots[0])[rows].astype(np.int32), spots[1].astype(np.int32)),
    ]
    return pa.table([column.cast(field.type) for column, field in zip(columns, SCHEMA, strict=True)], schema=SCHEMA)


def _shift_bits(flags: npt.ArrayLike, places: Places) -> npt.NDArray[np.uint64]:
    return np.asarray(flags, np.uint64) << (places % BLOCK_PLACES).astype(np.uint64)


def _find_changes(*values: npt.NDArray[np.integer[Any]]) -> Places:
    """Where a run of equal values begins."""
    changes = np.ones(len(values[0]), dtype=bool)
    changes[1:] = np.logical_or.reduce([value[1:] != value[:-1] for value in values])
    return np.flatnonzero(changes)


@cache
def _load_classes() -> npt.NDArray[np.uint8]:
    source = files("warehouse").joinpath("sql", "grams.sql").read_text(encoding="utf-8")
    classes = np.zeros(sys.maxunicode + 1, dtype=np.uint8)
    for match in _CLASS.finditer(source):
        for low, high in _RANGE.findall(match["ranges"]):
            classes[int(low, 16) : int(high, 16) + 1] = _SPELLED if match["name"] == "spelled" else _JOINED
    return classes
