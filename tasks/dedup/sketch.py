"""The sketch of a document: everything the duplicate step keeps of it, a pure function of the document alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from operator import attrgetter
from typing import Final, TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

from tasks.dedup.characters import Codes
from tasks.dedup.facts import name_facts
from tasks.dedup.hashing import (
    Hashes,
    hash_bytes,
    hash_content,
    hash_lines,
    hash_shingles,
    mix_hashes,
    narrow_codes,
    sketch_bands,
)
from tasks.dedup.normalize import MAX_CHARACTERS, Folded, Places, fold_texts, group_texts
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

NarrowCodes: TypeAlias = Codes | npt.NDArray[np.uint16]

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


@dataclass(frozen=True, slots=True)
class Content:
    """What a document is sketched from: its content, lines separated by line feeds, and `frame`, the rest of its page."""

    text: str
    language: str
    mentions: Iterable[Mention] = ()
    frame: str = ""


def sketch_document(text: str, language: str, mentions: Iterable[Mention] = (), frame: str = "") -> Sketch:
    """The sketch of one document."""
    return sketch_documents([Content(text, language, mentions, frame)])[0]


def sketch_documents(documents: Iterable[Content]) -> list[Sketch]:
    """The sketches of documents; faster a document the more there are."""
    return [sketch for group in group_texts(documents, attrgetter("text")) for sketch in _sketch_group(group)]


def _sketch_group(documents: Sequence[Content]) -> Iterator[Sketch]:
    folded = fold_texts([document.text[:MAX_CHARACTERS] for document in documents])
    shingles, bounds = hash_shingles(folded.codes, folded.wide, folded.offsets)
    counts = np.diff(bounds).tolist()
    bands = sketch_bands(shingles, bounds).tolist()
    anchors, lines = _split_lines(folded)
    frames = _split_frames(documents)
    figure_keys = _figure_keys(folded.figures)
    figure_bounds = folded.places.searchsorted(folded.offsets).tolist()
    contents = _split_contents(folded)
    for index, document in enumerate(documents):
        own = slice(figure_bounds[index], figure_bounds[index + 1])
        figures = folded.figures[own]
        written = _write_figures(figures, document.text)
        codes, normalized = contents[index]
        folded_hash = hash_content(codes, written)
        keys = bands[index] if counts[index] else []
        if len(figures) >= MIN_FIGURES:
            keys += _choose_smallest(figure_keys[own][: min(len(figures), MAX_FIGURES) - 1], FIGURE_KEYS)
        counted = lines[index][:MAX_LINES]
        yield Sketch(
            language=document.language,
            text_hash=hash_bytes(document.text.encode("utf-8", "surrogatepass")),
            normalized_hash=folded_hash if normalized is codes else hash_content(normalized, written),
            folded_hash=folded_hash,
            shingles=counts[index],
            bands=(*keys, *_choose_smallest(anchors[index], ANCHOR_KEYS)),
            figures=figures[:MAX_FIGURES],
            facts=tuple(islice(dict.fromkeys(name_facts(document.mentions, figures)), MAX_FACTS)),
            lines=tuple(counted),
            frame_lines=_choose_outside(frames[index], counted),
        )


def _write_figures(figures: tuple[str, ...], text: str) -> str:
    written = " ".join(figures)
    if len(text) > MAX_CHARACTERS:
        written += f" {hash_bytes(text[MAX_CHARACTERS:].encode('utf-8', 'surrogatepass'))}"
    return written


def _split_frames(documents: Sequence[Content]) -> list[list[int]]:
    if not any(document.frame for document in documents):
        return [[]] * len(documents)
    return _split_lines(fold_texts([document.frame[:MAX_CHARACTERS] for document in documents]))[1]


def _choose_outside(frame: list[int], lines: list[int]) -> tuple[int, ...]:
    """The distinct lines of the page outside its content, in order, without those that stand in the content too."""
    seen = set(lines)
    return tuple(islice((line for line in dict.fromkeys(frame) if line not in seen), MAX_LINES))


def _split_contents(folded: Folded) -> list[tuple[NarrowCodes, NarrowCodes]]:
    """The folded and the normalized content of each text; one array twice where they are equal."""
    normalized = narrow_codes(folded.normalized)
    codes = normalized if folded.is_same else narrow_codes(folded.codes)
    changed = set((folded.offsets.searchsorted(np.flatnonzero(codes != normalized), side="right") - 1).tolist())
    pieces = []
    for index, (start, end) in enumerate(pairwise(folded.offsets.tolist())):
        piece = codes[start:end]
        pieces.append((piece, normalized[start:end] if index in changed else piece))
    return pieces


def _figure_keys(figures: Sequence[str]) -> list[int]:
    """Keys of neighbouring figures: the smallest of a text tell the issues of a recurring report apart."""
    hashes = np.array([crc32(figure.encode()) for figure in figures], dtype=np.uint64)
    keys: list[int] = mix_hashes(hashes[:-1] * _FIGURE_SEED + hashes[1:]).tolist()
    return keys


def _split_lines(folded: Folded) -> tuple[list[list[int]], list[list[int]]]:
    """Keys of the long lines of each text, which find it inside much that is not its own, and the lines to be counted."""
    lines, lengths = hash_lines(folded)
    bounds = folded.starts.searchsorted(folded.offsets)
    anchored, counted = lengths >= ANCHOR_CHARACTERS, lengths >= LINE_CHARACTERS
    return (
        _split(mix_hashes(lines[anchored] ^ _ANCHOR_SEED), anchored, bounds),
        _split(lines[counted], counted, bounds),
    )


def _split(values: Hashes, kept: npt.NDArray[np.bool_], bounds: Places) -> list[list[int]]:
    listed = values.tolist()
    ranks = np.concatenate(([0], np.cumsum(kept))).take(bounds)
    return [listed[start:end] for start, end in pairwise(ranks.tolist())]


def _choose_smallest(hashes: list[int], count: int) -> list[int]:
    return sorted(set(hashes))[:count]
