"""One linear walk over a parsed page: its elements, its runs of visible text, and the marks that metadata are read from.

The walk keeps its own stack, so depth costs memory only.
"""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborNode

from tasks.html import hints
from tasks.html.collect import Collector, Target
from tasks.html.names import OTHER_TELLING, Attributes, is_hidden, judge_label
from tasks.html.pieces import peek_text
from tasks.html.shapes import (
    BLOCK,
    BOLD,
    BREAK,
    BUTTON,
    INLINE,
    LINK,
    NOTED,
    NOTHING,
    SHAPES,
    TEXT_ID,
    TIME,
    read_shape,
)
from tasks.html.tags import IN_HEADING, PREFORMATTED_TAGS, ROLE_SECTIONS
from tasks.html.tree import Tree

_MARKING = hints.BYLINE | hints.DATE
_LONGEST_MARK = 160
_NO_ATTRIBUTES: dict[str, str | None] = {}
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


class Walker:
    """Carries the tree that a walk fills; `walk` is its only entry."""

    __slots__ = ("rows", "tree", "with_hidden")

    def __init__(self, with_hidden: bool) -> None:
        self.tree = Tree()
        self.with_hidden = with_hidden
        self.rows: list[tuple[str, int, int, str, int, int, int, str, int]] = []

    def walk(self, root: LexborNode) -> Tree:
        """The tree of `root` and everything below it.

        One loop, its state in local names, without a call for most elements: it sees every node of every page, and calls
        that share the state through attributes cost more than what they would do.
        """
        rows, runs, ends = self.rows, self.tree.runs, self.tree.end_run
        collector = Collector(runs)
        pieces, add_text, end_run = collector.pieces, collector.add_text, collector.end_run
        stack: list[tuple[LexborNode, int, int, int, Any]] = []
        node, shapes, no_others = root, SHAPES, OTHER_TELLING.isdisjoint
        link: Target | None = None
        restored: Any
        element, holder = -1, ""
        position = sections = inherited = inline = bold = 0
        while True:
            child = None
            tag_id = node.tag_id
            if tag_id == TEXT_ID:
                if node.is_empty_text_node or (text := node.text_content) is None or text.isspace():
                    collector.space = True
                else:
                    add_text(text, element, holder, link, bold, inline)
            else:
                kind, tag, section = shapes.get(tag_id) or read_shape(node)
                if kind != NOTHING:
                    position += 1
                if kind <= BLOCK:
                    names, mask, identifier = "", 0, ""
                    if kind >= INLINE and (attributes := node.attributes):
                        label = attributes.get("class")
                        if no_others(attributes) and (not label or (mask := judge_label(label)) >= 0):
                            names = label or ""
                        else:
                            around = inherited | inline
                            names, mask, identifier, section = self.read_names(node, tag, section, attributes, around)
                    else:
                        attributes = _NO_ATTRIBUTES
                    if mask >= 0:
                        child = node.first_child
                        if kind == BLOCK or (kind == BUTTON and not sections & IN_HEADING):
                            if pieces:
                                end_run(element)
                            collector.breaks = 0
                            collector.space = False
                            around = inherited | mask if tag != "body" else 0
                            within = sections | section
                            rows.append((tag, element, position, names, mask, around, within, identifier, len(runs)))
                            ends.append(len(runs))
                            if child is not None:
                                restored = (element, sections, inherited, holder)
                                stack.append((node, BLOCK, position, inline, restored))
                                element, sections, inherited, holder = len(rows) - 1, within, around, tag
                                position = 0
                                if tag in PREFORMATTED_TAGS:
                                    collector.preformatted += 1
                        elif child is not None or kind == TIME or mask & _MARKING:
                            saved, restored = inline, link
                            if mask and kind != BUTTON:
                                if mask & _MARKING:
                                    self.note_mark(node, mask, inherited | inline)
                                inline |= mask
                            if kind == LINK:
                                if (href := attributes.get("href")) is not None:
                                    link = (href,)
                            elif kind == BOLD:
                                bold += 1
                            elif kind == TIME:
                                self.note_time(node, attributes, inherited | inline)
                            if child is None:
                                inline, link = saved, restored
                            else:
                                stack.append((node, kind, position, saved, restored))
                                position = 0
                elif kind == BREAK:
                    collector.add_break()
                elif kind == NOTED:
                    self.note_skipped(node, tag, inherited | inline)
            if child is not None:
                node = child
                continue
            while (following := node.next) is None:
                if not stack:
                    end_run(element)
                    return self.finish()
                node, kind, position, inline, restored = stack.pop()
                if kind == BLOCK:
                    if pieces:
                        end_run(element)
                    collector.breaks = 0
                    collector.space = False
                    ends[element] = len(runs)
                    if collector.preformatted and holder in PREFORMATTED_TAGS:
                        collector.preformatted -= 1
                    element, sections, inherited, holder = restored
                elif kind == LINK:
                    link = restored
                elif kind == BOLD:
                    bold -= 1
            node = following

    def finish(self) -> Tree:
        """The tree, its elements' columns filled."""
        if self.rows:
            tree = self.tree
            columns = map(list, zip(*self.rows, strict=True))
            tree.tag, tree.parent, tree.position, tree.names, tree.own, *rest = columns
            tree.inherited, tree.sections, tree.identifier, tree.first_run = rest
        return self.tree

    def read_names(
        self, node: LexborNode, tag: str, section: int, attributes: Attributes, around: int
    ) -> tuple[str, int, str, int]:
        """An element's class and id names, their hints, its id, and its section; hints of -1 say not to enter it."""
        if is_hidden(attributes) and tag not in ("body", "html"):
            self.tree.hidden += 1
            if not self.with_hidden:
                return "", -1, "", 0
        label, identifier = attributes.get("class"), attributes.get("id")
        names = f"{label} {identifier}" if label and identifier else label or identifier or ""
        mask = (hints.hint_names(label) if label else 0) | (hints.hint_names(identifier) if identifier else 0)
        item = attributes.get("itemprop") or attributes.get("rel")
        if item:
            for one in item.lower().split():
                if one in _COLLECTED_ITEMS:
                    value = attributes.get("content") or attributes.get("datetime") or peek_text(node)
                    self.note_item(one, value, around)
                    names = f"{names} {one}"
                    mask |= hints.hint_names(one)
        role = attributes.get("role")
        if role:
            section |= ROLE_SECTIONS.get(role.lower(), 0)
        return names, mask, identifier or "", section

    def note_item(self, name: str, value: str, around: int) -> None:
        """Keep a marked-up value, with the run it stands before and the hints of what it lies in."""
        self.tree.items.append((name, value, len(self.tree.runs), around))

    def note_mark(self, node: LexborNode, mask: int, around: int) -> None:
        """Keep the text of an inline element that is named as a byline or a date."""
        text = peek_text(node)
        if text and len(text) < _LONGEST_MARK:
            self.note_item("byline" if mask & hints.BYLINE else "date", text, around)

    def note_time(self, node: LexborNode, attributes: Attributes, around: int) -> None:
        """Keep what a time element states and shows."""
        self.tree.times.append((attributes.get("datetime") or "", peek_text(node), len(self.tree.runs), around))

    def note_skipped(self, node: LexborNode, tag: str, around: int) -> None:
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
                self.note_item(prop, content, around)


def walk_tree(root: LexborNode, with_hidden: bool = False) -> Tree:
    """The elements and runs below `root`; elements hidden by attribute or style are entered only `with_hidden`."""
    return Walker(with_hidden).walk(root)
