"""Speed of the warehouse store over generated rows, native DuckDB tables of the same rows beside it.

    python benchmarks/warehouse_scale.py FOLDER [--documents 100000] [--loads 10]

Writes about 15 segments and 8 mentions a document, in equal loads, then prints one line a measure: seconds in the
warehouse, and in native tables where that compares.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow as pa

from exports import export
from warehouse import LoadInfo, Warehouse, open_writer
from warehouse.schemas import WORKER_TABLES
from warehouse.staging import write_staged
from warehouse.views import name_type

SEGMENTS = 15
WORDS = [
    "港口",
    "扩建",
    "氢能",
    "電廠",
    "水庫",
    "渡轮",
    "票价",
    "投资",
    "三亿元",
    "明年",
    "完工",
    "市長",
    "表示",
    "铁路",
    "工厂",
    "计划",
    "出口",
    "增长",
    "百分之五",
    "居民",
]

_GENERATE = """
    create or replace temp table segment_rows as
    select md5(i::varchar) as doc_id, s::integer as seq,
           array_to_string([$words[1 + (hash(i, s, w) % len($words))::integer] for w in range(12)], '') as text
    from range($first, $last) d(i), range($segments) r(s);

    create or replace temp table document_rows as
    select doc_id, string_agg(text, chr(10) order by seq) as text from segment_rows group by doc_id;
