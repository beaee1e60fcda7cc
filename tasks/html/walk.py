"""One linear walk over a parsed page: its elements, its runs of visible text, and the marks that metadata are read from.

The walk keeps its own stack, so depth costs memory only. Elements are numbered in document order and runs are too, so the
runs of an element are the half-open range `first_run[e]:end_run[e]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborNode

from tasks.html import hints
from tasks.html.tags import (
    BLOCK_TAGS,
    IN_HEADING,
    JOINING_TAGS,
    PLAIN_INLINE_TAGS,
    PREFORMATTED_TAGS,
    ROLE_SECTIONS,
    SKIPPED_TAGS,
    TAG_SECTIONS,
)
from tasks.records import Link
from warehouse.errors import RecordError

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\ufffc]+")
_SPACES = re.compile("[ \t\n\r\f\x0b\xa0\u2028\u2029]+")
_WIDE_INDENT = " \u3000\u2002\u2003"
_SENTENCE_ENDS = frozenset('。！？.!?…”」』’")）:：;；')
# display: none · visibility:hidden · but not 'display: nonexistent'
_HIDING_STYLE = re.compile(r"display\s*:\s*none\b|visibility\s*:\s*hidden\b", re.IGNORECASE)
_SCREEN_READER = re.compile(
    r"(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|u-hidden-visually)(?:\s|$)", re.IGNORECASE
)
_PEEKED = 24
_LONG_TEXT = 1_000_000
MAX_RUNS = 120_000
_MARKING = hints.BYLINE | hints.DATE
_COLLECTED_ITEMS = frozenset(
    [
        "author",
        "datepublished",
        "datemodified",
        "datecreated",
        "headline",
        "publisher",
        "name",
        "image",
        "url",
        "dateline",
    ]
)


@dataclass(slots=True)
class Run:
    """A stretch of visible text between block boundaries; `element` is the block element that directly holds it.

    `inline` are the hints of inline elements that cover the whole run, `link_chars` the characters inside links,
    `emphasis` those in bold; `cells` are the rows of a table of data, `parts` the runs folded into this one.
    """

    text: str
    element: int
    link_chars: int = 0
    links: tuple[Link, ...] = ()
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


def clean_piece(text: str) -> str:
    """The text with white space collapsed and invisible characters removed; full-width spaces inside stay."""
    if len(text) > _LONG_TEXT:
        return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip(" ")
    joined = " ".join(text.split())
    if joined.isprintable() and "\u3000" not in text:
        return joined
    text = _INVISIBLE.sub("", text)
    return _SPACES.sub(" ", text).strip(" ")


def peek_text(node: LexborNode) -> str:
    """The first text inside a node, cleaned; only a few nodes are looked at, so that nested calls stay linear."""
    parts: list[str] = []
    for child in islice(node.traverse(include_text=True), _PEEKED):
        if child.tag == "-text":
            parts.append(child.text_content or "")
    return clean_piece(" ".join(parts)[:400])


class Walker:
    """Carries the state of one walk; `walk` is its only entry."""

    __slots__ = (
        "breaks",
        "emphasis",
        "element",
        "href",
        "inline",
        "inline_all",
        "length",
        "link_chars",
        "link_start",
        "links",
        "parts",
        "preformatted",
        "inherited",
        "rows",
        "sections",
        "bold_chars",
        "space",
        "tree",
        "with_hidden",
    )

    def __init__(self, with_hidden: bool) -> None:
        self.tree = Tree()
        self.with_hidden = with_hidden
        self.parts: list[str] = []
        self.links: list[Link] = []
        self.length = 0
        self.link_chars = 0
        self.link_start = -1
        self.bold_chars = 0
        self.emphasis = 0
        self.href: str | None = None
        self.inline = 0
        self.inline_all = -1
        self.space = False
        self.breaks = 0
        self.preformatted = 0
        self.element = -1
        self.sections = 0
        self.inherited = 0
        self.rows: list[tuple[str, int, int, str, int, int, int, str, int]] = []

    def walk(self, root: LexborNode) -> Tree:
        """The tree of `root` and everything below it."""
        node: LexborNode | None = root
        stack: list[tuple[LexborNode, int, Any, int]] = []
        counts: list[int] = [0]
        while node is not None:
            tag = node.tag
            child = None
            if tag == "-text":
                text = node.text_content
                if text is None or text.isspace():
                    self.space = True
                else:
                    self.add_text(text)
            elif tag is not None and tag[0] != "-":
                position = counts[-1] = counts[-1] + 1
                if tag == "br":
                    self.add_break()
                elif tag in SKIPPED_TAGS:
                    if tag in ("script", "meta"):
                        self.note_skipped(node, tag)
                else:
                    child = node.first_child
                    frame = self.open(node, tag, position)
                    if frame is None:
                        child = None
                    elif child is None:
                        if frame[1]:
                            self.close(frame[1], frame[2])
                        self.inline = frame[3]
                    else:
                        stack.append(frame)
                        counts.append(0)
            if child is not None:
                node = child
                continue
            while (following := node.next) is None:
                if not stack:
                    return self.finish()
                node, kind, restored, self.inline = stack.pop()
                counts.pop()
                if kind:
                    self.close(kind, restored)
            node = following
        return self.finish()

    def finish(self) -> Tree:
        """The tree, its elements' columns filled."""
        self.flush()
        if self.rows:
            tree = self.tree
            columns = map(list, zip(*self.rows, strict=True))
            tree.tag, tree.parent, tree.position, tree.names, tree.own, *rest = columns
            tree.inherited, tree.sections, tree.identifier, tree.first_run = rest
        return self.tree

    def add_break(self) -> None:
        """Note a line break; in preformatted text it is a character."""
        self.breaks += 1
        if self.preformatted and self.parts:
            self.parts.append("\n")
            self.length += 1

    def note_skipped(self, node: LexborNode, tag: str) -> None:
        """Keep what metadata may want from an element that shows no text."""
        if tag == "script":
            kind = node.attributes.get("type")
            if kind and "ld+json" in kind:
                self.tree.scripts.append(node.text_content or node.text(deep=True) or "")
        elif tag == "meta":
            attributes = node.attributes
            prop = (attributes.get("itemprop") or "").lower()
            content = attributes.get("content")
            if content and prop in _COLLECTED_ITEMS:
                self.note_item(prop, content)

    def note_item(self, name: str, value: str) -> None:
        """Keep a marked-up value, with the run it stands before and the hints of what it lies in."""
        around = self.inline | self.inherited
        self.tree.items.append((name, value, len(self.tree.runs), around))

    def open(self, node: LexborNode, tag: str, position: int) -> tuple[LexborNode, int, Any, int] | None:
        """A frame for the element to be closed with, or None where the element is not to be entered.

        Its second member says what to restore: 0 nothing, 1 the element, 2 the link, 3 emphasis.
        """
        if tag in PLAIN_INLINE_TAGS:
            if tag in ("b", "strong"):
                self.emphasis += 1
                return (node, 3, None, self.inline)
            return (node, 0, None, self.inline)
        attributes = node.attributes
        names = ""
        if attributes:
            style = attributes.get("style")
            label = attributes.get("class")
            if (
                ("hidden" in attributes and attributes["hidden"] != "until-found")
                or (style and _HIDING_STYLE.search(style))
                or (label and "-" in label and _SCREEN_READER.search(label))
            ) and tag not in ("body", "html"):
                self.tree.hidden += 1
                if not self.with_hidden:
                    return None
            identifier = attributes.get("id")
            names = f"{label} {identifier}" if label and identifier else label or identifier or ""
            item = attributes.get("itemprop") or attributes.get("rel")
            if item:
                item = item.lower()
                for one in item.split():
                    if one in _COLLECTED_ITEMS:
                        value = attributes.get("content") or attributes.get("datetime") or peek_text(node)
                        self.note_item(one, value)
                        names = f"{names} {one}"
        if tag in BLOCK_TAGS or "-" in tag:
            if tag == "button" and self.sections & IN_HEADING:
                return (node, 0, None, self.inline)
            return self.open_block(node, tag, position, names, attributes)
        saved = self.inline
        if names:
            mask = hints.hint_names(names)
            if mask & _MARKING:
                text = peek_text(node)
                if text and len(text) < 160:
                    self.note_item("byline" if mask & hints.BYLINE else "date", text)
            self.inline |= mask
        if tag == "a":
            href = attributes.get("href") if attributes else None
            if href is not None:
                frame = (node, 2, self.href, saved)
                self.href = href
                self.link_start = -1
                return frame
        elif tag == "time":
            stamp = (attributes.get("datetime") or "") if attributes else ""
            around = self.inline | self.inherited
            self.tree.times.append((stamp, peek_text(node), len(self.tree.runs), around))
        return (node, 0, None, saved)

    def open_block(
        self, node: LexborNode, tag: str, position: int, names: str, attributes: dict[str, str | None]
    ) -> tuple[LexborNode, int, Any, int]:
        """A frame for a block element, which ends the run before it."""
        if self.parts:
            self.flush()
        self.breaks = 0
        self.space = False
        saved = (self.element, self.sections, self.inherited)
        own = hints.hint_names(names) if names else 0
        self.inherited = 0 if tag == "body" else self.inherited | own
        self.sections |= TAG_SECTIONS.get(tag, 0)
        identifier = ""
        if attributes:
            identifier = attributes.get("id") or ""
            role = attributes.get("role")
            if role:
                self.sections |= ROLE_SECTIONS.get(role.lower(), 0)
        ends = self.tree.end_run
        self.rows.append(
            (tag, self.element, position, names, own, self.inherited, self.sections, identifier, len(self.tree.runs))
        )
        self.element = len(ends)
        ends.append(-1)
        if tag in PREFORMATTED_TAGS:
            self.preformatted += 1
        return (node, 1, saved, self.inline)

    def close(self, kind: int, restored: Any) -> None:
        """Restore what the element changed."""
        if kind == 1:
            if self.parts:
                self.flush()
            self.breaks = 0
            self.space = False
            tree = self.tree
            tree.end_run[self.element] = len(tree.runs)
            if self.preformatted and self.rows[self.element][0] in PREFORMATTED_TAGS:
                self.preformatted -= 1
            self.element, self.sections, self.inherited = restored
        elif kind == 2:
            if self.link_start >= 0:
                self.end_link()
            self.href = restored
        else:
            self.emphasis -= 1

    def end_link(self) -> None:
        """Record the link that ends here, where it holds text."""
        if self.link_start >= 0:
            self.links.append(Link(self.link_start, self.length, self.href or ""))
            self.link_start = -1

    def add_text(self, text: str) -> None:
        """Append a text node to the current run, or begin a new run where line breaks parted them."""
        if self.preformatted:
            piece = _INVISIBLE.sub("", text)
            if not self.parts:
                piece = piece.lstrip("\r\n")
            if not piece:
                return
        else:
            piece = clean_piece(text)
            if not piece:
                self.space = True
                return
            first = text[0]
            spaced = self.space or first in " \t\n\r\f\xa0"
            if self.parts:
                if self.breaks:
                    spaced = self.part_lines(text, piece)
                if spaced and self.parts:
                    piece = " " + piece
            if not self.parts:
                piece = piece.lstrip(_WIDE_INDENT)
                if not piece:
                    return
            self.space = text[-1] in " \t\n\r\f\xa0"
        self.breaks = 0
        size = len(piece)
        if self.href is not None:
            if self.link_start < 0:
                self.link_start = self.length + (1 if piece[0] == " " else 0)
            self.link_chars += size
        if self.emphasis:
            self.bold_chars += size
        self.inline_all &= self.inline
        self.parts.append(piece)
        self.length += size

    def part_lines(self, text: str, piece: str) -> bool:
        """Whether a space joins the piece after a line break; ends the run where the break begins a new block."""
        last = self.parts[-1][-1]
        joins = (
            self.breaks == 1
            and self.rows[self.element][0] in JOINING_TAGS
            and last not in _SENTENCE_ENDS
            and text[0] not in "\u3000\xa0"
        )
        if joins:
            return not (ord(last) > 0x2E80 and ord(piece[0]) > 0x2E80)
        self.flush()
        return False

    def flush(self) -> None:
        """End the current run."""
        self.breaks = 0
        self.space = False
        if not self.parts:
            return
        if self.href is not None:
            self.end_link()
        if len(self.tree.runs) >= MAX_RUNS:
            raise RecordError("parse", "record_too_large", f"more than {MAX_RUNS} blocks on one page; split the page")
        text = "".join(self.parts)
        text = text.rstrip() if self.preformatted else text.rstrip(_WIDE_INDENT)
        if text:
            size = len(text)
            links = tuple(
                link if link.end <= size else Link(link.start, size, link.href)
                for link in self.links
                if link.start < size
            )
            self.tree.runs.append(
                Run(text, self.element, self.link_chars, links, max(self.inline_all, 0), self.bold_chars)
            )
        self.parts = []
        self.links = []
        self.length = 0
        self.link_chars = 0
        self.bold_chars = 0
        self.inline_all = -1


def walk_tree(root: LexborNode, with_hidden: bool = False) -> Tree:
    """The elements and runs below `root`; elements hidden by attribute or style are entered only `with_hidden`."""
    return Walker(with_hidden).walk(root)
