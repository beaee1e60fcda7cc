"""Organisations in Chinese text by a coined name before a word of their trade, and the bureaus of cities."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import rjieba

from tasks.conversion.fold import fold_variant
from tasks.mentions.lexicon import read_words
from tasks.mentions.words_zh import Span, Words


def _fold_words(words: str) -> frozenset[str]:
    return frozenset(map(fold_variant, read_words(words)))


TRADES = _fold_words(
    "新能源 能源 光电 光电子 地产 置业 科技 电子 半导体 生物 生技 医药 药业 制药 汽车 电气 电力 电器 重工 工业 实业 化工 化学 食品 饮料 乳业 传媒 网络 软件 通信 通讯 电信 航空 航运 海运 物流 环保 农业 农牧 机械 精密 精机 材料 新材料 钢铁 矿业 影业 "
    "娱乐 互联网 银行 证券 保险 人寿 金控 资本 控股 控股公司 集团 公司 股份 建筑 营造 文旅 旅游 酒店 餐饮 零售 百货 超市 家具 家居 服饰 纺织 印刷 造船 船舶 船业 铁路 客运 石油 石化 天然气 燃气 水务 水泥 玻璃 陶瓷 机器人 智能 资讯 数码 动力 "
    "风电 光伏 核电 电机 电缆 出版 港务 船务 城投 交投 路桥 粮油 基金会 研究所 研究院 实验室 大学 学院 医院 协会"
)
"""What a coined name before it makes an organisation (恒拓|新能源)."""
BUREAUS = frozenset(
    fold_variant(name + end)
    for name in read_words(
        "教育 财政 交通 发展 运输 卫生 民政 公安 环保 环境 环境保护 生态环境 税务 规划 建设 住建 房屋 水利 水务 农业 农业农村 林业 文化 旅游 文旅 文化旅游 体育 商务 统计 审计 应急管理 市场监管 劳动 劳工 社会 医保 气象 地震 消防 观光 民航 海事 惩教 入境 屋宇 "
        "地政 路政 渠务 机电 都发 都市发展 经济发展 卫健 发改 工务 警政 户政 港务 渔业 动保 古迹 档案 康文"
    )
    for end in ("局", "署")
)
"""Offices of a city or a government."""
_TRANSLITERATED = frozenset(("nr", "nrt", "nrfg"))
_MOST_TRADES = 4
_HAN = re.compile("[\u4e00-\u9fff]+")
_ATTACHED = frozenset(map(fold_variant, "其了由被把将在从向于到是为和与及至往对该这那各本我贵某老新小大多全"))
_DISTRICT = frozenset(map(fold_variant, "区市县镇乡村省州国年月日家级型式性化类种方款"))
_NOT_BRANDS = _fold_words(
    "奈米 日系 美系 韩系 陆系 欧系 德系 中系 捷运 网通 晶圆 面板 光罩 伺服 软体 硬体 韧体 网路 资安 电商 电竞 外送 网购 封测 载板 元件 医材 车用 工控 绿能 储能 离岸 再生 永续 净零 碳权 计程 新创 国营 民营 公营 跨国 市立 县立 州立 合资 独资 传产 网红 网约 "
    "网贷 中企 央企 国企 民企 私企 车企 房企 药企 港企 台企 日企 美企 韩企 外企 中资 外资 港资 台资 日资 美资 韩资 陆资 港铁 本港 全港 全台 全市 全县 全省 该市 该县 两岸 多家 数家 首家 全美 全欧 全日 全韩 在台 在港 驻华 赴美 对外 涉外 县府 市府 港府 离港"
)
_NOT_BEHIND_BUREAU = frozenset(map(fold_variant, "长势部面限"))


@lru_cache(maxsize=4096)
def _is_coined(word: str) -> bool:
    """Whether no dictionary holds a word: a brand."""
    return 1 < len(word) < 5 and _HAN.fullmatch(word) is not None and len(rjieba.cut(word, False)) == len(word)


def find_brands(words: Words, ends: Iterable[int]) -> list[Span]:
    """Organisations whose coined name stands before words of their trade (群岳|光电, 国开|银行).

    `ends` are the places where one of TRADES ends.
    """
    spans: list[Span] = []
    for end in ends:
        index = words.find_ending(end)
        if not index or words.texts[index] not in TRADES:
            continue
        head = index - 1
        while head and index - head < _MOST_TRADES and words.texts[head] in TRADES:
            head -= 1
        brand, start = words.texts[head], words.find_start(head)
        if brand[0] in _ATTACHED and len(brand) > 2:
            brand, start = brand[1:], start + 1
        if (
            brand[0] not in _ATTACHED
            and brand[-1] not in _DISTRICT
            and brand not in _NOT_BRANDS
            and (_is_coined(brand) or len(brand) > 2 and words.find_tag(head) in _TRANSLITERATED)
            and words.find_tag(head)[0] not in "mdpructy"
        ):
            spans.append((start, end, "org", "brand"))
    return spans


def find_bureaus(words: Words, text: str, places: Iterable[tuple[int, int]]) -> list[Span]:
    """Offices by name (财政局, 运输署), where a word begins and no chief follows (财政局长)."""
    return [
        (start, end, "org", "bureau")
        for start, end in places
        if text[end : end + 1] not in _NOT_BEHIND_BUREAU and words.starts_at(start)
    ]
