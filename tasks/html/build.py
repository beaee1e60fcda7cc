"""Blocks out of decided runs: types, heading levels, tables, lists of links folded into one block, CSS paths."""

from __future__ import annotations

from tasks.boilerplate import classify_line
from tasks.html import hints
from tasks.html.decide import Decision
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
from tasks.html.walk import Run, Tree
from tasks.records import Block, Link

_MAX_STEPS = 24
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


def build_path(tree: Tree, element: int) -> str:
    """A CSS path from the nearest element with an id, or from the body."""
    steps: list[str] = []
    while element >= 0 and len(steps) < _MAX_STEPS:
        tag = tree.tag[element]
        identifier = tree.identifier[element]
        if identifier and identifier.replace("-", "").replace("_", "").isalnum() and not identifier[0].isdigit():
            steps.append(f"{tag}#{identifier}")
            break
        if tag in ("body", "html"):
            steps.append(tag)
            break
        steps.append(f"{tag}:nth-child({tree.position[element]})")
        element = tree.parent[element]
    return " > ".join(reversed(steps))


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


def type_content(tree: Tree, run: Run) -> tuple[str, int | None, str]:
    """Type, level and rule of a content run."""
    tag, element = nearest_tag(tree, run.element)
    sections = tree.sections[run.element]
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


def type_boilerplate(tree: Tree, run: Run) -> tuple[str, str]:
    """Type and rule of a run that is not content: by its words, then by names, then by section, then by links."""
    verdict = classify_line(run.text)
    if verdict is not None:
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
    sections = tree.sections[run.element]
    for mask in (near, tree.inherited[run.element]):
        for bit, kind in _BOILERPLATE_HINTS:
            if mask & bit:
                return kind, f"name:{kind}"
        if sections & IN_NAV:
            return "nav", "section:nav"
        if sections & IN_FOOTER:
            return "legal_notice", "section:footer"
        if sections & (IN_DIALOG | IN_FORM | IN_BUTTON):
            return "solicitation", "section:form"
        if sections & IN_ASIDE:
            return "related_links", "section:aside"
        if sections & IN_HEADER:
            return "nav", "section:header"
    if run.link_chars * 2 > len(run.text):
        return ("nav", "links:list") if sections & IN_LIST else ("related_links", "links:dense")
    return "related_links", "score:low"


def join_runs(runs: list[Run]) -> tuple[str, tuple[Link, ...]]:
    """Texts of several runs joined by ' | ', with their links moved along."""
    links: list[Link] = []
    offset = 0
    for run in runs:
        links.extend(Link(link.start + offset, link.end + offset, link.href) for link in run.links)
        offset += len(run.text) + 3
    return " | ".join(run.text.replace("\n", " ") for run in runs), tuple(links)


def build_blocks(tree: Tree, decision: Decision) -> tuple[Block, ...]:
    """The blocks of a page in document order; neighbouring short runs of the same boilerplate become one block."""
    blocks: list[Block] = []
    headings: list[tuple[int, int]] = []
    waiting: list[Run] = []
    waiting_key: tuple[str, str] | None = None
    path = ""

    def flush() -> None:
        nonlocal waiting, waiting_key
        if waiting and waiting_key:
            text, links = join_runs(waiting)
            blocks.append(Block(waiting_key[0], text, waiting_key[1], links=links, path=path))
        waiting, waiting_key = [], None

    for number, (run, kept) in enumerate(zip(tree.runs, decision.keep, strict=True)):
        if not kept and number != decision.title_run:
            key = type_boilerplate(tree, run)
            short = len(run.text) < 80
            if waiting_key is None or key[0] != waiting_key[0] or not short or len(waiting) > 200:
                flush()
                waiting_key, path = key, build_path(tree, run.element)
            waiting.append(run)
            if not short:
                flush()
            continue
        flush()
        kind, level, rule = type_content(tree, run)
        text, links = run.text, run.links
        if kind != "code" and "\n" in text:
            text = " ".join(text.split())
        if number == decision.title_run:
            kind, level, rule = "title", 1, f"title:{tree.tag[run.element]}"
        while headings and level is not None and kind in ("heading", "title") and headings[-1][0] >= level:
            headings.pop()
        parent = headings[-1][1] if headings else None
        if kind in ("heading", "title"):
            headings.append((level or 1, len(blocks)))
        blocks.append(Block(kind, text, rule, level, parent, links=links, path=build_path(tree, run.element)))
    flush()
    return tuple(blocks)
