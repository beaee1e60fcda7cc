"""Patterns of Chinese, Japanese and Korean dates; `dates_east` reads their groups."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tasks.calendars import ERAS
from tasks.mentions.date_words import (
    FLOATING_DAYS,
    HAN_DAY,
    HAN_MONTH,
    PARTS,
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_WEEKS,
    RELATIVE_YEARS,
)
from tasks.mentions.number_words import DIGIT_VALUES


def _join(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


TO = r"\s?(?:-|–|—|~|〜|～|∼|至|到|から|부터)\s?"
HAN_DIGITS = "".join(DIGIT_VALUES)
_M = rf"(?:1[0-2]|0?[1-9]|１[０-２]|[１-９]|{HAN_MONTH})"
_D = rf"(?:[12]\d|3[01]|0?[1-9]|[１２][０-９]|３[０１]|[１-９]|{HAN_DAY})"
_Q = r"""(?: (?:第?\s?(?P<quarter>[一二三四1-4１-４首])\s?(?:季度?|四半期|/4分期|분기))
          | [前首]\s?(?P<quarters>[二三两兩23])\s?[个個]?季度?(?!赛|賽) )"""
_H = r"(?P<half>上半年|下半年|上半期|下半期|상반기|하반기)"
_MONTH_PART = r"(?:\s?(?P<mp>初旬|[上中下]旬|初|底|末|초순|초|말|중순|하순|상순|半ば)(?!期|め|代|기))"
_NOT_DURATION = r"(?![本间間内內元圆圓]|以[内内])"
_AND = r"\s?[、・]\s?"
_BOTH = r"(?:[日号號일]|の?両日)"
_DAYS = rf"""
    (?: \s?(?P<d>{_D})(?:\s?[日号號일]?{TO}|{_AND})(?P<d2>{_D})\s?{_BOTH}{_NOT_DURATION}
      | \s?(?P<d1>{_D})\s?[日号號일]{_NOT_DURATION}
          (?:{TO}(?P<m3>{_M})\s?[月월]\s?(?P<d3>{_D})\s?[日号號일])?
          (?:\s?(?P<clock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?)(?![\d:])|\s?(?P<hour>[0-2]?\d)[時时点點시]\s?(?P<minute>[0-5]\d)[分분])? )"""

# 2024年4月10日, 令和6年, 2018至2021年, 去年年底, 2024年1-11月, 今年第三季度
YEAR_LED = re.compile(
    rf"""
    (?: (?P<era>{_join(ERAS)})\s?(?P<ey>\d{{1,4}}|[{HAN_DIGITS}十]{{1,4}}|元|원)\s?[年년]
      | (?P<ys>[12]\d{{3}})\s?[年년]?{TO}(?P<ye>[12]\d{{3}}|\d\d(?=\s?[年년](?![间間以])))\s?[年년](?!代|대)
      | (?<![\d.,第])(?P<roc>1[0-2]\d)年(?=\s?\d{{1,2}}\s?月|[起底初末度]|第[一二三四1-4]季|[上下]半年)
      | (?P<y>[12１２]\d{{3}}|[{HAN_DIGITS}]{{4}})\s?(?:[财財會会](?:政|計|计)?)?[年년](?!代|대|级|級|间|間|ぶり|前(?![二三两兩23])(?<!20\d[1-9]年前)(?<!20[1-9]0年前))
      | (?P<ry>{_join(RELATIVE_YEARS)})(?<!前年)|(?P<oy>올)(?=\s(?:[상하]반기|\d|초|말|연말|봄|여름|가을|겨울))|(?P<fy>前年)(?![同比度度並并]) )
    (?:度|도(?![시쿄로의])|[内內](?![外部容閣阁地]))?
    (?: (?:的|の|의)?\s?(?:[前头頭首]\s?(?P<upto>{_M})\s?[个個か]?月|(?P<ms>{_M}){TO}(?P<me>{_M})\s?[月월])
      | (?:的|の|의)?\s?(?P<m>{_M})\s?[月월](?:份|분(?![기]))?
          (?: (?:和|と|及び?|・|、|과|와)\s?(?P<m2>{_M})\s?[月월](?!\s?{_D}\s?[日号號일]) | {_DAYS} )?{_MONTH_PART}?
      | (?:的|の|의)?\s?{_Q} | (?:的|の|의)?\s?{_H}
      | (?:的|の|의)?\s?(?P<part>{_join(PARTS)})(?![国國央東东学學心間间的部등학국동앙고급기심부세실고]) )?
    """,
    re.VERBOSE,
)
# 4月10日, 1-11月, 本月初, 지난 4월
MONTH_LED = re.compile(
    rf"""
    (?: (?P<ms>{_M}){TO}(?P<me>{_M})\s?[月월](?!\s?{_D}\s?[日号號일])
      | (?:(?P<lead>지난해|지난|오는)\s)?(?P<m>{_M})\s?[月월](?:份|분(?!기))?{_DAYS}?
      | (?P<rm>{_join(RELATIVE_MONTHS)})(?:\s?(?P<rmd>{_D})(?:(?:\s?[日号號일]?{TO}|{_AND})(?P<rmd3>{_D}))?\s?[日号號일]{_NOT_DURATION}
            (?:{TO}(?P<rm2>{_join(RELATIVE_MONTHS)})\s?(?P<rmd2>{_D})\s?[日号號일])?)? ){_MONTH_PART}?
    """,
    re.VERBOSE,
)
HANGUL_AFTER_MONTH = re.compile(r"[가-힣](?<![에의과와부까은는이도중말초하상이래간])")
HAN_MONTH_BEFORE = re.compile(r"(?:[在于於自从從到至今年，,。（(\0]|\A)\s?\Z")
DAY_LED = re.compile(
    rf"""(?:(?P<lead>지난|오는)\s)?(?P<d>[12]\d|3[01]|[1-9]|[１２][０-９]|３[０１]|[１-９])\s?
        (?: (?:{TO}(?P<d2>[12]\d|3[01]|[1-9])\s?)?[日일] | {_AND}(?P<d3>[12]\d|3[01]|[1-9])\s?{_BOTH} )
        (?! [间間内內元圆圓本語语均报報程食目連连課课数數後后前以ぶ分券経系米中韓韩産産系] | 以[内内] | ほど | 程度 | がかり | かか | かけ
          | [간차째정치자본반부시수곱상제단후용러] | \s?(?:동안|만에|이내|전(?![국남북주라])|후|연속|이상) )""",
    re.VERBOSE,
)
# 昨（12）日
BRACKETED_DAY = re.compile(r"[今昨前明]\s?[（(]\s?(?P<d>[12]\d|3[01]|0?[1-9])\s?[）)]\s?[日天]")
WORD_LED = re.compile(
    rf"""
      (?P<rw>{_join(RELATIVE_WEEKS)})(?![边邊围圍期刊年])(?:\s?(?:的|の)?(?P<rwd>[一二三四五六日天](?![個个])|[月火水木金土日]曜日?|[월화수목금토일]요일))?
    | (?P<wd>(?:周|週|星期|礼拜|禮拜)[一二三四五六日天](?![岁歲年个個本])|[月火水木金土日]曜日?|[월화수목금토일]요일)
    | (?P<rd>{_join(RELATIVE_DAYS)})(?![本元])
    | (?P<fd>{_join(FLOATING_DAYS)})(?![本元])
    | (?P<rc>本世纪|本世紀|今世紀|上世纪|上世紀|금세기)(?:(?P<rcd>[2-9二三四五六七八九][0十])年代)?
    | (?P<rdec>本十年|这个十年)
    | {_H}
    | (?P<nq>本季度?|今期|이번 분기)
    """,
    re.VERBOSE,
)
PERIOD = re.compile(
    rf"""
      (?P<cy>\d{{1,2}}|十[一二三四五六七八九]|二十一?)\s?(?:世纪|世紀|세기)(?:\s?(?P<cd>[0-9一二三四五六七八九][0十])\s?(?:年代|년대))?
    | (?P<dec>[12]\d\d0|[2-9]0|[二三四五六七八九]十)\s?(?:年代|년대)
    | {_Q}
    | (?P<n>\d{{1,3}}|[一二三四五六七八九十两兩]{{1,3}}|十?[数數几幾]十?)[多余餘여]?\s?
        (?P<unit>个多?月|個月|か月|カ月|ヶ月|天|日|周|週間?|星期|年|개월|년|일|주일?)\s?(?P<side>之?前|之?[后後]|전|후|뒤)(?![半期列者身面方提景进進往度述기반보체국문세남북주])
    """,
    re.VERBOSE,
)
NUMERIC = re.compile(
    r"""(?P<y>(?:19|20)\d\d)\s?(?P<sep>[-/.])\s?(?P<m>0?[1-9]|1[0-2])\s?(?P=sep)\s?(?P<d>0?[1-9]|[12]\d|3[01])(?![\d])(?:[T ]\s?(?P<clock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?))?
      | (?P<ys>(?:19|20)\d\d)\s?[-–~〜～∼]\s?(?P<ye>(?:19|20)\d\d)(?![\d.%万亿萬億만억-])
      | (?P<y2>(?:19|20)\d\d)[/.](?P<m2>0[1-9]|1[0-2])(?![\d./])""",
    re.VERBOSE,
)
