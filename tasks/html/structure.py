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
    keys = list(zip(parents, tags, names, strict=True))
    counts = Counter(keys)
    chain: set[int] = set()
    title_element = elements[title_run] if title_run >= 0 else -1
    while title_element >= 0:
        chain.add(title_element)
        title_element = parents[title_element]
    articles = [element for element, tag in enumerate(tags) if tag == "article" and element]
    article_numbers = {element: number for number, element in enumerate(articles, 1)}
    special = chain.union(articles)
    wider = [0] * len(tags)
    # What an element shares with its parent is one tuple: repeating, alike, common, depth, article.
    shared = [(0, 0, 0, 0, 0)] * len(tags)
    for element, (key, start, end, size) in enumerate(zip(keys, firsts, ends, held, strict=True)):
        parent = key[0]
        if start == end or parent < 0:
            continue
        wider[element] = parent if held[parent] > 1.05 * size else wider[parent]
        of_element = shared[parent]
        if end - start > 1 and (same := counts[key]) > _MANY:
            of_element = (element, same, *of_element[2:])
        if element in special:
            common = element if element in chain else of_element[2]
            depth, article = of_element[3:]
            if element in article_numbers:
                depth, article = depth + 1, article_numbers[element]
            of_element = (*of_element[:2], common, depth, article)
        shared[element] = of_element
    of_runs = np.array([shared[element] for element in elements]).T
    return Structure(len(articles), np.array(wider), *of_runs)
