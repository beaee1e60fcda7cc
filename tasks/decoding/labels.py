"""Encodings by name: what a declared label means, and which codecs read it.

Labels follow the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) where it widens an older set
to the one that pages really use: GB 2312 is read as GB18030, Shift_JIS as CP932, EUC-KR as CP949, Latin-1 as
windows-1252. Every encoding name is one that Python's `codecs.lookup` knows.
"""

from __future__ import annotations

import codecs

_LABELS = {
    "utf-8": "utf8 utf_8 unicode-1-1-utf-8 utf8mb4 x-unicode20utf8 utf-8-sig unicode",
    "gb18030": (
        "gb2312 gb_2312 gb-2312 gb_2312-80 gb2312-80 csgb2312 csiso58gb231280 iso-ir-58 chinese gbk x-gbk cp936 ms936 "
        "windows-936 936 euc-cn euccn x-euc-cn gb13000 gb18030-2000 gb18030-2005 gb18030-2022 gb"
    ),
    "hz": "hz-gb-2312 hz-gb hzgb",
    "big5-hkscs": "big5 big-5 csbig5 x-x-big5 cn-big5 big5-eten cp950 ms950 windows-950 950 big5hkscs big5-hkscs2004",
    "cp932": (
        "shift_jis shift-jis sjis x-sjis shiftjis ms_kanji csshiftjis ms932 windows-31j windows-932 932 shift_jis-2004 "
        "x-ms-cp932 cswindows31j shift_jisx0213"
    ),
    "euc-jp": "eucjp euc_jp x-euc-jp x-euc cseucpkdfmtjapanese ujis euc-jis-2004 euc-jisx0213 cp51932 eucjp-ms",
    "iso-2022-jp": "iso2022-jp iso2022jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-ext jis",
    "cp949": (
        "euc-kr euckr euc_kr cseuckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 ks_c_5601 korean windows-949 ms949 "
        "949 uhc iso-ir-149"
    ),
    "iso-2022-kr": "iso2022-kr iso2022kr csiso2022kr",
    "windows-1252": (
        "iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 ascii us-ascii ansi cp1252 cp-1252 x-cp1252 "
        "windows1252 win-1252 iso_8859-1:1987 iso-8859-15 iso8859-15 latin9 ansi_x3.4-1968"
    ),
    "windows-1254": "iso-8859-9 iso8859-9 latin5 cp1254 x-cp1254",
    "windows-1250": "cp1250 x-cp1250 win-1250",
    "windows-1251": "cp1251 x-cp1251 win-1251 windows1251",
    "windows-1253": "cp1253 x-cp1253",
    "windows-1255": "cp1255 x-cp1255",
    "windows-1256": "cp1256 x-cp1256",
    "windows-1257": "cp1257 x-cp1257",
    "windows-1258": "cp1258 x-cp1258",
    "cp874": "tis-620 tis620 iso-8859-11 windows-874 dos-874",
    "koi8-r": "koi8 koi koi8r cskoi8r",
    "koi8-u": "koi8u koi8-ru",
    "utf-16": "utf16 ucs-2 iso-10646-ucs-2 csunicode",
    "utf-16le": "utf-16-le utf16le unicodefffe",
    "utf-16be": "utf-16-be utf16be unicodefeff",
    "utf-32": "utf32 ucs-4",
}
_BY_LABEL = {label: name for name, labels in _LABELS.items() for label in (name, *labels.split())}

CODECS = {
    "big5-hkscs": ("big5hkscs", "cp950", "big5"),
    "cp932": ("cp932", "shift_jis_2004"),
    "euc-jp": ("euc_jp", "euc_jis_2004"),
    "iso-2022-jp": ("iso2022_jp_ext",),
    "iso-2022-kr": ("iso2022_kr",),
    "cp949": ("cp949",),
}
"""The codecs of an encoding, the first for all bytes, the others for what it leaves out."""

# Text encodings that Python knows but no page means.
_UNUSABLE = {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "undefined", "mbcs", "oem"}


def normalize_label(label: str | None) -> str | None:
    """The encoding that a declared label means; None where no codec reads it.

    >>> normalize_label("GB2312"), normalize_label("x-sjis"), normalize_label("klingon")
    ('gb18030', 'cp932', None)
    """
    if not label:
        return None
    name = label.strip().strip("\"'").lower()
    if name in _BY_LABEL:
        return _BY_LABEL[name]
    name = name.replace("_", "-")
    if name in _BY_LABEL:
        return _BY_LABEL[name]
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", False) or info.name.replace("_", "-") in _UNUSABLE:
        return None
    return _BY_LABEL.get(info.name.replace("_", "-"), info.name)
