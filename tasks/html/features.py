"""What is known about each run of text before deciding on it: one row of numbers a run, one column a feature.

Lengths are UTF-8 bytes, which weighs scripts fairly: a Han character is three bytes and says about as much as three Latin
letters. `measure_runs` looks at the page as it is; `measure_context` at a first opinion about all of its runs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from tasks.boilerplate import Verdict, classify_line
from tasks.html import hints
from tasks.html.hints import HINT_BITS
from tasks.html.tags import IN_ARTICLE, IN_MAIN, TAG_BITS
from tasks.html.walk import Run, Tree
from tasks.records import BOILERPLATE_TYPES, META_TYPES, Head

Floats = npt.NDArray[np.floating[Any]]
Integers = npt.NDArray[np.int64]

_LATIN_MARKS = (". ", ", ", "? ", "! ", "; ", ".\u201d", '."', ',"')
_LATIN_ENDS = frozenset(".?!;,")
_WIDE_MARKS = tuple("。！？；，、：")
_DIGITS = tuple("0123456789")
_ENDS = tuple('。！？.!?…”」』"’')
_SIGNS = "|©»›>$€¥•·/:：@#（("
_NO_SIGNS = (0.0,) * len(_SIGNS)
TAG_CLASSES = (
    "div",
    "p",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "caption",
    "button",
    "h1",
    "h2",
    "h3",
    "h4",
    "section",
    "article",
)
_TAG_CLASS = {name: number for number, name in enumerate(TAG_CLASSES)} | {
    "figcaption": TAG_CLASSES.index("caption"),
    "summary": TAG_CLASSES.index("button"),
    "h5": TAG_CLASSES.index("h4"),
    "h6": TAG_CLASSES.index("h4"),
}
_CONTAINERS = frozenset(["div", "section", "article"])
VERDICTS = META_TYPES + BOILERPLATE_TYPES
_VERDICT = {name: number for number, name in enumerate(VERDICTS)}
PAGE_KINDS = ("article", "product", "forum", "list", "website")
_KIND_OF_TYPE = {
    "article": "article",
    "newsarticle": "article",
    "blogposting": "article",
    "reportagenewsarticle": "article",
    "blog": "list",
    "product": "product",
    "productgroup": "product",
    "discussionforumposting": "forum",
    "qapage": "forum",
    "question": "forum",
    "collectionpage": "list",
    "itemlist": "list",
    "website": "website",
    "webpage": "website",
    "product.group": "list",
    "og:product": "product",
}
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

_MAX_COMPARED = 200_000


@dataclass(slots=True)
class Measures:
    """The features of a page's runs, with the arrays that the second look needs again."""

    rows: Floats
    size: Floats
    element: Integers
    first: Integers
    end: Integers
    wider: Integers
    group: Integers
    heading: npt.NDArray[np.bool_]
    title_run: int
    verdicts: dict[int, Verdict] = field(default_factory=dict)


def measure_size(text: str) -> int:
    """Length of the text in UTF-8 bytes."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def find_tag_class(tree: Tree, element: int) -> int:
    """The number in TAG_CLASSES of the nearest telling tag at most four elements up, else of the element's own."""
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


def measure_text(run: Run, size: int) -> tuple[float, ...]:
    """Numbers that one run's text gives by itself."""
    text = run.text
    length = len(text)
    sample = text[:300]
    first = text[0]
    marks = 0
    if size > 16:
        marks = sum(map(text.count, _LATIN_MARKS)) + (text[-1] in _LATIN_ENDS)
        if not text.isascii():
            marks += sum(map(text.count, _WIDE_MARKS))
    return (
        run.link_chars / length,
        float(marks),
        float(text[-1] in _ENDS),
        float(text[-1] in ":："),
        sum(map(sample.count, _DIGITS)) / len(sample) if size < 300 else 0.0,
        run.emphasis / length,
        float(len(run.links)),
        float(len(run.parts)),
        float(first.isdigit()),
        float(first.isupper()),
        float(first.islower()),
        float(first > "\u2e80"),
        float(size < 200 and text.isupper()),
        *([sign in sample for sign in _SIGNS] if size < 300 else _NO_SIGNS),
    )


