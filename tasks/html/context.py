"""What a first opinion about all of a page's runs says about each of them: the second look's features."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from tasks.boilerplate import Verdict, classify_line
from tasks.html.features import Floats, Measures, scale_logs, sum_ranges
from tasks.html.structure import Integers
from tasks.html.walk import Tree
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
    logit = np.clip(opinion, -6, 6)
    share = 1 / (1 + np.exp(-logit))
    mass = measures.size * share
    gain = (share - 0.5) * np.minimum(measures.size, 4000)
    held = sum_ranges(np.stack([mass, gain], axis=1), measures.first, measures.end)
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
    total = max(float(mass.sum()), 1.0)
    columns = np.empty((count, 16), np.float32)
    columns[:, 0] = logit
    columns[:, 1] = share
    columns[:, 2] = mass / total
    columns[:, 3] = (np.cumsum(mass) - mass / 2) / total
    padded = np.full(count + 2 * _EDGE, -3.0)
    padded[_EDGE:-_EDGE] = logit
    for number, offset in enumerate((0, 1, 2, 4, 5, 6)):
        columns[:, 4 + number] = padded[offset : offset + count]
    both = np.stack([mass, size], axis=1)
    index = np.arange(count)
    for number, window in enumerate(_WINDOWS):
        around = sum_ranges(both, np.maximum(index - window, 0), np.minimum(index + window + 1, count)) - both
        columns[:, 10 + number] = around[:, 0] / np.maximum(around[:, 1], 1)
    weight = np.sqrt(size)
    weighted = weight * logit
    others = np.bincount(group, weight)[group] - weight
    columns[:, 13] = (np.bincount(group, weighted)[group] - weighted) / np.maximum(others, 1)
    columns[:, 14] = total / max(float(size.sum()), 1.0)
    columns[:, 15] = np.log2(total / 8 + 1) / 8
    return columns


def holder_columns(measures: Measures, held: Floats, mass: Floats) -> Floats:
    """How much good text the elements around a run hold besides it."""
    columns = np.empty((len(mass), 8), np.float32)
    total = max(float(mass.sum()), 1.0)
    level = measures.element
    for number in range(4):
        columns[:, 2 * number] = (held[level, 0] - mass) / np.maximum(measures.held[level] - measures.size, 1)
        columns[:, 2 * number + 1] = held[level, 0] / total
        level = measures.wider[level]
    return columns


def region_columns(measures: Measures, held: Floats) -> Floats:
    """Whether a run lies in the smallest element with half, three quarters, nine tenths of the good text, and in the best."""
    first, end = measures.first, measures.end
    mass, gain = held[:, 0], held[:, 1]
    best = len(gain) - 1 - int(np.argmax(gain[::-1]))
    index = np.arange(len(measures.size))
    columns = np.empty((len(index), 10), np.float32)
    for number, holder in enumerate([*(_find_holder(mass, measures.held, share) for share in _SHARES), best]):
        columns[:, 2 * number] = (index >= first[holder]) & (index < end[holder])
        columns[:, 2 * number + 1] = mass[holder] / max(float(measures.held[holder]), 1.0)
    columns[:, 8] = scale_logs(np.maximum(first[best] - index, 0))
    columns[:, 9] = scale_logs(np.maximum(index - end[best] + 1, 0))
    return columns


def _find_holder(mass: Floats, held: Floats, share: float) -> int:
    """The element with the least text that holds the share of the mass."""
    enough = np.flatnonzero(mass >= share * mass.max())
    return int(enough[np.argmin(held[enough])])


def strong_columns(measures: Measures, share: Floats) -> Floats:
    """Runs to the nearest surely good run before and after."""
    index = np.arange(len(share))
    strong = np.flatnonzero((share > 0.6) & (measures.size > 100))
    columns = np.full((len(share), 2), float(_FAR), np.float32)
    if len(strong):
        before = np.searchsorted(strong, index, "left") - 1
        after = np.searchsorted(strong, index, "right")
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
    columns = np.empty((len(index), 3), np.float32)
    columns[:, 0] = np.where(above >= 0, logit[known], 0)
    columns[:, 1] = scale_logs(np.where(above >= 0, index - above, 60))
    columns[:, 2] = np.where(above >= 0, verdicts.max(axis=1)[known], 0)
    return columns


def read_verdicts(tree: Tree, measures: Measures, logit: Floats) -> Floats:
    """One column for each type that words may state, read where the first opinion leaves a chance."""
    verdicts = np.zeros((len(logit), len(_VERDICTS)), np.float32)
    for number in np.flatnonzero((logit > _READ_ABOVE) & (measures.size < _LONG)).tolist():
        verdict = read_words(tree.runs[number].text)
        if verdict is not None:
            verdicts[number, _VERDICTS[verdict.type]] = 1
            measures.verdicts[number] = verdict
    return verdicts
