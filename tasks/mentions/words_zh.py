"""Words of a Chinese text with their classes, from rjieba; and the shape of a found name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, count
from typing import NamedTuple, overload

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


class Words(Sequence[Token]):
    """The words of a text in columns; a token is made only where one is asked for."""

    __slots__ = ("by_end", "ends", "starts", "tags", "texts")

    def __init__(self, tagged: Sequence[tuple[str, str]] = ()) -> None:
        self.texts: tuple[str, ...]
        self.tags: tuple[str, ...]
        self.texts, self.tags = zip(*tagged, strict=True) if tagged else ((), ())
        self.ends = tuple(accumulate(map(len, self.texts)))
        self.starts = (0, *self.ends)
        self.by_end = dict(zip(self.ends, count()))
        """End of a word to its place among the words."""

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self.texts)))]
        place = range(len(self.texts))[index]
        return Token(self.starts[place], self.ends[place], self.texts[place], self.tags[place])

    def starts_at(self, position: int) -> bool:
        """Whether a word begins at a position."""
        return position in self.by_end or not position

    def ends_at(self, position: int) -> bool:
        """Whether a word ends at a position."""
        return position in self.by_end


NO_WORDS = Words()


def tag_words(text: str) -> Words:
    """The words of a Chinese text with their classes; offsets are the text's."""
    return Words(rjieba.tag(_SURROGATE.sub("\ufffd", text)))
