"""Decides which runs of a page are its content.

Two looks: the first scores every run by what it is and where it stands; the second sees those scores of the whole page, finds
the region that holds most of them, and scores again. The weights are a table fitted to pages with gold text
(`benchmarks/fit_content.py`); they know no words and no sites.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tasks.boilerplate import Verdict
from tasks.html import hints
from tasks.html.context import measure_context
from tasks.html.features import Measures, measure_runs
from tasks.html.replies import find_replies
from tasks.html.structure import Floats
from tasks.html.tags import IN_NAV
from tasks.html.tree import Tree
from tasks.records import META_TYPES, Head
from warehouse.errors import RecordError

# On a page of which little is sure it pays to keep more: the best threshold for F1 is about half of the F1 to be had.
_SURE, _UNSURE = 0.3, -0.3
# Promised F1 below which the best threshold is looked for score by score, and below which runs of one kind are decided more alike.
_DOUBTFUL, _UNSETTLED = 0.75, 0.85
_LOWEST, _LEAST, _KIND = -1.2, 1e-6, 4
# A metadata line that is no stamp under the headline is the vaguest of the kinds that words can state; in a press release or a product page it may be content.
_WELL, _VERY_WELL = 0.9, 2.5
_BELOW_TITLE = 4
_SHORT_LINE = 90
# Bytes of a line above the headline that is mostly the site's, unless it scores well.
_SHORT_ABOVE = 40
_ASIDE = hints.COMMENT | hints.COOKIE | hints.DIALOG | hints.NAV | hints.FOOTER | hints.AD
_MOST_RUNS = 50_000
# Products this small stay on one thread in the linear algebra library; waking others costs more than they bring.
_SLICE = 12


@dataclass(frozen=True, slots=True)
class Decision:
    """`keep` says of every run whether it is content, `scores` how surely (logits); `region` is the range of runs between the first and
    last kept; `title_run` is the headline's run, or -1.
    """

    keep: list[bool]
    scores: list[float]
    region: range
    title_run: int
    verdicts: Mapping[int, Verdict]


@lru_cache(maxsize=1)
def load_weights() -> dict[str, Floats]:
    """The fitted tables by name."""
    stored = np.load(BytesIO(files("tasks.html").joinpath("weights.npz").read_bytes()))
    return {name: stored[name] for name in stored.files}


class Network(NamedTuple):
    """One look: hidden biases, output weights, and the bias of the output."""

    first_bias: Floats
    outer: Floats
    last_bias: Floats


class Looks(NamedTuple):
    """Both looks: mean and scale of their features, of which the first look sees the first, and hidden weights.

    `known` are the hidden weights of those, columns of the first look before those of the second, `further` those of the
    second look for what only it sees; the last column of a look is its linear path.
    """

    mean: Floats
    scale: Floats
    known: Floats
    further: Floats
    first: Network
    second: Network


@lru_cache(maxsize=1)
def load_looks() -> Looks:
    """The fitted networks."""
    weights = load_weights()
    first, second = (
        np.column_stack([weights[f"{look}_w1"], weights[f"{look}_linear"]]) for look in ("first", "second")
    )
    return Looks(
        weights["second_mean"],
        1 / weights["second_spread"],
        np.hstack([first, second[: len(first)]]),
        second[len(first) :].copy(),
        *(Network(*(weights[f"{look}_{name}"] for name in ("b1", "w2", "b2"))) for look in ("first", "second")),
    )


def multiply_scaled(rows: Floats, mean: Floats, scale: Floats, table: Floats) -> Floats:
    """The rows, scaled and bounded, times the table."""
    count, width = rows.shape
    slices = -(-count // _SLICE)
    scaled = np.zeros((slices * _SLICE, width), np.float32)
    given = scaled[:count]
    np.subtract(rows, mean, out=given)
    given *= scale
    np.maximum(given, -6, out=given)
    np.minimum(given, 6, out=given)
    product: Floats = (scaled.reshape(slices, _SLICE, width) @ table).reshape(slices * _SLICE, -1)[:count]
    return product


def finish_scores(products: Floats, network: Network) -> Floats:
    """The logits that a network gives, from its hidden products."""
    hidden = np.maximum(products[:, :-1] + network.first_bias, 0)
    logits: Floats = hidden @ network.outer + products[:, -1] + network.last_bias
    return logits


def score_runs(tree: Tree, measures: Measures) -> Floats:
    """A logit for every run: a first look at what each run is, and a second one that knows the first of the whole page."""
    mean, scale, known, further, first, second = load_looks()
    seen, width = len(known), len(first.first_bias) + 1
    products = multiply_scaled(measures.rows, mean[:seen], scale[:seen], known)
    context = measure_context(tree, measures, finish_scores(products[:, :width], first))
    products = products[:, width:] + multiply_scaled(context, mean[seen:], scale[seen:], further)
    return finish_scores(products, second)


def promise_f1(scores: Floats, size: Floats) -> tuple[float, float]:
    """The best F1 that the scores promise, and the least score to keep for it."""
    order = np.argsort(-scores, kind="stable")
    sure, sizes = np.clip(scores[order], -8, 8), size[order]
    hits = (sizes / (1 + np.exp(-sure))).cumsum()
    promised = 2 * hits / np.maximum(sizes.cumsum() + hits[-1], 1)
    best = int(promised.argmax())
    return float(promised[best]), float(sure[best])


def choose_threshold(promised: float, best: float) -> float:
    """The score above which runs are kept, from the F1 that the scores promise and the least score to keep for it."""
    usual = _UNSURE + (_SURE - _UNSURE) * min(max((promised - 0.5) / 0.4, 0.0), 1.0)
    return usual if promised > _DOUBTFUL else max(min(best - _LEAST, usual), _LOWEST)


def agree_groups(scores: Floats, measures: Measures) -> Floats:
    """The scores, those of several runs of one kind drawn to the kind's mean."""
    group = measures.group
    weight = np.sqrt(measures.size)
    mean = np.bincount(group, weight * np.clip(scores, -4, 4)) / np.maximum(np.bincount(group, weight), 1)
    drawn: Floats = np.where(np.bincount(group)[group] >= _KIND, (scores + mean[group]) / 2, scores)
    return drawn


