"""Decoding: the text of a record's bytes with the evidence for the encoding that was used.

The order: a byte-order mark, strict UTF-8, then a comparison of encodings in which a declaration counts for much and
the bytes themselves for more. What is declared never overrules UTF-8 without errors, and never turns Chinese bytes
into accented Latin letters.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.decoding.binary import (
    MAX_CONTROL_SHARE,
    count_controls,
    identify_binary,
    measure_controls,
    pick_unusual,
)
from tasks.decoding.convert import convert_bytes
from tasks.decoding.declarations import find_declaration, strip_mark
from tasks.decoding.detection import rank_encodings
from tasks.decoding.hygiene import (
    LINE_BREAKS,
    fix_c1_controls,
    fix_line_breaks,
    fix_surrogates,
    remove_controls,
    remove_marks,
)
from tasks.decoding.labels import normalize_label
from tasks.decoding.mixed import decode_parts
from tasks.decoding.mojibake import may_be_mojibake, repair_mojibake
from tasks.decoding.wide import detect_wide
from tasks.records import Decoded, RawRecord
from warehouse.errors import RecordError

MAX_REPLACED_SHARE = 0.2
_VALID = "valid UTF-8"
_WHOLE = f"utf-8: {_VALID}"
_C1_BYTES = re.compile(b"\xc2[\x80-\x9f]")
_SURROGATE_BYTES = re.compile(b"\xed[\xa0-\xbf]")


def decode_record(record: RawRecord) -> Decoded:
    """The decoded text of a record; raises RecordError binary_content or undecodable.

    Text that its container already decoded passes with the container's encoding and is only cleaned.
    """
    if record.text is not None:
        return _clean(_keep_text(record.text, record.charset or "utf-8"))
    return decode_bytes(record.raw, record.charset)


def decode_bytes(raw: bytes, charset: str | None = None) -> Decoded:
    """The decoded text of bytes; `charset` is what the transport declares."""
    decoded = _decode(raw, charset)
    return _clean(decoded, raw if decoded.evidence.startswith(_WHOLE) else None)


def detect_encoding(raw: bytes) -> str:
    """The encoding of the beginning of a text file whose last character may be cut off; never fails."""
    try:
        return _decode(raw, None).encoding
    except RecordError:
        return "utf-8"


def _decode(raw: bytes, charset: str | None) -> Decoded:
    kind = identify_binary(raw)
    if kind is not None:
        raise RecordError("decode", "binary_content", f"the bytes are {kind}, not text; convert it to text first")
    body, marked = strip_mark(raw)
    declared = _list_declared(body, charset, marked)
    if marked is not None:
        text, replaced = convert_bytes(body, marked)
        if replaced <= MAX_REPLACED_SHARE * len(text):
            return _evidence(text, marked, declared, marked, replaced, "byte-order mark")
    if b"\x00" in body or any(name.startswith("utf-16") for name in declared.values()):
        wide = detect_wide(body)
        if wide is not None:
            return _decode_wide(body, wide, declared)
    shifted = _detect_shifted(body, declared)
    if shifted is not None:
        text, replaced = convert_bytes(body, shifted)
        return _evidence(text, shifted, declared, shifted, replaced, "escape sequences")
    _refuse_binary(body)
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return _decode_legacy(body, declared)
    return _evidence(text, "utf-8", declared, "utf-8", 0, _VALID)


def _decode_wide(body: bytes, encoding: str, declared: dict[str, str]) -> Decoded:
    text, replaced = convert_bytes(body, encoding)
    return _evidence(text, encoding, declared, encoding, replaced, "byte order seen without a mark")


def _list_declared(body: bytes, charset: str | None, marked: str | None) -> dict[str, str]:
    """Declared labels in order with the encodings they mean; '' where no codec reads them."""
    labels = (charset, marked, find_declaration(body))
    return {label.strip().lower(): normalize_label(label) or "" for label in labels if label and label.strip()}


def _refuse_binary(body: bytes) -> None:
    share = measure_controls(body)
    if share > MAX_CONTROL_SHARE:
        message = f"{share:.0%} of the bytes are control characters; the content is binary, not text"
        raise RecordError("decode", "binary_content", message)


def _detect_shifted(body: bytes, declared: dict[str, str]) -> str | None:
    """An encoding in seven bits that shifts by escape sequences (RFC 1468, RFC 1557, RFC 1843)."""
    if b"\x1b" in body and b"\x1b$" in body and body.isascii():
        return "iso-2022-kr" if b"\x1b$)C" in body else "iso-2022-jp"
    return "hz" if "hz" in declared.values() and b"~{" in body and body.isascii() else None


def _decode_legacy(body: bytes, declared: dict[str, str]) -> Decoded:
    usable = [name for name in declared.values() if name and not name.startswith("utf-")]
    if "utf-8" in declared.values():
        usable.insert(0, "utf-8")
    ranking = rank_encodings(body, usable)
    if not ranking.is_plausible:
        wide = detect_wide(body)
        if wide is not None:
            return _decode_wide(body, wide, declared)
        tried = ", ".join(name for name, _ in ranking.scores[:3])
        message = f"no encoding gives readable text (best were {tried}); state the encoding or fetch the page again"
        raise RecordError("decode", "undecodable", message)
    text, replaced = convert_bytes(body, ranking.best)
    (first, top), (second, next_best) = ranking.scores[:2]
    reason = f"most plausible of {len(ranking.scores)}: {first} {top}, {second} {next_best}"
    parts = decode_parts(body, ranking.best, replaced)
    if parts is not None:
        text, replaced, other = parts
        reason += f"; parts of the page are in {other}"
    return _evidence(text, ranking.best, declared, ranking.detected, replaced, reason)


def _evidence(text: str, encoding: str, declared: dict[str, str], detected: str, replaced: int, reason: str) -> Decoded:
    stated = "; ".join(
        f"declared {label}" + ("" if label == name else f" ({name or 'unknown'})") for label, name in declared.items()
    )
    parts = [f"{encoding}: {reason}", stated or "nothing declared"]
    if declared and encoding not in declared.values():
        parts.append("the declaration does not fit the bytes")
    if replaced:
        parts.append(f"{replaced} characters replaced")
    return Decoded(text, encoding, next(iter(declared), None), detected, replaced, "; ".join(parts))


def _keep_text(text: str, encoding: str) -> Decoded:
    replaced = text.count("\ufffd") if encoding != "utf-8" else 0
    return Decoded(text, encoding, None, None, replaced, f"{encoding}: text decoded by its container")


def _clean(decoded: Decoded, encoded: bytes | None = None) -> Decoded:
    """The decoded text without what is no text; every step that changed it is named in the evidence.

    `encoded` is the text in UTF-8 where the caller has it: searching bytes is several times faster.
    """
    text, replaced = decoded.text, decoded.replaced_chars
    steps: list[str] = []
    if encoded is None:
        encoded = text.encode("utf-8", "surrogatepass")
        if _SURROGATE_BYTES.search(encoded):
            text = fix_surrogates(text)
            encoded = text.encode()
            replaced += text.count("\ufffd") - decoded.text.count("\ufffd")
            steps.append("surrogates joined or replaced")
    unusual = pick_unusual(encoded)
    foreign = unusual.decode()
    if may_be_mojibake(encoded, unusual, foreign):
        text, lines = repair_mojibake(text)
        if lines:
            steps.append(f"mojibake repaired in {lines} lines")
            encoded = text.encode()
            unusual = pick_unusual(encoded)
            foreign = unusual.decode()
    if _C1_BYTES.search(unusual):
        text = fix_c1_controls(text)
        steps.append("C1 controls read as windows-1252")
    if "\ufeff" in foreign:
        text = remove_marks(text)
        steps.append("byte-order marks removed")
    if count_controls(unusual) or b"\x7f" in encoded:
        text = remove_controls(text)
        steps.append("control characters removed")
    if any(mark in foreign for mark in LINE_BREAKS):
        text = fix_line_breaks(text)
    if text == decoded.text and not steps:
        return replace(decoded, utf8=encoded)
    return replace(decoded, text=text, replaced_chars=replaced, evidence="; ".join((decoded.evidence, *steps)))
