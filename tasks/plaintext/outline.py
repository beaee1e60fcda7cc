"""The heading tree: levels by evidence, and the heading above each body block."""

from __future__ import annotations

from itertools import pairwise

from tasks.plaintext.drafts import Draft
from tasks.records import SEGMENT_ZONES

_TOP = 2
_DEEPEST = 6


def set_levels(drafts: list[Draft]) -> None:
    """Set levels of headings that state none.

    A mark (■, 一、, 1.) has the level of its first use: one below the mark it first stood under. An unmarked heading
    above a passage is a section; directly above labelled items or a list it is a part of the section before it.
    """
    headings = [d for d in drafts if d.type == "heading" and d.level is None]
    if any(d.mark for d in headings):
        _set_marked(headings)
        return
    sections = False
    for draft, after in _with_next(drafts):
        rank = {"labeled_item": 1, "list_item": 2}.get(after.type or "", 0) if after else 0
        if rank == 0:
            sections = True
        draft.level = _TOP + rank if sections else _TOP
    _close_gaps(headings)


def _set_marked(headings: list[Draft]) -> None:
    levels: dict[str, int] = {}
    current = _TOP - 1
    for draft in headings:
        mark = draft.mark or "plain"
        if mark not in levels:
            levels[mark] = min(current + 1, _DEEPEST)
        draft.level = current = levels[mark]


def _close_gaps(headings: list[Draft]) -> None:
    above = _TOP - 1
    for draft in headings:
        if (
            draft.level is not None
            and draft.level > above + 1
            and not any(d.level == draft.level - 1 for d in headings)
        ):
            draft.level -= 1
        above = draft.level or above


def _with_next(drafts: list[Draft]) -> list[tuple[Draft, Draft | None]]:
    body = [d for d in drafts if d.is_body]
    pairs: list[tuple[Draft, Draft | None]] = [(a, b) for a, b in pairwise(body)]
    if body:
        pairs.append((body[-1], None))
    return [(a, b) for a, b in pairs if a.type == "heading" and a.level is None]


def set_parents(drafts: list[Draft]) -> None:
    """Set the index of the heading above each body block; the title is no parent."""
    stack: list[tuple[int, int]] = []
    for index, draft in enumerate(drafts):
        kind = draft.type or "paragraph"
        if SEGMENT_ZONES[kind] != "body" or kind == "title":
            continue
        if kind == "heading":
            level = draft.level or _TOP
            while stack and stack[-1][0] >= level:
                stack.pop()
            draft.parent = stack[-1][1] if stack else None
            stack.append((level, index))
        else:
            draft.parent = stack[-1][1] if stack else None
