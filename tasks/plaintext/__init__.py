"""Text that lost its markup, read by words, shapes and neighbours."""

from tasks.plaintext.parse import parse_text

__all__ = ["parse_text"]
