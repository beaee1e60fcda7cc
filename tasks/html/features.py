"""What is known about each run of text before deciding on it: one row of numbers a run, one column a feature.

Lengths are UTF-8 bytes, which weighs scripts fairly: a Han character is three bytes and says about as much as three Latin letters.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from tasks.boilerplate import Verdict
from tasks.html import hints
from tasks.html.hints import HINT_BITS
from tasks.html.structure import Integers, Structure, read_structure
from tasks.html.tags import IN_ARTICLE, IN_MAIN, TAG_BITS
from tasks.html.texts import Floats, compare_texts, measure_texts, read_page_kinds, read_stated_text
from tasks.html.walk import Run, Tree
from tasks.records import Head

_TAG_CLASSES = ("div", "p", "li", "td", "th", "dt", "dd", "blockquote", "pre", "caption", "button", "h1", "h2", "h3", "h4", "section", "article")  # fmt: skip
_TAG_CLASS = {name: number for number, name in enumerate(_TAG_CLASSES)} | {
    "figcaption": _TAG_CLASSES.index("caption"),
    "summary": _TAG_CLASSES.index("button"),
    "h5": _TAG_CLASSES.index("h4"),
    "h6": _TAG_CLASSES.index("h4"),
}
_H1, _H4 = _TAG_CLASSES.index("h1"), _TAG_CLASSES.index("h4")
_CONTAINERS = frozenset(["div", "section", "article"])
_ASIDE_HINTS = (
    hints.COMMENT,
    hints.NAV
    | hints.RELATED
    | hints.COMMENT
    | hints.SIDE
    | hints.FOOTER
    | hints.AD
    | hints.COOKIE
    | hints.SIGNUP
    | hints.DIALOG,
)
NAME_COLUMNS = TAG_BITS + 3 * HINT_BITS
"""How many columns, the last of `Measures.rows`, say what names and sections give."""


@dataclass(slots=True)
class Measures:
    """The features of a page's runs, with the arrays that the second look needs again.

    `held` is the text that each element holds; `group` numbers the kinds of elements that runs stand in.
    """

    rows: Floats
    size: Floats
    element: Integers
    first: Integers
    end: Integers
    wider: Integers
    held: Floats
    group: Integers
    heading: npt.NDArray[np.bool_]
    title_run: int
    verdicts: dict[int, Verdict] = field(default_factory=dict)


def find_tag_class(tree: Tree, element: int) -> int:
    """The number of the nearest telling tag at most four elements up, else of the element's own."""
    number = element
    for _ in range(4):
        if number < 0:
            break
        tag = tree.tag[number]
        found = _TAG_CLASS.get(tag)
        if found is not None and tag not in _CONTAINERS:
            return found
        number = tree.parent[number]
    return _TAG_CLASS.get(tree.tag[element], 0)


def scale_logs(values: Floats) -> Floats:
    """Logarithms of the values plus one, scaled to about 0..2."""
    logs: Floats = np.log2(values + 1)
    logs /= 8
    return logs


def sum_ranges(values: Floats, first: Integers, end: Integers) -> Floats:
    """Sums over half-open ranges of rows."""
    sums = np.zeros((len(values) + 1, *values.shape[1:]))
    np.cumsum(values, axis=0, out=sums[1:])
    held: Floats = sums[end] - sums[first]
    return held


def spread_bits(masks: Integers, bits: int) -> Floats:
    """One column a bit."""
    spread: Floats = ((masks[:, None] >> np.arange(bits)) & 1).astype(np.float32)
    return spread


def number_groups(tree: Tree, elements: list[int]) -> Integers:
    """A number for each element, the same for those of one kind: same tag and names, and the same of their parents."""
    numbers: dict[tuple[str, str, str, str], int] = {}
    groups = []
    for element in elements:
        parent = max(tree.parent[element], 0)
        key = (tree.tag[element], tree.names[element], tree.tag[parent], tree.names[parent])
        groups.append(numbers.setdefault(key, len(numbers)))
    return np.array(groups, np.int64)


