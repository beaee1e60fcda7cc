"""Comments below a post: text in elements named so is not content where a post of some length stands before it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tasks.html import hints
from tasks.html.features import Measures

# Bytes of kept text that make a post. Where names speak of a forum the first post is one among equals, unless it is an article.
_POST, _ARTICLE = 500, 1500
_FORUM_SHARE = 0.3

Flags = npt.NDArray[np.bool_]


def find_replies(measures: Measures, keep: Flags) -> Flags:
    """The runs that reply to a post before them; none where nothing is named comments, or the headline itself stands inside."""
    names = measures.inherited
    inside: Flags = (names & hints.COMMENT) > 0
    start = int(np.argmax(inside))
    if not inside[start] or (measures.title_run >= 0 and inside[measures.title_run]):
        return np.zeros_like(inside)
    size = measures.size
    is_forum = size[(names & hints.FORUM) > 0].sum() > _FORUM_SHARE * size.sum()
    is_post = size[:start][keep[:start]].sum() >= (_ARTICLE if is_forum else _POST)
    return inside if is_post else np.zeros_like(inside)
