"""Writes the segments of files as JSONL rows (doc_id, seq, type, zone, is_content, text) for the records scorer.

Use: python benchmarks/adapter_segments.py OUT.jsonl FILE...
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tasks.formats import sniff_format
from tasks.markdown import parse_markdown
from tasks.plaintext import parse_text
from tasks.records import Page


def parse_any(text: str, name: str) -> Page:
    kind = sniff_format(text, None, name)
    if kind == "html":
        from tasks.html import parse_html

        return parse_html(text)
    return parse_markdown(text) if kind == "markdown" else parse_text(text)


def main(out: str, *files: str) -> None:
    with Path(out).open("w", encoding="utf-8") as sink:
        for file in files:
            path = Path(file)
            page = parse_any(path.read_text(encoding="utf-8", errors="replace"), path.name)
            print(path.name, page.format, len(page.blocks), file=sys.stderr)
            for seq, block in enumerate(page.blocks):
                row = {"doc_id": path.stem, "seq": seq, "type": block.type, "zone": block.zone}
                row |= {"is_content": block.is_content, "text": block.text}
                sink.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
