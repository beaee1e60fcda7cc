"""Markdown with embedded HTML, read through markdown-it and BeautifulSoup."""

from tasks.markdown.parse import parse_markdown

__all__ = ["parse_markdown"]
