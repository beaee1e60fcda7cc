"""Words beside a figure that bound or blur it: about, more than, 至少, 以上, 약, 미만 …"""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import itemgetter

from tasks.mentions.lexicon import group_lengths

_BEFORE = {
    "approx": "约|約|大约|大約|约为|約為|大概|近|将近|將近|接近|逼近|相当于|約合|约合|およそ|おおよそ|ほぼ|概ね|약|대략|거의|about|around|roughly|approximately|nearly|almost|"
    "some|close to|an estimated|estimated|circa|ca.|approx.|~|≈|rund|etwa|ungefähr|fast|knapp|environ|près de|quelque|unos|unas|cerca de|aproximadamente|casi",
    "gt": "超过|超過|逾|多于|多於|高于|高於|突破|超|大于|大於|過|超出|more than|over|above|exceeding|exceeds|exceeded|in excess of|upwards of|surpassing|greater than|"
    "mehr als|über|plus de|más de|greater than|>",
    "lt": "不到|不足|低于|低於|少于|少於|未满|未滿|小于|小於|不滿|不满|less than|below|under|fewer than|short of|weniger als|unter|moins de|menos de|<",
    "le": "高达|高達|多达|多達|至多|最多|不超过|不超過|不高于|不高於|不多于|最大|最高|最長|最长|上限|최대|최고|최장|up to|at most|no more than|not more than|as much as|as many as|"
    "a maximum of|bis zu|höchstens|jusqu'à|hasta",
    "ge": "至少|最少|不少于|不少於|不低于|不低於|起码|起碼|少なくとも|最低|최소|적어도|최저|at least|no less than|not less than|no fewer than|a minimum of|mindestens|au moins|al menos",
}
_AFTER = {
    "ge": "以上|及以上|이상|or more|or above|or higher|and above|oder mehr|ou plus|o más|或更多|或以上",
    "le": "以下|及以下|以内|以內|之内|之內|이하|이내|or less|or fewer|or below|or under|或更短|或更少|或以下",
    "lt": "未満|未满|未滿|미만|弱",
    "gt": "超(?!级|級)|を超え|超え|余り|あまり|餘|余|多|을 넘|를 넘|이 넘|가 넘|넘는|넘게|초과|남짓|強(?!い|く|化|力)|有余|有餘",
    "approx": "左右|上下|前后|前後|程度|ほど|近く|くらい|ぐらい|안팎|정도|가량|쯤|내외|가까이|前后",
}
_LEADING: Mapping[str, str] = {word: name for name, words in _BEFORE.items() for word in words.split("|")}
_LEADING_LENGTHS = group_lengths(_LEADING, itemgetter(-1))
_TRAILING = re.compile(
    "(?:的|[ ]|の)?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _AFTER.items()) + ")", re.IGNORECASE
)
# What the words behind a figure begin with, and the links before them.
_TRAILING_FIRST = frozenset("的 の").union(word[0] for words in _AFTER.values() for word in words.split("|"))
_TRAILING_FIRST |= frozenset(map(str.upper, _TRAILING_FIRST))
_FILLERS = ("到", "达", "達", "為", "为", "于", "於", "the", "是")
_WINDOW = 24
_STRESSED = re.compile(r"(?:高达|高達|多达|多達|최고|as (?:high|much|many) as)\s?\Z", re.IGNORECASE)


def find_modifier(text: str, start: int, end: int) -> str | None:
    """The modifier (approx, gt, ge, lt or le) that stands right before or behind a span."""
    before = text[max(0, start - _WINDOW) : start].rstrip().lower()
    leading = _find_leading(before)
    if leading is None and before.endswith(_FILLERS):
        leading = next((_find_leading(before[: -len(f)].rstrip()) for f in _FILLERS if before.endswith(f)), None)
    if leading is not None:
        return leading
    trailing = _TRAILING.match(text, end) if text[end : end + 1] in _TRAILING_FIRST else None
    return trailing.lastgroup if trailing else None


def _find_leading(before: str) -> str | None:
    for length in _LEADING_LENGTHS.get(before[-1:], ()):
        word = before[-length:]
        if word in _LEADING and len(word) == length:
            rest = before[:-length]
            if word[0].isascii() and word[0].isalpha() and rest[-1:].isalpha():
                continue
            return _LEADING[word]
    return None


def is_stressed(text: str, start: int) -> bool:
    """Whether `as high as` before a percentage only stresses it (负面率高达60%) and bounds nothing."""
    return _STRESSED.search(text[max(0, start - _WINDOW) : start]) is not None
