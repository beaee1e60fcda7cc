"""Encodings that a record declares: byte-order mark, transport, XML declaration, meta tag."""

from __future__ import annotations

from bs4.dammit import EncodingDetector

HEAD_BYTES = 2048
LATE_BYTES = 64 * 1024
_WINDOW_BYTES = 512


def find_declaration(raw: bytes) -> str | None:
    """The encoding that the XML declaration or a meta tag of the bytes names, as written in lower case; or None.

    Tags are looked for in the first 2 KiB (the HTML standard says 1 KiB), then at each `charset` of the first
    64 KiB, for pages whose scripts come before their meta tags.
    """
    head = raw[:HEAD_BYTES]
    found = _find_in(head)
    if found is not None or len(raw) <= HEAD_BYTES:
        return found
    late = raw[:LATE_BYTES].lower()
    position = late.find(b"charset", HEAD_BYTES - _WINDOW_BYTES)
    while position >= 0:
        tag = late.rfind(b"<", max(0, position - _WINDOW_BYTES), position)
        if tag >= 0 and late.startswith(b"<meta", tag):
            found = _find_in(raw[tag : position + _WINDOW_BYTES])
            if found is not None:
                return found
        position = late.find(b"charset", position + 1)
    return None


def _find_in(markup: bytes) -> str | None:
    found = EncodingDetector.find_declared_encoding(markup, is_html=True)
    return found.strip() or None if found else None


def strip_mark(raw: bytes) -> tuple[bytes, str | None]:
    """The bytes without their byte-order mark, and the encoding that it shows."""
    return EncodingDetector.strip_byte_order_mark(raw)