def read_page_kinds(head: Head) -> list[float]:
    """One number for each of PAGE_KINDS: whether the page says in its head that it is of that kind."""
    kinds = set()
    stated = [head.meta.get("og:type", "")]
    for item in head.json_ld[:50]:
        value: Any = item.get("@type")
        stated += (
            [one for one in value if isinstance(one, str)]
            if isinstance(value, list)
            else [value]
            if isinstance(value, str)
            else []
        )
    for value in stated:
        kind = _KIND_OF_TYPE.get(value.lower())
        if kind:
            kinds.add(kind)
    return [float(kind in kinds) for kind in PAGE_KINDS]


def read_stated_text(head: Head) -> str:
    """The article body that JSON-LD states, as one text."""
    bodies = [item.get("articleBody") or item.get("reviewBody") or item.get("text") for item in head.json_ld[:50]]
    return " ".join(body for body in bodies if isinstance(body, str))[:_MAX_COMPARED]


def shift(values: Floats, offset: int, fill: float = 0.0) -> Floats:
    """The values moved so that row i holds that of row i + offset."""
    moved = np.full_like(values, fill)
    if offset > 0:
        moved[:-offset] = values[offset:]
    else:
        moved[-offset:] = values[:offset]
    return moved


def log2(values: npt.ArrayLike) -> Floats:
    """Logarithm of the values plus one, scaled to about 0..2."""
    logs: Floats = np.log2(np.asarray(values, np.float32) + 1) / 8
    return logs


def sum_ranges(values: Floats, first: Integers, end: Integers) -> Floats:
    """Sums of the values over half-open ranges."""
    sums = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    held: Floats = (sums[end] - sums[first]).astype(np.float32)
    return held


def spread_bits(masks: list[int], bits: int) -> Floats:
    """One column a bit."""
    return ((np.array(masks, np.int64)[:, None] >> np.arange(bits)) & 1).astype(np.float32)


def sign_element(tree: Tree, element: int) -> tuple[str, ...]:
    """What elements of the same kind share: tag and names of the element and of its parent."""
    parent = tree.parent[element]
    if parent < 0:
        return (tree.tag[element], tree.names[element])
    return (tree.tag[element], tree.names[element], tree.tag[parent], tree.names[parent])


def find_wider(tree: Tree, size: Floats) -> Integers:
    """For every element the nearest one above that holds clearly more text; the root for itself."""
    sizes = size.tolist()
    wider = [0] * len(sizes)
    for element in range(1, len(sizes)):
        parent = tree.parent[element]
        if parent < 0:
            continue
        wider[element] = parent if sizes[parent] > 1.05 * sizes[element] else wider[parent]
    return np.array(wider, np.int64)


def find_repeating(tree: Tree) -> tuple[Integers, Integers]:
    """For every element the innermost element at or above it that has like siblings and holds several runs, and how many alike."""
    keys = [(tree.parent[e], tree.tag[e], tree.names[e]) for e in range(len(tree.tag))]
    counts = Counter(keys)
    nearest, alike = [], []
    for element, key in enumerate(keys):
        parent = tree.parent[element]
        count = counts[key]
        if count > 2 and tree.end_run[element] - tree.first_run[element] > 1:
            nearest.append(element)
            alike.append(count)
        else:
            nearest.append(nearest[parent] if parent >= 0 else 0)
            alike.append(alike[parent] if parent >= 0 else 0)
    return np.array(nearest, np.int64), np.array(alike, np.int64)


def find_title_run(runs: list[Run], tag_class: Integers, title: str) -> int:
    """The run that most likely is the headline: the first h1, else the first other heading found in the title, else -1."""
    h1 = np.flatnonzero(tag_class == TAG_CLASSES.index("h1"))
    if len(h1):
        inside = [number for number in h1.tolist() if len(runs[number].text) > 4 and runs[number].text[:40] in title]
        if inside:
            return inside[0]
        if h1[0] < 0.8 * len(runs):
            return int(h1[0])
    for number, run in enumerate(runs):
        if len(run.text) > 4 and run.text[:40] in title and run.link_chars < len(run.text):
            return number
    return -1


