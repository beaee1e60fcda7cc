"""Whether two texts are other content in one frame, seen from the two alone: the first pages of a site come too early
for its lines to be known as template lines.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from tasks.dedup.hashing import Hashes, count_shared, hash_shingles
from tasks.dedup.normalize import Folded

MIN_SHARE: Final = 0.25
"""Share of each text that stands between the common head and the common tail."""
MAX_JACCARD: Final = 0.10
"""Jaccard index from which what stands between has something in common."""


def have_other_content(one: Folded, lines: Hashes, other: Folded, other_lines: Hashes) -> bool:
    """Whether two texts begin with the same lines and end with the same lines, and share nothing between."""
    head = _count_equal(lines, other_lines)
    tail = _count_equal(lines[head:][::-1], other_lines[head:][::-1])
    if not head or not tail:
        return False
    between, other_between = _cut(one, head, tail), _cut(other, head, tail)
    if between is None or other_between is None:
        return False
    shared = count_shared(between, other_between)
    return shared < MAX_JACCARD * (len(between) + len(other_between) - shared)


def _count_equal(lines: Hashes, others: Hashes) -> int:
    count = min(len(lines), len(others))
    unequal = np.flatnonzero(lines[:count] != others[:count])
    return int(unequal[0]) if len(unequal) else count


def _cut(folded: Folded, head: int, tail: int) -> Hashes | None:
    ends = np.append(folded.starts, len(folded.codes))
    start, end = int(ends[head]), int(ends[len(ends) - 1 - tail])
    if end - start < MIN_SHARE * len(folded.codes):
        return None
    return hash_shingles(folded.codes[start:end], folded.wide[start:end], np.array([0, end - start]))[0]