"""

_VALUES = {
    "documents": {
        "doc_id": "doc_id",
        "source_uri": "'crawl/' || doc_id || '.html'",
        "source_key": "''",
        "content_sha256": "doc_id || doc_id",
        "raw_bytes": "octet_length(encode(text))",
        "title": "left(text, 20)",
        "language": "['zh', 'zh', 'ja', 'ko', 'en'][1 + (hash(doc_id) % 5)::integer]",
        "script": "'Hans'",
        "published_at": "timestamp '2024-01-01' + to_hours((hash(doc_id) % 8000)::integer)",
        "text": "text",
        "char_count": "length(text)",
    },
    "segments": {
        "segment_id": "doc_id || ':' || seq",
        "doc_id": "doc_id",
        "seq": "seq",
        "type": "if(seq = 0, 'title', 'paragraph')",
        "zone": "'body'",
        "is_content": "true",
        "text": "text",
        "char_start": "(sum(length(text) + 1) over earlier)::integer - length(text) - 1",
        "char_end": "(sum(length(text) + 1) over earlier)::integer - 1",
        "rule": "'generated'",
    },
    "mentions": {
        "mention_id": "doc_id || ':' || seq || ':0'",
        "segment_id": "doc_id || ':' || seq",
        "doc_id": "doc_id",
        "seq": "seq",
        "type": "['money', 'date', 'percent'][1 + seq % 3]",
        "surface": "left(text, 4)",
        "char_start": "0",
        "char_end": "4",
        "value_num": "hash(text) % 1000",
        "rule": "'generated'",
    },
    "sketches": {
        "doc_id": "doc_id",
        "language": "'zh'",
        "text_hash": "hash(text)",
        "normalized_hash": "hash(text)",
        "folded_hash": "hash(text)",
        "shingles": "100",
        "head": "hash(text)",
        "bands": "[hash(doc_id, b) for b in range(32)]",
        "figures": "['1', '2']",
        "facts": "[]::varchar[]",
        "lines": "[hash(text)]",
    },
}
_SOURCES = {
    "documents": "document_rows",
    "sketches": "document_rows",
    "segments": "segment_rows window earlier as (partition by doc_id order by seq)",
    "mentions": "segment_rows where seq % 2 = 0",
}

QUERIES = {
    "one document": "select * from documents where doc_id = '{doc_id}'",
    "its segments": "select * from segments where doc_id = '{doc_id}' order by seq",
    "documents by language": "select language, count(*), avg(char_count) from documents group by 1",
    "segments by type": "select type, count(*), avg(length(text)) from segments group by 1",
    "sum of money mentions": "select sum(value_num) from mentions where type = 'money'",
    "segments joined to documents": "select d.language, count(*) from segments s join documents d using (doc_id) group by 1",
    "search: best of a phrase in 3 %": "select * from search('氫能电厂水库')",
    "search: best of a word in all": "select * from search('氢能')",
    "search: best of two words in all": "select * from search('氢能 铁路')",
    "substring in segments": "select count(*) from segments where contains(text, '氢能電廠水庫')",
}


def generate(first: int, last: int) -> dict[str, pa.Table]:
    with duckdb.connect() as connection:
        for statement in _GENERATE.split(";\n"):
            parameters = {"words": WORDS, "first": first, "last": last, "segments": SEGMENTS}
            wanted = {name: value for name, value in parameters.items() if f"${name}" in statement}
            connection.execute(statement, wanted)
        tables = {}
        for name, values in _VALUES.items():
            columns = ", ".join(
                f"({values.get(field.name, 'NULL')})::{name_type(field.type)} as {field.name}"
                for field in WORKER_TABLES[name]
            )
            table = connection.sql(f"select {columns} from {_SOURCES[name]}").to_arrow_table()
            tables[name] = table.cast(WORKER_TABLES[name])
        return tables


def load(path: Path, first: int, last: int) -> float:
    tables = generate(first, last)
    empty = {
        "assignments": "doc_id cluster_id duplicate_of duplicate_kind",
        "duplicates": "doc_id duplicate_of cluster_id kind evidence",
        "translations": "doc_a doc_b status evidence",
    }
    relations = [
        pa.schema([*((name, pa.string()) for name in names.split()), *extra]).empty_table()
        for names, extra in zip(
            empty.values(),
            (
                [("duplicate_score", pa.float64()), ("is_canonical", pa.bool_())],
                [("score", pa.float64())],
                [("score", pa.float64())],
            ),
            strict=True,
        )
    ]
    with open_writer(path) as writer:
        write_staged(writer.staging("generated"), tables)
        began = time.perf_counter()
        writer.stage(["generated"])
        writer.publish(*relations, LoadInfo(last - first, 0))
        return time.perf_counter() - began


def measure(work: Callable[[], object], repeats: int = 5) -> float:
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def compare_queries(warehouse: Warehouse, native: Path, doc_id: str) -> None:
    with warehouse.connect() as ours, duckdb.connect(str(native), read_only=True) as theirs:
        for name, query in QUERIES.items():
            text = query.format(doc_id=doc_id)
            seconds = measure(lambda text=text: ours.execute(text).fetchall())  # type: ignore[misc]
            if name.startswith("search"):
                print(f"{name:40} {seconds:8.3f} s")
                continue
            beside = measure(lambda text=text: theirs.execute(text).fetchall())  # type: ignore[misc]
            print(f"{name:40} {seconds:8.3f} s   native {beside:8.3f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--loads", type=int, default=10)
    options = parser.parse_args()
    path, size = options.folder / "warehouse", options.documents // options.loads
    times = [load(path, first, first + size) for first in range(0, options.documents, size)]
    print(f"{'publish of ' + str(size) + ' documents, first':40} {times[0]:8.3f} s\n{'last':40} {times[-1]:8.3f} s")
    print(f"{'publish of 1000 documents':40} {load(path, options.documents, options.documents + 1000):8.3f} s")
    with open_writer(path) as writer:
        ids = [row[0] for row in writer.connection.execute("select doc_id from documents").fetchall()]
        began = time.perf_counter()
        assert len(writer.known(ids)) == len(ids)
        print(f"{'known, all ' + str(len(ids)) + ' ids':40} {time.perf_counter() - began:8.3f} s")
    warehouse, native = Warehouse(path), options.folder / "native.duckdb"
    began = time.perf_counter()
    export(warehouse, native, "duckdb", table="all", overwrite=True)
    print(f"{'export of all tables to DuckDB':40} {time.perf_counter() - began:8.3f} s")
    print(f"{'connect':40} {measure(lambda: warehouse.connect().close()):8.3f} s")
    compare_queries(warehouse, native, ids[len(ids) // 2])
    began = time.perf_counter()
    with open_writer(path) as writer:
        writer.compact()
    print(f"{'compact':40} {time.perf_counter() - began:8.3f} s; the same queries after it:")
    compare_queries(warehouse, native, ids[len(ids) // 2])
    with duckdb.connect(str(native), read_only=True) as theirs:
        for form in ("csv", "parquet"):
            target = options.folder / f"segments.{form}"
            began = time.perf_counter()
            export(warehouse, target, form, table="segments", overwrite=True)
            seconds = time.perf_counter() - began
            compression = ", compression zstd" if form == "parquet" else ""
            began = time.perf_counter()
            theirs.execute(f"copy segments to '{options.folder / ('copy.' + form)}' (format {form}{compression})")
            print(
                f"{'export segments to ' + form:40} {seconds:8.3f} s   DuckDB COPY {time.perf_counter() - began:8.3f} s"
            )


if __name__ == "__main__":
    main()
