"""Why two texts are or are not duplicates, or translations of each other, as lines for a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

import numpy as np

from tasks.dedup.candidates import MAX_CANDIDATES
from tasks.dedup.features import Features, extract_features
from tasks.dedup.hashing import hash_lines, is_among
from tasks.dedup.normalize import fold_characters
from tasks.dedup.sketch import sketch_document
from tasks.dedup.translations import LINKED, REVIEW, SHOWN_FACTS, compare_facts
from tasks.dedup.verify import MIN_JACCARD, Comparison, compare_features, name_relation

_EQUAL: Final = (
    ("exact", "text_hash", "the texts are equal"),
    ("normalized", "normalized_hash", "the texts are equal but for width, case, space and punctuation"),
    ("script", "folded_hash", "the texts are equal once Traditional characters are folded to Simplified ones"),
)


def explain_pair(
    text_a: str,
    text_b: str,
    template_lines: Sequence[int] = (),
    published_a: datetime | None = None,
    published_b: datetime | None = None,
) -> list[str]:
    """Lines that say whether two texts, the earlier first, are duplicates of each other, by which rule, on what evidence.

    `template_lines` are the hashes of lines that do not count as content.
    """
    one, other = sketch_document(text_a, "und"), sketch_document(text_b, "und")
    for equal, name, reason in _EQUAL:
        if getattr(one, name) == getattr(other, name) and (one.shingles or name == "text_hash"):
            return [f"duplicate    {equal}: {reason}"]
    templates = np.array(sorted(template_lines), dtype=np.uint64)
    features = list(extract_features([text_a, text_b], templates))
    compared = compare_features(*features)
    kind = name_relation(compared, published_a, published_b)
    return [
        _explain_keys(len(set(one.bands) & set(other.bands))),
        f"{'duplicate' if compared.is_duplicate else 'distinct':<12} {kind or compared.reason}",
        f"content      Jaccard {compared.jaccard:.3f} (from {MIN_JACCARD:.2f} on duplicates), "
        f"{compared.containment:.0%} of the shorter text in the longer",
        *_explain_templates(text_a, text_b, templates),
        *_explain_figures(compared, *features),
    ]


def explain_link(
    facts_a: Sequence[str], facts_b: Sequence[str], frequencies: Mapping[str, int], documents: int
) -> list[str]:
    """Lines that say whether two documents of different languages are linked as translations, and by which figures."""
    score, shared = compare_facts(list(facts_a), list(facts_b), dict(frequencies), documents)
    status = "linked" if score >= LINKED else "for review" if score >= REVIEW else "not linked"
    lines = [f"translation  {status}: score {score:.3f} (linked from {LINKED:.2f}, for review from {REVIEW:.2f} on)"]
    if shared:
        return [*lines, f"             shared figures: {', '.join(shared[:SHOWN_FACTS])}"]
    return [*lines, "             fewer than two telling figures in common"]


def _explain_keys(shared: int) -> str:
    if not shared:
        return "candidates   no: 0 keys in common, so the two are compared only through a document between them"
    return f"candidates   yes: {shared} keys in common; compared unless {MAX_CANDIDATES} documents share more of them"


def _explain_templates(text_a: str, text_b: str, templates: np.ndarray) -> list[str]:
    counts = [int(is_among(hash_lines(fold_characters(text))[0], templates).sum()) for text in (text_a, text_b)]
    return [f"template     {counts[0]} and {counts[1]} lines of many documents left out"] if any(counts) else []


def _explain_figures(compared: Comparison, one: Features, other: Features) -> list[str]:
    if compared.figure_containment is None:
        lines = ["figures      too few to count"]
    else:
        lines = [f"figures      {compared.figure_containment:.0%} of the fewer in the more"]
    for label, figures in (("shared", compared.shared_figures), ("differing", compared.differing_figures)):
        if figures:
            lines.append(f"             {label}: {', '.join(figures)}")
    if compared.changes:
        lines.append(f"             {compared.changes} changed between the same words")
    for label in sorted(one.serials.keys() & other.serials.keys()):
        numbers = " and ".join("/".join(sorted(found[label])) for found in (one.serials, other.serials))
        lines.append(f"numbers      behind {label}: {numbers}")
    if quoted := len(one.quotations.keys() & other.quotations.keys()):
        lines.append(f"quotations   {quoted} in common")
    return lines
