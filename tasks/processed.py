"""Everything that was found out about one record, before it becomes rows."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.records import Decoded, Fact, LanguageGuess, Mention, Metadata, Page, RawRecord, ScriptGuess


@dataclass(frozen=True, slots=True)
class Processed:
    """Everything that was found out about one record.

    `spans` holds, block by block, the half-open code-point range in `text` (None for a block outside the content);
    `segments` the language and script of each block; `mentions` and `facts` are grouped by block. In `unread_chars`
    characters of a text that is too long no mentions were looked for.
    """

    record: RawRecord
    decoded: Decoded
    page: Page
    metadata: Metadata
    language: LanguageGuess
    script: ScriptGuess
    text: str
    spans: tuple[tuple[int, int] | None, ...]
    segments: tuple[tuple[str, str | None], ...]
    quality: dict[str, float | int]
    mentions: list[tuple[Mention, ...]]
    facts: list[tuple[Fact, ...]]
    unread_chars: int = 0
