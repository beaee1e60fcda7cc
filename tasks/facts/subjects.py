"""Who a sentence says acts, as written: the phrase before the verb nearest to an amount, named in a list or not.

Chinese: the phrase before a verb of saying, planning or giving in the clause of the amount, else in the clauses before it.
Japanese and Korean: the topic or subject particle. English: the words between a clause's beginning and its verb.
"""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"[（(][^（）()]{0,60}[）)]")
_KANA = re.compile("[\u3041-\u3096]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LONGEST = 40

_ZH_TIME = (
    r"(?:(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)|(?:今|昨|明|去|前|当|當)(?:天|日|晚|早|年)|[上本下]个?個?[月周週]|日前|近日|此前|早前"
    r"|周[一二三四五六日]|[週星][期]?[一二三四五六日]|目前|同时|同時|随后|隨後|未来|未來|昨日|今日|今\0{3,4}日)"
)
_ZH_ADVERB = r"(?:也|还|還|又|则|則|再|并|並|正|已经|已經|同意|再次|另外?|共|一共|最近|联合|聯合|共同|首次|主动|自行)"
_ZH_VERB = (
    r"(?:宣布|宣佈|公布|公佈|召开|召開|举行|舉行|发布|發布|推出|启动|啟動|表示|透露|指出|强调|強調|说|說|称|稱|介绍|介紹|承诺|承諾|计划|計劃|計畫|拟|擬|将|將|已|决定|決定|打算|预计|預計|通过|通過|批准|核准"
    r"|斥资|斥資|投资|投資|出资|出資|投入|拨款|撥款|提供|捐赠|捐贈|捐出|追加|编列|編列|砸下?|耗资|耗資|补助|補助|资助|資助|承担|承擔|(?<!董事)(?<!理事)(?<!议)(?<!議)(?<!协)(?<!協)(?<!学)(?<!學)(?<!委员)(?<!委員)[会會](?=[将將在向为為投出提拨撥])|要|可|从|從|由|位于|位於|"
    r"向|为|為|在|于|於|对|對|与|與|跟|给|給|用|把|以|正在)"
)
_ZH_SUBJECT = re.compile(
    rf"(?:(?:据|據|其中|此外|另外|不过|不過|而|但|同时|同時|对此|對此|根据|根據|按照)?{_ZH_TIME}{{0,2}}[,，]?)?(?P<subject>[^，,。；;：:“”「」]{{2,{_LONGEST}}}?)(?:{_ZH_TIME}|{_ZH_ADVERB}){{0,3}}{_ZH_VERB}"
)
# 并透露挪方正考虑提供: who acts stands behind the verb of saying
_ZH_TOLD = re.compile(
    rf"[^，,。；;：:“”「」]{{0,24}}?(?:核准|批准|同意|透露|表示|指出|宣布|宣佈|说|說|称|稱)(?P<subject>(?!{_ZH_VERB}|{_ZH_ADVERB}|{_ZH_TIME}|[他她它其])[^，,。；;：:“”「」\d0-9正]{{2,12}}?)(?:正|{_ZH_TIME}|{_ZH_ADVERB}){{0,3}}(?:考虑|考慮|{_ZH_VERB})"
)
_ZH_TIME_INSIDE = re.compile("[去今明前][年天日]|[上本下]个?[月周]|近年|日前|近日|此前")
# 由县政府和海翼航空共同出资: who gives stands behind 由
_ZH_GIVEN_BY = re.compile(
    r"由(?P<subject>[^，,。；;：:“”「」由]{2,24}?)(?:共同|联合|聯合|各自|全额|全額)?(?:出资|出資|投资|投資|资助|資助|提供资金|提供資金|捐赠|捐贈|拨款|撥款)[^，,。；;]{0,8}\Z"
)
_ZH_NO_SUBJECT = re.compile(
    r"(?:(?:未来|未來|今后|今後|过去|過去|近|前|后|後)?[\d一二三四五六七八九十两兩几幾]+(?:年|个月|個月|月|天|周|季)(?:内|內|间|間|来|來|后|後|前)?|据|據|[明今去后後前]年|系统|系統|设备|設備|改造|扩建|擴建|研发|研發|建设|建設|装修|裝修|前期|后期|後期|宣布|宣佈|按照|依照|按|依|根据|根據|相当|相當|有助|等于|等於|将|將|并|並|计划|計|拟|擬|其中|用于|用於|预计|預計|以|在|为|為|向|对|對|于|於|从|從|由|因|随|隨|如|若|当|當|到|每|包括|这|這|此|该项|該項|总|總|全|项目|項目|工程|一期|二期|约|約|近|逾|超|达|達|最|第|\d|工期|资金|資金|费用|費用|造价|造價)"
)
_JA_SUBJECT = re.compile(r"(?P<subject>[^、。「」『』\s]{1,30}?)(?:は|が)(?![いあ]る|[かり]り|り|ら|わ|っ)")
_KO_SUBJECT = re.compile(
    r"(?P<subject>(?:[^\s,.“”‘’\[\]]{1,14}\s){0,3}?[^\s,.“”‘’\[\]]{1,16}?)(?P<particle>은|는|이|가)(?=\s)"
)
_KO_ADVERBIAL = ("에", "에서", "에게", "으로", "까지", "부터", "별로")
_EN_VERB = (
    r"(?:will|has|have|plans?|intends?|pledged|pledges|announced|announces|committed|commits|is|are|was|were|said|told|agreed|awarded|invested|invests|promised|expects?|would|launched|provides?|provided|contributed"
    r"|contributes|allocated|earmarked|approved|unveiled|signed|added|donated|aims?|earlier|also|today|recently|last)"
)
_EN_SUBJECT = re.compile(
    rf"(?:\A|[—–:]\s?|[,;]\s(?:and\s|while\s|but\s)?|\b(?:to|for|of|under)\swhich\s|\b(?:and|while)\s)(?P<subject>(?!(?:to|for|of|under|in)\swhich)(?:[Tt]he\s|[Aa]n?\s|[Ee]ach\s)?(?:[\w.&'’-]+\s){{0,6}}?[\w.&'’-]+)(?:\s?\0+)?(?:,[^,]{{1,80}},)?\s(?={_EN_VERB}\b)"
)
_EN_NO_SUBJECT = re.compile(
    r"(?:it|which|that|who|this|these|those|there|he|she|they|we|in|on|at|by|with|of|for|to|as|after|before|under|from|to|each(?!\s(?:side|country|party|partner|company|government|state|city)\b)|some|more|about|up|and|but|total|costs?|funding|the (?:tax|levy|fee|toll|project|plan|fund|money|work|cost|total|investment|move|deal|program|programme|budget))\b",
    re.IGNORECASE,
)
_EN_PRONOUN = re.compile(r"\s(?:it|they|he|she|we|which|that)\Z")
_AMOUNT_NOUN = re.compile(
    r"(?:估算|估计|估計|电站|電站|大桥|大橋|铁路|鐵路|公路|厂房|廠房|大楼|大樓|系统|系統|額|费|費|费用|費用|総額|总额|總額|価格|价格|財源|予算|预算|預算|事業費|規模|规模|金額|金额|経費|经费|經費|投資額|资金|資金|금액|비용|예산|규모|사업비|투자액|재원|값|가격|요금|상금|資産|工程|项目|項目|計画|计划|計畫|工事|施設|설비|사업|공장|고용)\Z"
)
_DATELINE = re.compile(r"\s*(?:[\[【〔［][^\]】〕］]{2,40}[\]】〕］]|[\[(][^\])]{2,40}=[^\])]{2,30}[\])])\s*")


def find_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the subject phrase nearest before `end` within a sentence that begins at `start`; None if unsaid."""
    dateline = _DATELINE.match(text, start, end)
    if dateline:
        start = dateline.end()
    while start < end and text[start].isspace():
        start += 1
    sentence = _BRACKETS.sub(lambda match: "\0" * len(match[0]), text[start:end])
    if _HANGUL.search(sentence):
        found = _find_korean(sentence)
    elif _KANA.search(text[start : start + 400]):
        found = _find_japanese(sentence)
    elif _HAN.search(sentence):
        found = _find_chinese(sentence)
    else:
        found = _find_english(sentence)
    return (start + found[0], start + found[1]) if found else None


def _trim(sentence: str, first: int, last: int) -> tuple[int, int] | None:
    phrase = sentence[first:last]
    first += len(phrase) - len(phrase.lstrip("\0 \u3000"))
    last -= len(phrase) - len(phrase.rstrip("\0 \u3000"))
    return (first, last) if last > first and not _AMOUNT_NOUN.search(sentence[first:last]) else None


def _find_chinese(sentence: str) -> tuple[int, int] | None:
    given = _ZH_GIVEN_BY.search(sentence[-80:])
    if given is not None:
        first = max(0, len(sentence) - 80)
        return first + given.start("subject"), first + given.end("subject")
    clauses = [(match.start(), match.end()) for match in re.finditer(r"[^，,；;：:]+", sentence)]
    for first, last in reversed(clauses):
        limit = min(last, first + 2 * _LONGEST)
        match = _ZH_TOLD.match(sentence, first, limit)
        if match is None or _ZH_NO_SUBJECT.match(match["subject"]):
            match = _ZH_SUBJECT.match(sentence, first, limit)
        if match is None or _ZH_NO_SUBJECT.match(match["subject"].lstrip()):
            continue
        last = match.end("subject")
        if (time := _ZH_TIME_INSIDE.search(sentence, match.start("subject") + 2, last)) is not None:
            last = time.start()
        if found := _trim(sentence, match.start("subject"), last):
            return found
    return None


def _find_japanese(sentence: str) -> tuple[int, int] | None:
    found = None
    for match in _JA_SUBJECT.finditer(sentence):
        span = _trim(sentence, match.start("subject"), match.end("subject"))
        if span is not None and not sentence[span[0]].isdigit():
            found = found or span
    return found


def _find_korean(sentence: str) -> tuple[int, int] | None:
    matches = [
        match
        for match in _KO_SUBJECT.finditer(sentence)
        if not match["subject"][0].isdigit() and not match["subject"].endswith(_KO_ADVERBIAL)
    ]
    for match in sorted(matches, key=lambda match: match["particle"] not in "은는"):
        if span := _trim(sentence, match.start("subject"), match.end("subject")):
            return span
    return None


def _find_english(sentence: str) -> tuple[int, int] | None:
    found = None
    for match in _EN_SUBJECT.finditer(sentence):
        if not _EN_NO_SUBJECT.match(match["subject"]) and not _EN_PRONOUN.search(match["subject"]):
            found = _trim(sentence, match.start("subject"), match.end("subject")) or found
    return found
