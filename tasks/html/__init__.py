"""HTML pages to typed blocks: lexbor's tree, one linear walk, a content region, and a decision on every run of text."""

from tasks.html.parse import parse_html

__all__ = ["parse_html"]
