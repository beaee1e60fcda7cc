"""What is known about each run of text before deciding on it: one row of numbers a run, one column a feature.

Lengths are UTF-8 bytes, which weighs scripts fairly: a Han character is three bytes and says about as much as three Latin letters.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log2

import numpy as np
import numpy.typing as npt

from tasks.boilerplate import Verdict
from tasks.html import hints
from tasks.html.address import read_address
from tasks.html.hints import HINT_BITS
from tasks.html.structure import Floats, Integers, Structure, read_structure
from tasks.html.tags import IN_ARTICLE, IN_MAIN, TAG_BITS
from tasks.html.texts import compare_texts, measure_texts, read_page_kinds, read_stated_text, spread_words
from tasks.html.tree import Run, Tree
from tasks.records import Head

_TAG_CLASSES = ("div", "p", "li", "td", "th", "dt", "dd", "blockquote", "pre", "caption", "button", "h1", "h2", "h3", "h4", "section", "article")  # fmt: skip
_TAG_CLASS = {name: number for number, name in enumerate(_TAG_CLASSES)} | {
    "figcaption": _TAG_CLASSES.index("caption"),
    "summary": _TAG_CLASSES.index("button"),
    "h5": _TAG_CLASSES.index("h4"),
    "h6": _TAG_CLASSES.index("h4"),
}
_H1, _H4 = _TAG_CLASSES.index("h1"), _TAG_CLASSES.index("h4")
_TELLING_TAG = {name: number for name, number in _TAG_CLASS.items() if name not in ("div", "section", "article")}
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

    `held` is the text that each element holds; `group` numbers the kinds of elements that runs stand in, `inherited` are
    the hints of all elements around a run.
    """

    rows: Floats
    size: Floats
    element: Integers
    first: Integers
    end: Integers
    wider: Integers
    held: Floats
    group: Integers
    inherited: Integers
    heading: npt.NDArray[np.bool_]
    title_run: int
    verdicts: dict[int, Verdict] = field(default_factory=dict)


def find_tag_classes(tree: Tree, elements: list[int]) -> list[int]:
    """For each element the number of the nearest telling tag at most four elements up, else of its own."""
    tags, parents = tree.tag, tree.parent
    found = []
    for element in elements:
        number, known = element, None
        for _ in range(4):
            known = _TELLING_TAG.get(tags[number])
            if known is not None:
                break
            number = parents[number]
            if number < 0:
                break
        found.append(_TAG_CLASS.get(tags[element], 0) if known is None else known)
    return found


def scale_logs(values: Floats) -> Floats:
    """Logarithms of the values plus one, scaled to about 0..2."""
    logs: Floats = np.log2(values + 1)
    logs /= 8
    return logs


def sum_ranges(values: Floats, first: Integers, end: Integers) -> tuple[Floats, ...]:
    """Of each of the values their sums over half-open ranges."""
    sums = np.zeros((len(values), len(values[0]) + 1))
    values.cumsum(axis=1, out=sums[:, 1:])
    return tuple(sums[:, end] - sums[:, first])


def spread_bits(*masks: tuple[Integers, int]) -> Floats:
    """One column a bit, for each of the masks as many as it has."""
    bits = spread_words(*[mask for mask, _ in masks])
    spread: Floats = np.concatenate(
        [bits[:, 32 * number : 32 * number + width] for number, (_, width) in enumerate(masks)],
        axis=1,
        dtype=np.float32,
    )
    return spread


def number_groups(tree: Tree, elements: list[int]) -> Integers:
    """A number for each element, the same for those of one kind: same tag and names, and the same of their parents."""
    tags, names, parents = tree.tag, tree.names, tree.parent
    numbers: dict[tuple[str, str, str, str], int] = {}
    groups = []
    for element in elements:
        parent = max(parents[element], 0)
        key = (tags[element], names[element], tags[parent], names[parent])
        groups.append(numbers.setdefault(key, len(numbers)))
    return np.array(groups, np.int64)


# A headline has more characters than that, and an h1 that is less of the page title may be the name of the site.
_FEWEST, _MOST_OF_TITLE = 4, 0.35


