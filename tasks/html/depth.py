"""Keeps nesting within what a tree builder can bear.

Building a tree looks up through the open elements at every block tag, so a page of a million nested elements would take hours.
Browsers cap the depth at 512 for the same reason; so do we: tags beyond it are dropped, their text stays.
"""

from __future__ import annotations

import re

import numpy as np

MAX_DEPTH = 512
_FEW_TAGS = 20_000
_MANY_ATTRIBUTES = 1000
_LONG = 5000
_SPACE = re.compile(rb"\s+")
_LONG_TAG = re.compile(rb"(<[a-zA-Z][^\s/<>]{0,40}+)[^<>]{5000,}+>?")
# In a shorter page no tag holds so many attributes that comparing them takes seconds, wherever it ends.
_LARGE = 300_000
_QUOTED = rb"""=\s*+(?:"[^"]*+"|'[^']*+')"""
_VALUE = re.compile(_QUOTED)
_HIDDEN_TAG = re.compile(rb"(<[a-zA-Z][^\s/<>]{0,40}+)(?:[^>=]++|" + _QUOTED + rb"|=)*+>?")
# A tag ends before the next one begins, so that tags without an end are not searched through again and again.
_TAG = re.compile(rb"<(/?)([a-zA-Z][^\s/<>]{0,40})[^<>]*+(?:<(?![a-zA-Z/])[^<>]*+)*+>")
# Elements that hold nothing, or that the next of their kind closes.
_FLAT = frozenset(
    b"""
area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option optgroup tbody thead tfoot
colgroup script style
""".split()
)


def limit_attributes(page: bytes) -> bytes:
    """The page without the attributes of tags of a thousand attributes and more, for each of which the tree builder compares all others."""
    if len(page) > _LARGE and _count_hidden(page) >= _MANY_ATTRIBUTES:
        return _HIDDEN_TAG.sub(_drop_many, page)
    return _LONG_TAG.sub(_drop_many, page) if _holds_many(page) else page


def _holds_many(page: bytes) -> bool:
    """Whether a tag has so many attributes, and no sign that hides its end; looks at few places of a usual page."""
    start = page.find(b"<")
    while 0 <= start < len(page) - _LONG:
        end = start + _LONG
        following = page.rfind(b"<", start + 1, end)
        if following < 0:
            tag = _LONG_TAG.match(page, start) if page.find(b">", start, end) < 0 else None
            if tag and _has_many(tag[0]):
                return True
            following = page.find(b"<", end)
        start = following
    return False


def _count_hidden(page: bytes) -> int:
    """At most how many signs up to the next '<' may stand inside a tag without ending it: <p a="<" b="<>" c<d e=">"."""
    bytes_of_page = np.frombuffer(page, np.uint8)
    # '<', '=' and '>' follow one another, and differences of bytes wrap.
    places = np.flatnonzero(bytes_of_page - ord("<") < 3)
    signs = bytes_of_page[places]
    begins = signs == ord("<")
    unsure = 1 + int(np.count_nonzero(begins[1:] & (signs[:-1] != ord(">"))))
    starts = places[begins]
    lengths = np.diff(starts, append=len(page))
    long = (lengths > _LONG).nonzero()[0]
    return unsure + sum(
        page.count(b">", start, start + size)
        for start, size in zip(starts[long].tolist(), lengths[long].tolist(), strict=True)
    )


def _has_many(tag: bytes) -> bool:
    bare = _VALUE.sub(b"=", tag)
    return max(len(_SPACE.findall(bare)) + bare.count(b"/"), bare.count(b"=")) >= _MANY_ATTRIBUTES


def _drop_many(tag: re.Match[bytes]) -> bytes:
    return tag[1] + b">" if _has_many(tag[0]) else tag[0]


def limit_depth(page: bytes) -> bytes:
    """The page without the tags that would nest deeper than MAX_DEPTH; the same page where none does."""
    # Four times as fast as bytes.count.
    if np.count_nonzero(np.frombuffer(page, np.uint8) == ord("<")) <= _FEW_TAGS or not _is_deep(page):
        return page
    depth = 0
    last = 0
    parts: list[bytes] = []
    for match in _TAG.finditer(page):
        if match[2].lower() in _FLAT:
            continue
        if match[1]:
            depth = max(depth - 1, 0)
            dropped = depth >= MAX_DEPTH
        else:
            dropped = depth >= MAX_DEPTH
            depth += 1
        if dropped:
            parts.append(page[last : match.start()])
            parts.append(b" ")
            last = match.end()
    parts.append(page[last:])
    return b"".join(parts)


def _is_deep(page: bytes) -> bool:
    depth = 0
    for closing, name in _TAG.findall(page):
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