def find_title_run(runs: list[Run], tag_class: Integers, title: str) -> int:
    """The headline's run: the first h1 that the page title holds, else the first h1, else another run in the title, else -1."""
    h1 = np.flatnonzero(tag_class == _H1).tolist()
    inside = [number for number in h1 if len(runs[number].text) > 4 and runs[number].text[:40] in title]
    if inside:
        return int(inside[0])
    if h1 and h1[0] < 0.8 * len(runs):
        return int(h1[0])
    for number, run in enumerate(runs):
        if len(run.text) > 4 and run.text[:40] in title and run.link_chars < len(run.text):
            return number
    return -1


def measure_runs(tree: Tree, head: Head) -> Measures:
    """The features of every run, at least one run being there."""
    runs = tree.runs
    size, texts = measure_texts(runs)
    elements = [run.element for run in runs]
    element = np.array(elements, np.int64)
    tag_class = np.array([find_tag_class(tree, one) for one in elements], np.int64)
    first, end = np.array(tree.first_run, np.int64), np.array(tree.end_run, np.int64)
    density, marks = texts[:, 0], texts[:, 1]
    prose = size * ((marks > 0) & (density < 0.4) & (size > 60))
    weights = np.stack([size, size * density, prose], axis=1)
    held = sum_ranges(weights, first, end)
    title_run = find_title_run(runs, tag_class, head.meta.get("og:title") or head.meta.get("title", ""))
    structure = read_structure(tree, held[:, 0].tolist(), elements[title_run] if title_run >= 0 else -1)
    group = number_groups(tree, elements)
    heading = (tag_class >= _H1) & (tag_class <= _H4)
    inherited = np.array([tree.inherited[one] for one in elements], np.int64)
    sections = np.array([tree.sections[one] for one in elements], np.int64)
    large = (size > 64).astype(np.float32)[:, None]
    tag_bits = (tag_class[:, None] == np.arange(len(_TAG_CLASSES))).astype(np.float32)
    inherited_bits = spread_bits(inherited, HINT_BITS)
    rows = np.concatenate(
        [
            place_columns(weights, title_run, tag_class),
            structure_columns(structure, held, element, title_run),
            level_columns(structure, held, element, first, end),
            group_columns(group, weights),
            neighbour_columns(size, texts, heading, tag_class, element),
            page_columns(head, weights, inherited, sections, len(runs)),
            compare_texts(runs, head),
            texts[:, :1],
            texts[:, 4:],
            tag_bits,
            tag_bits * large,
            spread_bits(sections, TAG_BITS),
            inherited_bits,
            inherited_bits * large,
            spread_bits(read_near(tree, runs, elements), HINT_BITS),
        ],
        axis=1,
        dtype=np.float32,
    )
    return Measures(rows, size, element, first, end, structure.wider, held[:, 0], group, heading, title_run)


def read_near(tree: Tree, runs: list[Run], elements: list[int]) -> Integers:
    """The hints of each run's own element, its parent and the inline elements around it."""
    own, parents = tree.own, tree.parent
    near = [run.inline | own[one] | own[max(parents[one], 0)] for run, one in zip(runs, elements, strict=True)]
    return np.array(near, np.int64)


def place_columns(weights: Floats, title_run: int, tag_class: Integers) -> Floats:
    """Where in the page's text a run stands, and on which side of the headline."""
    count = len(weights)
    columns = np.zeros((count, 9), np.float32)
    index = np.arange(count)
    total = np.maximum(weights.sum(axis=0), 1.0)
    columns[:, 0] = weights[:, 0] / total[0]
    before = np.cumsum(weights, axis=0) - weights
    columns[:, 1] = before[:, 0] / total[0]
    columns[:, 2] = before[:, 2] / total[2]
    columns[:, 3] = bool((tag_class == _H1).any())
    columns[:, 4] = title_run >= 0
    columns[:, 5] = index < title_run
    columns[:, 6] = index == title_run
    if title_run >= 0:
        columns[:, 7] = scale_logs(np.abs(index - title_run))
    columns[:, 8] = weights[:, 1] > 0.9 * weights[:, 0]
    return columns


