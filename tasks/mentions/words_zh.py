"""Words of a Chinese text with their classes, from rjieba; and the shape of a found name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from typing import NamedTuple

import rjieba

Span = tuple[int, int, str, str]
"""Start, end, kind (org, person, place) and rule of a name."""
_SURROGATE = re.compile("[\ud800-\udfff]")


class Token(NamedTuple):
    """A word of a text with its class (ICTCLAS tags: n noun, ns place, nr person, nt organisation, v verb …)."""

    start: int
    end: int
    text: str
    tag: str


# Ten times as fast as the constructor, and one is made for every word.
_new_token: Callable[[tuple[int, int, str, str]], Token] = partial(tuple.__new__, Token)


def tag_words(text: str) -> list[Token]:
    """The words of a Chinese text with their classes; offsets are the text's."""
    tagged = rjieba.tag(_SURROGATE.sub("\ufffd", text))
    words, tags = zip(*tagged, strict=True) if tagged else ((), ())
    ends = list(accumulate(map(len, words)))
    return list(map(_new_token, zip([0, *ends], ends, words, tags, strict=False)))
