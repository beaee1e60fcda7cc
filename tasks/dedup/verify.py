"""Exact comparison of two texts: how much of their content they share, and whether their figures agree.

Two documents are the same story when they share enough shingles, when their figures agree as much as their words do,
and when their difference is not the whole of what stands between a common head and a common tail.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final, Literal

import numpy as np

from tasks.dedup.anchors import Serials, find_quotations, find_serials, have_other_serials
from tasks.dedup.characters import CLASSES, DIGIT
from tasks.dedup.frames import have_other_content
from tasks.dedup.hashing import Hashes, count_shared, hash_lines, hash_shingles, is_among
from tasks.dedup.normalize import MAX_CHARACTERS, Folded, fold_characters, keep_lines
from tasks.dedup.slots import find_slots, weigh_slots

DuplicateKind = Literal["exact", "normalized", "script", "near", "update"]

MIN_JACCARD: Final = 0.40
MIN_CONTAINMENT: Final = 0.50
"""Share of the shorter text that an update keeps."""
MIN_GROWN_CONTAINMENT: Final = 0.90
MIN_GROWTH: Final = 1.10
"""Length of an update without changed figures, in lengths of the earlier version, of which it keeps nearly all."""
STAMP_CHARACTERS: Final = 24
STAMP_DIGITS: Final = 0.3
"""Share of digits from which a short line is a stamp: a date of publication says nothing of the content."""
MIN_FIGURES: Final = 3
MIN_FIGURE_CONTAINMENT: Final = 0.35
MIN_CHARACTERS: Final = 20
"""Content characters below which two texts are duplicates only if they are equal."""
AMPLE_FIGURE_CONTAINMENT: Final = 0.70
"""Share of common figures from which changed ones do not matter."""
MIN_CHANGED_SHARE: Final = 0.5
"""Weight of the changed figures among the figures of common slots from which two texts say something else."""
SERIAL_LETTERS: Final = 4_000
"""Letters of a text beyond which the number of its page says nothing about its content."""
LETTERS_PER_CHANGE: Final = 400
"""Letters of common text for each changed figure beyond which the text outweighs its figures."""
WIDE_LETTERS: Final = 3
"""Latin letters that say as much as one Han character."""
SHOWN_FIGURES: Final = 12
"""Figures that the evidence names."""
SCRIPT_GAIN: Final = 0.15
"""Jaccard that folding must add for a pair to count as the same text in two scripts."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What is compared of a document, without its template lines; `letters` is its length as Latin letters.

    `length` counts every character of the text, also those beyond what is folded.
    """

    folded: Folded
    lines: Hashes
    shingles: Hashes
    figures: tuple[str, ...]
    characters: int
    letters: int
    length: int
    quotations: frozenset[int]
    serials: Serials

    def hash_unfolded(self) -> Hashes:
        """The shingles of the text before folding."""
        return self.shingles if self.folded.is_same else hash_shingles(self.folded.normalized, self.folded.wide)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two documents are the same story, and the evidence.

    `score` is the Jaccard index of the folded shingles, `reason` names the rule that decided, `growth` is the length of
    the second in lengths of the first, `changes` the number of figures that differ between the same words. Of the figures
    only the first are named.
    """

    is_duplicate: bool
    kind: DuplicateKind | None
    score: float
    reason: str
    jaccard: float
    containment: float
    figure_containment: float | None
    shared_figures: tuple[str, ...]
    differing_figures: tuple[str, ...]
    changes: int
    growth: float

    @property
    def is_revised(self) -> bool:
        """Whether one document says other figures in the words of the other."""
        return self.changes > 0 and self.containment >= MIN_CONTAINMENT

    @property
    def is_extended(self) -> bool:
        """Whether the second document keeps the first and adds text to it."""
        return self.growth >= MIN_GROWTH and self.containment >= MIN_GROWN_CONTAINMENT


def extract_features(text: str, template_lines: Hashes) -> Features:
    """What is compared of a text; lines whose hash is in `template_lines` (sorted) are left out.

    A text that is all template keeps its lines.
    """
    folded = fold_characters(text)
    lines, _ = hash_lines(folded)
    kept = ~is_among(lines, template_lines)
    if not kept.any():
        kept[:] = True
    if not kept.all():
        folded, lines = keep_lines(folded, kept), lines[kept]
    shingles = hash_shingles(folded.codes, folded.wide)
    letters = len(folded.codes) + (WIDE_LETTERS - 1) * int(np.count_nonzero(folded.wide))
    return Features(
        folded=folded,
        lines=lines,
        shingles=shingles,
        figures=tuple(figure.digits for figure in folded.figures),
        characters=len(folded.codes),
        letters=letters,
        length=len(text),
        quotations=find_quotations(text, folded),
        serials=find_serials(folded) if folded.figures and letters <= SERIAL_LETTERS else {},
    )


