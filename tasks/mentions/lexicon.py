"""Look-up of listed names in running text: longest match first, one dictionary look-up a length."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping


class Lexicon:
    """Names and what each is; `find` gives the longest one at every position, left to right, none overlapping."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = {name: kind for name, kind in names.items() if name}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for name in self._names:
            lengths[name[:2]].add(len(name))
        self._lengths = {head: sorted(sizes, reverse=True) for head, sizes in lengths.items()}
        first = "".join(map(re.escape, sorted({name[0] for name in self._names})))
        second = "".join(map(re.escape, sorted({name[1] for name in self._names if len(name) > 1})))
        # No name of one character is found but at the end of a text.
        follows = rf"(?:(?=[{second}])|\Z)" if second else r"\Z"
        self._first = re.compile(rf"[{first}]{follows}") if first else None

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The start, end and kind of every listed name."""
        if self._first is None:
            return
        end = 0
        for match in self._first.finditer(text):
            start = match.start()
            if start < end:
                continue
            for length in self._lengths.get(text[start : start + 2], ()):
                name = text[start : start + length]
                if name in self._names:
                    end = start + len(name)
                    yield start, end, self._names[name]
                    break

    def get(self, name: str) -> str | None:
        """What a name is, or None."""
        return self._names.get(name)


def read_names(text: str) -> list[str]:
    """The names of a table written with bars between them."""
    return [name.strip() for name in text.replace("\n", "|").split("|") if name.strip()]


def read_words(text: str) -> list[str]:
    """The words of a table written with spaces between them."""
    return text.split()


def join_words(words: Iterable[str]) -> str:
    """A pattern of alternatives, the longest first."""
    return "|".join(sorted(map(re.escape, dict.fromkeys(words)), key=len, reverse=True))
