"""Folds rows of short links, such as the items of a menu, into one run, to be looked at and decided on as one."""

from __future__ import annotations

from tasks.html.tables import replace_runs
from tasks.html.tree import Run, Tree
from tasks.records import Link

SEPARATOR = " | "
_LONG_LINK = 60
_LINKED = 0.9
_MOST = 200


def fold_links(tree: Tree) -> None:
    """Replace neighbouring short links of one list by one run whose `parts` they are."""
    folded: list[tuple[int, int, Run]] = []
    parents, tags, sections = tree.parent, tree.tag, tree.sections
    start = 0
    last: tuple[int, str, int] | None = None
    for number, run in enumerate(tree.runs):
        text = run.text
        key = None
        if run.link_chars and len(text) < _LONG_LINK and run.cells is None and run.link_chars >= _LINKED * len(text):
            element = run.element
            parent = parents[element]
            above = parents[parent] if parent >= 0 else -1
            key = (above, tags[element], sections[element])
        if key != last or number - start >= _MOST:
            if number - start > 1 and last is not None:
                folded.append((start, number, join_runs(tree.runs[start:number])))
            start, last = number, key
    if len(tree.runs) - start > 1 and last is not None:
        folded.append((start, len(tree.runs), join_runs(tree.runs[start:])))
    if folded:
        replace_runs(tree, folded)


def join_runs(runs: list[Run]) -> Run:
    """One run of several, with their links moved along; the runs themselves are its parts."""
    links: list[Link] = []
    offset = 0
    inline = -1
    for run in runs:
        if run.links:
            links += [Link(start + offset, end + offset, href) for start, end, href in run.links]
        offset += len(run.text) + len(SEPARATOR)
        inline &= run.inline
    text = SEPARATOR.join([run.text for run in runs]).replace("\n", " ")
    link_chars = sum([run.link_chars for run in runs])
    return Run(text, runs[0].element, link_chars, tuple(links), max(inline, 0), 0, None, tuple(runs))
