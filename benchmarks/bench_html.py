"""CPU time a page of the HTML path: decoding, parsing (blocks, boilerplate types, head) and metadata.

    python benchmarks/bench_html.py PACKAGE [--set seb] [--rounds 5]

PACKAGE holds gold.jsonl and the pages (see the scorer `extract`). Two figures: pages seen for the first time by a process
that has seen pages of other sites, and the best of several rounds over the same pages, whose lines it remembers.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from time import process_time

from tasks.decoding import decode_record
from tasks.html import parse_html
from tasks.metadata import extract_metadata
from tasks.records import RawRecord

WARMING = 60


def read_pages(package: Path) -> list[tuple[str, RawRecord, str]]:
    pages = []
    for line in (package / "gold.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)
        raw = gzip.decompress((package / gold["html"]).read_bytes())
        pages.append((gold["ds"], RawRecord(gold["html"], "", raw, "", media_type="text/html"), gold["url"]))
    return pages


def time_pages(pages: list[tuple[str, RawRecord, str]]) -> tuple[float, float, float]:
    """Milliseconds a page for decoding, parsing and metadata."""
    began = process_time()
    decoded = [decode_record(record) for _, record, _ in pages]
    read = process_time()
    parsed = [parse_html(one.text, url, one.utf8) for one, (_, _, url) in zip(decoded, pages, strict=True)]
    done = process_time()
    for page, (_, _, url) in zip(parsed, pages, strict=True):
        extract_metadata(page, url)
    ends = (read - began, done - read, process_time() - done)
    return ends[0] * 1000 / len(pages), ends[1] * 1000 / len(pages), ends[2] * 1000 / len(pages)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("package", type=Path)
    arguments.add_argument("--set", default="seb")
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    pages = read_pages(options.package)
    chosen = [page for page in pages if page[0] == options.set]
    time_pages([page for page in pages if page[0] != options.set][:WARMING])
    rounds = [time_pages(chosen) for _ in range(options.rounds + 1)]
    for name, times in (("first seen", rounds[0]), ("best", min(rounds[1:], key=sum))):
        parts = ", ".join(
            f"{part} {time:.2f}" for part, time in zip(("decode", "parse", "metadata"), times, strict=True)
        )
        print(f"{name}: {sum(times):.2f} ms a page ({parts})")


if __name__ == "__main__":
    main()
