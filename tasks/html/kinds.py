"""Types of runs: of content by their elements, of the rest by words, names, sections and links."""

from __future__ import annotations

import re
from functools import lru_cache

from tasks.boilerplate import Verdict
from tasks.html import hints
from tasks.html.context import read_words
from tasks.html.tags import (
    HEADING_LEVELS,
    IN_ASIDE,
    IN_BUTTON,
    IN_CODE,
    IN_DIALOG,
    IN_FIGURE,
    IN_FOOTER,
    IN_FORM,
    IN_HEADER,
    IN_LIST,
    IN_NAV,
    IN_QUOTE,
)
from tasks.html.tree import Run, Tree
from tasks.records import META_TYPES

_HEADLINE = 24
_MAX_STEPS = 24
# The second look has read the words of every run that scores above this.
_LONG_NOTICE = 600
_LINKED = 0.9
_BOILERPLATE_HINTS = (
    (hints.COOKIE, "cookie_notice"),
    (hints.BREADCRUMB, "breadcrumb"),
    (hints.SHARE, "share"),
    (hints.COMMENT, "comment_form"),
    (hints.SIGNUP, "solicitation"),
    (hints.LEGAL, "legal_notice"),
    (hints.RELATED, "related_links"),
    (hints.AD, "ad"),
    (hints.NAV, "nav"),
    (hints.PAGER, "nav"),
    (hints.SIDE, "related_links"),
    (hints.FOOTER, "legal_notice"),
)


_SECTION_TYPES = (
    (IN_NAV, "nav", "section:nav"),
    (IN_FOOTER, "legal_notice", "section:footer"),
    (IN_DIALOG | IN_FORM | IN_BUTTON, "solicitation", "section:form"),
    (IN_ASIDE, "related_links", "section:aside"),
    (IN_HEADER, "nav", "section:header"),
)


def nearest_tag(tree: Tree, element: int, steps: int = 6) -> tuple[str, int]:
    """The tag of the nearest element with a meaning for the type of its text, and its number."""
    while element >= 0 and steps:
        tag = tree.tag[element]
        if tag in _TELLING_TAGS:
            return tag, element
        element = tree.parent[element]
        steps -= 1
    return "", -1


_TELLING_TAGS = frozenset(
    [
        "p",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "th",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "listing",
        "xmp",
        "figcaption",
        "caption",
        "summary",
        "legend",
    ]
)


# What the names of an element, or of those around it, say about its text.
_NAMED_TYPES = (
    ("footnote", re.compile(r"(?:^|[\s_-])(?:foot-?notes?|end-?notes?|fussnoten?|zhushi|jiaozhu)(?:$|[\s_-])", re.IGNORECASE)),
    (
        "image_caption",
        re.compile(r"(?:^|[\s_-])(?:(?:img|image|photo|picture|pic|wp)?-?caption|bildunterschrift|bildtext|tushuo)(?:$|[\s_-])", re.IGNORECASE),
    ),
    (
        "subtitle",
        re.compile(r"(?:^|[\s_-])(?:sub-?(?:title|titel|head|heading|headline|hed)|dek|deck|stand-?first|untertitel|sous-?titre|chapo|fubiaoti)(?:$|[\s_-])", re.IGNORECASE),
    ),
    ("quote", re.compile(r"(?:^|[\s_-])(?:(?:pull|block)-?quote|zitat)(?:$|[\s_-])", re.IGNORECASE)),
)  # fmt: skip
_NAMED_LEVELS = 3


@lru_cache(maxsize=16384)
def read_named_type(names: str) -> str:
    """The type of content that class and id names state, or nothing."""
    return next((kind for kind, pattern in _NAMED_TYPES if pattern.search(names)), "")


def find_named_type(tree: Tree, element: int) -> str:
    """The type of content that the names of an element or the two around it state, or nothing."""
    for _ in range(_NAMED_LEVELS):
        if element < 0 or tree.tag[element] in ("body", "main", "article"):
            break
        if (names := tree.names[element]) and (kind := read_named_type(names)):
            return kind
        element = tree.parent[element]
    return ""


