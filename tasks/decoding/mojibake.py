"""Mojibake: UTF-8 that was read as windows-1252, Latin-1 or GBK, and then stored as if that were right.

A line is repaired only where a round trip proves it: its characters, written in the wrong encoding, are UTF-8 without
a single error.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# What the UTF-8 of a character looks like in windows-1252 and Latin-1: a lead byte, then continuation bytes. E0 with a
# no-break space is left out: French writes it.
_FOLLOW = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_LONG = f"\xe0[\xa4-\xbf]{_FOLLOW}|[\xe1-\xef]{_FOLLOW}{{2}}|[\xf0-\xf4]{_FOLLOW}{{3}}"
_LATIN_SEQUENCE = re.compile(f"[\xc2-\xdf]{_FOLLOW}|{_LONG}")
_LATIN_LONG = re.compile(_LONG)
# The letters of Latin-1 begin with C2 or C3; other leads are letters that a trade mark may follow, as in NESTLÉ®.
_LATIN_COMMON = re.compile(f"[\xc2\xc3]{_FOLLOW}")
MIN_COMMON = 2
MIN_DISTINCT = 6
# Han that the lead bytes E4 to E9 and EF of UTF-8 give with their followers in GBK; no text uses them in such numbers.
_GBK_SIGNS = re.compile("[锛銆鈥浣浠涓鍦鏄鐨绗鍙鏈瀛鏃闂璇璁鍥鎴杩鎬鏂骞钁鍏缁娴鎵]")
MIN_GBK_SIGNS = 2
_LATIN_BYTES = re.compile(rb"\xc3[\x82-\xb4](?:\xc2|\xe2[\x80\x82\x84]|\xc5|\xc6\x92|\xcb)")
# The comma, the full stop, the closing quote and the most frequent character of Chinese.
_GBK_FREQUENT = "锛銆鈥鐨"
_TO_LATIN_1 = {
    ord(char): code for code in range(0x80, 0xA0) if (char := bytes((code,)).decode("windows-1252", "ignore"))
}


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
    repaired = 0
    lines: list[str] = []
    for line in text.split("\n"):
        better = _repair_line(line)
        repaired += better is not None
        lines.append(line if better is None else better)
    return "\n".join(lines), repaired


def may_be_mojibake(encoded: bytes, unusual: bytes, foreign: str) -> bool:
    """Whether a text has the marks of mojibake: a quick test before looking line by line.

    The text is given in UTF-8, without its printable ASCII, and that again as text.
    """
    is_latin = _LATIN_BYTES.search(unusual) and _LATIN_BYTES.search(encoded)
    return bool(is_latin) or any(sign in foreign for sign in _GBK_FREQUENT)


def _repair_line(line: str) -> str | None:
    if line.isascii():
        return None
    if _proves_latin(line):
        better = _round_trip(line, _encode_latin)
        if better is not None:
            return better
    if len(_GBK_SIGNS.findall(line)) >= MIN_GBK_SIGNS:
        return _round_trip(line, lambda wrong: wrong.encode("gb18030"))
    return None


def _proves_latin(line: str) -> bool:
    if _LATIN_LONG.search(line) or len(_LATIN_COMMON.findall(line)) >= MIN_COMMON:
        return True
    return len(set(_LATIN_SEQUENCE.findall(line))) >= MIN_DISTINCT


def _round_trip(line: str, encode: Callable[[str], bytes]) -> str | None:
    try:
        return encode(line).decode()
    except UnicodeError:
        return None


def _encode_latin(text: str) -> bytes:
    """The bytes of text in windows-1252, its gaps filled from Latin-1 as browsers do."""
    return text.translate(_TO_LATIN_1).encode("latin-1")