def drop_worded(keep: npt.NDArray[np.bool_], measures: Measures, scores: Floats) -> npt.NDArray[np.bool_]:
    """The runs to keep without those whose words say that they are metadata or the site's, unless they score very well.

    A short line of metadata under the headline is that, however well it scores.
    """
    kept = keep.copy()
    for number, verdict in measures.verdicts.items():
        is_below = measures.title_run >= 0 and 0 < number - measures.title_run <= _BELOW_TITLE
        is_stamp = is_below and (verdict.rule.endswith("stamp") or measures.size[number] < _SHORT_LINE)
        if (
            verdict.type in META_TYPES
            and is_stamp
            or scores[number] < (_WELL if verdict.type == "metadata_line" else _VERY_WELL)
        ):
            kept[number] = False
    return kept


def keep_something(tree: Tree, scores: Floats, title_run: int) -> npt.NDArray[np.bool_]:
    """The best runs where no run is good enough: a page with text never gives nothing.

    Comments, notices and the like are taken only where there is nothing else.
    """
    elements = [run.element for run in tree.runs]
    aside = np.array([tree.inherited[one] & _ASIDE > 0 or tree.sections[one] & IN_NAV > 0 for one in elements])
    aside[title_run : title_run + 1] = True
    if title_run >= 0:
        scores = np.where(np.arange(len(scores)) == title_run, -np.inf, scores)
    if not aside.all():
        scores = np.where(aside, -np.inf, scores)
    best: npt.NDArray[np.bool_] = scores >= scores.max() - 0.7
    return best


def choose_runs(tree: Tree, measures: Measures, scores: Floats) -> npt.NDArray[np.bool_]:
    """Which runs are content, given the second look's scores."""
    promised, best = promise_f1(scores, measures.size)
    if promised <= _UNSETTLED:
        scores = agree_groups(scores, measures)
        promised, best = promise_f1(scores, measures.size)
    keep: npt.NDArray[np.bool_] = scores > choose_threshold(promised, best)
    keep &= ~find_replies(measures, keep)
    if (title_run := measures.title_run) > 0 and keep[title_run:].any():
        keep[:title_run] &= (measures.size[:title_run] >= _SHORT_ABOVE) | (scores[:title_run] > _WELL)
    worded = drop_worded(keep, measures, scores)
    keep = worded if worded.any() else keep
    others = keep.copy()
    others[measures.title_run : measures.title_run + 1] = False
    return keep if others.any() else keep | keep_something(tree, scores, measures.title_run)


def decide_content(tree: Tree, head: Head, url: str | None = None) -> Decision:
    """The content runs of a page."""
    if not tree.runs:
        return Decision([], [], range(0), -1, {})
    if len(tree.runs) > _MOST_RUNS:
        raise RecordError("parse", "record_too_large", f"more than {_MOST_RUNS} blocks on one page; split the page")
    measures = measure_runs(tree, head, url)
    scores = score_runs(tree, measures)
    keep = choose_runs(tree, measures, scores)
    kept = np.flatnonzero(keep)
    region = range(int(kept[0]), int(kept[-1]) + 1) if len(kept) else range(0)
    return Decision(keep.tolist(), scores.tolist(), region, measures.title_run, measures.verdicts)
