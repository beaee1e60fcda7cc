"""The sketch of a document: everything the duplicate step keeps of it, a pure function of the document alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

from tasks.dedup.facts import name_facts
from tasks.dedup.hashing import Hashes, hash_bytes, hash_content, hash_lines, hash_shingles, mix_hashes, sketch_bands
from tasks.dedup.normalize import MAX_CHARACTERS, fold_characters
from tasks.records import Mention

MAX_FIGURES: Final = 256
MAX_FACTS: Final = 96
MAX_LINES: Final = 1024
LINE_CHARACTERS: Final = 4
"""Shorter lines are not counted as template lines."""
FIGURE_KEYS: Final = 4
MIN_FIGURES: Final = 4
"""Figures below which a document has no figure keys."""
ANCHOR_KEYS: Final = 8
ANCHOR_CHARACTERS: Final = 16
"""Shorter lines cannot make two documents candidates."""

_FIGURE_SEED = np.uint64(0x8CB92BA72F3D8DD7)
_ANCHOR_SEED = np.uint64(0x589965CC75374CC3)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the duplicate step keeps of a document; columns as in the sketches table, but doc_id and load_id."""

    language: str
    text_hash: int
    normalized_hash: int
    folded_hash: int
    shingles: int
    bands: tuple[int, ...]
    figures: tuple[str, ...]
    facts: tuple[str, ...]
    lines: tuple[int, ...]
    frame_lines: tuple[int, ...]


def sketch_document(
    text: str,
    language: str,
    mentions: Iterable[Mention] = (),
    title: str | None = None,
    published: datetime | None = None,
    site: str | None = None,
    frame: str = "",
) -> Sketch:
    """The sketch of a document with its content `text` and the rest of its page, `frame`, lines separated by line feeds.

    Title, publication time and site do not change it: a copy may carry others.
    """
    folded = fold_characters(text)
    shingles = hash_shingles(folded.codes, folded.wide)
    lines, lengths = hash_lines(folded)
    counted = lines[lengths >= LINE_CHARACTERS][:MAX_LINES]
    figures = tuple(figure.digits for figure in folded.figures)
    written = " ".join(figures)
    if len(text) > MAX_CHARACTERS:
        written += f" {hash_bytes(text[MAX_CHARACTERS:].encode('utf-8', 'surrogatepass'))}"
    folded_hash = hash_content(folded.codes, written)
    keys = sketch_bands(shingles).tolist() + _figure_keys(figures[:MAX_FIGURES]) + _anchor_keys(lines, lengths)
    return Sketch(
        language=language,
        text_hash=hash_bytes(text.encode("utf-8", "surrogatepass")),
        normalized_hash=folded_hash if folded.is_same else hash_content(folded.normalized, written),
        folded_hash=folded_hash,
        shingles=len(shingles),
        bands=tuple(keys),
        figures=figures[:MAX_FIGURES],
        facts=tuple(islice(name_facts(mentions, folded.figures), MAX_FACTS)),
        lines=tuple(counted.tolist()),
        frame_lines=_hash_frame(frame, counted),
    )


def _hash_frame(frame: str, counted: Hashes) -> tuple[int, ...]:
    """The distinct lines of the page outside its content, in order, without those that stand in the content too."""
    lines, lengths = hash_lines(fold_characters(frame))
    seen = set(counted.tolist())
    outside = (line for line in dict.fromkeys(lines[lengths >= LINE_CHARACTERS].tolist()) if line not in seen)
    return tuple(islice(outside, MAX_LINES))


def _figure_keys(figures: tuple[str, ...]) -> list[int]:
    """Keys of the smallest hashes of neighbouring figures: they tell the issues of a recurring report apart."""
    if len(figures) < MIN_FIGURES:
        return []
    hashes = np.array([crc32(figure.encode()) for figure in figures], dtype=np.uint64)
    return _smallest(mix_hashes(hashes[:-1] * _FIGURE_SEED + hashes[1:]), FIGURE_KEYS)


def _anchor_keys(lines: Hashes, lengths: npt.NDArray[np.int64]) -> list[int]:
    """Keys of the smallest hashes of long lines: they find a text inside much that is not its own."""
    return _smallest(mix_hashes(lines[lengths >= ANCHOR_CHARACTERS] ^ _ANCHOR_SEED), ANCHOR_KEYS)


def _smallest(hashes: Hashes, count: int) -> list[int]:
    return sorted(set(hashes.tolist()))[:count]
