"""Words for relative dates, parts of years and seasons in Chinese, Japanese and Korean; English ones stand with its reader."""

from __future__ import annotations

RELATIVE_YEARS = {
    **dict.fromkeys(("今年", "本年", "올해", "금년", "今年度", "本年度", "今年の", "当年"), 0),
    **dict.fromkeys(("去年", "昨年", "上年", "旧年", "지난해", "작년", "昨年度", "去年度", "前年度", "지난 해"), -1),
    **dict.fromkeys(("明年", "来年", "來年", "翌年", "내년", "来年度", "明年度", "다음 해", "이듬해"), 1),
    **dict.fromkeys(("前年", "一昨年", "재작년", "おととし"), -2),
    **dict.fromkeys(("后年", "後年", "再来年", "내후년"), 2),
}
# 前年 is two years ago in Chinese; in Japanese it is the year before another one, and 翌年 likewise.
FLOATING_YEARS = frozenset(("前年", "翌年", "当年", "이듬해", "다음 해", "旧年", "同年"))

RELATIVE_MONTHS = {
    **dict.fromkeys(("本月", "这个月", "這個月", "当月", "今月", "이달", "이번 달", "이번달", "금월"), 0),
    **dict.fromkeys(("上个月", "上個月", "上月", "先月", "前月", "지난달", "지난 달", "전월"), -1),
    **dict.fromkeys(("下个月", "下個月", "下月", "来月", "來月", "次月", "다음 달", "다음달", "내달"), 1),
    **dict.fromkeys(("先々月", "지지난달"), -2),
}
RELATIVE_DAYS = {
    **dict.fromkeys(("今天", "今日", "今早", "今晚", "오늘", "本日", "きょう"), 0),
    **dict.fromkeys(("昨天", "昨日", "昨晚", "昨夜", "어제", "きのう"), -1),
    **dict.fromkeys(("明天", "明日", "明早", "明晚", "내일", "あす", "あした"), 1),
    **dict.fromkeys(("前天", "그저께", "一昨日", "おととい"), -2),
    **dict.fromkeys(("后天", "後天", "모레", "明後日", "あさって"), 2),
}
# Days told from another day of the text; they stay open.
FLOATING_DAYS = (
    "当天",
    "當天",
    "当日",
    "當日",
    "前一天",
    "前一日",
    "翌日",
    "次日",
    "隔天",
    "第二天",
    "同日",
    "同一天",
    "전날",
    "이날",
    "다음 날",
    "다음날",
    "당일",
)

RELATIVE_WEEKS = {
    **dict.fromkeys(("本周", "本週", "这周", "這週", "本星期", "这个星期", "今週", "이번 주", "이번주", "금주"), 0),
    **dict.fromkeys(("上周", "上週", "上星期", "上个星期", "上個星期", "先週", "지난주", "지난 주"), -1),
    **dict.fromkeys(("下周", "下週", "下星期", "下个星期", "下個星期", "来週", "來週", "다음 주", "다음주", "내주"), 1),
    **dict.fromkeys(("先々週", "지지난주"), -2),
}
# How a part of a year or month reads: the modifier, or the kind and number of the period.
PARTS = {
    **dict.fromkeys(
        (
            "初",
            "年初",
            "的年初",
            "초",
            "초반",
            "初頭",
            "初め",
            "早些时候",
            "早些時候",
            "早些时间",
            "初旬",
            "上旬",
            "초순",
            "상순",
            "はじめ",
            "頭",
        ),
        "early",
    ),
    **dict.fromkeys(
        (
            "底",
            "末",
            "年底",
            "年末",
            "的年底",
            "말",
            "연말",
            "末期",
            "暮れ",
            "下旬",
            "하순",
            "晚些时候",
            "晚些時候",
            "终",
            "後半",
            "종반",
        ),
        "late",
    ),
    **dict.fromkeys(("中", "年中", "中旬", "中期", "중순", "중반", "半ば", "なかば"), "mid"),
    **dict.fromkeys(("前半", "前期", "상반기", "上半年", "上半期"), "half1"),
    **dict.fromkeys(("후반기", "하반기", "下半年", "下半期"), "half2"),
    **dict.fromkeys(("春", "春天", "春季", "春", "봄", "의 봄", "の春"), "season21"),
    **dict.fromkeys(("夏", "夏天", "夏季", "여름", "の夏"), "season22"),
    **dict.fromkeys(("秋", "秋天", "秋季", "가을", "の秋"), "season23"),
    **dict.fromkeys(("冬", "冬天", "冬季", "겨울", "の冬"), "season24"),
}
# First characters of date words to the characters before them that make another word (日本|周边, 以上|周, 说明|年).
INSIDE_WORD = {
    "本": frozenset("日资資基成根版样樣原书書脚腳剧劇文"),
    "上": frozenset("以马馬线線网網早晚北海"),
    "下": frozenset("以天地线線部乡鄉旗"),
    "前": frozenset("目以之当當此生空提日"),
    "后": frozenset("以之此今然落最先"),
    "後": frozenset("以之此今然落最先"),
    "明": frozenset("说說表证證声聲文发發透昭黎证"),
    "去": frozenset("过過失"),
    "当": frozenset("相应應适適正充"),
    "来": frozenset("以从從近未将將本由原往年到起"),
    "來": frozenset("以從近未將本由原往年到起"),
    "今": frozenset("古当當如现現"),
    "次": frozenset("每多再两兩首一二三四五"),
    "周": frozenset("一两兩每"),
    "翌": frozenset(),
    "同": frozenset("不相共合"),
    "日": frozenset("0123456789０１２３４５６７８９"),
    "土": frozenset("国國本"),
    "木": frozenset("土"),
    "月": frozenset("0123456789"),
    "화": frozenset("변문평강동"),
}
QUARTER_DIGITS = {
    "首": 1,
    "两": 2,
    "兩": 2,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "１": 1,
    "２": 2,
    "３": 3,
    "４": 4,
}
HAN_DAY = "[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?"
HAN_MONTH = "十[一二]?|[一二三四五六七八九]|元"
WEEKDAY_CHARACTERS = {
    **dict(zip("一二三四五六日天", (1, 2, 3, 4, 5, 6, 7, 7), strict=True)),
    **dict(zip("月火水木金土", range(1, 7), strict=True)),
    **dict(zip("월화수목금토일", range(1, 8), strict=True)),
}
