"""Quotations with speaker, verb and form, and quoted terms: what the quotation marks of a text hold.

A quotation needs speech: a verb of speech in its sentence, before or behind it, or a whole quoted sentence right after a
sentence of speech. Everything else in quotation marks is a quoted term.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.mentions.quote_marks import find_quotes
from tasks.mentions.speakers import PRONOUNS, Speech, find_speech
from tasks.records import Mention

_SENTENCE_END = re.compile(r"[。！？!?]|(?<![A-Z])\.(?=\s)|\n")
_ENDS_SENTENCE = tuple("。！？!?.…，,")
_FULL_SENTENCE = 12
_OPENERS = 2


@dataclass(slots=True)
class QuotationReader:
    """Reads the quotations of one document in order; keeps the last named speaker, whom pronouns refer to."""

    last: str | None = None

    def find(self, text: str, language: str) -> list[Mention]:
        """The quotations and quoted terms of a block."""
        mentions: list[Mention] = []
        previous: Speech | None = None
        previous_end = 0
        for start, end in find_quotes(text):
            sentence = _find_sentence(text, start - 1, previous_end)
            after = text[end + 1 :  end + 200]
            content = text[start:end]
            speech = find_speech(sentence, after, language)
            if speech is None and self._continues(content, sentence, previous, text, start):
                speech = previous or self._find_previous(text, start, language)
            if speech is None:
                mentions.append(_build(text, start, end, "quoted_term", "quoted_term"))
            else:
                speaker = self._resolve(speech)
                form = "direct" if _is_sentence(content, sentence) else "partial"
                mentions.append(
                    _build(text, start, end, "quotation", f"quotation_{language}", speaker=speaker, verb=speech.verb, form=form)
                )
                previous = speech
            previous_end = end + 1
        return mentions

    def _resolve(self, speech: Speech) -> str | None:
        speaker = speech.speaker
        if speaker is None or speaker.lower() in PRONOUNS:
            return self.last or speaker
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


def _find_sentence(text: str, end: int, floor: int) -> str:
    """The sentence of a position, up to it: from the last full stop, but not from before an earlier quotation."""
    begin = max(floor, end - 300)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, begin, end)]
    if not ends and floor and begin == floor:
        # The sentence began before the quotation that precedes this one.
        begin = max(0, floor - 300)
        return re.sub(r'[“「『"][^”」』"]*[”」』"]', "", text[begin:end]).rpartition("。")[2]
    return text[ends[-1] if ends else begin : end]


def _is_sentence(content: str, sentence: str) -> bool:
    return content.endswith(_ENDS_SENTENCE) or len(content) >= 2 * _FULL_SENTENCE or sentence.rstrip().endswith(("：", ":"))


def _build(text: str, start: int, end: int, kind: str, rule: str, **values: str | None) -> Mention:
    return Mention(type=kind, start=start, end=end, surface=text[start:end], rule=rule, **values)  # type: ignore[arg-type]
