"""One linear walk over a parsed page: its elements, its runs of visible text, and the marks that metadata are read from.

The walk keeps its own stack, so depth costs memory only. Elements are numbered in document order and runs are too, so the
runs of an element are the half-open range `first_run[e]:end_run[e]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

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
_PLAIN, _INLINE, _LINK, _EMPHASIS, _BLOCK, _BREAK, _NOTED, _SKIPPED, _NOTHING = range(9)
_NO_ATTRIBUTE, _CLASS_ALONE, _SEVERAL_ATTRIBUTES = range(3)
_TELLING_ATTRIBUTES = frozenset(["class", "hidden", "id", "itemprop", "rel", "role", "style"])
_BOLD_TAGS = frozenset(["b", "strong"])
_MOST_SHAPES = 1024
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

    `inline` are the hints of inline elements that cover the whole run, `link_chars` the characters inside links, `links` stand in `text`,
    `emphasis` the characters in bold; `cells` are the rows of a table of data, `parts` the runs folded into this one.
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


def _find_text_id() -> int:
    body = LexborHTMLParser("text").body
    assert body is not None and body.first_child is not None
    return body.first_child.tag_id


_TEXT_ID = _find_text_id()
_SHAPES: dict[int, tuple[int, str, int]] = {}


def read_shape(node: LexborNode) -> tuple[int, str, int]:
    """What the walk does with an element, its tag and its section; remembered by the numbers of known tags.

    Unknown tags are numbered anew in every page, above all known ones.
    """
    tag = node.tag or "-"
    if tag[0] == "-":
        kind = _NOTHING
    elif tag == "br":
        kind = _BREAK
    elif tag in SKIPPED_TAGS:
        kind = _NOTED if tag in ("script", "meta") else _SKIPPED
    elif tag in PLAIN_INLINE_TAGS:
        kind = _PLAIN
    else:
        kind = _BLOCK if tag in BLOCK_TAGS or "-" in tag else _INLINE
    shape = (kind, tag, TAG_SECTIONS.get(tag, 0))
    if node.tag_id < _MOST_SHAPES:
        _SHAPES[node.tag_id] = shape
    return shape


@lru_cache(maxsize=32768)
def judge_label(label: str) -> int:
    """The hints of a class attribute, or -1 where it hides its element from sight."""
    if "-" in label and _SCREEN_READER.search(label):
        return -1
    return hints.hint_names(label)


@lru_cache(maxsize=4096)
def choose_attributes(names: tuple[str, ...]) -> int:
    """Which of an element's attributes tell something about it: none, its class alone, or several."""
    telling = _TELLING_ATTRIBUTES.intersection(names)
    if not telling:
        return _NO_ATTRIBUTE
    return _CLASS_ALONE if telling == {"class"} else _SEVERAL_ATTRIBUTES


