"""Decides which runs of a page are its content: a score for each run, the region of the best sum, then the runs inside it."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.html import hints
from tasks.html.tags import IN_ARTICLE, IN_ASIDE, IN_BUTTON, IN_FOOTER, IN_FORM, IN_MAIN, IN_NAV
from tasks.html.walk import Tree

_BAD = (
    hints.NAV
    | hints.AD
    | hints.SHARE
    | hints.RELATED
    | hints.COMMENT
    | hints.FOOTER
    | hints.SIDE
    | hints.COOKIE
    | hints.SIGNUP
    | hints.BREADCRUMB
)


@dataclass(frozen=True, slots=True)
class Decision:
    """`keep` says of every run whether it is content; `region` is the element chosen; `scores` are per run."""

    keep: list[bool]
    region: int
    scores: list[float]


def decide_content(tree: Tree) -> Decision:
    """The content runs of a page."""
    scores = []
    for run in tree.runs:
        text = run.text
        size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
        density = run.link_chars / len(text)
        sections = tree.sections[run.element]
        inherited = tree.inherited[run.element]
        score = min(size, 400) / 100 - 0.6
        if density > 0.5:
            score -= 2
        if sections & (IN_NAV | IN_FOOTER | IN_ASIDE | IN_FORM | IN_BUTTON):
            score -= 2
        if sections & (IN_ARTICLE | IN_MAIN):
            score += 0.4
        if inherited & _BAD:
            score -= 0.7
        scores.append(score * min(size, 2000))
    sums = [0.0]
    for score in scores:
        sums.append(sums[-1] + score)
    best, region = 0.0, 0
    for element, first in enumerate(tree.first_run):
        gain = sums[tree.end_run[element]] - sums[first]
        if gain >= best:
            best, region = gain, element
    inside = range(tree.first_run[region], tree.end_run[region]) if tree.tag else range(0)
    keep = [index in inside and score > 0 for index, score in enumerate(scores)]
    if not any(keep) and scores:
        keep = [True] * len(scores)
    return Decision(keep, region, scores)
