"""Where each element stands among the others: one pass over the elements, parents before children."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tasks.html.tree import Tree

Floats = npt.NDArray[np.floating[Any]]
Integers = npt.NDArray[np.integer[Any]]
_MANY = 2


@dataclass(slots=True)
class Structure:
    """Where the runs stand; all but the first two hold one number a run.

    `articles` are the article elements of the page; `wider` is of every element the nearest above that holds clearly more text; `repeating` the innermost element around a
    run that has like siblings and holds several runs, `alike` how many; `common` the innermost that also holds the
    headline; `depth` and `article` how many article elements a run lies in and the number of the innermost, from 1.
    """

    articles: int
    wider: Integers
    repeating: Integers
    alike: Integers
    common: Integers
    depth: Integers
    article: Integers


def read_structure(tree: Tree, held: list[float], elements: list[int], title_run: int) -> Structure:
    """The structure of a tree; `held` is the text each element holds, `elements` that of each run, `title_run` the headline's or -1."""
    parents, tags, names, firsts, ends = tree.parent, tree.tag, tree.names, tree.first_run, tree.end_run
    count = len(tags)
    counts = Counter(zip(parents, tags, names, strict=True))
    chain: set[int] = set()
    title_element = elements[title_run] if title_run >= 0 else -1
    while title_element >= 0:
        chain.add(title_element)
        title_element = parents[title_element]
    wider, repeating, alike, common, depth, article = ([0] * count for _ in range(6))
    articles = 0
    for element, (tag, parent, start, end) in enumerate(zip(tags, parents, firsts, ends, strict=True)):
        if tag == "article" and element:
            articles += 1
        held_runs = end - start
        if not held_runs or parent < 0:
            continue
        wider[element] = parent if held[parent] > 1.05 * held[element] else wider[parent]
        common[element] = element if element in chain else common[parent]
        depth[element], article[element] = depth[parent], article[parent]
        repeating[element], alike[element] = repeating[parent], alike[parent]
        if held_runs > 1:
            same = counts[parent, tag, names[element]]
            if same > _MANY:
                repeating[element], alike[element] = element, same
        if tag == "article":
            depth[element] += 1
            article[element] = articles

    def take(numbers: list[int]) -> Integers:
        return np.array([numbers[element] for element in elements])

    of_runs = map(take, (repeating, alike, common, depth, article))
    return Structure(articles, np.array(wider), *of_runs)
