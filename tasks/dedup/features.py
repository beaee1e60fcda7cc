"""What is compared of a document: its folded content without template lines, and what is drawn from it when asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from tasks.dedup.anchors import Quotations, Serials, find_quotations, find_serials
from tasks.dedup.characters import CLASSES, DIGIT
from tasks.dedup.hashing import Hashes, hash_lines, hash_shingles, is_among
from tasks.dedup.normalize import MAX_CHARACTERS, Folded, fold_texts, group_texts, keep_lines
from tasks.dedup.slots import Slots, find_slots

STAMP_CHARACTERS: Final = 24
STAMP_DIGITS: Final = 0.3
"""Share of digits from which a short line is a stamp: a date of publication says nothing of the content."""
SERIAL_LETTERS: Final = 4_000
"""Letters of a text beyond which the number of its page says nothing about its content."""
WIDE_LETTERS: Final = 3
"""Latin letters that say as much as one Han character."""


@dataclass(frozen=True, eq=False)
class Features:
    """What is compared of a document, without its template lines; `text` is the whole of it."""

    text: str
    folded: Folded
    lines: Hashes
    shingles: Hashes

    @property
    def characters(self) -> int:
        """Content characters that are compared."""
        return len(self.folded.codes)

    @cached_property
    def letters(self) -> int:
        """The length of what is compared as Latin letters."""
        return self.characters + (WIDE_LETTERS - 1) * int(np.count_nonzero(self.folded.wide))

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures in order."""
        return self.folded.figures

    @cached_property
    def figure_counts(self) -> Counter[str]:
        """How often the text says each figure."""
        return Counter(self.figures)

    @cached_property
    def quotations(self) -> Quotations:
        """Letters of the long quotations by hash."""
        return find_quotations(self.text, self.folded)

    @cached_property
    def serials(self) -> Serials:
        """Numbers of its own that a short text carries, by label."""
        return find_serials(self.folded) if self.figures and self.letters <= SERIAL_LETTERS else {}

    @cached_property
    def slots(self) -> Slots:
        """The figures by the words around them."""
        return find_slots(self.folded)

    @cached_property
    def unstamped_slots(self) -> Slots:
        """The same without lines that are stamps."""
        folded = _leave_stamps(self.folded)
        return self.slots if folded is self.folded else find_slots(folded)

    @cached_property
    def unfolded(self) -> Hashes:
        """The shingles of the text before folding."""
        if self.folded.is_same:
            return self.shingles
        return hash_shingles(self.folded.normalized, self.folded.wide, self.folded.offsets)[0]


def extract_features(texts: Iterable[str], template_lines: Hashes) -> Iterator[Features]:
    """What is compared of each text; lines whose hash is in `template_lines` (sorted) are left out.

    A text that is all template keeps its lines.
    """
    for group in group_texts(texts, str):
        yield from _extract_group(group, template_lines)


def _extract_group(texts: Sequence[str], template_lines: Hashes) -> Iterator[Features]:
    folded = fold_texts([text[:MAX_CHARACTERS] for text in texts])
    lines, _ = hash_lines(folded)
    kept = ~is_among(lines, template_lines)
    if not kept.all():
        bounds = folded.starts.searchsorted(folded.offsets)
        counts = np.concatenate(([0], np.cumsum(kept))).take(bounds)
        kept |= np.repeat(counts[1:] == counts[:-1], np.diff(bounds))
        folded, lines = keep_lines(folded, kept), lines[kept]
    shingles, bounds = hash_shingles(folded.codes, folded.wide, folded.offsets)
    line_bounds = folded.starts.searchsorted(folded.offsets)
    for index, text in enumerate(texts):
        yield Features(
            text,
            folded.pick(index),
            lines[line_bounds[index] : line_bounds[index + 1]],
            shingles[bounds[index] : bounds[index + 1]],
        )


def _leave_stamps(folded: Folded) -> Folded:
    if not len(folded.starts):
        return folded
    lengths = np.diff(np.append(folded.starts, len(folded.codes)))
    digits = np.add.reduceat(CLASSES.take(folded.codes) == DIGIT, folded.starts, dtype=np.int64)
    stamps = (lengths <= STAMP_CHARACTERS) & (digits >= STAMP_DIGITS * lengths)
    return keep_lines(folded, ~stamps) if stamps.any() else folded
