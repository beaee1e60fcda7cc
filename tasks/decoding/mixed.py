"""Pages put together from parts in two encodings: each part is decoded in the one it is in."""

from __future__ import annotations

import re

from tasks.decoding.convert import convert_bytes
from tasks.decoding.detection import rank_encodings, score_encoding

MIN_REPLACED = 8
MIN_HIGH_BYTES = 6
MIN_MARGIN = 12.0
MAX_PARTS = 500
_PART = re.compile(rb"[^>\n]*[>\n]?")
_HIGH = re.compile(rb"[\x80-\xff]")
# Four Han in a row in UTF-8; in two-byte encodings so regular a run is no text.
_UTF8_RUN = re.compile(rb"(?:[\xe4-\xe9][\x80-\xbf]{2}){4}")


def decode_parts(body: bytes, encoding: str, replaced: int) -> tuple[str, int, str] | None:
    """The text, its replaced characters and the second encoding, where parts of the bytes are in another; else None.

    Parts end at a line break or a tag's end. In a UTF-8 page a part with errors may be in any other encoding; in
    another page a part may be in UTF-8. The other encoding must be the more plausible by a wide margin.
    """
    is_utf8 = encoding == "utf-8"
    if not (replaced >= MIN_REPLACED if is_utf8 else _UTF8_RUN.search(body)):
        return None
    second: str | None = None
    groups: list[tuple[str, list[bytes]]] = []
    for part in _PART.findall(body):
        other = _choose(part, is_utf8, encoding) if len(groups) <= MAX_PARTS else None
        second = second or other
        chosen = other or encoding
        if not groups or groups[-1][0] != chosen:
            groups.append((chosen, []))
        groups[-1][1].append(part)
    if second is None:
        return None
    decoded = [convert_bytes(b"".join(parts), choice) for choice, parts in groups]
    return "".join(text for text, _ in decoded), sum(count for _, count in decoded), second


def _choose(part: bytes, is_utf8: bool, encoding: str) -> str | None:
    """The encoding of a part where it is not the page's."""
    if part.isascii() or len(_HIGH.findall(part)) < MIN_HIGH_BYTES:
        return None
    try:
        part.decode()
        is_valid = True
    except UnicodeDecodeError:
        is_valid = False
    if is_utf8 == is_valid:
        return None
    other = "utf-8" if is_valid else rank_encodings(part).best
    if other == encoding:
        return None
    return other if score_encoding(part, other) > score_encoding(part, encoding) + MIN_MARGIN else None
