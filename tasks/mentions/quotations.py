"""Quotations with speaker, verb and form, and quoted terms: what the quotation marks of a text hold.

A quotation needs speech: a verb of speech in its sentence, before or behind it, or a whole quoted sentence right after a
sentence of speech. Everything else in quotation marks is a quoted term.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.mentions.quote_marks import find_quotes
from tasks.mentions.speakers import PRONOUNS, Speech, find_reported, find_speech
from tasks.mentions.speech_verbs import CHINESE_PRONOUNS
from tasks.mentions.words_zh import Span
from tasks.records import Mention

_SENTENCE_END = re.compile(r"[。！？!?\n.](?:(?<!\.)|(?<![A-Z]\.)(?=\s))")
_ENDS_SENTENCE = tuple("。！？!?.…，,")
_FULL_SENTENCE = 12
_ENDS_REPORT = re.compile(r"[他她]?(?:们|們)?(?:说|說|表示|称|稱|指出|强调|強調)")
# 代号是“北极星”, 对改善“笼屋”的措施: names and words that are only mentioned
_NAMED = re.compile(
    r"(?:代号|代號|名称|名稱|简称|簡稱|名字|俗称|俗稱)(?:是|为|為|叫)?\Z|(?:名为|名為|取名|叫做|命名为|命名為)\Z"
)
_TERM = 4
_LONG_SUBJECT = 16
_SPOKEN = 8
_FULL_STOPS = ("。", "！", "？", "!", "?", ".", "…")


@dataclass(slots=True)
class QuotationReader:
    """Reads the quotations of one document in order; keeps the last named speaker, whom pronouns refer to."""

    last: str | None = None
    _before: tuple[str, Sequence[Span]] | None = None

    def find(self, text: str, language: str, names: Sequence[Span] = ()) -> list[Mention]:
        """The quotations and quoted terms of a block; `names` are the block's names, for pronouns and long subjects."""
        mentions: list[Mention] = []
        previous: Speech | None = None
        previous_end = 0
        quotes = find_quotes(text)
        if quotes and self._before is not None:
            self.last = _find_person_before(self._before[0], len(self._before[0]), self._before[1]) or self.last
            self._before = None
        for start, end in quotes:
            sentence = _find_sentence(text, start - 1, previous_end)
            after = text[end + 1 : end + 200]
            content = text[start:end]
            speech = None
            if language not in ("zh", "ja", "ko") and content.endswith("."):
                # A full stop inside the marks: what follows is another sentence.
                speech = find_speech(sentence, "", language)
            speech = speech or find_speech(sentence, after, language)
            if speech is None and language == "zh" and len(content) >= _FULL_SENTENCE:
                speech = find_reported(sentence)
            if speech is not None and _is_subject(text, start, end, content, language):
                speech = None
            elif speech is None and self._continues(content, sentence, previous, text, start):
                speech = previous or self._find_previous(text, start, language)
            if speech is None and _stands_alone(content, sentence):
                speech = Speech(_find_person_behind(text, end + 1, names), "")
            if speech is None:
                mentions.append(_build(text, start, end, "quoted_term", "quoted_term"))
            else:
                speaker = self._resolve(speech, text, start, names, language)
                form = "direct" if _is_sentence(content, sentence) else "partial"
                mentions.append(
                    _build(
                        text,
                        start,
                        end,
                        "quotation",
                        f"quotation_{language}",
                        speaker=speaker,
                        verb=speech.verb,
                        form=form,
                    )
                )
                previous = speech
            previous_end = end + 1
        if names and any(kind == "person" for _, _, kind, _ in names):
            self._before = (text, names)
        return mentions

    def _resolve(self, speech: Speech, text: str, start: int, names: Sequence[Span], language: str) -> str | None:
        """The speaker by name: a pronoun means the person named last, a long subject the person in it."""
        speaker = speech.speaker
        if speaker is None or speaker.lower() in PRONOUNS:
            named = _find_person_before(text, start, names)
            self.last = named or self.last
            return self.last or speaker
        if len(speaker) > _LONG_SUBJECT:
            inside = [text[a:b] for a, b, kind, _ in names if kind != "place" and text[a:b] in speaker and a < start]
            persons = [text[a:b] for a, b, kind, _ in names if kind == "person" and text[a:b] in speaker and a < start]
            candidates = persons or inside or [speaker]
            speaker = candidates[0] if language == "zh" else candidates[-1]
        self.last = speaker
        return speaker

    def _continues(self, content: str, sentence: str, previous: Speech | None, text: str, start: int) -> bool:
        """Whether a quoted sentence stands alone behind the speech of the sentence before it."""
        return len(content) >= _FULL_SENTENCE and content.endswith(_ENDS_SENTENCE) and not sentence.strip()

    def _find_previous(self, text: str, start: int, language: str) -> Speech | None:
        before = text[: start - 1].rstrip()
        if not before:
            return Speech(None, "") if self.last else None
        sentence = _find_sentence(before, len(before) - 1, 0)
        return find_speech(sentence, "", language)


