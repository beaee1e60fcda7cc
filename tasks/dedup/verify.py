"""Exact comparison of two texts: how much of their content they share, and whether their figures agree.

Two documents are the same story when they share enough shingles, when their figures agree as much as their words do,
and when their difference is not the whole of what stands between a common head and a common tail.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final, Literal

import numpy as np

from tasks.dedup.anchors import have_other_serials, measure_quoted
from tasks.dedup.features import Features
from tasks.dedup.frames import have_other_content
from tasks.dedup.hashing import Hashes, count_shared
from tasks.dedup.normalize import MAX_CHARACTERS
from tasks.dedup.slots import weigh_slots

DuplicateKind = Literal["exact", "normalized", "script", "near", "update"]

MIN_JACCARD: Final = 0.40
MIN_CONTAINMENT: Final = 0.50
"""Share of the shorter text that an update keeps."""
MIN_GROWN_CONTAINMENT: Final = 0.90
MIN_GROWTH: Final = 1.10
"""Length of an update without changed figures, in lengths of the earlier version, of which it keeps nearly all."""
MIN_FIGURES: Final = 3
MIN_FIGURE_CONTAINMENT: Final = 0.35
MIN_CHARACTERS: Final = 20
"""Content characters below which two texts are duplicates only if they are equal."""
AMPLE_FIGURE_CONTAINMENT: Final = 0.70
"""Share of common figures from which changed ones do not matter."""
MIN_CHANGED_SHARE: Final = 0.5
"""Weight of the changed figures among the figures of common slots from which two texts say something else."""
STANDING_LETTERS: Final = 45
"""Letters of the quotations in both of two texts below which they may be a standing phrase of a form, such as a motto."""
FORM_LETTERS: Final = 70
"""Letters of common text for each changed figure below which a text that keeps next to none is a form filled in anew."""
KEPT_SHARE: Final = 0.2
"""Weight of the agreeing figures among the figures of common slots up to which a text keeps next to none."""
LETTERS_PER_CHANGE: Final = 400
"""Letters of common text for each changed figure beyond which the text outweighs its figures."""
SHOWN_FIGURES: Final = 12
"""Figures that the evidence names."""
SCRIPT_GAIN: Final = 0.15
"""Jaccard that folding must add for a pair to count as the same text in two scripts."""

_TOO_LITTLE = "too little common content"


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


def compare_features(one: Features, other: Features) -> Comparison:
    """The comparison of two documents whose features are given; symmetric but for the order of figures."""
    shared = count_shared(one.shingles, other.shingles)
    smaller = min(len(one.shingles), len(other.shingles))
    jaccard = _divide_shared(shared, one.shingles, other.shingles)
    counts, others = one.figure_counts, other.figure_counts
    reason = find_objection(one, other)
    return Comparison(
        is_duplicate=reason is None,
        kind=None if reason else _name_kind(one, other, jaccard),
        score=round(jaccard, 4),
        reason=reason or "same content",
        jaccard=round(jaccard, 4),
        containment=round(shared / max(1, smaller), 4),
        figure_containment=_contain_figures(one, other),
        shared_figures=tuple(islice(counts & others, SHOWN_FIGURES)),
        differing_figures=tuple(islice((counts - others) + (others - counts), SHOWN_FIGURES)),
        changes=0 if reason else _count_changes(one, other),
        growth=round(other.characters / max(1, one.characters), 4),
    )


def find_objection(one: Features, other: Features) -> str | None:
    """Why two documents are not duplicates, None if they are: the first objection, the most telling first."""
    checks = (_object_to_length, _object_to_content, _object_to_frame, _object_to_figures)
    return next((reason for check in checks if (reason := check(one, other))), None)


def are_duplicates(one: Features, other: Features) -> bool:
    """Whether there is no objection to two documents being duplicates, the cheapest looked for first."""
    checks = (_object_to_length, _object_to_figures, _object_to_content, _object_to_frame)
    return not any(check(one, other) for check in checks)


def _object_to_length(one: Features, other: Features) -> str | None:
    if min(one.characters, other.characters) < MIN_CHARACTERS and not np.array_equal(one.shingles, other.shingles):
        return "too short to be a duplicate unless equal"
    # Shingles are counted once: a text said over and over has those of the same text said twice.
    sizes = [(one.characters, other.characters), (len(one.shingles), len(other.shingles))]
    if max(len(one.text), len(other.text)) > MAX_CHARACTERS:
        sizes.append((len(one.text), len(other.text)))
    return _TOO_LITTLE if any(min(pair) < MIN_JACCARD * max(pair) for pair in sizes) else None


def _object_to_content(one: Features, other: Features) -> str | None:
    shared = count_shared(one.shingles, other.shingles)
    return _TOO_LITTLE if _divide_shared(shared, one.shingles, other.shingles) < MIN_JACCARD else None


def _object_to_frame(one: Features, other: Features) -> str | None:
    in_frame = have_other_content(one.folded, one.lines, other.folded, other.lines)
    return "other content in the same frame" if in_frame else None


def _object_to_figures(one: Features, other: Features) -> str | None:
    if one.figures == other.figures or _quote_the_same(one, other):
        return None
    if have_other_serials(one.serials, other.serials):
        return "another number of its own"
    figures = _contain_figures(one, other)
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


def _quote_the_same(one: Features, other: Features) -> bool:
    quoted = measure_quoted(one.quotations, other.quotations)
    return quoted >= STANDING_LETTERS or (quoted > 0 and not _fill_one_form(one, other))


def _fill_one_form(one: Features, other: Features) -> bool:
    agreeing, changed, changes = weigh_slots(one.slots, other.slots)
    jaccard = _divide_shared(count_shared(one.shingles, other.shingles), one.shingles, other.shingles)
    is_dense = jaccard * min(one.letters, other.letters) < FORM_LETTERS * changes
    return is_dense and agreeing <= KEPT_SHARE * (agreeing + changed)


def _says_otherwise(one: Features, other: Features) -> bool:
    agreeing, changed, changes = weigh_slots(one.slots, other.slots)
    if not changes or changed < MIN_CHANGED_SHARE * (agreeing + changed):
        return False
    return min(one.letters, other.letters) <= LETTERS_PER_CHANGE * changes


def _count_changes(one: Features, other: Features) -> int:
    if one.figures == other.figures:
        return 0
    _, _, changes = weigh_slots(one.unstamped_slots, other.unstamped_slots)
    return changes


def _name_kind(one: Features, other: Features, jaccard: float) -> DuplicateKind:
    if not (one.folded.is_same and other.folded.is_same):
        shared = count_shared(one.unfolded, other.unfolded)
        if jaccard - _divide_shared(shared, one.unfolded, other.unfolded) >= SCRIPT_GAIN:
            return "script"
    return "near"


def _contain_figures(one: Features, other: Features) -> float | None:
    smaller = min(len(one.figures), len(other.figures))
    if smaller < MIN_FIGURES:
        return None
    return round((one.figure_counts & other.figure_counts).total() / smaller, 4)
