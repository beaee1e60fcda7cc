"""Time and memory of the duplicate step on a corpus made up here: `python -m benchmarks.dedup_scale`.

Half of the documents repeat an earlier one: equal, in another script, edited, with a frame, or as an issue of a
recurring report. With --stored the corpus is added to that many documents whose sketches are stored already.
"""

from __future__ import annotations

import random
import resource
import time
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

import click
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from tasks.conversion import to_traditional
from tasks.dedup import Content, Sketch, resolve_duplicates, sketch_documents
from warehouse.encoding import choose_encoding
from warehouse.schemas import TABLES
from warehouse.sorting import GROUP_ROWS, ROW_GROUP_ROWS

BATCH = 2_000
SYLLABLES = [
    first + last
    for first in ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "st", "br", "kl", "tr"]
    for last in ["a", "e", "i", "o", "u", "ai", "on", "er"]
]
HAN = [chr(point) for point in range(0x4E00, 0x5600)]
FRAME = "\n".join(
    f"{name} of the Harbour Gazette, read every day along the coast" for name in ("Home", "Sport", "Jobs")
)


def write_story(chance: random.Random) -> str:
    """A text of about a thousand Han or two thousand Latin characters."""
    if chance.random() < 0.5:
        words = ["".join(chance.choices(HAN, k=chance.randint(1, 3))) for _ in range(220)]
        joiner, stop, sentence = "", "。", 12
    else:
        words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(260)]
        joiner, stop, sentence = " ", ". ", 14
    text = chance.choices(words, k=chance.randint(200, 390))
    for place in range(20, len(text), 40):
        text[place] = str(chance.randint(2, 99_999))
    lines = [joiner.join(text[start : start + sentence]) for start in range(0, len(text), sentence)]
    paragraphs = [stop.join(lines[start : start + 5]) + stop for start in range(0, len(lines), 5)]
    return "\n".join(paragraphs)