def type_content(tree: Tree, run: Run) -> tuple[str, int | None, str]:
    """Type, level and rule of a content run."""
    if run.cells is not None:
        return "table", None, "table:data"
    tag, element = nearest_tag(tree, run.element)
    sections = tree.sections[run.element]
    named = find_named_type(tree, run.element)
    if named and (tag not in HEADING_LEVELS or named == "subtitle") and not sections & IN_CODE:
        return named, 2 if named == "subtitle" else None, f"name:{named}"
    if tag in HEADING_LEVELS:
        return "heading", HEADING_LEVELS[tag], f"tag:{tag}"
    if sections & IN_CODE:
        return "code", None, "tag:pre"
    if tag in ("figcaption", "caption"):
        return ("image_caption" if tag == "figcaption" else "table_caption"), None, f"tag:{tag}"
    if tag == "li":
        return "list_item", list_depth(tree, element), "tag:li"
    if tag in ("dt", "dd"):
        return "list_item", 1, f"tag:{tag}"
    if sections & IN_QUOTE:
        return "quote", None, "tag:blockquote"
    if sections & IN_FIGURE:
        return "image_caption", None, "tag:figure"
    return "paragraph", None, f"tag:{tree.tag[run.element]}"


def is_caption(tree: Tree, run: Run) -> bool:
    """Whether a run is the caption of a figure that stands in no list of other pages."""
    tag, _ = nearest_tag(tree, run.element)
    linked = run.link_chars * 2 > len(run.text)
    elsewhere = tree.inherited[run.element] & (
        hints.RELATED | hints.SIDE | hints.FOOTER | hints.NAV | hints.AD | hints.PAGER
    )
    sections = tree.sections[run.element] & (IN_NAV | IN_FOOTER | IN_ASIDE | IN_FORM | IN_LIST)
    return tag == "figcaption" and not linked and not elsewhere and not sections


def list_depth(tree: Tree, element: int) -> int:
    """How many lists an item lies in, at least 1."""
    depth = 0
    steps = _MAX_STEPS
    while element >= 0 and steps:
        if tree.tag[element] in ("ul", "ol", "menu", "dir"):
            depth += 1
        element = tree.parent[element]
        steps -= 1
    return max(depth, 1)


@lru_cache(maxsize=16384)
def read_named_boilerplate(mask: int) -> str:
    """The type of boilerplate that hints state, the surest first, or nothing."""
    return next((kind for bit, kind in _BOILERPLATE_HINTS if mask & bit), "")


def _are_headlines(text: str) -> bool:
    """Whether the items of a list are as long as headlines are, and no words of a menu."""
    items = text.split(" | ")
    return sum(len(item) * (1 if item.isascii() else 2) for item in items) >= _HEADLINE * len(items)


def type_boilerplate(tree: Tree, run: Run, verdict: Verdict | None) -> tuple[str, str]:
    """Type and rule of a run that is not content: by its words, then by names, then by section, then by links."""
    sections = tree.sections[run.element]
    size = len(run.text)
    if verdict is None and sections & IN_NAV and run.link_chars * 2 > size:
        return "nav", "section:nav"
    if verdict is None and size < _LONG_NOTICE and run.link_chars < _LINKED * size:
        verdict = read_words(run.text)
    if verdict is not None:
        if verdict.type in META_TYPES and tree.inherited[run.element] & hints.COMMENT:
            return "comment_form", "name:comment"
        return verdict.type, verdict.rule
    near = run.inline | tree.own[run.element]
    parent = tree.parent[run.element]
    if parent >= 0:
        near |= tree.own[parent]
    if len(run.text) < 120:
        if near & hints.BYLINE and not near & hints.AUTHOR_BOX:
            return "byline", "name:byline"
        if near & hints.DATE and any(map(str.isdigit, run.text)):
            return "dateline", "name:date"
        if near & hints.META or near & hints.TAGS:
            return "metadata_line", "name:meta"
    if kind := read_named_boilerplate(near):
        return kind, f"name:{kind}"
    for bits, kind, rule in _SECTION_TYPES:
        if sections & bits:
            return kind, rule
    if kind := read_named_boilerplate(tree.inherited[run.element]):
        return kind, f"name:{kind}"
    if run.link_chars * 2 > len(run.text):
        is_menu = sections & IN_LIST and not _are_headlines(run.text)
        return ("nav", "links:list") if is_menu else ("related_links", "links:dense")
    return "related_links", "score:low"