def compare_features(one: Features, other: Features) -> Comparison:
    """The comparison of two documents whose features are given; symmetric but for the order of figures."""
    shared = count_shared(one.shingles, other.shingles)
    smaller = min(len(one.shingles), len(other.shingles))
    jaccard = _divide_shared(shared, one.shingles, other.shingles)
    counts, others = Counter(one.figures), Counter(other.figures)
    reason = find_objection(one, other)
    return Comparison(
        is_duplicate=reason is None,
        kind=None if reason else _name_kind(one, other, jaccard),
        score=round(jaccard, 4),
        reason=reason or "same content",
        jaccard=round(jaccard, 4),
        containment=round(shared / max(1, smaller), 4),
        figure_containment=_contain_figures(one.figures, other.figures),
        shared_figures=tuple(islice(counts & others, SHOWN_FIGURES)),
        differing_figures=tuple(islice((counts - others) + (others - counts), SHOWN_FIGURES)),
        changes=0 if reason else _count_changes(one, other),
        growth=round(other.characters / max(1, one.characters), 4),
    )


def find_objection(one: Features, other: Features) -> str | None:
    """Why two documents are not duplicates, None if they are; cheaper than the whole comparison."""
    jaccard = _divide_shared(count_shared(one.shingles, other.shingles), one.shingles, other.shingles)
    if min(one.characters, other.characters) < MIN_CHARACTERS and jaccard < 1:
        return "too short to be a duplicate unless equal"
    # Shingles are counted once: a text said over and over has those of the same text said twice.
    if min(one.characters, other.characters) < MIN_JACCARD * max(one.characters, other.characters):
        return "too little common content"
    longer = max(one.length, other.length)
    if jaccard < MIN_JACCARD or (longer > MAX_CHARACTERS and min(one.length, other.length) < MIN_JACCARD * longer):
        return "too little common content"
    if have_other_content(one.folded, one.lines, other.folded, other.lines):
        return "other content in the same frame"
    if one.figures == other.figures or one.quotations & other.quotations:
        return None
    if have_other_serials(one.serials, other.serials):
        return "another number of its own"
    figures = _contain_figures(one.figures, other.figures)
    if figures is not None and figures < MIN_FIGURE_CONTAINMENT:
        return "other figures"
    if (figures is None or figures < AMPLE_FIGURE_CONTAINMENT) and _says_otherwise(one, other):
        return "other figures between the same words"
    return None


def name_relation(
    comparison: Comparison, published: datetime | None = None, later: datetime | None = None
) -> DuplicateKind | None:
    """The kind of a duplicate with its publication times known; without them the second text is the later one."""
    if comparison.kind != "near":
        return comparison.kind
    if published is None or later is None:
        # Added text alone may be the frame of another site.
        return "update" if comparison.is_revised else "near"
    return "update" if later > published and (comparison.is_revised or comparison.is_extended) else "near"


def _divide_shared(shared: int, one: Hashes, other: Hashes) -> float:
    return shared / max(1, len(one) + len(other) - shared)


def _says_otherwise(one: Features, other: Features) -> bool:
    agreeing, changed, changes = weigh_slots(find_slots(one.folded), find_slots(other.folded))
    if not changes or changed < MIN_CHANGED_SHARE * (agreeing + changed):
        return False
    return min(one.letters, other.letters) <= LETTERS_PER_CHANGE * changes


def _count_changes(one: Features, other: Features) -> int:
    if one.figures == other.figures:
        return 0
    _, _, changes = weigh_slots(find_slots(_leave_stamps(one.folded)), find_slots(_leave_stamps(other.folded)))
    return changes


def _leave_stamps(folded: Folded) -> Folded:
    if not len(folded.starts):
        return folded
    lengths = np.diff(np.append(folded.starts, len(folded.codes)))
    digits = np.add.reduceat(CLASSES.take(folded.codes) == DIGIT, folded.starts, dtype=np.int64)
    stamps = (lengths <= STAMP_CHARACTERS) & (digits >= STAMP_DIGITS * lengths)
    return keep_lines(folded, ~stamps) if stamps.any() else folded


def _name_kind(one: Features, other: Features, jaccard: float) -> DuplicateKind:
    if not (one.folded.is_same and other.folded.is_same):
        unfolded, others = one.hash_unfolded(), other.hash_unfolded()
        shared = count_shared(unfolded, others)
        if jaccard - _divide_shared(shared, unfolded, others) >= SCRIPT_GAIN:
            return "script"
    return "near"


def _contain_figures(one: tuple[str, ...], other: tuple[str, ...]) -> float | None:
    smaller = min(len(one), len(other))
    if smaller < MIN_FIGURES:
        return None
    return round((Counter(one) & Counter(other)).total() / smaller, 4)