def measure_kinship(tree: Tree, element: int) -> Integers:
    """For every element the innermost element that holds both it and the given one; the root where none is given."""
    chain = set()
    while element >= 0:
        chain.add(element)
        element = tree.parent[element]
    common = [0] * len(tree.tag)
    for number in range(1, len(common)):
        common[number] = number if number in chain else common[max(tree.parent[number], 0)]
    return np.array(common, np.int64)


def count_articles(tree: Tree) -> tuple[Integers, Integers]:
    """For every element how many article elements it lies in, and the number of the innermost, counted from 1."""
    depth: list[int] = []
    number: list[int] = []
    last = 0
    for element, tag in enumerate(tree.tag):
        parent = tree.parent[element]
        above = depth[parent] if parent >= 0 else 0
        if tag == "article":
            last += 1
            depth.append(above + 1)
            number.append(last)
        else:
            depth.append(above)
            number.append(number[parent] if parent >= 0 else 0)
    return np.array(depth, np.int64), np.array(number, np.int64)


def measure_runs(tree: Tree, head: Head) -> Measures:
    """The features of every run, at least one run being there."""
    runs = tree.runs
    count = len(runs)
    sizes = [measure_size(run.text) for run in runs]
    texts = np.array([measure_text(run, size) for run, size in zip(runs, sizes, strict=True)], np.float32)
    size = np.array(sizes, np.float32)
    element = np.array([run.element for run in runs], np.int64)
    elements, positions = np.unique(element, return_inverse=True)
    tag_class = np.array([find_tag_class(tree, one) for one in elements.tolist()], np.int64)[positions]
    first, end = np.array(tree.first_run, np.int64), np.array(tree.end_run, np.int64)
    density, marks = texts[:, 0], texts[:, 1]
    linked = size * density
    prose = size * ((marks > 0) & (density < 0.4) & (size > 60))
    total, total_prose = float(size.sum()), max(float(prose.sum()), 1.0)

    held = sum_ranges(size, first, end)
    held_links, held_prose = sum_ranges(linked, first, end), sum_ranges(prose, first, end)
    wider = find_wider(tree, held)
    repeating, alike = find_repeating(tree)
    numbers: dict[tuple[str, ...], int] = {}
    group_of = [numbers.setdefault(sign_element(tree, one), len(numbers)) for one in elements.tolist()]
    group = np.array(group_of, np.int64)[positions]
    members = np.bincount(group).astype(np.float32)
    group_size, group_links, group_prose = (
        np.bincount(group, weights).astype(np.float32) for weights in (size, linked, prose)
    )
    repeated = Counter(run.text for run in runs)
    stated, title = read_stated_text(head), head.meta.get("og:title") or head.meta.get("title", "")
    description = head.meta.get("og:description") or head.meta.get("description", "")
    headings = tag_class >= TAG_CLASSES.index("h1")
    headings &= tag_class <= TAG_CLASSES.index("h4")
    h1 = np.flatnonzero(tag_class == TAG_CLASSES.index("h1"))
    title_run = find_title_run(runs, tag_class, title)
    common = measure_kinship(tree, int(element[title_run]) if title_run >= 0 else -1)[element]
    article_depth, article_number = count_articles(tree)
    index = np.arange(count)
    parents = np.maximum(np.array(tree.parent, np.int64)[element], 0)
    own = np.array(tree.own, np.int64)
    near = own[element] | own[parents] | np.array([run.inline for run in runs], np.int64)
    inherited = [tree.inherited[one] for one in element.tolist()]
    sections = [tree.sections[one] for one in element.tolist()]
    size_log = log2(size)
    marks_log = log2(marks * 8)
    large = (size > 64).astype(np.float32)
    inherited_bits, near_bits = spread_bits(inherited, HINT_BITS), spread_bits(near.tolist(), HINT_BITS)
    section_bits = spread_bits(sections, TAG_BITS)
    columns: list[Floats] = [
        np.ones(count, np.float32),
        size_log,
        large,
        np.minimum(size / 60, 1),
        np.minimum(size / 400, 1),
        marks_log,
        np.minimum(marks, 1),
        log2(texts[:, 6]),
        log2(texts[:, 7]),
        size / total,
        (density > 0.9).astype(np.float32),
        (np.cumsum(size) - size) / total,
        (np.cumsum(prose) - prose) / total_prose,
        np.full(count, float(len(h1) > 0), np.float32),
        np.full(count, float(title_run >= 0), np.float32),
        (index < title_run).astype(np.float32),
        (index == title_run).astype(np.float32),
        log2(np.abs(index - title_run)) if title_run >= 0 else np.zeros(count, np.float32),
        log2(held[common] / 8),
        held[common] / total,
        held_prose[common] / total_prose,
        log2(article_depth[element] * 8),
        log2(article_number[element] * 4),
        np.full(count, log2(article_number.max() * 4), np.float32),
        (article_number[element] == (article_number[element[title_run]] if title_run >= 0 else -1)).astype(np.float32),
        np.array([float(repeated[run.text] > 1) for run in runs], np.float32),
        np.array([float(len(run.text) > 12 and run.text[:60] in stated) for run in runs], np.float32)
        if stated
        else np.zeros(count, np.float32),
        np.full(count, float(len(stated) > 300), np.float32),
        np.array([float(len(run.text) > 8 and run.text[:50] in title) for run in runs], np.float32),
        np.array([float(len(run.text) > 20 and run.text[:40] in description) for run in runs], np.float32),
        log2(members[group]),
        log2(group_size[group] / members[group]),
        group_links[group] / group_size[group],
        group_prose[group] / group_size[group],
        group_prose[group] / total_prose,
        log2(alike[element]),
        log2(held[repeating[element]] * (alike[element] > 0)),
        (held_links / np.maximum(held, 1))[repeating[element]] * (alike[element] > 0),
        np.full(count, total_prose / total, np.float32),
        np.full(count, log2(total_prose / 8), np.float32),
        np.full(count, linked.sum() / total, np.float32),
        np.full(count, log2(count), np.float32),
    ]
    columns += [np.full(count, kind, np.float32) for kind in read_page_kinds(head)]
    for bits in _ASIDE_HINTS:
        clean = float((prose * ((np.array(inherited, np.int64) & bits) == 0)).sum())
        columns += [np.full(count, clean / total_prose, np.float32), np.full(count, log2(clean / 8), np.float32)]
    within = float((prose * ((np.array(sections, np.int64) & (IN_ARTICLE | IN_MAIN)) > 0)).sum())
    columns.append(np.full(count, within / total_prose, np.float32))
    for offset in (-2, -1, 1, 2):
        columns += [shift(size_log, offset), shift(density, offset, 1.0), shift(marks_log, offset)]
        columns.append(shift(headings.astype(np.float32), offset))
        if abs(offset) == 1:
            columns.append((shift(tag_class.astype(np.float32), offset, -1) == tag_class).astype(np.float32))
            columns.append((shift(element.astype(np.float32), offset, -1) == element).astype(np.float32))
    level = element
    for _ in range(3):
        inside = np.maximum(held[level], 1)
        columns += [
            log2(inside / 8),
            held_links[level] / inside,
            held_prose[level] / inside,
            held_prose[level] / total_prose,
            log2(end[level] - first[level]),
        ]
        level = wider[level]
    tag_bits = (tag_class[:, None] == np.arange(len(TAG_CLASSES))).astype(np.float32)
    rows = np.column_stack(
        [
            *columns,
            texts[:, :1],
            texts[:, 2:6],
            texts[:, 8:],
            tag_bits,
            tag_bits * large[:, None],
            section_bits,
            inherited_bits,
            inherited_bits * large[:, None],
            near_bits,
        ]
    ).astype(np.float32)
    return Measures(rows, size, element, first, end, wider, group, headings, title_run)


