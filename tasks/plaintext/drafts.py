"""Drafts: blocks before their type is known, and what can be measured on them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tasks.plaintext.marks import SENTENCE_END, WIDE
from tasks.records import SEGMENT_ZONES, Block, Link

_SPACE = re.compile(r"[^\S\n]+|\n")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f\u200b\u2060\ufeff\u00ad]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_KEY = re.compile(r"\w+")
_MEASURED = 4000


@dataclass(slots=True)
class Draft:
    """A block in the making. `hint` is the type that markup states; `group` counts the blank-line groups before it.

    `mark` is the heading mark it opened with, `place` the type that the element around it states.
    """

    text: str
    start: int
    end: int
    group: int = 0
    hint: str | None = None
    type: str | None = None
    rule: str = ""
    level: int | None = None
    parent: int | None = None
    mark: str | None = None
    place: str | None = None
    label: str | None = None
    table: tuple[tuple[str, ...], ...] | None = None
    links: tuple[Link, ...] = ()
    attrs: dict[str, Any] = field(default_factory=dict)

    def decide(self, kind: str, rule: str) -> None:
        """Set type and rule."""
        self.type, self.rule = kind, rule

    def reopen(self) -> None:
        """Take a decision back."""
        self.type, self.rule = None, ""
        self.attrs.pop("url", None)

    def cut_front(self, size: int) -> None:
        """Drop the sign the text opens with, `size` characters and the white space after it; links move along."""
        size += len(self.text[size:]) - len(self.text[size:].lstrip())
        self.text = self.text[size:]
        moved = (Link(max(0, link.start - size), link.end - size, link.href) for link in self.links)
        self.links = tuple(link for link in moved if link.end > link.start)

    @property
    def is_open(self) -> bool:
        """Whether nothing has decided the type yet."""
        return self.type is None

    @property
    def is_body(self) -> bool:
        """Whether the block may be the article's own: undecided, or decided as body."""
        return self.type is None or SEGMENT_ZONES[self.type] == "body"

    @property
    def is_sentence(self) -> bool:
        """Whether the text ends as a sentence does."""
        return SENTENCE_END.search(self.text, max(0, len(self.text) - 12)) is not None

    @property
    def width(self) -> int:
        """Columns the text takes, wide characters counting two; capped, as only short texts are told apart."""
        return measure_width(self.text)


def measure_width(text: str) -> int:
    """Return the columns a text takes, wide characters counting two; beyond 4,000 characters, their number."""
    return len(text) + len(WIDE.findall(text)) if len(text) <= _MEASURED else len(text)


def clean_line(text: str) -> str:
    """Return the text on one line: invisible characters gone, white space collapsed, unpaired surrogates as U+FFFD."""
    return _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", _SPACE.sub(" ", text))).strip()


def fold_key(text: str) -> str:
    """Return the letters and digits of a text in lower case, for telling whether two lines say the same."""
    return "".join(_KEY.findall(text.lower()))


def build_blocks(drafts: Iterable[Draft]) -> tuple[Block, ...]:
    """Return the drafts as blocks; what nothing decided is a paragraph."""
    return tuple(
        Block(
            type=draft.type or "paragraph",
            text=draft.text,
            rule=draft.rule or "default:paragraph",
            level=draft.level,
            parent=draft.parent,
            label=draft.label,
            table=draft.table,
            links=draft.links,
            attrs=dict(draft.attrs),
            line_start=draft.start,
            line_end=draft.end,
        )
        for draft in drafts
    )
