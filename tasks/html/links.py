"""Folds rows of short links, such as the items of a menu, into one run, to be looked at and decided on as one."""

from __future__ import annotations

from tasks.html.tables import replace_runs
from tasks.html.tree import Place, Run, Tree

SEPARATOR = " | "
_LONG_LINK = 60
_LINKED = 0.9
_MOST = 200


def fold_links(tree: Tree) -> None:
    """Replace neighbouring short links of one list by one run whose `parts` they are."""
    folded: list[tuple[int, int, Run]] = []
    parents, tags, sections = tree.parent, tree.tag, tree.sections
    runs = tree.runs
    start = 0
    last: tuple[int, str, int] | None = None
    for number, run in enumerate(runs):
        key, linked = None, run.link_chars
        if linked:
            size = len(run.text)
            if size < _LONG_LINK and linked >= _LINKED * size and run.cells is None:
                element = run.element
                parent = parents[element]
                key = (parents[parent] if parent >= 0 else -1, tags[element], sections[element])
        if key != last or number - start >= _MOST:
            if last is not None and number - start > 1:
                folded.append((start, number, join_runs(runs[start:number])))
            start, last = number, key
    if last is not None and len(runs) - start > 1:
        folded.append((start, len(runs), join_runs(runs[start:])))
    if folded:
        replace_runs(tree, folded)


def join_runs(runs: list[Run]) -> Run:
    """One run of several, with their links moved along; the runs themselves are its parts."""
    links: list[Place] = []
    offset = linked = 0
    inline = -1
    for run in runs:
        for start, end, href in run.links:
            links.append((start + offset, end + offset, href))
        offset += len(run.text) + len(SEPARATOR)
        linked += run.link_chars
        inline &= run.inline
    text = SEPARATOR.join([run.text for run in runs]).replace("\n", " ")
    return Run(text, runs[0].element, linked, tuple(links), max(inline, 0), 0, None, tuple(runs))
