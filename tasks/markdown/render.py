"""From Markdown to chunks of HTML: blocks rendered by markdown-it, embedded HTML as it stands.

markdown-it-py (MIT) keeps to CommonMark and GFM tables, bounds its own nesting, and names the source lines of every
block; embedded HTML it hands through untouched, whatever its state.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

LINES = "data-ink-lines"
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(?:[^\n]{0,500}\n){0,80}?(?:---|\.\.\.)[ \t]*(?:\n|$)")
_HTML_LINE = re.compile(r"^[ \t]*</?[a-zA-Z][^\n]*$", re.MULTILINE)
_DEEP_QUOTE = re.compile(r"^((?:[ \t]{0,3}>){8})(?:[ \t]{0,3}>)+", re.MULTILINE)
_DEEP_ITEM = re.compile(r"^([ \t]*(?:[-*+][ \t]+){8})(?:[-*+][ \t]+)+", re.MULTILINE)
_DEEP_INDENT = re.compile(r"^[ \t]{17,}(?=(?:[-*+]|\d{1,9}[.)])[ \t])", re.MULTILINE)
_MOST_BRACKETS = 5000


class Chunk(NamedTuple):
    """A piece of HTML and the source line it starts at; `is_raw` where the document wrote it itself."""

    html: str
    line: int
    is_raw: bool


class _Parser(MarkdownIt):
    """markdown-it with addresses left as written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


def render_chunks(text: str) -> list[Chunk]:
    """Return the document as chunks in order; neighbouring pieces of embedded HTML make one chunk."""
    text = _flatten(text)
    lines = text.split("\n")
    parser = _make_parser(indented_code=_HTML_LINE.search(text) is None)
    if text.count("[") > _MOST_BRACKETS and text.count("](") * 4 < text.count("["):
        parser.disable(["link", "image"])
    tokens = parser.parse(_blank_front_matter(text))
    chunks: list[Chunk] = []
    raw: tuple[int, int] | None = None
    for group in _top_level(tokens):
        start, end = group[0].map or [0, 0]
        if group[0].type == "html_block":
            raw = (raw[0] if raw else start, end)
            continue
        if raw:
            chunks.append(Chunk("\n".join(lines[raw[0] : raw[1]]), raw[0] + 1, is_raw=True))
            raw = None
        for token in group:
            if token.map and token.nesting >= 0 and token.type != "inline":
                token.attrSet(LINES, f"{token.map[0] + 1}-{token.map[1]}")
        chunks.append(Chunk(parser.renderer.render(group, parser.options, {}), start + 1, is_raw=False))
    if raw:
        chunks.append(Chunk("\n".join(lines[raw[0] : raw[1]]), raw[0] + 1, is_raw=True))
    return chunks


def _make_parser(*, indented_code: bool) -> _Parser:
    parser = _Parser("commonmark", {"maxNesting": 60, "html": True, "breaks": True})
    parser.enable(["table", "strikethrough"])
    if not indented_code:
        parser.disable("code")
    return parser


def _flatten(text: str) -> str:
    """Return the text with quotes and lists nested at most eight deep; below that the parser drops what they hold."""
    text = _DEEP_QUOTE.sub(r"\1", text)
    return _DEEP_ITEM.sub(r"\1", _DEEP_INDENT.sub(" " * 16, text))


def read_front_matter(text: str) -> dict[str, str]:
    """Return the plain 'key: value' lines of the block between dashes at the start, keys in lower case."""
    found = _FRONT_MATTER.match(text)
    pairs = (line.partition(":") for line in found[0].split("\n") if line[:1].isalpha()) if found else ()
    return {key.strip().lower(): value.strip(" \t\"'") for key, _, value in pairs if value.strip(" \t\"'")}


def _blank_front_matter(text: str) -> str:
    found = _FRONT_MATTER.match(text)
    if not found or ":" not in found[0]:
        return text
    return "\n" * found[0].count("\n") + text[found.end() :]


def _top_level(tokens: list[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if depth == 0:
            groups.append([])
        groups[-1].append(token)
        depth += token.nesting
    return groups
