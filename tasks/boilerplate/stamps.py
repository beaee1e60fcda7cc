r"""Dates and times as a site stamps them on an article, and the lines that hold a stamp beside a credit.

Matched against stripped, lower-cased lines.
"""

from __future__ import annotations

_DATE = (
    r"(?:(?:19|20)\d\d\s?(?:[-./年]|년)\s?\d{1,2}\s?(?:[-./月]|월)\s?\d{1,2}\s?(?:日|일)?\.?"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)?[a-z]*,?\s*\d{1,2}\.?\s(?:de\s)?[a-zäéûç]{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)?[a-z]*,?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d"
    r"|(?:民國|民国|令和|平成|昭和)\s?(?:\d{1,3}|元)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
)
_TIME = (
    r"(?:\s?[(（]?(?:星期|週|周|曜日)?[一二三四五六日月火水木金土월화수목금토일]?[)）]?\s?[,、|·at@-]*\s*"
    r"(?:[上下]午|午前|午後|오전|오후)?\s?\d{1,2}\s?(?:[:：時时]\s?\d{1,2}(?:[:：分]\d{0,2}秒?)?|시(?:\s?\d{1,2}\s?분?)?)"
    r"\s?(?:[ap]\.?m\.?)?\s?(?:[a-z]{2,4}\b|[+-]\d\d:?\d\d)?)"
)
_WEEKDAY = r"(?:\s?[(（]?(?:星期|週|周|禮拜)?[一二三四五六日月火水木金土월화수목금](?:曜日|요일)?[)）](?!\S)|\s?(?:星期|週|周)[一二三四五六日])"
STAMP = rf"{_DATE}(?:{_TIME}|{_WEEKDAY})?"
STAMP_NEEDS = "19|20|民國|民国|令和|平成|昭和"
"""No stamp is without one of these."""

_NO_NAME = r"(?!从|從|了解|获|獲|在|于|於|问|問|会|會|称|稱|说|說|看|发现|發現|走|注意|现场|現場|近日|昨|今|日前|来|來|采访|採訪|证|證|到|赴|从)"
_CREDIT = (
    r"(?:(?:记者|記者|通讯员|通訊員|特派员|特派員|作者|编辑|編輯|編集|责编|責編|写真|撮影|文)\s?[:：/／・|｜]?\s?(?:写真|图|圖)?[/／]?\s?"
    rf"{_NO_NAME}[\u3040-\u30ff\u3400-\u9fff·]{{1,5}}(?=$|[\s|｜/／,，、（(摄攝])"
    r"|[가-힣]{2,4}\s?(?:기자|특파원)|(?:报道|報導|報道)$|\b(?:by|von|par|por)\s\w)"
)
_PIECE = r"[^\s,，。！？!?;；|｜/／]{1,16}"
_GAP = r"(?:\s*[,，|｜/／·•—–-]\s*|\s+)"
CREDIT_STAMP = (
    rf"(?=.{{0,90}}?{_CREDIT})(?!.{{0,110}}[。！？!?;；])(?:{_PIECE}{_GAP}){{0,4}}{STAMP}付?(?:{_GAP}{_PIECE}){{0,7}}$"
)
"""A stamp with the names of a site, a place and a reporter around it: '北港晚报 2024年3月2日 记者 林小安'."""