def vary_story(text: str, chance: random.Random) -> str:
    """A copy of a story as the web makes them."""
    match chance.randrange(5):
        case 0:
            return text
        case 1:
            return to_traditional(text)
        case 2:
            lines = text.split("\n")
            lines.insert(chance.randrange(len(lines)), write_story(chance)[:200])
            return "\n".join(lines)
        case 3:
            return f"{FRAME}\n{text}"
        case _:
            return "\n".join(text.split("\n")[: -max(1, text.count("\n") // 8)])


def write_report(number: int, chance: random.Random) -> str:
    """An issue of a recurring report: always the same words, always other figures."""
    figures = [chance.randint(100, 99_999) for _ in range(8)]
    return (
        f"Harbour office, report number {number}\n"
        "The harbour office counted {} containers in the week, {} more than in the week before. Of these {} left by "
        "rail and {} by road. On average {} ships lay at the quays, with {} tonnes of grain and {} tonnes of ore in the "
        "sheds. Berth dues came to {} crowns."
    ).format(*figures)


def write_corpus(count: int, seed: int) -> Iterator[str]:
    """`count` texts, half of them copies of earlier ones and a twentieth reports."""
    chance = random.Random(seed)
    recent: list[str] = []
    for number in range(count):
        draw = chance.random()
        if draw < 0.05:
            yield write_report(number, chance)
        elif draw < 0.5 and recent:
            yield vary_story(chance.choice(recent), chance)
        else:
            recent = [*recent[-2_000:], write_story(chance)]
            yield recent[-1]


def write_parts(folder: Path, count: int, seed: int) -> tuple[float, int]:
    """Parquet parts of documents and sketches of a new corpus; seconds of sketching and bytes of text."""
    texts = write_corpus(count, seed)
    return write_batches(folder, texts, seed)


def write_batches(folder: Path, texts: Iterator[str], seed: int) -> tuple[float, int]:
    """The same of any texts."""
    seconds, size, part = 0.0, 0, 0
    while batch := list(islice(texts, BATCH)):
        names = [f"{seed:08x}{part * BATCH + place:024x}" for place in range(len(batch))]
        seconds += write_part(folder, f"{seed}-{part:05}", names, batch)
        size += sum(len(text.encode()) for text in batch)
        part += 1
    return seconds, size


def write_part(folder: Path, part: str, names: list[str], texts: list[str]) -> float:
    """Writes one part of documents and one of sketches as the warehouse does; seconds of sketching."""
    began = time.process_time()
    sketches = sketch_documents(Content(text, "en" if text.isascii() else "zh") for text in texts)
    seconds = time.process_time() - began
    columns: dict[str, list[Any]] = {name: [getattr(sketch, name) for sketch in sketches] for name in Sketch.__slots__}
    _write_table(folder / f"sketches-{part}.parquet", "sketches", {"doc_id": names} | columns, ROW_GROUP_ROWS)
    documents = {
        "doc_id": names,
        "text": texts,
        "char_count": [len(text) for text in texts],
        "published_at": [None] * len(texts),
    }
    _write_table(folder / f"documents-{part}.parquet", "documents", documents, GROUP_ROWS["documents"])
    counts = Counter(line for sketch in sketches for line in set(sketch.lines))
    counted = {"host": [""] * len(counts), "line": list(counts), "documents": list(counts.values())}
    counted |= {"content_documents": counted["documents"], "load_id": ["000"] * len(counts)}
    _write_table(folder / f"lines-{part}.parquet", "lines", counted, ROW_GROUP_ROWS)
    return seconds


def _write_table(path: Path, table: str, columns: dict[str, list[Any]], group: int) -> None:
    schema = pa.schema([field for field in TABLES[table] if field.name in columns])
    rows = pa.table([pa.array(columns[field.name], field.type) for field in schema], schema=schema)
    pq.write_table(
        rows.sort_by("line" if table == "lines" else "doc_id"), path, row_group_size=group, **choose_encoding(schema)
    )


def show_relations(con: duckdb.DuckDBPyConnection, folder: Path, stored: bool) -> None:
    """The relations the duplicate step reads: seed 1 is stored, seed 2 is new."""
    standing = (
        "doc_id AS cluster_id, NULL::VARCHAR AS duplicate_of, NULL::VARCHAR AS duplicate_kind, "
        "NULL::DOUBLE AS duplicate_score, true AS is_canonical"
    )
    for name, extra in (
        ("documents", f", '000' AS load_id, {standing}"),
        ("sketches", ", '000' AS load_id"),
        ("lines", ""),
    ):
        if name != "lines":
            con.execute(f"CREATE VIEW new_{name} AS SELECT * FROM read_parquet('{folder}/{name}-2-*.parquet')")
        if stored:
            query = f"SELECT *{extra} FROM read_parquet('{folder}/{name}-1-*.parquet')"
        else:
            con.register(f"empty_{name}", TABLES[name].empty_table())
            query = f"SELECT * FROM empty_{name}"
        con.execute(f"CREATE VIEW {name} AS {query}")


def peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@click.command()
@click.option("--documents", default=100_000, show_default=True, help="New documents.")
@click.option("--stored", default=0, show_default=True, help="Documents stored before.")
@click.option("--folder", type=click.Path(path_type=Path), required=True, help="Where the corpus is written.")
@click.option("--partitions", default=0, show_default=True, help="Search again in that many parts and compare.")
@click.option("--peers", is_flag=True, help="Also sketch with datasketch and rensa where they are installed.")
def main(documents: int, stored: int, folder: Path, partitions: int, peers: bool) -> None:
    """Prints seconds of one core and peak memory of each step."""
    folder.mkdir(parents=True, exist_ok=True)
    if stored and not any(folder.glob("documents-1-*")):
        write_parts(folder, stored, 1)
    for path in folder.glob("*-2-*"):
        path.unlink()
    seconds, size = write_parts(folder, documents, 2)
    click.echo(
        f"sketch     {seconds:7.1f} s  {size / 1e6 / seconds:7.1f} MB/s  {documents:,} documents, {size / 1e6:.0f} MB"
    )
    before = peak_bytes()
    con = duckdb.connect(config={"threads": 1, "memory_limit": "768MB", "temp_directory": str(folder / "spill")})
    show_relations(con, folder, stored > 0)
    began, cpu = time.perf_counter(), time.process_time()
    found = resolve_duplicates(con)
    click.echo(
        f"resolve    {time.process_time() - cpu:7.1f} s  ({time.perf_counter() - began:.1f} s by the clock), "
        f"{found.duplicates.num_rows:,} duplicates, {stored:,} stored"
    )
    click.echo(f"memory     {(peak_bytes() - before) / 1e6:7.0f} MB above {before / 1e6:.0f} MB")
    if partitions:
        again = resolve_duplicates(con, partitions=partitions)
        same = again.assignments.equals(found.assignments) and again.duplicates.equals(found.duplicates)
        click.echo(f"partitions {partitions:7}     {'identical' if same else 'DIFFERENT'}")
    if peers:
        time_peers(min(documents, 2_000))


def time_peers(count: int) -> None:
    """Sketching by other packages on the same texts, with shingles of five characters and 128 hashes."""
    texts = list(write_corpus(count, 2))
    size = sum(len(text.encode()) for text in texts)
    for name, sketch in (("datasketch", _sketch_datasketch), ("rensa", _sketch_rensa)):
        if find_spec(name) is None:
            click.echo(f"{name:<10} not installed")
            continue
        began = time.process_time()
        for text in texts:
            sketch(text)
        seconds = time.process_time() - began
        click.echo(f"{name:<10} {seconds:7.1f} s  {size / 1e6 / seconds:7.1f} MB/s  {count:,} documents")


def _sketch_datasketch(text: str) -> object:
    from datasketch import MinHash

    sketch = MinHash(num_perm=128)
    sketch.update_batch([text[place : place + 5].encode() for place in range(len(text) - 4)])
    return sketch


def _sketch_rensa(text: str) -> object:
    from rensa import RMinHash

    sketch = RMinHash(num_perm=128, seed=42)
    sketch.update([text[place : place + 5] for place in range(len(text) - 4)])
    return sketch


if __name__ == "__main__":
    main()
