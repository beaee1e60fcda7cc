"""Who says a quotation: the subject of the verb of speech before or behind it, language by language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tasks.mentions.lexicon import read_words
from tasks.mentions.speech_verbs import (
    CHINESE_PRONOUNS,
    CHINESE_VERBS,
    ENGLISH_PRONOUNS,
    ENGLISH_VERBS,
    EUROPEAN_VERBS,
    JAPANESE_PRONOUNS,
    JAPANESE_VERBS,
    KOREAN_PRONOUNS,
    KOREAN_VERBS,
)

_ZH_VERBS = "|".join(CHINESE_VERBS)
_EN_VERBS = "|".join((*ENGLISH_VERBS, *EUROPEAN_VERBS))
_WINDOW = 160
PRONOUNS = CHINESE_PRONOUNS | JAPANESE_PRONOUNS | KOREAN_PRONOUNS | ENGLISH_PRONOUNS


@dataclass(frozen=True, slots=True)
class Speech:
    """A verb of speech and its subject as written (None where the sentence leaves it out)."""

    speaker: str | None
    verb: str


def _match_verbs(verbs: Iterable[str]) -> str:
    """A pattern of the verbs in their order, behind a look at the first character, which rules out most places."""
    heads = "".join(sorted({verb[0] for verb in verbs}))
    return f"(?=[{heads}])(?P<verb>{'|'.join(verbs)})"


# --- Chinese -------------------------------------------------------------------------------------

_ZH_VERB = re.compile(rf"(?:{_ZH_VERBS})(?![书書服明为為话話法辞辭题題案号號卷者呼谓謂])")
_ZH_AFTER = re.compile(
    rf"[，,]?\s?(?P<subject>[^，。,；;：:！？!?“”「」『』\s]{{1,30}}?){_match_verbs(CHINESE_VERBS)}(?:道|说|說|称|稱)?(?:(?<=[诉訴])[^，。,；;：:！？!?“”「」]{{1,16}})?(?=[，。,；;：:！？!?]|\Z|到)"
)
_ZH_CUT = re.compile(
    r"(?:在[^，。]{0,40}?(?:时|時|上|中|后|後|里|裡|内|內|期间|期間|当天|當天|会上)|于[^，。]{0,12}日|\d{1,4}年|\d{1,2}月|\d{1,2}日|(?:今|昨|明|前|当|當)(?:天|日|晚|早|年)|周[一二三四五六日]|星期[一二三四五六日天]|"
    r"对[^，。]{0,20}|對[^，。]{0,20}|向[^，。]{0,20}|就[^，。]{1,24}|接受[^，。]{0,20}|则|則|也|还|還|又|再次?|随后|隨後|日前|近日|此前|曾|一再|多次|同时|同時|进一步|進一步|公开|公開|明确|明確|特别|特別|强烈|強烈|"
    r"并|並|亦|更|都|均|仍|将|將|已|已经|已經|通过|通過|透过|透過|以|用|把|将|所|告诉|告訴|[昨今前][（(]|早些时候|较早时|較早時|受访时|受訪時|（|\()"
)
_ZH_LEAD = re.compile(
    r"^(?:不过|不過|但是?|然而|此外|另外|而且?|对此|對此|因此|同时|同時|其中|据|據|随后|隨後|其后|之后|之後|于是|於是|例如|比如|所以|如|并且|並且|与此同时|與此同時|与|以及|当时|當時|目前|日前|近日|报道|報道|报导|新华社|此前|早前|有)[，,]?"
)
_ZH_TAIL = re.compile(
    r"(?:不认同|不認同|不同意|不以为然|不以為然|也|还|還|又|则|則|曾|一再|再次?|随后|隨後|日前|近日|此前|今天|昨天|今日|昨日|进一步|進一步|特别|特別|并|並|亦|更|都|均|仍|将|將|已|强烈|強烈|公开|公開|明确|明確|是|对此|對此|同时|同時|更是|直接|最后|最後|接着|接著|微笑着|笑着|就|而)+$"
)


# The place of speaking behind a speaker, and no 在 inside a name (文在寅).
_ZH_WHERE = re.compile(r"(?<=..)在(?=[^，。]{3,}\Z)[^，。]*\Z")


def _split_clauses(text: str) -> list[str]:
    return re.split(r"[，,；;：:]", text)


# 两国5月2日发表的一份部长级声明: a text that speaks
_ZH_TEXT = re.compile(
    r"(?:[一这這该該]份|的)(?P<text>(?![一这這该該]份)[^，。的]{0,8}(?:声明|聲明|报告|報告|公报|公報|公告|社论|社論))\Z"
)


def _clean_zh(clause: str) -> str | None:
    """The subject of a Chinese clause that ends at its verb: without links, times, places and adverbs."""
    clause = clause.strip(" \u3000（）()【】[]—-·、”“」「")
    while (lead := _ZH_LEAD.match(clause)) and lead.end() < len(clause):
        clause = clause[lead.end() :]
    written = _ZH_TEXT.search(clause)
    if written is not None:
        return written["text"]
    cut = _ZH_CUT.search(clause, 1)
    if cut:
        clause = clause[: cut.start()]
    clause = _ZH_WHERE.sub("", clause)
    clause = _ZH_TAIL.sub("", clause).strip(" 　，,、（(）)")
    return clause if 1 <= len(clause) <= 40 else None


_ZH_COMMA = re.compile(r"[，,：:]")
_ZH_REPORT = re.compile(r"[，,：:]|(?:道|说|說|称|稱)?[，,：:]")
# 称这项补贴是“…”, 批評局方「…」: the verb, whom it is about, the quotation
_ZH_OF = re.compile(
    r"(?:[告][诉訴][^，。；：]{1,16}[，,：:]|[称稱][^，。；：]{1,16}(?:是|为|為|作)|(?:批[评評]|[质質]疑|指[责責]|形容|痛批|[讽諷]刺|嘲[讽諷]|[赞讚][扬揚]?)[^，。；：]{1,8}(?:是|为|為)?)"
)
_ZH_NOT_SPEECH = re.compile(
    r"(?:来|來|据|據|听|聽|再|虽|雖|所|可以|应该|應該|俗话|总的|總的|小|假|传|傳|别|學|学|难|難|老实|老實|名|被|职|職|宣|自|号|號|堪|人|并称|(?<!總)統|(?<!总)统)\Z"
)
_ZH_WEAK = frozenset(
    read_words(
        "希望 保证 保證 预计 預計 道 指 写 寫 问 問 讲 講 答 描述 相信 宣布 宣佈 感谢 感謝 介绍 介紹 分析 声明 说明 說明 证实 證實 表明 承诺 承諾 告诉 告訴 提醒 建议 建議 批评 批評 表达 表達 称 稱 认定 評論 评论 点出 點出 推断 主张 主張 呼吁 呼籲"
    )
)


def _find_zh_leading(before: str) -> Speech | None:
    """The last verb of reporting before a quotation in its sentence, with the subject of its clause.

    A verb reports when a comma or colon follows (他说，…) or the quotation itself; 具体来说 and 据说 report nothing.
    """
    verbs = [verb for verb in _ZH_VERB.finditer(before) if not _ZH_NOT_SPEECH.search(before[: verb.start()][-2:])]
    for position in range(len(verbs) - 1, -1, -1):
        verb = verbs[position]
        rest = before[verb.end() :]
        adjacent = len(rest.strip()) <= (1 if verb.group() in _ZH_WEAK else 6)
        if verb.group() == "指" and before[: verb.start()].endswith(("，", ",")) and rest.endswith(("，", ",")):
            # 不认同，指新址太近，「…」
            adjacent = True
        if not adjacent and _ZH_OF.fullmatch(verb.group() + rest.strip()):
            adjacent = True
        if not adjacent and not (_ZH_COMMA if verb.group() in _ZH_WEAK else _ZH_REPORT).match(rest):
            continue
        start, name = verb.start(), verb.group()
        for earlier in reversed(verbs[:position]):
            # 强调说, 表示反对: verbs that stand together are one.
            if earlier.end() == start:
                start, name = earlier.start(), earlier.group() + name
        return Speech(_find_zh_subject(before[:start]), name)
    return None


# 称印度将在“…”: a clause of reported speech that the quotation ends
_ZH_REPORTED = re.compile(
    r"(?P<verb>[称稱]|表示|指出?|透露|强调|強調|[认認][为為]|[说說])(?P<rest>[^，,。；;：:“”「」]{1,12})\Z"
)


def find_reported(sentence: str) -> Speech | None:
    """The speech whose reported clause in Chinese runs into a long quotation (某某称该国将在“…”)."""
    match = _ZH_REPORTED.search(sentence[-_WINDOW:])
    if match is None or _ZH_NOT_SPEECH.search(sentence[-_WINDOW:][: match.start()][-2:]):
        return None
    subject = _find_zh_subject(sentence[-_WINDOW:][: match.start()])
    return Speech(subject, match["verb"]) if subject else None


def _find_zh_subject(before: str) -> str | None:
    clauses = _split_clauses(before)
    for clause in reversed(clauses):
        speaker = _clean_zh(clause)
        if speaker and not re.match(
            r"(?:在|当|當|于|於|随着|隨著|因|由于|由於|为了?|為了?|对|對|就|如果|虽然|雖然|根据|根據|一旦)", speaker
        ):
            return speaker
    return None


def _find_zh_trailing(after: str) -> Speech | None:
    match = _ZH_AFTER.match(after)
    if match is None:
        return None
    return Speech(_clean_zh(match["subject"]), match["verb"])


# --- Japanese ------------------------------------------------------------------------------------

_JA_AFTER = re.compile(
    rf"(?:など|等)?と(?:の(?:考え|見解|認識|見方|姿勢|意向|方針|立場|コメント|声明)(?:を|も))?(?:も|は|まで)?[、,]?(?P<middle>[^。「」『』]{{0,32}}?){_match_verbs(JAPANESE_VERBS)}"
)
# 「…」と答えた人は72％: an answer of a survey
_JA_ANSWERS = re.compile(r"(?:た|る|ている|ていた)?(?:人|方|割合|層|回答|世帯|企業)(?=[はがも])")
_JA_SUBJECT_AFTER = re.compile(r"(?P<subject>[^、。「」はがも]{2,24}?)(?:は|が|も)")
_JA_TOPIC = re.compile(
    r"(?P<subject>[^、。「」『』（）\s]{1,30}?)(?:（[^）]{0,30}）)?(?:さん|氏)?(?P<particle>は|が|も)(?!かり|ら|わ)[、,]?"
)
_JA_SO = re.compile(rf"。(?P<head>[^。「」]{{2,90}}?)(?:そう|こう){_match_verbs(JAPANESE_VERBS)}")
_JA_WHO_AFTER = re.compile(
    rf"と(?:{'|'.join(JAPANESE_VERBS)})[^、。]{{0,6}}のは[、,]?(?P<subject>[^。、]{{2,30}}?)(?:だ|です|さん|氏|。|\Z)"
)


def _find_ja(before: str, after: str) -> Speech | None:
    match = _JA_AFTER.match(after)
    if match is None or _JA_ANSWERS.match(after, match.end()):
        return _find_ja_so(after)
    verb = match["verb"]
    who = _JA_WHO_AFTER.match(after)
    if who is not None:
        return Speech(who["subject"], verb)
    inner = _JA_SUBJECT_AFTER.search(match["middle"])
    if inner is not None:
        return Speech(inner["subject"], verb)
    topics = [m for m in _JA_TOPIC.finditer(before) if m["particle"] == "は"] or list(_JA_TOPIC.finditer(before))
    speaker = _clean_ja(topics[-1]["subject"]) if topics else None
    return Speech(speaker, verb)


def _find_ja_so(after: str) -> Speech | None:
    """「…」。…はそう語る: the sentence behind the quotation names its speaker."""
    match = _JA_SO.match(after)
    if match is None:
        return None
    topics = [m for m in _JA_TOPIC.finditer(match["head"]) if m["particle"] == "は"]
    return Speech(_clean_ja(topics[-1]["subject"]) if topics else None, match["verb"])


def _clean_ja(subject: str) -> str | None:
    subject = subject.lstrip("のはがも、 　")
    subject = re.sub(r"^(?:一方|また|さらに|しかし|ただ|これに対し|そのうえで|その上で)[、,]?", "", subject)
    subject = re.split(r"(?:した|する|いる|ある|った|れる|めた|された|なった)(?=[^\s])", subject)[-1]
    return subject or None


# --- Korean --------------------------------------------------------------------------------------

_KO_AFTER = re.compile(
    rf"(?:이?라고|이?라며|이?라면서|이?라는|라|고|며|면서|다고|다며|는)?[도는]?[,]?\s?(?P<middle>[^.“”\"‘’]{{0,40}}?){_match_verbs(KOREAN_VERBS)}"
)
_KO_LINK = re.compile(r"(?:이?라고|이?라며|이?라면서|고|며|면서|다고|다며)[도는]?[\s,]")
_KO_TOPIC = re.compile(
    r"(?P<subject>(?:[^\s,.“”\"‘’()]+\s){0,4}?[^\s,.“”\"‘’()]+?)(?:\([^)]{0,20}\)(?:씨|군|양|옹)?)?(?P<particle>은|는|이|가|도)(?=[\s,])"
)
_KO_INNER = re.compile(r"(?:^|\s)(?P<subject>(?:[^\s,.]+\s){0,3}?[^\s,.]+?)(?:은|는|이|가)\s")


def _find_ko(before: str, after: str) -> Speech | None:
    link = _KO_LINK.match(after)
    match = _KO_AFTER.match(after)
    if link is None or match is None:
        if link is None:
            return None
        verb = link.group().strip()
    else:
        verb = match["verb"]
        inner = _KO_INNER.search(match["middle"])
        if inner is not None:
            return Speech(inner["subject"], verb)
    topics = [m for m in _KO_TOPIC.finditer(before) if m["particle"] in "은는"] or list(_KO_TOPIC.finditer(before))
    return Speech(topics[0]["subject"].strip() if topics else None, verb)


# --- English and other languages in Latin script ----------------------------------------------------

_NAME = r"(?:[A-Z][\w.'’-]*)(?:\s(?:of|the|de|da|von|van|for|and|bin|al|&)\s[A-Z][\w.'’-]*|\s[A-Z][\w.'’-]*)*"
_EN_SUBJECT = rf"(?:[Tt]he\s(?:[\w'’.-]+\s){{0,5}}?[\w'’-]+|(?:a|an|one|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s(?:[\w'’.-]+\s){{0,4}}?[\w'’-]+|{_NAME}|[Hh]e|[Ss]he|[Tt]hey|who)"
_EN_TITLED = rf"(?:(?:[Ii]ts\s|[Hh]is\s|[Hh]er\s|[Tt]heir\s|[Oo]ur\s)?(?:[a-z][\w'’-]+\s){{1,4}}{_NAME})"
# The full stop of a sentence inside a run of capitals: not after Mr., Gov. or an initial.
_EN_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGov)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bProf)(?<![A-Z])\.(?:\s|\Z)"
)
_EN_AFTER = re.compile(
    rf"[,.]?\s?(?:(?P<verb1>{_EN_VERBS})\s(?P<subject1>{_EN_TITLED}|{_EN_SUBJECT})|(?P<subject2>{_EN_TITLED}|{_EN_SUBJECT})(?:,[^,“”\"]{{1,80}},)?\s(?:also\s|later\s|has\s|had\s)?(?P<verb2>{_EN_VERBS})\b)"
)
_EN_BEFORE = re.compile(rf"\b(?P<verb>{_EN_VERBS})\b")
_EN_SUBJECT_END = re.compile(
    rf"(?P<subject>{_EN_SUBJECT})(?:,\s(?P<apposed>{_NAME}),|,[^,“”\"]{{1,80}},|\s\([^)]{{1,40}}\)|,)?\s(?:also\s|later\s|has\s|had\s|have\s|then\s|further\s|previously\s|reportedly\s)*\Z"
)


def _find_en_leading(before: str) -> Speech | None:
    for verb in reversed(list(_EN_BEFORE.finditer(before))):
        head = before[: verb.start()]
        subject = _find_last(_EN_SUBJECT_END, head[-100:])
        if subject is not None:
            return Speech(re.split(r"\.\s(?=(?:He|She|They)\Z)", subject)[-1], verb.group())
        if verb.group().endswith("ing"):
            first = re.match(rf"(?:[^,]{{0,60}},\s)?(?P<subject>{_EN_SUBJECT})\s", before)
            return Speech(first["subject"] if first else None, verb.group())
    return None


def _find_last(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    if match is None:
        return None
    apposed: str | None = match["apposed"]
    return apposed if apposed and " " in apposed else match["subject"]


def _find_en_trailing(after: str) -> Speech | None:
    match = _EN_AFTER.match(after)
    if match is None:
        return None
    subject = _EN_STOP.split(match["subject1"] or match["subject2"])[0]
    return Speech(subject, match["verb1"] or match["verb2"])


# --- all ------------------------------------------------------------------------------------------


def find_speech(sentence: str, after: str, language: str) -> Speech | None:
    """The speech that a quotation belongs to: `sentence` is its sentence up to the mark, `after` what follows it."""
    sentence, after = sentence[-_WINDOW:], after[:_WINDOW]
    if language == "ja":
        return _find_ja(sentence, after)
    if language == "ko":
        return _find_ko(sentence, after)
    if language == "zh":
        if sentence.rstrip().endswith(("：", ":")):
            return _find_zh_leading(sentence) or _find_zh_trailing(after)
        return _find_zh_trailing(after) or _find_zh_leading(sentence)
    return _find_en_trailing(after) or _find_en_leading(sentence)
