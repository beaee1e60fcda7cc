"""Adapter between the extraction scorer and the product: bytes and address to text, title, author and date."""

from __future__ import annotations

from tasks.decoding import decode_record
from tasks.html import parse_html
from tasks.metadata import extract_metadata
from tasks.records import Block, RawRecord


def _is_outside(block: Block) -> bool:
    """Whether the sets' gold leaves a content block out: headlines, and captions that are no part of the running text."""
    return block.type == "title" or block.rule == "figure:caption"


def extract(html: bytes, url: str | None) -> dict[str, str | None]:
    decoded = decode_record(RawRecord("bench", "", html, "", media_type="text/html"))
    page = parse_html(decoded.text, url, decoded.utf8)
    metadata = extract_metadata(page, url)
    published = metadata.published_at
    names = metadata.authors or ((metadata.editor,) if metadata.editor else ())
    return {
        "text": "\n".join(block.text for block in page.blocks if block.is_content and not _is_outside(block)),
        "title": metadata.title,
        "author": "; ".join(names),
        "date": published.date().isoformat() if published else None,
    }
