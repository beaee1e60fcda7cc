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
# In a shorter text no tag holds so many attributes that comparing them takes seconds, wherever it ends.
_LARGE = 200_000
_QUOTED = r"""=\s*+(?:"[^"]*+"|'[^']*+')"""
_VALUE = re.compile(_QUOTED)
_HIDDEN_TAG = re.compile(rf"(<[a-zA-Z][^\s/<>]{{0,40}}+)(?:[^>=]++|{_QUOTED}|=)*+>?")
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
    pieces = text.split("<")
    if len(text) > _LARGE and sum(map(_count_hidden, pieces)) >= _MANY_ATTRIBUTES:
        return _HIDDEN_TAG.sub(_drop_many, text)
    if max(map(len, pieces)) <= _LONG:
        return text
    return _LONG_TAG.sub(_drop_many, text)


def _count_hidden(piece: str) -> int:
    """How many signs up to the next '<' may stand inside a tag without ending it: <p a="<" b="<>" c<d e=">"."""
    _, end, tail = piece.rpartition(">")
    return piece.count(">") if len(piece) > _LONG else not end or "=" in tail


def _drop_many(tag: re.Match[str]) -> str:
    bare = _VALUE.sub("=", tag[0])
    many = max(len(_SPACE.findall(bare)) + bare.count("/"), bare.count("=")) >= _MANY_ATTRIBUTES
    return f"{tag[1]}>" if many else tag[0]


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
