"""Digits, scales and words that numbers are written with."""

from __future__ import annotations

from tasks.mentions.lexicon import read_words

DIGIT_VALUES = {
    **dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)),
    **dict(
        zip("○两兩壹贰貳叁參肆伍陆陸柒捌玖壱弐参", (0, 2, 2, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 1, 2, 3), strict=True)
    ),
}
SMALL_SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "십": 10, "백": 100, "천": 1000}
LARGE_SCALES = {
    "万": 10**4,
    "萬": 10**4,
    "만": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "억": 10**8,
    "兆": 10**12,
    "조": 10**12,
    "京": 10**16,
    "경": 10**16,
}
VAGUE = frozenset("数數几幾수")


WORD_VALUES = {
    **{
        word: value
        for value, word in enumerate(
            read_words(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
            )
        )
    },
    **{
        word: 10 * tens
        for tens, word in enumerate(read_words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
    },
}
WORD_SCALES = {
    **dict.fromkeys(read_words("hundred"), 100),
    **dict.fromkeys(read_words("thousand tsd tausend mille mil тыс"), 10**3),
    **dict.fromkeys(
        read_words(
            "million mn mln mio millionen millions millón millones milioni milhões miljoen miljoner млн миллионов"
        ),
        10**6,
    ),
    **dict.fromkeys(
        read_words(
            "billion bn bln mrd milliarde milliarden milliard milliards billions miliardi miljard miljarder млрд миллиардов"
        ),
        10**9,
    ),
    **dict.fromkeys(read_words("trillion tn trn bio billionen трлн"), 10**12),
    **dict.fromkeys(read_words("dozen"), 12),
}
"""English words, and abbreviations and words of other European languages."""
# Letters that scale only right behind digits and before no other letter: $3.2B, 450k.
LETTER_SCALES = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12}
