"""Where each element stands among the others: one pass over the elements, parents before children."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tasks.html.walk import Tree

Integers = npt.NDArray[np.int64]
_MANY = 2


@dataclass(slots=True)
class Structure:
    """Numbers of every element.

    `wider` is the nearest element above that holds clearly more text; `repeating` the innermost at or above it that has like
    siblings and holds several runs, `alike` how many; `common` the innermost that also holds the headline; `depth` and
    `article` how many article elements it lies in and the number of the innermost, from 1.
    """

    wider: Integers
    repeating: Integers
    alike: Integers
    common: Integers
    depth: Integers
    article: Integers


def read_structure(tree: Tree, held: list[float], title_element: int) -> Structure:
    """The structure of a tree; `held` is the text each element holds, `title_element` the headline's or -1."""
    parents, tags, names, firsts, ends = tree.parent, tree.tag, tree.names, tree.first_run, tree.end_run
    count = len(tags)
    counts = Counter(zip(parents, tags, names, strict=True))
    chain: set[int] = set()
    while title_element >= 0:
        chain.add(title_element)
        title_element = parents[title_element]
    wider, repeating, alike, common, depth, article = ([0] * count for _ in range(6))
    articles = 0
    for element in range(1, count):
        parent = parents[element]
        if parent < 0:
            continue
        tag = tags[element]
        wider[element] = parent if held[parent] > 1.05 * held[element] else wider[parent]
        common[element] = element if element in chain else common[parent]
        depth[element], article[element] = depth[parent], article[parent]
        repeating[element], alike[element] = repeating[parent], alike[parent]
        if ends[element] - firsts[element] > 1:
            same = counts[parent, tag, names[element]]
            if same > _MANY:
                repeating[element], alike[element] = element, same
        if tag == "article":
            articles += 1
            depth[element] += 1
            article[element] = articles
    return Structure(*(np.array(values, np.int64) for values in (wider, repeating, alike, common, depth, article)))
