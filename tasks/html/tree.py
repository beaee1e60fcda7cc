"""What a walk over a page gives: its runs of visible text and its block elements.

Elements are numbered in document order and runs are too, so the runs of an element are the half-open range
`first_run[e]:end_run[e]`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Place = tuple[int, int, str]
"""Start, end and address of a link in a run; only blocks have `Link`s, as naming the three takes longer than all else done to them."""


@dataclass(slots=True)
class Run:
    """A stretch of visible text between block boundaries; `element` is the block element that directly holds it.

    `inline` are the hints of inline elements that cover the whole run, `link_chars` the characters inside links, `links` stand in `text`,
    `emphasis` the characters in bold; `cells` are the rows of a table of data, `parts` the runs folded into this one.
    """

    text: str
    element: int
    link_chars: int = 0
    links: tuple[Place, ...] = ()
    inline: int = 0
    emphasis: int = 0
    cells: tuple[tuple[str, ...], ...] | None = None
    parts: tuple[Run, ...] = ()


@dataclass(slots=True)
class Tree:
    """The block elements of a page (parallel lists, by number) and its runs."""

    runs: list[Run] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    parent: list[int] = field(default_factory=list)
    position: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    own: list[int] = field(default_factory=list)
    inherited: list[int] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)
    identifier: list[str] = field(default_factory=list)
    first_run: list[int] = field(default_factory=list)
    end_run: list[int] = field(default_factory=list)
    times: list[tuple[str, str, int, int]] = field(default_factory=list)
    items: list[tuple[str, str, int, int]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    hidden: int = 0
