"""What the walk does with an element, by its tag."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.html.tags import BLOCK_TAGS, PLAIN_INLINE_TAGS, SKIPPED_TAGS, TAG_SECTIONS

PLAIN, BOLD, INLINE, LINK, TIME, BUTTON, BLOCK, BREAK, NOTED, SKIPPED, NOTHING = range(11)
"""How an element is walked. Those up to BLOCK are entered, and attributes matter to those from INLINE on.

The places of all but NOTHING count for paths; a BUTTON is a block save in a heading.
"""

_KINDS = {
    "a": LINK,
    "b": BOLD,
    "br": BREAK,
    "button": BUTTON,
    "meta": NOTED,
    "script": NOTED,
    "strong": BOLD,
    "time": TIME,
}
_MOST_SHAPES = 1024

Shape = tuple[int, str, int]


def _find_text_id() -> int:
    body = LexborHTMLParser("text").body
    assert body is not None and body.first_child is not None
    return body.first_child.tag_id


TEXT_ID = _find_text_id()
SHAPES: dict[int, Shape] = {}


def read_shape(node: LexborNode) -> Shape:
    """What the walk does with an element, its tag and its section; remembered in SHAPES by the numbers of known tags.

    Unknown tags are numbered anew in every page, above all known ones.
    """
    tag = node.tag or "-"
    if tag[0] == "-":
        kind = NOTHING
    elif tag in _KINDS:
        kind = _KINDS[tag]
    elif tag in SKIPPED_TAGS:
        kind = SKIPPED
    elif tag in PLAIN_INLINE_TAGS:
        kind = PLAIN
    else:
        kind = BLOCK if tag in BLOCK_TAGS or "-" in tag else INLINE
    shape = (kind, tag, TAG_SECTIONS.get(tag, 0))
    if node.tag_id < _MOST_SHAPES:
        SHAPES[node.tag_id] = shape
    return shape
