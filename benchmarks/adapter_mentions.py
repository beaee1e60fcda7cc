"""Writes the mentions and facts of gold or parsed segments as tables that the records scorer reads.

    python benchmarks/adapter_mentions.py GOLD OUT    segments.jsonl of a gold folder -> OUT/{segments,mentions,facts}.jsonl

The gold segments stand in for a parse, so that only mentions and facts are measured.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date
from pathlib import Path

from tasks.facts import find_facts
from tasks.mentions import find_mentions
from tasks.records import Block


def read_jsonl(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def build_block(row: dict[str, object]) -> Block:
    attrs = row.get("attrs") or {}
    assert isinstance(attrs, dict)
    return Block(type=str(row["type"]), text=str(row["text"]), rule="gold", label=attrs.get("label"), attrs=attrs)


def main(gold: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    documents = {str(row["doc_id"]): row for row in read_jsonl(gold / "documents.jsonl")}
    segments = read_jsonl(gold / "segments.jsonl")
    mention_rows, fact_rows = [], []
    for doc_id, document in documents.items():
        rows = sorted((row for row in segments if row["doc_id"] == doc_id), key=lambda row: int(str(row["seq"])))
        blocks = [build_block(row) for row in rows]
        stated = document.get("published_at")
        published = date.fromisoformat(str(stated)[:10]) if stated else None
        language = str(document["lang"])
        mentions = find_mentions(blocks, language, published)
        facts = find_facts(blocks, mentions, language)
        for row, block_mentions, block_facts in zip(rows, mentions, facts, strict=True):
            place = {"doc_id": doc_id, "seq": row["seq"]}
            mention_rows += [
                {**place, **mention._asdict(), "char_start": mention.start, "char_end": mention.end}
                for mention in block_mentions
            ]
            fact_rows += [{**place, **dataclasses.asdict(fact)} for fact in block_facts]
    for name, table in (("segments", segments), ("mentions", mention_rows), ("facts", fact_rows)):
        lines = (json.dumps(row, ensure_ascii=False) for row in table)
        (out / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
