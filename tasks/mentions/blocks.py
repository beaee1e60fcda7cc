"""What is known of a block before it is read: its language, its region, and which characters it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.records import Block

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA_OR_HANGUL = re.compile("[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]")
_HAN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf]")
_LATIN = re.compile("[A-Za-z]")
# Characters that only one of the two Chinese scripts uses, among the most frequent of text.
_SIMPLIFIED = re.compile(
    "[们这国说会对为发东产过实与经来种长时动学业进现关机应开样还点没问题报战军员亿场历际达电头单纪级类满连选语让请论调谈证词识认议访许设评]"
)
_TRADITIONAL = re.compile(
    "[們這國說會對為發東產過實與經來種長時動學業進現關機應開樣還點沒問題報戰軍員億場歷際達電頭單紀級類滿連選語讓請論調談證詞識認議訪許設評]"
)
_TAIWAN = re.compile(
    "[台臺]灣|新[台臺]幣|[台臺]幣|[台臺]北|[台臺]積電|立法院|行政院|縣政府|[台臺][中南東]|高雄|公尺|網路|軟體|程式|資訊"
)
_HONG_KONG = re.compile("香港|港元|港幣|港府|特首|行政長官|立法會|區議員|港鐵|九龍|嘅|喺|咗|冇|唔|哋")
_SAMPLE = 20_000
_NEAR = 250
_HAN_PER_KANA = 20
EAST = frozenset(("zh", "ja", "ko"))
"""Languages whose numbers, dates and names have a grammar of their own."""


def detect_languages(texts: Sequence[str], document_language: str) -> list[str]:
    """The language of every block; where no block holds kana or Hangul none is searched for them."""
    whole = "\n".join(texts)
    if _KANA_OR_HANGUL.search(whole):
        return [detect_language(text, document_language) for text in texts]
    han = document_language if document_language in EAST else "zh"
    other = "en" if document_language in EAST else document_language
    if other == document_language and not _HAN.search(whole):
        return [document_language] * len(texts)
    return [
        han if _HAN.search(text, 0, 2000) else other if _LATIN.search(text, 0, 2000) else document_language
        for text in texts
    ]


def detect_language(text: str, document_language: str) -> str:
    """The language that a block is read in: by kana, Hangul and Han, else the document's where its script fits."""
    sample = text[:2000]
    if _HANGUL.search(sample):
        return "ko"
    if _KANA.search(sample):
        # Enough kana near the beginning leave nothing to count.
        if len(_KANA.findall(sample, 0, _NEAR)) * _HAN_PER_KANA >= len(sample):
            return "ja"
        return "ja" if len(_KANA.findall(sample)) * _HAN_PER_KANA >= len(_HAN.findall(sample)) else "zh"
    if _HAN.search(sample):
        return document_language if document_language in ("zh", "ja", "ko") else "zh"
    if document_language in ("zh", "ja", "ko") and _LATIN.search(sample):
        return "en"
    return document_language


def detect_region(blocks: Sequence[Block], language: str) -> str | None:
    """The region whose currency a bare 元 or ¥ means: CN, TW or HK for Chinese, JP and KR for theirs, else None."""
    if language in ("ja", "ko"):
        return "JP" if language == "ja" else "KR"
    text = "\n".join(block.text[:_SAMPLE] for block in blocks[:200])[:_SAMPLE]
    traditional = len(_TRADITIONAL.findall(text))
    if not traditional or len(_SIMPLIFIED.findall(text)) >= traditional:
        return "CN" if language == "zh" or _HAN.search(text) else None
    return "HK" if len(_HONG_KONG.findall(text)) > len(_TAIWAN.findall(text)) else "TW"
