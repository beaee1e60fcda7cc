"""Written Cantonese told from written Chinese by its function words.

The characters are those of the Hong Kong Supplementary Character Set that write Cantonese particles, pronouns and
verbs; standard Chinese has no use for them, or (the second table) only for rare words.
"""

from __future__ import annotations

import re

_CANTONESE = re.compile(
    r"[嘅咗喺冇唔佢哋嚟嘢睇啲嗰俾畀攞揾搵咩喎啱嘥㗎噉咁嘞喇囉㖞啩嘑嚿瞓諗谂嗌嬲孭㩒揸揼嗱冚嘈嗮]"
    r"|乜嘢|點解|点解|而家|依家|係咪|系咪|唔該|返嚟|返工|邊度|边度|邊個|边个|幾時|几时|聽日|听日|琴日|尋日|頭先|头先"
)
_STANDARD = re.compile(r"[的是在了他她們们這这那沒没不吗嗎些]")


def is_cantonese(text: str) -> bool:
    """Whether Han text is Cantonese: at least one of its words, and more of them than a third of the standard ones."""
    cantonese = len(_CANTONESE.findall(text))
    return cantonese > 0 and cantonese * 3 > len(_STANDARD.findall(text))
