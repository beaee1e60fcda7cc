"""Keeps nesting within what a tree builder can bear.

Building a tree looks up through the open elements at every block tag, so a page of a million nested elements would take hours.
Browsers cap the depth at 512 for the same reason; so do we: tags beyond it are dropped, their text stays.
"""

from __future__ import annotations

import re

MAX_DEPTH = 512
_FEW_TAGS = 20_000
_MANY_ATTRIBUTES = 1000
_LONG = 5000
_SPACE = re.compile(r"\s+")
_LONG_TAG = re.compile(r"(<[a-zA-Z][^\s/<>]{0,40}+)[^<>]{5000,}+>?")
# A tag ends before the next one begins, so that tags without an end are not searched through again and again.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,40})[^<>]*+(?:<(?![a-zA-Z/])[^<>]*+)*+>")
# Elements that hold nothing, or that the next of their kind closes.
_FLAT = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tbody",
        "thead",
        "tfoot",
        "colgroup",
        "script",
        "style",
    ]
)


def limit_attributes(text: str) -> str:
    """The text without tags of a thousand attributes and more, for each of which the tree builder compares all others."""
    if all(len(piece) <= _LONG for piece in text.split("<")):
        return text
    return _LONG_TAG.sub(lambda tag: f"{tag[1]}>" if _has_many(tag[0]) else tag[0], text)


def _has_many(tag: str) -> bool:
    slashes = 0 if '"' in tag or "'" in tag else tag.count("/")
    return slashes + len(_SPACE.findall(tag)) >= _MANY_ATTRIBUTES


def limit_depth(text: str) -> str:
    """The text without the tags that would nest deeper than MAX_DEPTH; the same text where none does."""
    if text.count("<") <= _FEW_TAGS or not _is_deep(text):
        return text
    depth = 0
    last = 0
    parts: list[str] = []
    for match in _TAG.finditer(text):
        if match[2].lower() in _FLAT:
            continue
        if match[1]:
            depth = max(depth - 1, 0)
            dropped = depth >= MAX_DEPTH
        else:
            dropped = depth >= MAX_DEPTH
            depth += 1
        if dropped:
            parts.append(text[last : match.start()])
            parts.append(" ")
            last = match.end()
    parts.append(text[last:])
    return "".join(parts)


def _is_deep(text: str) -> bool:
    depth = 0
    for closing, name in _TAG.findall(text):
        if name in _FLAT:
            continue
        if closing:
            depth -= 1
            if depth < 0:
                depth = 0
        else:
            depth += 1
            if depth > MAX_DEPTH:
                return True
    return False
