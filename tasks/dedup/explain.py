"""Why two texts are or are not duplicates, as lines for a reader."""

from __future__ import annotations

import numpy as np

from tasks.dedup.features import extract_features
from tasks.dedup.sketch import sketch_document
from tasks.dedup.verify import Comparison, compare_features, name_relation


def explain_pair(text_a: str, text_b: str, template_lines: tuple[int, ...] = ()) -> list[str]:
    """Lines that say whether two texts are duplicates of each other, by which rule, and on what evidence."""
    one, other = sketch_document(text_a, "und"), sketch_document(text_b, "und")
    shared_keys = len(set(one.bands) & set(other.bands))
    for kind, same in (
        ("exact", one.text_hash == other.text_hash),
        ("normalized", one.normalized_hash == other.normalized_hash),
        ("script", one.folded_hash == other.folded_hash),
    ):
        if same:
            return [f"duplicate    {kind}: the {'texts' if kind == 'exact' else 'folded texts'} are equal"]
    templates = np.array(sorted(template_lines), dtype=np.uint64)
    compared = compare_features(*extract_features([text_a, text_b], templates))
    return [
        f"candidates   {'yes' if shared_keys else 'no'}: {shared_keys} keys in common",
        f"{'duplicate' if compared.is_duplicate else 'distinct':<12} {name_relation(compared) or compared.reason}",
        f"content      Jaccard {compared.jaccard:.3f}, {compared.containment:.0%} of the shorter text in the longer",
        *_explain_figures(compared),
    ]


def _explain_figures(compared: Comparison) -> list[str]:
    if compared.figure_containment is None:
        return ["figures      too few to count"]
    lines = [f"figures      {compared.figure_containment:.0%} of the fewer in the more"]
    for label, figures in (("shared", compared.shared_figures), ("differing", compared.differing_figures)):
        if figures:
            lines.append(f"             {label}: {', '.join(figures)}")
    return lines
