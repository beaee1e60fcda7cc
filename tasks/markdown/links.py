"""Menus and lists of other pages, told by how much of their text is links."""

from __future__ import annotations

import re

from tasks.boilerplate import classify_line
from tasks.plaintext.drafts import Draft

_BETWEEN = re.compile(r"[\s|｜/／·•>›»→,，、–—-]*")
_LONGEST_ITEM = 30


def mark_link_rows(drafts: list[Draft]) -> None:
    """Type rows of three or more short links with nothing but separators between them, and runs of linked items."""
    for draft in drafts:
        if draft.is_open and len(draft.links) >= 2 and _is_row(draft) and (len(draft.links) >= 3 or _is_menu(draft)):
            draft.decide("nav", "links:row")
    _mark_runs(drafts)


def _is_row(draft: Draft) -> bool:
    done = 0
    for link in draft.links:
        if link.end - link.start > _LONGEST_ITEM or not _BETWEEN.fullmatch(draft.text, done, link.start):
            return False
        done = link.end
    return _BETWEEN.fullmatch(draft.text, done) is not None


def _is_menu(draft: Draft) -> bool:
    verdicts = [classify_line(draft.text[link.start : link.end]) for link in draft.links]
    return all(verdict is not None and verdict.type == "nav" for verdict in verdicts)


def _mark_runs(drafts: list[Draft]) -> None:
    index = 0
    passages = [i for i, d in enumerate(drafts) if d.is_open and d.hint == "paragraph" and d.width >= 100]
    while index < len(drafts):
        stop = index
        while stop < len(drafts) and _is_linked_item(drafts[stop]):
            stop += 1
        if stop - index >= 3 and passages:
            short = sum(d.width for d in drafts[index:stop]) <= 12 * (stop - index)
            kind = "nav" if short or stop <= passages[0] else "related_links"
            if stop <= passages[0] or index > passages[-1]:
                for draft in drafts[index:stop]:
                    draft.decide(kind, "links:run")
        index = max(stop, index + 1)


def _is_linked_item(draft: Draft) -> bool:
    if not draft.is_open or draft.hint not in ("list_item", "paragraph") or len(draft.links) != 1:
        return False
    link = draft.links[0]
    return link.end - link.start >= len(draft.text) - 2