def find_title_run(runs: list[Run], tag_class: Integers, title: str) -> int:
    """The headline's run, or -1: the h1 that the page title holds, a longer heading in it, the first h1, another run in the title.

    An h1 that is shorter than another heading of the page title is mostly the name of the site. A paragraph that begins
    with the words of the title is no headline.
    """
    stated = [
        number
        for number, run in enumerate(runs)
        if _FEWEST < len(run.text) < 1.5 * len(title) and run.text[:40] in title
    ]
    first = next((number for number in stated if tag_class[number] == _H1), -1)
    if first >= 0 and len(runs[first].text) > _MOST_OF_TITLE * len(title):
        return first
    h1 = first if first >= 0 else next(iter(np.flatnonzero(tag_class == _H1).tolist()), len(runs))
    shown = runs[h1].text if h1 < 0.8 * len(runs) else ""
    headings = [number for number in stated if _H1 <= tag_class[number] <= _H4]
    longest = max(headings, key=lambda number: (len(runs[number].text), -number), default=-1)
    if longest >= 0 and len(runs[longest].text) > len(shown):
        return longest
    if shown:
        return h1
    return next((number for number in stated if runs[number].link_chars < len(runs[number].text)), -1)


def measure_runs(tree: Tree, head: Head, url: str | None = None) -> Measures:
    """The features of every run, at least one run being there."""
    runs = tree.runs
    size, texts = measure_texts(runs)
    elements = [run.element for run in runs]
    element = np.array(elements)
    tag_class = np.array(find_tag_classes(tree, elements))
    first, end = np.array(tree.first_run), np.array(tree.end_run)
    prose = size * ((texts[:, 1] > 0) & (texts[:, 0] < 0.4) & (size > 60))
    weights = np.stack((size, size * texts[:, 0], prose))
    held = sum_ranges(weights, first, end)
    title_run = find_title_run(runs, tag_class, head.meta.get("og:title") or head.meta.get("title", ""))
    structure = read_structure(tree, held[0].tolist(), elements, title_run)
    group = number_groups(tree, elements)
    heading = (tag_class >= _H1) & (tag_class <= _H4)
    inherited = np.array([tree.inherited[one] for one in elements])
    sections = np.array([tree.sections[one] for one in elements])
    tag_bit, large = 1 << tag_class, size > 64
    rows = np.concatenate(
        [
            place_columns(weights, title_run, tag_class),
            structure_columns(structure, held, title_run),
            level_columns(structure, held, element, first, end),
            group_columns(group, weights),
            neighbour_columns(size, texts, heading, tag_class, element),
            page_columns(head, url, weights, inherited, sections),
            compare_texts(runs, head),
            texts[:, :1],
            texts[:, 4:],
            spread_bits(
                (tag_bit, len(_TAG_CLASSES)),
                (tag_bit * large, len(_TAG_CLASSES)),
                (sections, TAG_BITS),
                (inherited, HINT_BITS),
                (inherited * large, HINT_BITS),
                (read_near(tree, runs), HINT_BITS),
            ),
        ],
        axis=1,
    )
    return Measures(rows, size, element, first, end, structure.wider, held[0], group, inherited, heading, title_run)


def read_near(tree: Tree, runs: list[Run]) -> Integers:
    """The hints of each run's own element, its parent and the inline elements around it."""
    own, parents = tree.own, tree.parent
    return np.array([run.inline | own[run.element] | own[max(parents[run.element], 0)] for run in runs])


def place_columns(weights: Floats, title_run: int, tag_class: Integers) -> Floats:
    """Where in the page's text a run stands, and on which side of the headline."""
    size, linked, prose = weights
    columns = np.empty((len(size), 9), np.float32)
    index = np.arange(len(size))
    total = np.maximum(np.add.reduce(weights, axis=1), 1)
    before = weights.cumsum(axis=1) - weights
    columns[:, 0] = size / total[0]
    columns[:, 1] = before[0] / total[0]
    columns[:, 2] = before[2] / total[2]
    columns[:, 3] = _H1 in tag_class
    columns[:, 4] = title_run >= 0
    columns[:, 5] = index < title_run
    columns[:, 6] = index == title_run
    columns[:, 7] = scale_logs(np.abs(index - title_run)) if title_run >= 0 else 0
    columns[:, 8] = linked > 0.9 * size
    return columns


