"""Words of a Chinese text with their classes, from rjieba; and the shape of a found name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, overload

import rjieba

from tasks.mentions.lexicon import replace_surrogates

Span = tuple[int, int, str, str]
"""Start, end, kind (org, person, place) and rule of a name."""
MOST_KEPT = 200_000
"""Words that a table of words met keeps before it starts anew."""


class Token(NamedTuple):
    """A word of a text with its class (ICTCLAS tags: n noun, ns place, nr person, nt organisation, v verb …)."""

    start: int
    end: int
    text: str
    tag: str


class _Tags(dict[str, str]):
    """The class of every word met so far: rjieba's class of a word does not hang on its neighbours.

    A word that stands whole in a sentence and falls apart alone has the class "" until its sentence has told it.
    """

    def __missing__(self, word: str) -> str:
        if len(self) > MOST_KEPT:
            self.clear()
        pieces = rjieba.tag(word)
        self[word] = tag = pieces[0][1] if len(pieces) == 1 else ""
        return tag

    def read(self, words: Sequence[str], text: str) -> list[str]:
        """The classes of the words of a text."""
        tags = list(map(self.__getitem__, words))
        if "" in tags:
            tags = [tag for _, tag in rjieba.tag(text)]
            self.update(zip(words, tags, strict=True))
        return tags


_TAGS = _Tags()


class Words(Sequence[Token]):
    """The words of a text in columns; a token is made, and a class looked up, only where one is asked for."""

    __slots__ = ("_tags", "_text", "edges", "ends", "texts")

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._tags: list[str] | None = None
        self.texts: list[str] = rjieba.cut(text) if text else []
        self.ends = list(accumulate(map(len, self.texts)))
        self.edges = frozenset((0, *self.ends))
        """Where words begin and end."""

    @property
    def tags(self) -> list[str]:
        """The classes of the words."""
        if self._tags is None:
            self._tags = _TAGS.read(self.texts, self._text)
        return self._tags

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self.texts)))]
        end = self.ends[index]
        return Token(end - len(self.texts[index]), end, self.texts[index], self.tags[index])

    def starts_at(self, position: int) -> bool:
        """Whether a word begins at a position."""
        return position in self.edges

    def ends_at(self, position: int) -> bool:
        """Whether a word ends at a position."""
        return position in self.edges and position > 0

    def find_start(self, index: int) -> int:
        """Where a word begins."""
        return self.ends[index] - len(self.texts[index])

    def find_ending(self, position: int) -> int | None:
        """The index of the word that ends at a position."""
        return bisect_left(self.ends, position) if self.ends_at(position) else None


NO_WORDS = Words()


def tag_words(text: str) -> Words:
    """The words of a Chinese text with their classes; offsets are the text's."""
    try:
        return Words(text)
    except UnicodeEncodeError:
        return Words(replace_surrogates(text))
