"""Title, authors, dates and addresses of a document, each with the rule that found it."""

from tasks.metadata.extract import extract_metadata

__all__ = ["extract_metadata"]
