"""Time and memory of 10,000 new documents against a million stored ones: `python -m benchmarks.dedup_million`.

The stored documents are 20,000 stories of benchmarks.dedup_scale and fifty rewritings of each: every Han character,
letter and digit is replaced by another, the same throughout a rewriting. That keeps lengths, lines and the repetition of words, and makes other texts of them, whose sketches are those that the sketcher makes. A third of the new
documents repeat a stored one.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import click
import duckdb
import pyarrow.parquet as pq

from benchmarks.dedup_scale import HAN, peak_bytes, show_relations, vary_story, write_batches, write_part, write_story
from tasks.dedup import resolve_duplicates

BASE = 20_000
ALPHABETS = (HAN, list("abcdefghijklmnopqrstuvwxyz"), list("123456789"))


def rewrite_table(seed: int) -> dict[int, str]:
    """The replacement of every Han character, letter and digit in a rewriting."""
    chance = random.Random(seed)
    table: dict[int, str] = {}
    for alphabet in ALPHABETS:
        others = chance.sample(alphabet, len(alphabet))
        table |= {ord(one): other for one, other in zip(alphabet, others, strict=True)}
    return table


def write_stored(folder: Path, rewritings: Iterable[int]) -> None:
    """The parts of the stored documents of some rewritings."""
    chance = random.Random(1)
    base = [write_story(chance) for _ in range(BASE)]
    for number in rewritings:
        table = rewrite_table(number)
        names = [sha256(f"{number} {place}".encode()).hexdigest()[:32] for place in range(BASE)]
        write_part(folder, f"1-{number:05}", names, [text.translate(table) for text in base])


def write_new(folder: Path, count: int) -> Iterator[str]:
    """New documents, a third of them copies of stored ones."""
    chance = random.Random(3)
    stored = sorted(folder.glob("documents-1-*.parquet"))
    known: list[str] = []
    for _ in range(count):
        if chance.random() < 1 / 3:
            if not known:
                texts = pq.read_table(chance.choice(stored), columns=["text"])["text"].to_pylist()
                known = chance.sample(texts, 64)
            yield vary_story(known.pop(), chance)
        else:
            yield write_story(chance)


@click.command()
@click.option("--stored", default=1_000_000, show_default=True, help="Documents stored before, in multiples of 20,000.")
@click.option("--documents", default=10_000, show_default=True, help="New documents.")
@click.option("--folder", type=click.Path(path_type=Path), required=True, help="Where the corpus is written, once.")
@click.option("--only", type=(int, int), help="Write the stored documents of these rewritings and stop.")
def main(stored: int, documents: int, folder: Path, only: tuple[int, int] | None) -> None:
    """Prints seconds, with the threads that a warehouse has, and peak memory above that of an empty process."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = range(*only) if only else range(stored // BASE)
    missing = [number for number in wanted if not (folder / f"documents-1-{number:05}.parquet").exists()]
    if missing:
        write_stored(folder, missing)
    if only:
        return
    if not any(folder.glob("documents-2-*")):
        write_batches(folder, write_new(folder, documents), 2)
    before = peak_bytes()
    con = duckdb.connect(config={"memory_limit": "768MB", "temp_directory": str(folder / "spill")})
    show_relations(con, folder, stored=True)
    began, cpu = time.perf_counter(), time.process_time()
    found = resolve_duplicates(con)
    click.echo(
        f"resolve    {time.process_time() - cpu:7.1f} s  ({time.perf_counter() - began:.1f} s by the clock), "
        f"{documents:,} new, {stored:,} stored, {found.duplicates.num_rows:,} duplicates"
    )
    click.echo(f"memory     {(peak_bytes() - before) / 1e6:7.0f} MB above {before / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
