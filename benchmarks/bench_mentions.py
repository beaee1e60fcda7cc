"""Measures how many characters a second mentions and facts are found in, by language.

    python -m benchmarks.bench_mentions FILE

FILE holds JSON lines with `lang` and `text`; every line of a text is a block. Best of five rounds of processor time.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from datetime import date
from pathlib import Path

from tasks.facts import find_facts
from tasks.mentions import find_mentions
from tasks.records import Block

ROUNDS = 5
PUBLISHED = date(2024, 4, 12)


def main(path: Path) -> None:
    documents: defaultdict[str, list[list[Block]]] = defaultdict(list)
    for line in path.read_bytes().splitlines():
        row = json.loads(line)
        blocks = [Block(type="paragraph", text=text, rule="bench") for text in row["text"].split("\n") if text.strip()]
        documents[row["lang"]].append(blocks)
    for language, pages in sorted(documents.items()):
        characters = sum(len(block.text) for blocks in pages for block in blocks)
        seconds = min(measure(pages, language) for _ in range(ROUNDS))
        print(f"{language}: {characters} characters, {characters / seconds / 1e6:.2f} M characters a second")


def measure(pages: list[list[Block]], language: str) -> float:
    started = time.process_time()
    for blocks in pages:
        find_facts(blocks, find_mentions(blocks, language, PUBLISHED), language)
    return time.process_time() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]))
