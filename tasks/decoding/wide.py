"""UTF-16 and UTF-32 without a byte-order mark."""

from __future__ import annotations

from collections import Counter

from tasks.decoding.plausibility import ALL_MODELS, score_text

SAMPLE_BYTES = 8 * 1024
MIN_BYTES = 8
MIN_SCORE_PER_CHAR = -9.0
MIN_MARGIN = 2.0


def detect_wide(raw: bytes) -> str | None:
    """The UTF-16 or UTF-32 form that bytes without a mark are in, or None.

    UTF-32 gives itself away by its NUL bytes. UTF-16 must read as plausible text in one byte order and not in the other.
    """
    sample = raw[: min(SAMPLE_BYTES, len(raw) - len(raw) % 4)]
    if len(sample) < MIN_BYTES:
        return None
    nuls = [sample[place::4].count(0) for place in range(4)]
    quarter = len(sample) // 4
    if nuls[0] == nuls[1] == quarter and nuls[3] < quarter / 4:
        return "utf-32be"
    if nuls[2] == nuls[3] == quarter and nuls[0] < quarter / 4:
        return "utf-32le"
    scores = {name: _score(sample, name) for name in ("utf-16le", "utf-16be")}
    name, other = sorted(scores, key=lambda candidate: -scores[candidate])
    return name if scores[name] >= MIN_SCORE_PER_CHAR and scores[name] >= scores[other] + MIN_MARGIN else None


def _score(sample: bytes, encoding: str) -> float:
    """The mean score of a character; U+FFFD for what does not decode."""
    text = sample.decode(encoding, "replace")
    counts = Counter(text)
    return max(score_text(counts, model) for model in ALL_MODELS) / max(len(text), 1)