def smallest_holder(mass: Floats, held: Floats, share: float) -> int:
    """The element with the least text that holds the share of the mass."""
    enough = mass >= share * mass.max()
    return int(np.flatnonzero(enough)[np.argmin(held[enough])])


def measure_context(tree: Tree, measures: Measures, opinion: Floats) -> Floats:
    """Further features from a first opinion (logits) about every run."""
    size, first, end = measures.size, measures.first, measures.end
    count = len(size)
    index = np.arange(count)
    logit = np.clip(opinion, -6, 6).astype(np.float32)
    share = 1 / (1 + np.exp(-logit))
    mass = size * share
    total = max(float(mass.sum()), 1.0)
    held, held_mass = sum_ranges(size, first, end), sum_ranges(mass, first, end)
    gain = sum_ranges((share - 0.5) * np.minimum(size, 4000), first, end)
    best = len(gain) - 1 - int(np.argmax(gain[::-1]))
    columns: list[Floats] = [logit, share, mass / total, (np.cumsum(mass) - mass / 2) / total]
    for offset in (-3, -2, -1, 1, 2, 3):
        columns.append(shift(logit, offset, -3.0))
    for window in (4, 10, 30):
        low, high = np.maximum(index - window, 0), np.minimum(index + window + 1, count)
        around = sum_ranges(size, low, high) - size
        columns.append((sum_ranges(mass, low, high) - mass) / np.maximum(around, 1))
    level = measures.element
    for _ in range(4):
        columns.append((held_mass[level] - mass) / np.maximum(held[level] - size, 1))
        columns.append(held_mass[level] / total)
        level = measures.wider[level]
    weight = np.sqrt(size)
    group_weight = np.bincount(measures.group, weight)[measures.group] - weight
    group_sum = np.bincount(measures.group, weight * logit)[measures.group] - weight * logit
    columns.append((group_sum / np.maximum(group_weight, 1)).astype(np.float32))
    for holder in (
        smallest_holder(held_mass, held, 0.5),
        smallest_holder(held_mass, held, 0.75),
        smallest_holder(held_mass, held, 0.9),
        best,
    ):
        start, stop = int(first[holder]), int(end[holder])
        columns.append(((index >= start) & (index < stop)).astype(np.float32))
        columns.append(np.full(count, held_mass[holder] / max(float(held[holder]), 1.0), np.float32))
    start, stop = int(first[best]), int(end[best])
    columns += [log2(np.maximum(start - index, 0)), log2(np.maximum(index - stop + 1, 0))]
    strong = np.flatnonzero((share > 0.6) & (size > 100))
    for side in (-1, 1):
        if len(strong):
            place = np.searchsorted(strong, index, "left") - 1 if side < 0 else np.searchsorted(strong, index, "right")
            known = (place >= 0) & (place < len(strong))
            distance = np.where(known, np.abs(strong[np.clip(place, 0, len(strong) - 1)] - index), 300)
        else:
            distance = np.full(count, 300)
        columns.append(log2(distance))
    above = np.maximum.accumulate(np.where(measures.heading, index, -1))
    above = np.concatenate([[-1], above[:-1]])
    columns += [
        np.where(above >= 0, logit[np.maximum(above, 0)], 0).astype(np.float32),
        log2(np.where(above >= 0, index - above, 60)),
    ]
    columns += [
        np.full(count, total / max(float(size.sum()), 1.0), np.float32),
        np.full(count, log2(total / 8), np.float32),
    ]
    verdicts = np.zeros((count, len(VERDICTS)), np.float32)
    for number in np.flatnonzero((logit > -2.5) & (size < 800)).tolist():
        verdict = classify_line(tree.runs[number].text)
        if verdict is not None:
            verdicts[number, _VERDICT[verdict.type]] = 1
            measures.verdicts[number] = verdict
    heading_verdict = verdicts.max(axis=1)
    columns.append(np.where(above >= 0, heading_verdict[np.maximum(above, 0)], 0).astype(np.float32))
    return np.column_stack([*columns, verdicts]).astype(np.float32)
