"""Bytes to text in one encoding, with the characters that Python's codec leaves out and U+FFFD for the rest."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from tasks.decoding.labels import CODECS

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_REPLACEMENT_BYTES = {"utf-8": b"\xef\xbf\xbd", "gb18030": b"\x84\x31\xa4\x37"}
_Handler = Callable[[UnicodeError], tuple[str, int]]


def convert_bytes(raw: bytes, encoding: str) -> tuple[str, int]:
    """The text and how many U+FFFD were written for bytes that the encoding does not have."""
    codec = CODECS.get(encoding, (encoding,))[0]
    try:
        return raw.decode(codec), 0
    except UnicodeDecodeError:
        text = raw.decode(codec, _HANDLERS.get(encoding, "replace"))
    stated = _REPLACEMENT_BYTES.get(encoding)
    return text, text.count(REPLACEMENT) - (raw.count(stated) if stated else 0)


def _read_with(*decoders: Callable[[bytes], str]) -> _Handler:
    """An error handler that offers the next two and three bytes to each decoder."""

    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        for decode in decoders:
            for width in (2, 3):
                piece = error.object[error.start : error.start + width]
                if len(piece) == width and piece[0] >= 0x80:
                    try:
                        return decode(piece), error.start + width
                    except UnicodeDecodeError:
                        continue
        return REPLACEMENT, error.end

    return handle


def _codec(name: str) -> Callable[[bytes], str]:
    return lambda piece: piece.decode(name)


def _read_euc_vendor(piece: bytes) -> str:
    """A character of the vendor rows 13 and 89 to 92 of EUC-JP, which CP932 has at the same row and cell."""
    row, cell = piece[0] - 0xA0, piece[1] - 0xA0
    if len(piece) != 2 or not (1 <= row <= 94 and 1 <= cell <= 94):
        raise UnicodeDecodeError("euc-jp", piece, 0, len(piece), "not a two-byte character")
    lead = (row + 1) // 2 + (0x80 if row <= 62 else 0xC0)
    trail = cell + (0x3F if cell <= 63 else 0x40) if row % 2 else cell + 0x9E
    return bytes((lead, trail)).decode("cp932")


def _read_single(table: dict[int, str]) -> _Handler:
    """An error handler for single bytes that the codec does not have."""

    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        char = table.get(error.object[error.start])
        return (REPLACEMENT, error.end) if char is None else (char, error.start + 1)

    return handle


_HANDLERS: dict[str, str] = {}
for _name, _handler in (
    ("big5-hkscs", _read_with(_codec("cp950"), _codec("big5"))),
    ("cp932", _read_with(_codec("shift_jis_2004"))),
    ("euc-jp", _read_with(_read_euc_vendor, _codec("euc_jis_2004"))),
    # CP936 has the euro sign at 0x80.
    ("gb18030", _read_single({0x80: "€"})),
):
    _HANDLERS[_name] = f"inkmill-{_name}"
    codecs.register_error(_HANDLERS[_name], _handler)