def _stands_alone(content: str, sentence: str) -> bool:
    """Whether a whole quoted sentence is a sentence of its own, or follows a colon: speech without a verb of speech."""
    if len(content) < _SPOKEN or not content.rstrip().endswith(_FULL_STOPS):
        return False
    return not sentence.strip() or sentence.rstrip().endswith(("：", ":"))


def _is_subject(text: str, start: int, end: int, content: str, language: str) -> bool:
    """Whether a short quoted word is part of the reported clause (他说，“一号线”客流…, 认为，所谓“一号线”并…): a term."""
    if language != "zh" or len(content) >= _FULL_SENTENCE or content.endswith(_ENDS_SENTENCE):
        return False
    before = text[max(0, start - 40) : start - 1]
    if _NAMED.search(before) or len(content) <= _TERM and text.startswith("的", end + 1):
        return True
    inside = (
        before[-1:] in "，,"
        or re.search(r"[，,：:][^，,。：:“”「」]*(?:的|所谓|所謂|[这這那]种|[这這那]種)\Z", before) is not None
    )
    return inside and text[end + 1 : end + 2].isalpha() and _ENDS_REPORT.match(text, end + 1) is None


def _find_person_behind(text: str, end: int, names: Sequence[Span]) -> str | None:
    """The first person that the sentence behind a quotation names, unless it begins with a pronoun."""
    match = _SENTENCE_END.search(text, end)
    limit = match.end() if match else len(text)
    if text[end : end + 4].strip().startswith(tuple(CHINESE_PRONOUNS)):
        return None
    return next((text[a:b] for a, b, kind, _ in names if kind == "person" and end <= a < limit), None)


def _find_person_before(text: str, start: int, names: Sequence[Span]) -> str | None:
    """The subject that a pronoun stands for: the first person of the nearest earlier sentence that names one."""
    persons = [(a, b) for a, b, kind, _ in names if kind == "person" and b <= start]
    if not persons:
        return None
    floor = start
    while True:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, max(0, floor - 400), floor - 1)]
        begin = ends[-1] if ends else 0
        inside = [text[a:b] for a, b in persons if begin <= a < floor]
        if inside:
            return inside[0]
        if begin == 0 or begin >= floor:
            return None
        floor = begin


def _find_sentence(text: str, end: int, floor: int) -> str:
    """The sentence of a position, up to it: from the last full stop, but not from before an earlier quotation."""
    begin = max(floor, end - 300)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, begin, end)]
    if not ends and floor and begin == floor:
        # The sentence began before the quotation that precedes this one.
        begin = max(0, floor - 300)
        return re.split(r"。|[.!?]\s", re.sub(r'[“「『"][^”」』"]*[”」』"]', "", text[begin:end]))[-1]
    return text[ends[-1] if ends else begin : end]


def _is_sentence(content: str, sentence: str) -> bool:
    return (
        content.endswith(_ENDS_SENTENCE)
        or len(content) >= 2 * _FULL_SENTENCE
        or sentence.rstrip().endswith(("：", ":"))
    )


def _build(text: str, start: int, end: int, kind: str, rule: str, **values: str | None) -> Mention:
    return Mention(type=kind, start=start, end=end, surface=text[start:end], rule=rule, **values)  # type: ignore[arg-type]
