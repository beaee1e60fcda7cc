"""The page that an HTML text holds."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser

from tasks.html.build import build_blocks
from tasks.html.decide import decide_content
from tasks.html.depth import limit_attributes, limit_depth
from tasks.html.head import add_scripts, complete_head, find_script_dates, read_head
from tasks.html.links import fold_links
from tasks.html.tables import fold_tables
from tasks.html.tree import Tree
from tasks.html.walk import walk_tree
from tasks.records import Block, Page
from warehouse.errors import RecordError

MAX_CHARS = 32_000_000
_MAX_SOUP_CHARS = 2_000_000
_FEW_CHARS = 200
_SILENT = re.compile(r"<(script|style|template|title|head)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)


def parse_html(text: str, url: str | None = None, utf8: bytes | None = None) -> Page:
    """The page's blocks in document order, its head, and the route that found them.

    `utf8` is the text in UTF-8 where the caller has it, which saves encoding it for the parser. Lone surrogates are read as U+FFFD. Raises RecordError('parse', …) for a page that cannot be parsed.
    """
    if len(text) > MAX_CHARS:
        raise RecordError(
            "parse", "record_too_large", f"{len(text)} characters of HTML, the limit is {MAX_CHARS}; split the page"
        )
    parser = parse_tree(utf8 or encode_text(text))
    head = read_head(parser)
    tree, route = walk_best(parser)
    fold_tables(tree)
    fold_links(tree)
    if not tree.runs:
        return Page("html", read_soup(text), head, "html:soup")
    head = add_scripts(head, tree)
    decision = decide_content(tree, head, url)
    blocks = build_blocks(tree, decision)
    head = complete_head(head, tree, decision.region, decision.title_run, find_script_dates(text, head))
    return Page("html", blocks, head, route)


def encode_text(text: str) -> bytes:
    """The text in UTF-8, lone surrogates as U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def parse_tree(encoded: bytes) -> LexborHTMLParser:
    """The parsed page, its nesting and attributes within bounds; raises RecordError where lexbor gives up."""
    try:
        return LexborHTMLParser(limit_depth(limit_attributes(encoded)))
    except (RuntimeError, ValueError, MemoryError) as error:
        raise RecordError(
            "parse", "processing_error", f"the HTML parser gave up ({error}); check that the record is HTML"
        ) from error


def walk_best(parser: LexborHTMLParser) -> tuple[Tree, str]:
    """The page's tree, with hidden elements where little is to be seen without them."""
    if parser.root is None:
        return Tree(), "html:lexbor"
    tree = walk_tree(parser.root)
    if tree.hidden and (seen := sum(len(run.text) for run in tree.runs)) < _FEW_CHARS:
        whole = walk_tree(parser.root, with_hidden=True)
        if sum(len(run.text) for run in whole.runs) > 2 * seen:
            return whole, "html:lexbor+hidden"
    return tree, "html:lexbor"


def read_soup(text: str) -> tuple[Block, ...]:
    """A second opinion where the tree shows no text: every line that a tolerant parser finds is a paragraph."""
    text = _SILENT.sub(" ", text[:_MAX_SOUP_CHARS])
    # A tag that never ends makes the parser search to the end of the text for each of its like.
    end = text.rfind(">") + 1
    soup = BeautifulSoup(text[:end] + text[end:].replace("<", "&lt;"), "html.parser")
    lines = (" ".join(line.split()) for line in soup.get_text("\n").splitlines())
    return tuple(Block("paragraph", line, "soup:line") for line in lines if line)
