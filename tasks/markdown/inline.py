"""The text of a block as a reader sees it, gathered run by run, with its links."""

from __future__ import annotations

import re

from tasks.plaintext.drafts import clean_line
from tasks.records import Link

_RUNS = re.compile(r"\s+|\S+")
_TIGHT_BEFORE = re.compile(r"[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef“‘（《〈「『【]")
_TIGHT_AFTER = re.compile(r"[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef”’.,;:!?)]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


class Line:
    """One line of visible text in the making: runs of text, links open and closed, the source lines it came from."""

    def __init__(self, *, is_soft: bool = False) -> None:
        self.is_soft = is_soft
        self._parts: list[str] = []
        self._size = 0
        self._space = ""
        self._last = ""
        self._open: list[tuple[int | None, str]] = []
        self.links: list[Link] = []
        self.first_source: int | None = None
        self.last_source: int | None = None
        self.strong = 0
        self.images: list[dict[str, str]] = []
        self.text_before_image = False
        self.input_value: str | None = None

    def __len__(self) -> int:
        return self._size

    def add(self, text: str, source: int | None, *, strong: bool = False) -> None:
        """Append a run of source text; white space collapses, and a line break between CJK characters vanishes."""
        for run in _RUNS.findall(text):
            if run.isspace():
                self._space = "\n" if "\n" in run or self._space == "\n" else " "
            elif word := clean_line(run):
                self._append(word, source, strong)

    def _append(self, word: str, source: int | None, strong: bool) -> None:
        gap = self._resolve_gap(word[0])
        self._parts += (gap, word)
        self._open = [(self._size + len(gap) if start is None else start, href) for start, href in self._open]
        self._size += len(gap) + len(word)
        self.strong += len(word) if strong else 0
        self._space, self._last = "", word[-1]
        if self.first_source is None:
            self.first_source = source
        self.last_source = source

    def _resolve_gap(self, first: str) -> str:
        if not self._space or not self._last:
            return ""
        if self._space == "\n" and _TIGHT_BEFORE.match(self._last) and _TIGHT_AFTER.match(first):
            return ""
        if self._space == "\n" and self._last in "“‘「『（(《" and not _HANGUL.match(first) and not first.isascii():
            return ""
        if self._space == "\n" and _TIGHT_AFTER.match(first) and first in "”’" and _TIGHT_BEFORE.match(self._last):
            return ""
        return " "

    def open_link(self, href: str) -> None:
        """Start a link at the next run of text."""
        self._open.append((None, href))

    def close_link(self) -> None:
        """End the link opened last; a link without text leaves nothing."""
        if self._open:
            start, href = self._open.pop()
            if start is not None and href:
                self.links.append(Link(start, self._size, href))

    def carry_links(self) -> list[str]:
        """Close every open link and return their targets, for the line that goes on with them."""
        targets = [href for _, href in self._open]
        while self._open:
            self.close_link()
        return targets

    def absorb(self, other: Line) -> None:
        """Append another line after a space."""
        text = other.text()
        self._space = "\n" if other.is_soft else " "
        gap = self._resolve_gap(text[0]) if text else ""
        self._space = ""
        shift = self._size + len(gap)
        self._parts += (gap, text)
        self._size = shift + len(text)
        self._last = text[-1:] or self._last
        moved = [Link(link.start + shift, link.end + shift, link.href) for link in other.links]
        if (
            moved
            and self.links
            and self.links[-1].end + len(gap) == shift == moved[0].start
            and self.links[-1].href == moved[0].href
        ):
            moved[0] = Link(self.links.pop().start, moved[0].end, moved[0].href)
        self.links += moved
        self.text_before_image = self.text_before_image or bool(other.images and shift)
        self.images += other.images
        self.strong += other.strong
        self.input_value = self.input_value or other.input_value
        self.first_source = self.first_source or other.first_source
        self.last_source = other.last_source or self.last_source

    def text(self) -> str:
        """Return the line."""
        return "".join(self._parts)

    def share_linked(self) -> float:
        """Return the share of the line's characters that lie inside links."""
        return sum(link.end - link.start for link in self.links) / self._size if self._size else 0.0
