"""Fixes for characters that are no text: each a pure function from text to text.

Nothing here touches CJK punctuation, full-width forms, variation selectors or zero-width joiners.
"""

from __future__ import annotations

import re

LINE_BREAKS = ("\r", "\v", "\f", "\u2028", "\u2029")
_C0_CONTROLS = dict.fromkeys((*range(0x09), *range(0x0E, 0x20), 0x7F))
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_C1_CONTROL = re.compile("[\x80-\x9f]")


def fix_line_breaks(text: str) -> str:
    """The text with CRLF, CR, vertical tab, form feed and the Unicode line and paragraph separators as LF.

    >>> fix_line_breaks("一\\r\\n二\\r三")
    '一\\n二\\n三'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for separator in LINE_BREAKS[1:]:
        text = text.replace(separator, "\n")
    return text


def remove_controls(text: str) -> str:
    """The text without NUL, the other C0 controls and DEL; tab and the line breaks stay.

    >>> remove_controls("記\\x00事\\x1b")
    '記事'
    """
    return text.translate(_C0_CONTROLS)


def fix_c1_controls(text: str) -> str:
    """The text with C1 controls read as windows-1252, as HTML reads numeric references; those it lacks are removed.

    >>> fix_c1_controls("It\\x92s 5 \\x80")
    'It’s 5 €'
    """
    return _C1_CONTROL.sub(lambda found: found.group().encode("latin-1").decode("windows-1252", "ignore"), text)


def fix_surrogates(text: str) -> str:
    """The text with surrogate pairs joined and lone surrogates replaced by U+FFFD.

    >>> fix_surrogates("\\ud842\\udfb7野家"), fix_surrogates("a\\ud800b")
    ('𠮷野家', 'a�b')
    """
    text = _PAIR.sub(lambda found: found.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)
    return _SURROGATE.sub("\ufffd", text)


def remove_marks(text: str) -> str:
    """The text without U+FEFF, which means a byte-order mark wherever files were joined.

    >>> remove_marks("\\ufeff標題")
    '標題'
    """
    return text.replace("\ufeff", "")
