"""What a first opinion about all of a page's runs says about each of them: the second look's features."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import log2

import numpy as np

from tasks.boilerplate import Verdict, classify_line
from tasks.html.features import Measures, scale_logs, sum_ranges
from tasks.html.structure import Floats, Integers
from tasks.html.tree import Tree
from tasks.records import BOILERPLATE_TYPES, META_TYPES

_VERDICTS = {name: number for number, name in enumerate(META_TYPES + BOILERPLATE_TYPES)}
_READ_ABOVE, _LONG = -2.5, 600
_WINDOWS = (4, 10, 30)
_SHARES = (0.5, 0.75, 0.9)
_FAR = 300
_EDGE = 3


@lru_cache(maxsize=16384)
def read_words(text: str) -> Verdict | None:
    """What the words of a line state; remembered, since the lines of a site's pages are the same."""
    return classify_line(text)


def measure_context(tree: Tree, measures: Measures, opinion: Floats) -> Floats:
    """Further features from a first opinion (logits) about every run."""
    logit = np.minimum(np.maximum(opinion, -6), 6)
    share = 1 / (1 + np.exp(-logit))
    mass = measures.size * share
    gain = (share - 0.5) * np.minimum(measures.size, 4000)
    held = sum_ranges(np.stack((mass, gain)), measures.first, measures.end)
    verdicts = read_verdicts(tree, measures, logit)
    return np.concatenate(
        [
            opinion_columns(measures, logit, share, mass),
            holder_columns(measures, held, mass),
            region_columns(measures, held),
            strong_columns(measures, share),
            heading_columns(measures, logit, verdicts),
            verdicts,
        ],
        axis=1,
        dtype=np.float32,
    )


def opinion_columns(measures: Measures, logit: Floats, share: Floats, mass: Floats) -> Floats:
    """The opinion about a run, its neighbours, its surroundings and its kind."""
    size, group = measures.size, measures.group
    count = len(size)
    total = max(float(np.add.reduce(mass)), 1.0)
    columns = np.empty((count, 16), np.float32)
    columns[:, 0] = logit
    columns[:, 1] = share
    columns[:, 2] = mass / total
    columns[:, 3] = (mass.cumsum() - mass / 2) / total
    padded = np.empty(count + 2 * _EDGE)
    padded[:_EDGE] = padded[-_EDGE:] = -3.0
    padded[_EDGE:-_EDGE] = logit
    for number, offset in enumerate((0, 1, 2, 4, 5, 6)):
        columns[:, 4 + number] = padded[offset : offset + count]
    for number, around in enumerate(sum_windows(mass, size)):
        columns[:, 10 + number] = around
    weight = np.sqrt(size)
    weighted = weight * logit
    others = np.bincount(group, weight)[group] - weight
    columns[:, 13] = (np.bincount(group, weighted)[group] - weighted) / np.maximum(others, 1)
    columns[:, 14] = total / max(float(np.add.reduce(size)), 1.0)
    columns[:, 15] = log2(total / 8 + 1) / 8
    return columns


def sum_windows(mass: Floats, size: Floats) -> Iterator[Floats]:
    """For each window the share of good text among the runs around every run."""
    count, widest = len(mass), _WINDOWS[-1]
    own = np.stack((mass, size))
    sums = np.zeros((2, count + 2 * widest + 1))
    own.cumsum(axis=1, out=sums[:, widest + 1 : widest + 1 + count])
    sums[:, widest + 1 + count :] = sums[:, widest + count : widest + count + 1]
    for window in _WINDOWS:
        end = widest + 1 + window
        around = sums[:, end : end + count] - sums[:, widest - window : widest - window + count] - own
        yield around[0] / np.maximum(around[1], 1)


def holder_columns(measures: Measures, held: tuple[Floats, ...], mass: Floats) -> Floats:
    """How much good text the elements around a run hold besides it."""
    columns = np.empty((len(mass), 8), np.float32)
    total = max(float(np.add.reduce(mass)), 1.0)
    level = measures.element
    for number in range(4):
        good = held[0][level]
        columns[:, 2 * number] = (good - mass) / np.maximum(measures.held[level] - measures.size, 1)
        columns[:, 2 * number + 1] = good / total
        level = measures.wider[level]
    return columns


def region_columns(measures: Measures, held: tuple[Floats, ...]) -> Floats:
    """Whether a run lies in the smallest element with half, three quarters, nine tenths of the good text, and in the best."""
    first, end = measures.first, measures.end
    mass, gain = held
    best = len(gain) - 1 - int(gain[::-1].argmax())
    index = np.arange(len(measures.size))
    columns = np.empty((len(index), 10), np.float32)
    most = mass.max()
    for number, holder in enumerate([*(_find_holder(mass, measures.held, share * most) for share in _SHARES), best]):
        start, stop = first[holder], end[holder]
        columns[:, 2 * number] = 0
        columns[start:stop, 2 * number] = 1
        columns[:, 2 * number + 1] = mass[holder] / max(float(measures.held[holder]), 1.0)
    columns[:, 8] = np.maximum(first[best] - index, 0)
    columns[:, 9] = np.maximum(index - end[best] + 1, 0)
    columns[:, 8:] = scale_logs(columns[:, 8:])
    return columns


def _find_holder(mass: Floats, held: Floats, least: Floats) -> int:
    """The element with the least text among those that hold so much of the mass."""
    return int(np.where(mass >= least, held, np.inf).argmin())


def strong_columns(measures: Measures, share: Floats) -> Floats:
    """Runs to the nearest surely good run before and after."""
    columns = np.full((len(share), 2), float(_FAR), np.float32)
    strong = ((share > 0.6) & (measures.size > 100)).nonzero()[0]
    if len(strong):
        index = np.arange(len(share))
        before = strong.searchsorted(index, "left") - 1
        after = strong.searchsorted(index, "right")
        columns[:, 0] = np.where(before >= 0, index - strong[np.maximum(before, 0)], _FAR)
        columns[:, 1] = np.where(after < len(strong), strong[np.minimum(after, len(strong) - 1)] - index, _FAR)
    return scale_logs(columns)


def heading_columns(measures: Measures, logit: Floats, verdicts: Floats) -> Floats:
    """The opinion about the heading above, how far it is, and whether its words name a part of the site."""
    index = np.arange(len(logit))
    above = np.empty(len(index), np.int64)
    above[0] = -1
    above[1:] = np.maximum.accumulate(np.where(measures.heading, index, -1))[:-1]
    known: Integers = np.maximum(above, 0)
    is_known = above >= 0
    columns = np.empty((len(index), 3), np.float32)
    columns[:, 0] = logit[known] * is_known
    columns[:, 1] = scale_logs(np.where(is_known, index - above, 60))
    columns[:, 2] = np.maximum.reduce(verdicts, axis=1)[known] * is_known
    return columns


def read_verdicts(tree: Tree, measures: Measures, logit: Floats) -> Floats:
    """One column for each type that words may state, read where the first opinion leaves a chance."""
    verdicts = np.zeros((len(logit), len(_VERDICTS)), np.float32)
    for number in ((logit > _READ_ABOVE) & (measures.size < _LONG)).nonzero()[0].tolist():
        verdict = read_words(tree.runs[number].text)
        if verdict is not None:
            verdicts[number, _VERDICTS[verdict.type]] = 1
            measures.verdicts[number] = verdict
    return verdicts
