"""Written Cantonese told from written Chinese by its function words.

The characters are those of the Hong Kong Supplementary Character Set that write Cantonese particles, pronouns and
verbs; standard Chinese has no use for them, or (the second table) only for rare words.
"""

from __future__ import annotations

import re

_CANTONESE = re.compile(
    r"""
    [嘅咗喺冇唔佢哋嚟嘢睇啲嗰俾畀攞揾搵咩喎啱嘥㗎噉咁嘞喇囉囖唧㖞啩嘑嚿瞓諗谂嗌嬲孭㒩揸揼嗱冚嘈嗮㨃]
    | (?<![關聯干體])係(?![數列])      # the copula: 佢係學生, but 關係, 係數
    | 呢[個度種餅間位隻次件班排便]     # this: 呢個
    | [一二三四五六七八九十百千萬廿\d]蚊  # dollars: 十蚊
    | 乜(?!斜)
    | 點[解樣呀做] | 点解 | 又點(?!點)
    | 依家 | 而家 | 返[嚟工學屋去] | 邊[度個便] | 边度 | 边个 | 幾時 | 几时 | 聽日 | 听日 | 琴日 | 尋日
    | 頭先 | 头先 | [入出]便 | 等陣 | 有排 | 咋嘛 | 吖嘛
    """,
    re.VERBOSE,
)
_STANDARD = re.compile(r"[的是在了他她們们這这那沒没不吗嗎些]")
_SPEECH = re.compile("「[^「」]{1,400}」|“[^“”]{1,400}”")
_NARRATIVE = 20


def is_cantonese(text: str) -> bool:
    """Whether Han text is Cantonese: at least one of its words, and more than half as many as standard ones.

    What a longer text quotes has no say: Hong Kong's papers write standard Chinese and quote speakers as they speak.
    """
    narrative = _SPEECH.sub("", text)
    if len(narrative) >= _NARRATIVE:
        text = narrative
    cantonese = len(_CANTONESE.findall(text))
    return cantonese > 0 and cantonese * 2 > len(_STANDARD.findall(text))
