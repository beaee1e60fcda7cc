"""Places in Chinese text that no table lists: by their last character, by the sounds of a foreign name, behind a state."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from tasks.conversion.fold import fold_variant
from tasks.mentions.lexicon import read_words
from tasks.mentions.person_words import TITLES_ZH
from tasks.mentions.words_zh import Span, Words

SOUNDS = fold_variant(
    "阿埃艾爱安奥巴白班鲍贝本比彼毕博波勃伯布策查茨达戴丹道德登迪蒂丁东杜顿多恩尔法凡范菲费芬丰冯弗夫福富盖甘冈高戈哥格古圭哈海汉豪赫亨胡华怀霍基吉加贾简杰金卡凯坎康考科克肯孔库夸奎拉莱赖兰朗劳勒雷里利莉林琳龙卢鲁露伦罗洛马玛迈曼芒毛梅门蒙米密明莫默姆穆"
    "纳南内尼宁纽农努诺欧帕潘佩彭皮珀平普齐奇恰乔钦琼丘让热荣瑞若萨塞桑森沙莎珊尚绍舍申圣施史斯司松苏索塔泰坦汤唐陶特腾廷汀图托瓦万旺威韦维魏温文翁沃乌吾武西希锡夏肖谢辛欣休许雪逊雅亚延扬耶叶伊因英尤于约泽扎詹章哲珍朱兹宗祖佐丝娜蕾妮黛娅茜伽琪贡喀"
    "川普朔泊挪叙柯昂蓬敏甸滕辉治狄坚艮穹铎翰莲芙薇蜜蒂诗贞嘉丽洁芝玫瑰弥吕缇茵宾拜卓孟庞聂涅厄昆舒瑟黎缪"
)
PLACE_END = tuple(
    map(
        fold_variant,
        read_words(
            "邦 州 省 市 县 镇 乡 村 岛 群岛 半岛 海峡 区 港 湾 山 河 江 湖 洲 机场 海沟 运河 走廊 盆地 平原 高原"
        ),
    )
)
SOUNDS_ONLY = re.compile(rf"[{SOUNDS}][{SOUNDS}]{{2,}}")
_TITLE_SET = frozenset(map(fold_variant, TITLES_ZH))
_TITLE_HEADS = tuple(_TITLE_SET)
_TOWNS = frozenset(map(fold_variant, read_words("镇 县 市 乡 村 州 岛 郡")))
_LOCATING = frozenset(map(fold_variant, read_words("在 位于 于 抵达 飞抵 前往 来自 驻 落户 地处")))
_FUNCTION_HEADS = frozenset(map(fold_variant, "其了由被把将在从向于到是为和与及至往对"))
_NO_PLACE_HEADS = frozenset(map(fold_variant, "两各多第外本他该三几加大"))
_NO_PLACES = frozenset(
    map(
        fold_variant,
        read_words(
            "经开区 高新区 开发区 示范区 试验区 自贸区 保税区 工业区 商业区 住宅区 生活区 亚太区 欧洲区 大洋区 中西区 工业园区 产业园区 城区 新区 主城区 核心区 中心区 保护区 特区 行政区 自治区 选区 湾区 港区 景区 灾区 山区 郊区 校区 院区 厂区 库区 林区 牧区 渔港 海港 商港 空港 母港 "
            "国际机场 新机场 大运河 经济走廊 城市 县市 都市 海湾 半岛 群岛 海岛 小岛 岛屿 河山 江山 矿山 雪山 火山 冰山"
        ),
    )
)


def find_places(words: Words, sounds: Iterable[tuple[int, int]], ends: Iterable[int]) -> list[Span]:
    """Words that the dictionary calls places and that look like a name: by their last character, or by sound.

    `ends` are the places where one of PLACE_END ends, `sounds` the runs of characters that spell foreign names.
    """
    likely = {index for end in ends if (index := words.find_ending(end)) is not None}
    for start, end in sounds:
        likely.update(range(bisect_right(words.ends, start), bisect_right(words.ends, end)))
    found = [span for index in likely if (span := _read_place(words, index)) is not None]
    return found + [span for start, end in sounds if (span := _read_town(words, start, end)) is not None]


# 俄亥俄州|新奥尔巴尼, 在|萨南德|投入: what stands before and behind the sounds of a town
_STATES = frozenset(map(fold_variant, "州邦郡"))
_BUILT = tuple(
    map(fold_variant, read_words("投资 投入 投 建 兴建 新建 设 设立 开设 设有 扩建 动工 举行 召开 举办 拍摄 签署 启用"))
)
_NEW = frozenset(map(fold_variant, "新圣北南东西大小"))
_AREA = frozenset(map(fold_variant, read_words("地区 市 镇 县 郡 港")))


def _read_town(words: Words, start: int, end: int) -> Span | None:
    """A run of sounds that ends with a word, as a town: behind a state, or between 在 and a verb of building."""
    start -= start > 0 and words.texts[words.find_ending(start) or 0] in _NEW
    tail = words.text[end : end + 1]
    if not words.starts_at(start) or not words.ends_at(end) and not (tail in _TOWNS and words.ends_at(end + 1)):
        return None
    before = words.find_ending(start)
    after = words.find_ending(end)
    following = words.texts[after + 1] if after is not None and after + 1 < len(words.texts) else ""
    previous = words.texts[before] if before is not None else ""
    if following.startswith(_TITLE_HEADS):
        return None
    in_state = len(previous) > 2 and previous[-1] in _STATES
    if not in_state and not (previous in _LOCATING and (following.startswith(_BUILT) or following in _AREA)):
        return None
    return start, end + (tail in _TOWNS), "place", "town"


def _read_place(words: Words, index: int) -> Span | None:
    word, start, end = words.texts[index], words.find_start(index), words.ends[index]
    if word in _TOWNS:
        head = words.texts[index - 1] if index else ""
        if len(head) < 2 or head[0] in _NO_PLACE_HEADS or words.find_tag(index - 1) not in ("ns", "nr", "nrt"):
            return None
        return words.find_start(index - 1), end, "place", "tagged"
    tag = words.find_tag(index) if len(word) > 2 else ""
    if tag in ("nr", "nrt") and SOUNDS_ONLY.fullmatch(word) and index and words.texts[index - 1] in _LOCATING:
        following = words.texts[index + 1] if index + 1 < len(words.texts) else ""
        return None if following in _TITLE_SET else (start, end, "place", "located")
    if tag != "ns":
        return None
    if word[0] in _FUNCTION_HEADS:
        word, start = word[1:], start + 1
    if len(word) < 3 or word[0] in _NO_PLACE_HEADS or word in _NO_PLACES:
        return None
    is_place = word.endswith(PLACE_END) or SOUNDS_ONLY.fullmatch(word) is not None
    return (start, end, "place", "tagged") if is_place else None
