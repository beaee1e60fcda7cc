"""Which script a character belongs to, by the prefix of its Unicode name; codes of ISO 15924.

Python carries no Script property (Unicode Standard Annex 24); for letters and marks the character name begins with
the name of the script. Characters common to several scripts (modifier letters, mathematical letters) have none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import repeat

SCRIPT_NAMES = {
    "ADLAM": "Adlm",
    "AHOM": "Ahom",
    "ANATOLIAN HIEROGLYPH": "Hluw",
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "AVESTAN": "Avst",
    "BALINESE": "Bali",
    "BAMUM": "Bamu",
    "BASSA VAH": "Bass",
    "BATAK": "Batk",
    "BENGALI": "Beng",
    "BHAIKSUKI": "Bhks",
    "BOPOMOFO": "Bopo",
    "BRAHMI": "Brah",
    "BUGINESE": "Bugi",
    "BUHID": "Buhd",
    "CANADIAN SYLLABICS": "Cans",
    "CARIAN": "Cari",
    "CAUCASIAN ALBANIAN": "Aghb",
    "CHAKMA": "Cakm",
    "CHAM": "Cham",
    "CHEROKEE": "Cher",
    "CHORASMIAN": "Chrs",
    "CJK": "Hani",
    "COPTIC": "Copt",
    "CUNEIFORM": "Xsux",
    "CYPRIOT": "Cprt",
    "CYPRO-MINOAN": "Cpmn",
    "CYRILLIC": "Cyrl",
    "DESERET": "Dsrt",
    "DEVANAGARI": "Deva",
    "DIVES AKURU": "Diak",
    "DOGRA": "Dogr",
    "DUPLOYAN": "Dupl",
    "EGYPTIAN HIEROGLYPH": "Egyp",
    "ELBASAN": "Elba",
    "ELYMAIC": "Elym",
    "ETHIOPIC": "Ethi",
    "GARAY": "Gara",
    "GEORGIAN": "Geor",
    "GLAGOLITIC": "Glag",
    "GOTHIC": "Goth",
    "GRANTHA": "Gran",
    "GREEK": "Grek",
    "GUJARATI": "Gujr",
    "GUNJALA GONDI": "Gong",
    "GURMUKHI": "Guru",
    "GURUNG KHEMA": "Gukh",
    "HANGUL": "Hang",
    "HANIFI ROHINGYA": "Rohg",
    "HANUNOO": "Hano",
    "HATRAN": "Hatr",
    "HEBREW": "Hebr",
    "HIRAGANA": "Hira",
    "IDEOGRAPHIC": "Hani",
    "IMPERIAL ARAMAIC": "Armi",
    "INSCRIPTIONAL PAHLAVI": "Phli",
    "INSCRIPTIONAL PARTHIAN": "Prti",
    "JAVANESE": "Java",
    "KAITHI": "Kthi",
    "KANNADA": "Knda",
    "KATAKANA": "Kana",
    "KATAKANA-HIRAGANA": "Kana",
    "KAWI": "Kawi",
    "KAYAH LI": "Kali",
    "KHAROSHTHI": "Khar",
    "KHITAN SMALL SCRIPT": "Kits",
    "KHMER": "Khmr",
    "KHOJKI": "Khoj",
    "KHUDAWADI": "Sind",
    "KIRAT RAI": "Krai",
    "LAO": "Laoo",
    "LATIN": "Latn",
    "LEPCHA": "Lepc",
    "LIMBU": "Limb",
    "LINEAR A": "Lina",
    "LINEAR B": "Linb",
    "LISU": "Lisu",
    "LYCIAN": "Lyci",
    "LYDIAN": "Lydi",
    "MAHAJANI": "Mahj",
    "MAKASAR": "Maka",
    "MALAYALAM": "Mlym",
    "MANDAIC": "Mand",
    "MANICHAEAN": "Mani",
    "MARCHEN": "Marc",
    "MASARAM GONDI": "Gonm",
    "MEDEFAIDRIN": "Medf",
    "MEETEI MAYEK": "Mtei",
    "MENDE KIKAKUI": "Mend",
    "MEROITIC CURSIVE": "Merc",
    "MEROITIC HIEROGLYPHIC": "Mero",
    "MIAO": "Plrd",
    "MODI": "Modi",
    "MONGOLIAN": "Mong",
    "MRO": "Mroo",
    "MULTANI": "Mult",
    "MYANMAR": "Mymr",
    "NABATAEAN": "Nbat",
    "NAG MUNDARI": "Nagm",
    "NANDINAGARI": "Nand",
    "NEW TAI LUE": "Talu",
    "NEWA": "Newa",
    "NKO": "Nkoo",
    "NUSHU": "Nshu",
    "NYIAKENG PUACHUE HMONG": "Hmnp",
    "OGHAM": "Ogam",
    "OL CHIKI": "Olck",
    "OL ONAL": "Onao",
    "OLD HUNGARIAN": "Hung",
    "OLD ITALIC": "Ital",
    "OLD NORTH ARABIAN": "Narb",
    "OLD PERMIC": "Perm",
    "OLD PERSIAN": "Xpeo",
    "OLD SOGDIAN": "Sogo",
    "OLD SOUTH ARABIAN": "Sarb",
    "OLD TURKIC": "Orkh",
    "OLD UYGHUR": "Ougr",
    "ORIYA": "Orya",
    "OSAGE": "Osge",
    "OSMANYA": "Osma",
    "PAHAWH HMONG": "Hmng",
    "PALMYRENE": "Palm",
    "PAU CIN HAU": "Pauc",
    "PHAGS-PA": "Phag",
    "PHOENICIAN": "Phnx",
    "PSALTER PAHLAVI": "Phlp",
    "REJANG": "Rjng",
    "RUNIC": "Runr",
    "SAMARITAN": "Samr",
    "SAURASHTRA": "Saur",
    "SHARADA": "Shrd",
    "SHAVIAN": "Shaw",
    "SIDDHAM": "Sidd",
    "SIGNWRITING": "Sgnw",
    "SINHALA": "Sinh",
    "SOGDIAN": "Sogd",
    "SORA SOMPENG": "Sora",
    "SOYOMBO": "Soyo",
    "SUNDANESE": "Sund",
    "SUNUWAR": "Sunu",
    "SYLOTI NAGRI": "Sylo",
    "SYRIAC": "Syrc",
    "TAGALOG": "Tglg",
    "TAGBANWA": "Tagb",
    "TAI LE": "Tale",
    "TAI THAM": "Lana",
    "TAI VIET": "Tavt",
    "TAKRI": "Takr",
    "TAMIL": "Taml",
    "TANGSA": "Tnsa",
    "TANGUT": "Tang",
    "TELUGU": "Telu",
    "THAANA": "Thaa",
    "THAI": "Thai",
    "TIBETAN": "Tibt",
    "TIFINAGH": "Tfng",
    "TIRHUTA": "Tirh",
    "TODHRI": "Todr",
    "TOTO": "Toto",
    "TULU-TIGALARI": "Tutg",
    "UGARITIC": "Ugar",
    "VAI": "Vaii",
    "VITHKUQI": "Vith",
    "WANCHO": "Wcho",
    "WARANG CITI": "Wara",
    "YEZIDI": "Yezi",
    "YI": "Yiii",
    "ZANABAZAR SQUARE": "Zanb",
}
"""Prefixes of Unicode character names and the ISO 15924 codes of their scripts."""

_WIDTHS = ("FULLWIDTH ", "HALFWIDTH ")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ASCII_OTHERS = bytes(code for code in range(128) if not chr(code).isalpha())
_FEW = 24
_LONGEST_PREFIX = max(name.count(" ") + 1 for name in SCRIPT_NAMES)


@cache
def find_script(character: str) -> str | None:
    """The ISO 15924 code of a letter's or mark's script; None for anything else."""
    if unicodedata.category(character)[0] not in "LM":
        return None
    name = unicodedata.name(character, "")
    for width in _WIDTHS:
        name = name.removeprefix(width)
    words = name.split(" ", _LONGEST_PREFIX)
    for count in range(min(_LONGEST_PREFIX, len(words)), 0, -1):
        if script := SCRIPT_NAMES.get(" ".join(words[:count])):
            return script
    return None


def count_scripts(text: str) -> dict[str, int]:
    """Letters and marks of each script (ISO 15924; `Hani`, `Hira`, `Kana` and `Hang` apart)."""
    ascii_letters = len(text.encode("ascii", "ignore").translate(None, _ASCII_OTHERS))
    counts = {"Latn": ascii_letters} if ascii_letters else {}
    if not text.isascii():
        others = "".join(_NOT_ASCII.findall(text))
        # Counting pays from so many characters on.
        numbers = Counter(others).items() if len(others) > _FEW else zip(others, repeat(1))
        for character, number in numbers:
            if script := find_script(character):
                counts[script] = counts.get(script, 0) + number
    return counts
