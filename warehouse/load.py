"""What a run hands to a publish, and what it gets back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class LoadInfo:
    """What a run knows of itself when it publishes.

    `inputs` are the records it read and `unchanged` those of them it did not stage because they are stored; `seconds`
    by stage and `parameters` end as JSON in loads. `started_at` is UTC; the opening of the writer if None.
    """

    inputs: int
    unchanged: int
    seconds: Mapping[str, float] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    started_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Relations:
    """What the duplicate step found; the columns are described at `Writer.publish`."""

    assignments: pa.Table
    duplicates: pa.Table
    translations: pa.Table


@dataclass(frozen=True, slots=True)
class Published:
    """What a publish came to. `load_id` is None when there was nothing new and the snapshot stayed as it was."""

    load_id: str | None
    snapshot: int
    unchanged: int = 0
    documents: int = 0
    quarantined: int = 0
    superseded: int = 0
    duplicates: int = 0
    segments: int = 0
    mentions: int = 0
    facts: int = 0
