"""Duplicates as evidence: sketches of documents, clusters of copies, and links between translations.

sketch_document runs in the worker that made the document; resolve_duplicates runs once a load, over the warehouse.
"""

from tasks.dedup.difference import diff_texts
from tasks.dedup.explain import explain_link, explain_pair
from tasks.dedup.normalize import fold_text, normalize_text
from tasks.dedup.resolve import Resolution, resolve_duplicates
from tasks.dedup.sketch import Content, Sketch, sketch_document, sketch_documents
from tasks.dedup.templates import find_shared_lines

__all__ = [
    "Content",
    "Resolution",
    "Sketch",
    "diff_texts",
    "explain_link",
    "explain_pair",
    "find_shared_lines",
    "fold_text",
    "normalize_text",
    "resolve_duplicates",
    "sketch_document",
    "sketch_documents",
]
