"""Bytes that are no text at all: files known by their first bytes, and bytes full of control characters."""

from __future__ import annotations

import numpy as np

SAMPLE_BYTES = 64 * 1024
MAX_CONTROL_SHARE = 0.05

_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"\x89PNG\r\n\x1a\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF87a": "a GIF image",
    b"GIF89a": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or an Office file",
    b"PK\x05\x06": "an empty ZIP archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Office file",
    b"\x1f\x8b\x08": "gzip data",
    b"\x28\xb5\x2f\xfd": "zstd data",
    b"BZh91AY&SY": "bzip2 data",
    b"\xfd7zXZ\x00": "xz data",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "an SQLite database",
    b"PAR1": "a Parquet file",
    b"OggS": "Ogg media",
    b"ID3": "an MP3 file",
    b"wOFF": "a font",
    b"wOF2": "a font",
    b"\x00\x01\x00\x00\x00": "a font",
    b"RIFF": "RIFF media",
    b"{\\rtf": "an RTF file",
}
_STARTS = tuple(_SIGNATURES)


def identify_binary(raw: bytes) -> str | None:
    """What kind of binary file the bytes start like, or None.

    >>> identify_binary(b"%PDF-1.7 ...")
    'a PDF file'
    """
    if not raw.startswith(_STARTS):
        return None
    name = next(name for start, name in _SIGNATURES.items() if raw.startswith(start))
    is_plain = name in ("RIFF media", "an MP3 file", "Ogg media", "a Parquet file", "a font")
    return name if not is_plain or measure_controls(raw) > 0.01 else None


def measure_controls(raw: bytes) -> float:
    """The share of control bytes, NUL among them, in the first 64 KiB.

    ESC, which starts the shifts of ISO-2022 and the colours of terminals, and SUB, which ends old text files, are not
    counted.
    """
    sample = raw[:SAMPLE_BYTES]
    count = count_controls(sample)
    if count:
        count -= sample.count(b"\x1b") + sample.count(b"\x1a")
    return count / len(sample) if sample else 0.0


def pick_unusual(raw: bytes) -> bytes:
    """The bytes in order without printable ASCII and DEL: a small part of most pages, and all that most checks have to see."""
    codes = np.frombuffer(raw, np.int8)
    return codes[codes < 0x20].tobytes()


def count_controls(raw: bytes) -> int:
    """How many C0 controls the bytes hold, tab and the line breaks left out."""
    codes = np.frombuffer(raw, np.uint8)
    # The subtraction wraps: only 0x09 to 0x0D end up below five.
    return int(np.count_nonzero(codes < 0x20) - np.count_nonzero(codes - np.uint8(9) < 5))