def structure_columns(structure: Structure, held: tuple[Floats, ...], title_run: int) -> Floats:
    """What a run shares with the headline, with repeated items, with articles."""
    total, _, total_prose = (max(float(one.max()), 1.0) for one in held)
    alike, article = structure.alike, structure.article
    shared = held[0][structure.common]
    repeated = held[0][structure.repeating]
    columns = np.empty((len(alike), 10), np.float32)
    columns[:, 0] = shared / 8
    columns[:, 1] = structure.depth * 8
    columns[:, 2] = article * 4
    columns[:, 3] = structure.articles * 4
    columns[:, 4] = alike
    columns[:, 5] = repeated * (alike > 0)
    columns[:, :6] = scale_logs(columns[:, :6])
    columns[:, 6] = shared / total
    columns[:, 7] = held[2][structure.common] / total_prose
    columns[:, 8] = held[1][structure.repeating] / np.maximum(repeated, 1) * (alike > 0)
    columns[:, 9] = article == (article[title_run] if title_run >= 0 else -1)
    return columns


def level_columns(
    structure: Structure, held: tuple[Floats, ...], element: Integers, first: Integers, end: Integers
) -> Floats:
    """Text, links and prose of the element around a run and of two wider ones."""
    size, linked, prose = held
    table = np.empty((len(size), 5), np.float32)
    inside = np.maximum(size, 1)
    table[:, 0] = inside / 8
    table[:, 1] = end - first
    table[:, :2] = scale_logs(table[:, :2])
    table[:, 2] = linked / inside
    table[:, 3] = prose / inside
    table[:, 4] = prose / max(float(prose.max()), 1.0)
    second = structure.wider[element]
    levels: Floats = table[np.stack((element, second, structure.wider[second]), axis=1)]
    return levels.reshape(len(element), -1)


def group_columns(group: Integers, weights: Floats) -> Floats:
    """How many runs stand in elements of the same kind, and how they are on average."""
    members = np.bincount(group)
    size, linked, prose = (np.bincount(group, weight) for weight in weights)
    table = np.empty((len(members), 5), np.float32)
    table[:, 0] = members
    table[:, 1] = size / members
    table[:, :2] = scale_logs(table[:, :2])
    table[:, 2] = linked / size
    table[:, 3] = prose / size
    table[:, 4] = prose / max(float(np.add.reduce(prose)), 1.0)
    taken: Floats = table[group]
    return taken


def neighbour_columns(
    size: Floats, texts: Floats, heading: npt.NDArray[np.bool_], tag_class: Integers, element: Integers
) -> Floats:
    """Size, links and marks of a run and of the two before and after it."""
    count = len(size)
    around = np.zeros((count + 4, 4), np.float32)
    around[:, 1] = 1
    own = around[2:-2]
    own[:, 0] = size
    own[:, 1] = texts[:, 0]
    own[:, 2] = texts[:, 1] * 8
    own[:, 3] = heading
    around[:, 0:3:2] = scale_logs(around[:, 0:3:2])
    columns = np.empty((count, 31), np.float32)
    for number, step in enumerate((0, 1, 3, 4, 2)):
        columns[:, 4 * number : 4 * number + 4] = around[step : count + step]
    columns[:, 20:24] = 0
    for column, values in ((20, tag_class), (21, element)):
        is_same = values[1:] == values[:-1]
        columns[1:, column] = is_same
        columns[:-1, column + 2] = is_same
    columns[:, 24] = size > 64
    columns[:, 25] = np.minimum(size / 60, 1)
    columns[:, 26] = np.minimum(size / 400, 1)
    columns[:, 27] = np.minimum(texts[:, 1], 1)
    columns[:, 28:30] = scale_logs(texts[:, 2:4])
    columns[:, 30] = 1
    return columns


def page_columns(head: Head, url: str | None, weights: Floats, inherited: Integers, sections: Integers) -> Floats:
    """What is the same for all runs of a page: its kind, how much of it is prose, and how much of that is outside comments and the like."""
    size, linked, prose = np.add.reduce(weights, axis=1).tolist()
    amounts, shares = [len(inherited), prose / 8], [prose / max(size, 1), linked / max(size, 1)]
    for bits in _ASIDE_HINTS:
        clean = float(np.add.reduce(weights[2][inherited & bits == 0]))
        amounts.append(clean / 8)
        shares.append(clean / max(prose, 1))
    within = float(np.add.reduce(weights[2][sections & (IN_ARTICLE | IN_MAIN) > 0]))
    shares += [within / max(prose, 1), float(len(read_stated_text(head)) > 300), *read_page_kinds(head)]
    shares += read_address(url or head.meta.get("canonical") or head.meta.get("og:url"))
    columns = np.empty((len(inherited), len(amounts) + len(shares)), np.float32)
    columns[:] = [*(log2(amount + 1) / 8 for amount in amounts), *shares]
    return columns