def structure_columns(structure: Structure, held: Floats, element: Integers, title_run: int) -> Floats:
    """What a run shares with the headline, with repeated items, with articles."""
    total = np.maximum(held.max(axis=0), 1.0)
    common = held[structure.common[element]]
    repeating = held[structure.repeating[element]]
    alike = structure.alike[element]
    article = structure.article[element]
    columns = np.empty((len(element), 10), np.float32)
    columns[:, 0] = common[:, 0] / 8
    columns[:, 1] = structure.depth[element] * 8
    columns[:, 2] = article * 4
    columns[:, 3] = structure.article.max() * 4
    columns[:, 4] = alike
    columns[:, 5] = repeating[:, 0] * (alike > 0)
    columns[:, :6] = scale_logs(columns[:, :6])
    columns[:, 6] = common[:, 0] / total[0]
    columns[:, 7] = common[:, 2] / total[2]
    columns[:, 8] = repeating[:, 1] / np.maximum(repeating[:, 0], 1) * (alike > 0)
    columns[:, 9] = article == (article[title_run] if title_run >= 0 else -1)
    return columns


def level_columns(structure: Structure, held: Floats, element: Integers, first: Integers, end: Integers) -> Floats:
    """Text, links and prose of the element around a run and of two wider ones."""
    table = np.empty((len(held), 5), np.float32)
    inside = np.maximum(held[:, 0], 1)
    table[:, 0] = inside / 8
    table[:, 1] = end - first
    table[:, :2] = scale_logs(table[:, :2])
    table[:, 2] = held[:, 1] / inside
    table[:, 3] = held[:, 2] / inside
    table[:, 4] = held[:, 2] / max(float(held[:, 2].max()), 1.0)
    second = structure.wider[element]
    return np.concatenate([table[element], table[second], table[structure.wider[second]]], axis=1)


def group_columns(group: Integers, weights: Floats) -> Floats:
    """How many runs stand in elements of the same kind, and how they are on average."""
    members = np.bincount(group).astype(np.float32)
    size, linked, prose = (np.bincount(group, weights[:, column]) for column in range(3))
    table = np.empty((len(members), 5), np.float32)
    table[:, 0] = members
    table[:, 1] = size / members
    table[:, :2] = scale_logs(table[:, :2])
    table[:, 2] = linked / size
    table[:, 3] = prose / size
    table[:, 4] = prose / max(float(prose.sum()), 1.0)
    taken: Floats = table[group]
    return taken


def neighbour_columns(
    size: Floats, texts: Floats, heading: npt.NDArray[np.bool_], tag_class: Integers, element: Integers
) -> Floats:
    """Size, links and marks of a run and of the two before and after it."""
    count = len(size)
    around = np.zeros((count + 4, 6), np.float32)
    around[:, 1] = 1
    around[:, 4:] = -1
    own = around[2:-2]
    own[:, 0] = size
    own[:, 1] = texts[:, 0]
    own[:, 2] = texts[:, 1] * 8
    own[:, 3] = heading
    own[:, 4] = tag_class
    own[:, 5] = element
    around[:, 0:3:2] = scale_logs(around[:, 0:3:2])
    same = [(around[1 + step : count + 1 + step, 4:] == own[:, 4:]).astype(np.float32) for step in (0, 2)]
    extra = np.empty((count, 7), np.float32)
    extra[:, 0] = size > 64
    extra[:, 1] = np.minimum(size / 60, 1)
    extra[:, 2] = np.minimum(size / 400, 1)
    extra[:, 3] = np.minimum(texts[:, 1], 1)
    extra[:, 4:6] = scale_logs(texts[:, 2:4])
    extra[:, 6] = 1
    return np.concatenate(
        [around[step : count + step, :4] for step in (0, 1, 3, 4)] + [own[:, :4], *same, extra], axis=1
    )


def page_columns(head: Head, weights: Floats, inherited: Integers, sections: Integers, count: int) -> Floats:
    """What is the same for all runs of a page: its kind, how much of it is prose, and how much of that is outside comments and the like."""
    size, linked, prose = weights.sum(axis=0).tolist()
    amounts, shares = [count, prose / 8], [prose / max(size, 1), linked / max(size, 1)]
    for bits in _ASIDE_HINTS:
        clean = float(weights[(inherited & bits) == 0, 2].sum())
        amounts.append(clean / 8)
        shares.append(clean / max(prose, 1))
    within = float(weights[(sections & (IN_ARTICLE | IN_MAIN)) > 0, 2].sum())
    shares += [within / max(prose, 1), float(len(read_stated_text(head)) > 300), *read_page_kinds(head)]
    page = np.concatenate([scale_logs(np.array(amounts)), shares])
    return np.broadcast_to(page, (count, len(page)))
