"""Types that a block has from its place and its words: subtitles, captions, footnotes, and repeats of the headline."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.plaintext.marks import CAPTION_START, FOOTNOTE, TABLE_CAPTION
from tasks.records import META_TYPES, Block

_LONGEST_REPEAT = 400
_LONGEST_CAPTION = 300
_PASSAGE = 120
_SHORTEST_DECK, _LONGEST_DECK = 12, 300
_FEWEST_BELOW = 2


def refine_types(blocks: list[Block]) -> None:
    """Retype content blocks in place by what stands around them; zones and texts stay."""
    title = next((number for number, block in enumerate(blocks) if block.type == "title"), -1)
    if title >= 0:
        mark_repeats(blocks, title)
        type_deck(blocks, title)
    type_captions(blocks)
    type_footnotes(blocks)


def mark_repeats(blocks: list[Block], title: int) -> None:
    """Note on blocks that they say what the headline says; there is one title."""
    key = _fold(blocks[title].text)
    for number, block in enumerate(blocks):
        if number == title or len(block.text) >= _LONGEST_REPEAT or not block.is_content:
            continue
        # Folding a text takes long, its first letter or digit does not.
        if next(filter(str.isalnum, block.text), "").casefold()[:1] == key[:1] and _fold(block.text) == key:
            blocks[number] = block._replace(attrs={**block.attrs, "repeats_title": True})


def type_deck(blocks: list[Block], title: int) -> None:
    """Type the line between the headline and the byline or date as subtitle, where the story follows below."""
    deck = title + 1
    if deck + 1 >= len(blocks) or blocks[deck + 1].type not in META_TYPES:
        return
    block = blocks[deck]
    fits = block.type in ("paragraph", "heading") and _SHORTEST_DECK <= len(block.text) <= _LONGEST_DECK
    below = sum(later.type == "paragraph" for later in blocks[deck + 2 :])
    if fits and below >= _FEWEST_BELOW and not block.links and "repeats_title" not in block.attrs:
        blocks[deck] = block._replace(type="subtitle", level=2, parent=title, rule="above_stamp")
        _adopt(blocks, deck, title)


def _adopt(blocks: list[Block], former: int, heading: int) -> None:
    """Put what stood below a heading that is none below another."""
    for number in range(former + 1, len(blocks)):
        if blocks[number].parent == former:
            blocks[number] = blocks[number]._replace(parent=heading)


def type_captions(blocks: list[Block]) -> None:
    """Type paragraphs worded as a picture's caption, and the line that numbers the table below it."""
    for number, block in enumerate(blocks):
        if block.type != "paragraph" or len(block.text) > _LONGEST_CAPTION:
            continue
        if CAPTION_START.match(block.text):
            blocks[number] = block._replace(type="image_caption", rule="caption_words")
        elif TABLE_CAPTION.match(block.text) and number + 1 < len(blocks) and blocks[number + 1].type == "table":
            blocks[number] = block._replace(type="table_caption", rule="above_table")


def type_footnotes(blocks: list[Block]) -> None:
    """Type the notes that follow the last passage of the text."""
    for number in range(_find_end(blocks), len(blocks)):
        block = blocks[number]
        if block.type in ("paragraph", "list_item") and FOOTNOTE.match(block.text):
            blocks[number] = block._replace(type="footnote", level=None, rule="mark:footnote")


def _find_end(blocks: Sequence[Block]) -> int:
    passages = (
        number
        for number, block in enumerate(blocks)
        if block.type == "paragraph" and len(block.text) >= _PASSAGE and not FOOTNOTE.match(block.text)
    )
    return max(passages, default=len(blocks)) + 1


def _fold(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
