"""Look-up of listed names in running text: the longest at every place, all lists in one pass of an Aho-Corasick automaton."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

Kind = TypeVar("Kind")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Lexicon(Generic[Kind]):
    """Names and what each is; `find` gives the longest one at every position, left to right, none overlapping."""

    def __init__(self, names: Mapping[str, Kind], *, overlapping: bool = False, compact: bool = False) -> None:
        """`overlapping` lets `find` give every name, in the order in which they end.

        One that is `compact` takes a fraction of the memory, which pays where the names are thousands, and is built faster.
        """
        self._overlapping = overlapping
        self._names = {name: kind for name, kind in names.items() if name}
        self._kinds = tuple(self._names.values())
        self._search = AhoCorasick(
            self._names,
            matchkind=MatchKind.Standard if overlapping else MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA if compact else Implementation.DFA,
        )

    def find(self, text: str) -> list[tuple[int, int, Kind]]:
        """The start, end and kind of every listed name."""
        kinds = self._kinds
        try:
            found = self._search.find_matches_as_indexes(text, self._overlapping)
        except UnicodeEncodeError:
            found = self._search.find_matches_as_indexes(replace_surrogates(text), self._overlapping)
        return [(start, end, kinds[index]) for index, start, end in found]

    def get(self, name: str) -> Kind | None:
        """What a name is, or None."""
        return self._names.get(name)


def find_few(text: str, names: Mapping[str, Kind]) -> list[tuple[int, int, Kind]]:
    """What a Lexicon of the names finds in a text, by one search a name."""
    hits: list[tuple[int, int, Kind]] = []
    for name, kind in names.items():
        start = text.find(name)
        while start >= 0:
            hits.append((start, start + len(name), kind))
            start = text.find(name, start + 1)
    return keep_longest(hits)


def keep_longest(hits: Iterable[tuple[int, int, Kind]]) -> list[tuple[int, int, Kind]]:
    """The hits that stay where they overlap: the first, and of those that begin together the longest."""
    done = 0
    kept: list[tuple[int, int, Kind]] = []
    for hit in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if hit[0] >= done:
            kept.append(hit)
            done = hit[1]
    return kept


def replace_surrogates(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, which UTF-8 cannot hold; offsets stay."""
    return _SURROGATE.sub("\ufffd", text)


def group_lengths(names: Iterable[str], key: Callable[[str], str]) -> dict[str, tuple[int, ...]]:
    """The lengths of the names that share a character (their first, their last), longest first."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(key(name), set()).add(len(name))
    return {character: tuple(sorted(found, reverse=True)) for character, found in lengths.items()}


def read_names(text: str) -> list[str]:
    """The names of a table written with bars between them."""
    return [name.strip() for name in text.replace("\n", "|").split("|") if name.strip()]


def read_words(text: str) -> list[str]:
    """The words of a table written with spaces between them."""
    return text.split()


def join_words(words: Iterable[str]) -> str:
    """A pattern of alternatives, the longest first."""
    return "|".join(sorted(map(re.escape, dict.fromkeys(words)), key=len, reverse=True))
