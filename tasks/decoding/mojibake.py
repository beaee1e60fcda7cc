"""Mojibake: UTF-8 that was read as windows-1252, Latin-1 or GBK, and then stored as if that were right.

A line is repaired only where a round trip proves it: its characters, written in the wrong encoding, are UTF-8 without
a single error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# What the UTF-8 of a character looks like in windows-1252 and Latin-1: a lead byte, then continuation bytes.
_LATIN_CONTINUATION = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_LATIN_SEQUENCE = re.compile(
    f"[\xc2-\xdf][{_LATIN_CONTINUATION}]|[\xe0-\xef][{_LATIN_CONTINUATION}]{{2}}|[\xf0-\xf4][{_LATIN_CONTINUATION}]{{3}}"
)
_LATIN_LONG = re.compile(f"[\xe0-\xef][{_LATIN_CONTINUATION}]{{2}}|[\xf0-\xf4][{_LATIN_CONTINUATION}]{{3}}")
# Han that the lead bytes E4 to E9 and EF of UTF-8 give with their followers in GBK; no text uses them in such numbers.
_GBK_SIGNS = re.compile("[锛銆鈥浣浠涓鍦鏄鐨绗鍙鏈瀛鏃闂璇璁鍥鎴杩鎬鏂骞钁鍏缁娴鎵]")
MIN_GBK_SIGNS = 2
_CP1252_GAPS = {chr(code): bytes((code,)) for code in range(0x80, 0xA0)}


def score_mojibake(text: str) -> float:
    """The share of the non-ASCII characters that look like UTF-8 read in another encoding, 0 to 1."""
    total = sum(1 for char in text if char > "\x7f")
    if not total:
        return 0.0
    latin = sum(len(found) for found in _LATIN_SEQUENCE.findall(text))
    signs = len(_GBK_SIGNS.findall(text))
    return min(1.0, max(latin, 3 * signs if signs >= MIN_GBK_SIGNS else 0) / total)


def repair_mojibake(text: str) -> tuple[str, int]:
    """The text with its mojibake lines repaired, and how many lines that were.

    >>> repair_mojibake("cafÃ© â€œdÃ©jÃ  vuâ€\\x9d")
    ('café “déjà vu”', 1)
    >>> repair_mojibake("São Tomé")
    ('São Tomé', 0)
    """
    if not has_mojibake(text):
        return text, 0
    repaired = 0
    lines: list[str] = []
    for line in text.split("\n"):
        better = _repair_line(line)
        repaired += better is not None
        lines.append(line if better is None else better)
    return "\n".join(lines), repaired


def has_mojibake(text: str) -> bool:
    """Whether any part of the text looks like UTF-8 read in another encoding."""
    return _LATIN_SEQUENCE.search(text) is not None or next(_find_signs(text), None) is not None


def _find_signs(text: str) -> Iterator[re.Match[str]]:
    return _GBK_SIGNS.finditer(text)


def _repair_line(line: str) -> str | None:
    if line.isascii():
        return None
    sequences = _LATIN_SEQUENCE.findall(line)
    if len(sequences) >= 2 or (sequences and _LATIN_LONG.search(line)):
        better = _round_trip(line, _encode_latin)
        if better is not None:
            return better
    if len(_GBK_SIGNS.findall(line)) >= MIN_GBK_SIGNS:
        return _round_trip(line, lambda wrong: wrong.encode("gb18030"))
    return None


def _round_trip(line: str, encode: Callable[[str], bytes]) -> str | None:
    try:
        return encode(line).decode()
    except UnicodeError:
        return None


def _encode_latin(text: str) -> bytes:
    """The bytes of text in windows-1252, its gaps filled from Latin-1 as browsers do."""
    parts: list[bytes] = []
    for char in text:
        try:
            parts.append(char.encode("windows-1252"))
        except UnicodeEncodeError:
            parts.append(_CP1252_GAPS[char] if char in _CP1252_GAPS else char.encode("windows-1252"))
    return b"".join(parts)
