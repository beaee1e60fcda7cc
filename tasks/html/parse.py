"""The page that an HTML text holds."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from tasks.html.build import build_blocks
from tasks.html.decide import decide_content
from tasks.html.head import add_scripts, complete_head, read_head
from tasks.html.walk import walk_tree
from tasks.records import Page
from warehouse.errors import RecordError

_SURROGATES = dict.fromkeys(range(55296, 57344), "�")


def parse_html(text: str, url: str | None = None) -> Page:
    """The page's blocks in document order, its head, and the route that found them.

    Lone surrogates are read as U+FFFD. Raises RecordError('parse', …) for a page that cannot be parsed.
    """
    try:
        parser = LexborHTMLParser(text)
    except UnicodeEncodeError:
        parser = LexborHTMLParser(text.translate(_SURROGATES))
    except (RuntimeError, ValueError, MemoryError) as error:
        raise RecordError(
            "parse", "processing_error", f"the HTML parser gave up: {error}; try a smaller page"
        ) from error
    head = read_head(parser)
    route = "html:lexbor"
    root = parser.root
    if root is None:
        return Page("html", (), head, route)
    tree = walk_tree(root)
    if tree.hidden and sum(len(run.text) for run in tree.runs) < 200:
        tree = walk_tree(root, with_hidden=True)
        route = "html:lexbor+hidden"
    head = add_scripts(head, tree)
    decision = decide_content(tree, head)
    blocks = build_blocks(tree, decision)
    return Page("html", blocks, complete_head(head, tree, decision.region, decision.title_run), route)
