"""Collects the text nodes of a page into runs."""

from __future__ import annotations

from tasks.html.pieces import INVISIBLE, clean_piece
from tasks.html.tags import JOINING_TAGS
from tasks.html.tree import Place, Run
from warehouse.errors import RecordError

MAX_RUNS = 120_000
_BLANK = frozenset(" \t\n\r\f\xa0")
_WIDE_INDENT = " \u3000\u2002\u2003"
_SENTENCE_ENDS = frozenset('。！？.!?…”」』’")）:：;；')

Target = tuple[str]
"""The address of one link; each link has its own, so that two links side by side to one address stay two."""
Piece = tuple[str, Target | None, int, int]
"""A text, the link around it, whether it is bold, and the hints of the inline elements around it."""


class Collector:
    """The runs so far and the pieces of the next one."""

    __slots__ = ("breaks", "pieces", "preformatted", "runs", "space")

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        self.pieces: list[Piece] = []
        self.space = False
        self.breaks = 0
        self.preformatted = 0

    def add_break(self) -> None:
        """Note a line break; in preformatted text it is a character."""
        self.breaks += 1
        if self.preformatted and self.pieces:
            self.pieces.append(("\n", None, 0, -1))

    def add_text(self, text: str, element: int, tag: str, link: Target | None, bold: int, inline: int) -> None:
        """Append a text node to the current run, or begin a new run where line breaks parted them."""
        pieces = self.pieces
        if self.preformatted:
            piece = INVISIBLE.sub("", text)
            if not pieces:
                piece = piece.lstrip("\r\n")
        else:
            piece = clean_piece(text)
            if not piece:
                self.space = True
                return
            spaced = self.space or text[0] in _BLANK
            if pieces and self.breaks:
                spaced = self._part_lines(text, piece, element, tag)
            if not pieces:
                piece = piece.lstrip(_WIDE_INDENT)
            elif spaced:
                piece = " " + piece
        if not piece:
            return
        self.space = text[-1] in _BLANK
        self.breaks = 0
        pieces.append((piece, link, bold, inline))

    def _part_lines(self, text: str, piece: str, element: int, tag: str) -> bool:
        """Whether a space joins the piece after a line break; ends the run where the break begins a new block."""
        last = self.pieces[-1][0][-1]
        joins = self.breaks == 1 and tag in JOINING_TAGS and last not in _SENTENCE_ENDS and text[0] not in "\u3000\xa0"
        if joins:
            return not (ord(last) > 0x2E80 and ord(piece[0]) > 0x2E80)
        self.end_run(element)
        return False

    def end_run(self, element: int) -> None:
        """End the current run, if there is one; `element` holds it."""
        pieces = self.pieces
        self.breaks = 0
        self.space = False
        if not pieces:
            return
        if len(self.runs) >= MAX_RUNS:
            raise RecordError("parse", "record_too_large", f"more than {MAX_RUNS} blocks on one page; split the page")
        if len(pieces) == 1:
            text, link, bold, inline = pieces[0]
            size = len(text)
            bold = size if bold else 0
            linked, links = (size, [(1 if text[0] == " " else 0, size, link[0])]) if link else (0, [])
        else:
            text, linked, bold, inline, links = _join_pieces(pieces)
            size = len(text)
        text = text.rstrip() if self.preformatted else text.rstrip(_WIDE_INDENT)
        if text:
            if links and len(text) < size:
                size = len(text)
                links = [(start, min(end, size), href) for start, end, href in links if start < size]
            self.runs.append(Run(text, element, linked, tuple(links), inline if inline > 0 else 0, bold))
        pieces.clear()


def _join_pieces(pieces: list[Piece]) -> tuple[str, int, int, int, list[Place]]:
    """The text of pieces, how many of its characters are linked and bold, the hints that all have, and its links."""
    links: list[Place] = []
    linked = emphasis = start = stop = offset = 0
    inline, current = -1, None
    for piece, link, bold, hints in pieces:
        size = len(piece)
        if link is not None:
            if link is not current:
                if current is not None:
                    links.append((start, stop, current[0]))
                current, start = link, offset + (1 if piece[0] == " " else 0)
            linked += size
            stop = offset + size
        emphasis += size if bold else 0
        inline &= hints
        offset += size
    if current is not None:
        links.append((start, stop, current[0]))
    return "".join([piece[0] for piece in pieces]), linked, emphasis, inline, links
