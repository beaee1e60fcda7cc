"""Exact comparison of two texts: how much of their content they share, and whether their figures agree.

Two documents are the same story when they share enough shingles, when their figures agree as much as their words do,
and when their difference is not the whole of what stands between a common head and a common tail.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from tasks.dedup.hashing import Hashes, hash_lines, hash_shingles
from tasks.dedup.normalize import MAX_CHARACTERS, Folded, fold_characters, keep_lines
from tasks.dedup.slots import find_slots, weigh_slots

DuplicateKind = Literal["exact", "normalized", "script", "near", "update"]

MIN_JACCARD: Final = 0.40
MIN_CONTAINMENT: Final = 0.70
"""Share of the shorter text that an update keeps."""
MIN_GROWTH: Final = 1.05
"""Length of an update without changed figures, in lengths of the earlier version."""
MIN_FIGURES: Final = 3
MIN_FIGURE_CONTAINMENT: Final = 0.35
MIN_CHARACTERS: Final = 20
"""Content characters below which two texts are duplicates only if they are equal."""
AMPLE_FIGURE_CONTAINMENT: Final = 0.70
"""Share of common figures from which changed ones do not matter."""
MIN_CHANGED_SHARE: Final = 0.5
"""Weight of the changed figures among the figures of common slots from which two texts say something else."""
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
    shingles: Hashes
    figures: tuple[str, ...]
    characters: int
    letters: int
    length: int

    def hash_unfolded(self) -> Hashes:
        """The shingles of the text before folding."""
        return self.shingles if self.folded.is_same else hash_shingles(self.folded.normalized, self.folded.wide)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two documents are the same story, and the evidence.

    `score` is the Jaccard index of the folded shingles, `reason` names the rule that decided, `growth` is the length of
    the second in lengths of the first. Of the figures only the first are named.
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
    growth: float

    @property
    def is_revised(self) -> bool:
        """Whether the later document keeps most of the earlier one and changes figures or adds text."""
        revises = bool(self.differing_figures) or self.growth >= MIN_GROWTH
        return revises and self.containment >= MIN_CONTAINMENT


def extract_features(text: str, template_lines: Hashes) -> Features:
    """What is compared of a text; lines whose hash is in `template_lines` (sorted) are left out.

    A text that is all template keeps its lines.
    """
    folded = fold_characters(text)
    lines, _ = hash_lines(folded)
    kept = ~_is_among(lines, template_lines)
    if not kept.any():
        kept[:] = True
    if not kept.all():
        folded = keep_lines(folded, kept)
    shingles = hash_shingles(folded.codes, folded.wide)
    return Features(
        folded=folded,
        shingles=shingles,
        figures=tuple(figure.digits for figure in folded.figures),
        characters=len(folded.codes),
        letters=len(folded.codes) + (WIDE_LETTERS - 1) * int(np.count_nonzero(folded.wide)),
        length=len(text),
    )


def _is_among(values: Hashes, sorted_values: Hashes) -> npt.NDArray[np.bool_]:
    if not len(sorted_values):
        return np.zeros(len(values), dtype=np.bool_)
    places = np.minimum(np.searchsorted(sorted_values, values), len(sorted_values) - 1)
    found: npt.NDArray[np.bool_] = sorted_values[places] == values
    return found


def count_shared(one: Hashes, other: Hashes) -> int:
    """How many values two sorted distinct arrays share."""
    if len(one) > len(other):
        one, other = other, one
    return int(np.count_nonzero(_is_among(one, other)))


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
        growth=round(other.characters / max(1, one.characters), 4),
    )


def find_objection(one: Features, other: Features) -> str | None:
    """Why two documents are not duplicates, None if they are; cheaper than the whole comparison."""
    jaccard = _divide_shared(count_shared(one.shingles, other.shingles), one.shingles, other.shingles)
    if min(one.characters, other.characters) < MIN_CHARACTERS and jaccard < 1:
        return "too short to be a duplicate unless equal"
    longer = max(one.length, other.length)
    if jaccard < MIN_JACCARD or (longer > MAX_CHARACTERS and min(one.length, other.length) < MIN_JACCARD * longer):
        return "too little common content"
    figures = _contain_figures(one.figures, other.figures)
    if figures is not None and figures < MIN_FIGURE_CONTAINMENT:
        return "other figures"
    if (figures is None or figures < AMPLE_FIGURE_CONTAINMENT) and _says_otherwise(one, other):
        return "other figures between the same words"
    return None


def _divide_shared(shared: int, one: Hashes, other: Hashes) -> float:
    return shared / max(1, len(one) + len(other) - shared)


def _says_otherwise(one: Features, other: Features) -> bool:
    agreeing, changed, changes = weigh_slots(find_slots(one.folded), find_slots(other.folded))
    if not changes or changed < MIN_CHANGED_SHARE * (agreeing + changed):
        return False
    return min(one.letters, other.letters) <= LETTERS_PER_CHANGE * changes


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