def clean_piece(text: str) -> str:
    """The text with white space collapsed and invisible characters removed; full-width spaces inside stay."""
    if len(text) > _LONG_TEXT:
        return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip(" ")
    # Of white space only the plain space is printable.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
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
        "bold_chars",
        "breaks",
        "element",
        "emphasis",
        "href",
        "inline",
        "inline_all",
        "length",
        "link_chars",
        "link_start",
        "links",
        "parts",
        "preformatted",
        "rows",
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
        self.rows: list[tuple[str, int, int, str, int, int, int, str, int]] = []

    def walk(self, root: LexborNode) -> Tree:
        """The tree of `root` and everything below it.

        One loop without a call for most nodes: it sees every node of every page.
        """
        node = root
        stack: list[tuple[LexborNode, int, int, int, Any]] = []
        rows, runs, ends = self.rows, self.tree.runs, self.tree.end_run
        position = sections = inherited = 0
        while True:
            child = None
            tag_id = node.tag_id
            if tag_id == _TEXT_ID:
                if node.is_empty_text_node or (text := node.text_content) is None or text.isspace():
                    self.space = True
                else:
                    self.add_text(text)
            else:
                kind, tag, section = _SHAPES.get(tag_id) or read_shape(node)
                if kind != _NOTHING:
                    position += 1
                if kind <= _BLOCK:
                    attributes = node.attributes if kind != _PLAIN else None
                    if not attributes:
                        names, mask, identifier = "", 0, ""
                    elif (
                        len(attributes) == 1
                        and (label := attributes.get("class"))
                        and (mask := judge_label(label)) >= 0
                    ):
                        names, identifier = label, ""
                    else:
                        names, mask, identifier, section = self.read_names(node, tag, section, attributes, inherited)
                    if mask >= 0:
                        child = node.first_child
                        if kind == _BLOCK and (tag != "button" or not sections & IN_HEADING):
                            if self.parts:
                                self.flush()
                            self.breaks = 0
                            self.space = False
                            around = inherited | mask if tag != "body" else 0
                            within = sections | section
                            rows.append(
                                (tag, self.element, position, names, mask, around, within, identifier, len(runs))
                            )
                            ends.append(len(runs))
                            if child is not None:
                                restored: Any = (self.element, sections, inherited)
                                stack.append((node, _BLOCK, position, self.inline, restored))
                                self.element, sections, inherited = len(rows) - 1, within, around
                                position = 0
                                if tag in PREFORMATTED_TAGS:
                                    self.preformatted += 1
                        else:
                            saved, restored = self.inline, self.href
                            if kind == _INLINE:
                                kind = self.open_inline(node, tag, mask, attributes, inherited)
                            elif kind == _BLOCK:
                                kind = _INLINE
                            elif tag in _BOLD_TAGS:
                                kind = _EMPHASIS
                            if child is None:
                                self.inline, self.href = saved, restored
                            else:
                                if kind == _EMPHASIS:
                                    self.emphasis += 1
                                stack.append((node, kind, position, saved, restored))
                                position = 0
                elif kind == _BREAK:
                    self.add_break()
                elif kind == _NOTED:
                    self.note_skipped(node, tag, inherited)
            if child is not None:
                node = child
                continue
            while (following := node.next) is None:
                if not stack:
                    return self.finish()
                node, kind, position, self.inline, restored = stack.pop()
                if kind == _BLOCK:
                    if self.parts:
                        self.flush()
                    self.breaks = 0
                    self.space = False
                    ends[self.element] = len(runs)
                    if self.preformatted and rows[self.element][0] in PREFORMATTED_TAGS:
                        self.preformatted -= 1
                    self.element, sections, inherited = restored
                elif kind == _LINK:
                    if self.link_start >= 0:
                        self.end_link()
                    self.href = restored
                elif kind == _EMPHASIS:
                    self.emphasis -= 1
            node = following

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

    def note_skipped(self, node: LexborNode, tag: str, inherited: int) -> None:
        """Keep what metadata may want from an element that shows no text."""
        attributes = node.attributes
        if tag == "script":
            kind = attributes.get("type")
            if kind and "ld+json" in kind:
                self.tree.scripts.append(node.text_content or node.text(deep=True) or "")
        else:
            prop = (attributes.get("itemprop") or "").lower()
            content = attributes.get("content")
            if content and prop in _COLLECTED_ITEMS:
                self.note_item(prop, content, inherited)

    def note_item(self, name: str, value: str, inherited: int) -> None:
        """Keep a marked-up value, with the run it stands before and the hints of what it lies in."""
        self.tree.items.append((name, value, len(self.tree.runs), self.inline | inherited))

    def read_names(
        self, node: LexborNode, tag: str, section: int, attributes: dict[str, str | None], inherited: int
    ) -> tuple[str, int, str, int]:
        """An element's class and id names, their hints, its id, and its section; hints of -1 say not to enter it."""
        telling = choose_attributes(tuple(attributes))
        if telling == _NO_ATTRIBUTE:
            return "", 0, "", section
        label = attributes.get("class")
        if telling == _CLASS_ALONE:
            if not label:
                return "", 0, "", section
            mask = judge_label(label)
            if mask >= 0 or self.enter_hidden(tag):
                return label, mask if mask >= 0 else hints.hint_names(label), "", section
            return "", -1, "", 0
        style = attributes.get("style")
        if (
            ("hidden" in attributes and attributes["hidden"] != "until-found")
            or (style and _HIDING_STYLE.search(style))
            or (label and judge_label(label) < 0)
        ) and not self.enter_hidden(tag):
            return "", -1, "", 0
        identifier = attributes.get("id")
        names = f"{label} {identifier}" if label and identifier else label or identifier or ""
        item = attributes.get("itemprop") or attributes.get("rel")
        if item:
            for one in item.lower().split():
                if one in _COLLECTED_ITEMS:
                    value = attributes.get("content") or attributes.get("datetime") or peek_text(node)
                    self.note_item(one, value, inherited)
                    names = f"{names} {one}"
        role = attributes.get("role")
        if role:
            section |= ROLE_SECTIONS.get(role.lower(), 0)
        return names, hints.hint_names(names) if names else 0, identifier or "", section

    def enter_hidden(self, tag: str) -> bool:
        """Whether to enter an element that its attributes hide, which is counted."""
        if tag in ("body", "html"):
            return True
        self.tree.hidden += 1
        return self.with_hidden

    def open_inline(
        self, node: LexborNode, tag: str, mask: int, attributes: dict[str, str | None] | None, inherited: int
    ) -> int:
        """The kind to close an inline element as; its hints cover what it holds, a link and a time are noted."""
        if mask:
            if mask & _MARKING:
                text = peek_text(node)
                if text and len(text) < 160:
                    self.note_item("byline" if mask & hints.BYLINE else "date", text, inherited)
            self.inline |= mask
        if tag == "a":
            href = attributes.get("href") if attributes else None
            if href is not None:
                self.href = href
                self.link_start = -1
                return _LINK
        elif tag == "time":
            stamp = (attributes.get("datetime") or "") if attributes else ""
            self.tree.times.append((stamp, peek_text(node), len(self.tree.runs), self.inline | inherited))
        return _INLINE

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
            links = tuple(self.links)
            if size < self.length or self.preformatted:
                links = tuple([Link(start, min(end, size), href) for start, end, href in links if start < size])
            inline = self.inline_all
            self.tree.runs.append(
                Run(text, self.element, self.link_chars, links, inline if inline > 0 else 0, self.bold_chars)
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
