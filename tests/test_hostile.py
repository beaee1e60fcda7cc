"""Input that means harm: every record ends as a document or a quarantine row, in bounded time, with offsets that hold."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.process import process_batch
from tasks.reading import ReadOptions, list_sources, read_records
from tasks.records import Failure
from warehouse.errors import QUARANTINE_CODES

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "hostile.jsonl").read_text("utf-8").split("\n")
    if line
]
pytestmark = pytest.mark.timeout(30)


def ingest(path: Path, data: bytes) -> dict[str, list[dict[str, Any]]]:
    """The rows of one file, checked: counts add up, codes are known, spans slice back."""
    path.write_bytes(data)
    items = list(read_records(list_sources([str(path)]), ReadOptions()))
    records = [item for item in items if not isinstance(item, Failure)]
    built = process_batch(records, [item for item in items if isinstance(item, Failure)])
    tables = {name: table.to_pylist() for name, table in built.items()}
    assert items, "nothing came of the file"
    assert len(tables["documents"]) + len(tables["quarantine"]) == len(items)
    for row in tables["quarantine"]:
        assert row["code"] in QUARANTINE_CODES and row["code"] != "processing_error", row["message"]
        assert row["stage"] and row["message"] and row["raw"] is not None
    texts = {row["doc_id"]: row["text"] for row in tables["documents"]}
    segments = {row["segment_id"]: row for row in tables["segments"]}
    for row in segments.values():
        assert row["text"]
        if row["is_content"]:
            assert texts[row["doc_id"]][row["char_start"] : row["char_end"]] == row["text"]
    for row in tables["mentions"]:
        assert segments[row["segment_id"]]["text"][row["char_start"] : row["char_end"]] == row["surface"]
    return tables


def outcomes(tables: dict[str, list[dict[str, Any]]]) -> list[str]:
    return ["document"] * len(tables["documents"]) + [row["code"] for row in tables["quarantine"]]


def build_case(case: dict[str, Any]) -> bytes:
    unit, times = case["unit"], case["times"]
    body = "".join(unit.replace("{i}", str(index)) for index in range(times)) if "{i}" in unit else unit * times
    return (case.get("head", "") + body + case.get("tail", "")).encode(case["encoding"], "surrogatepass")


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_hostile_text(case: dict[str, Any], tmp_path: Path) -> None:
    assert outcomes(ingest(tmp_path / case["name"], build_case(case))) == [case["expected"]]


PAGE = b"<p>The harbour board of Lowmere met on Tuesday.</p>\n" * 20
ROWS = {
    "null": ("null", "invalid_row"),
    "array": ("[1, 2]", "invalid_row"),
    "nested beyond reason": ("[" * 100_000, "invalid_json"),
    "nested a thousand levels": ('{"text": "deep text", "a": ' + "[" * 900 + "]" * 900 + "}", "document"),
    "no text": ("{}", "missing_text"),
    "number as text": ('{"text": 1}', "invalid_row"),
    "lone surrogates": (
        r'{"text": "\ud800 lone \udc00", "title": "\ud800", "url": "\udfff", "x\ud800": "\ud800"}',
        "document",
    ),
    "surrogate as key": (r'{"text": "a text", "id": "\udcff"}', "document"),
    "NUL": (r'{"text": "a \u0000 text", "title": "\u0000"}', "document"),
    "numbers beyond range": ('{"text": "a text", "n": 1e999, "m": NaN, "date": 1e30}', "document"),
    "date that does not exist": ('{"text": "a text", "date": "2024-02-30"}', "document"),
    "date beyond the calendar": ('{"text": "a text", "date": "9999-12-31T23:59:59-23:59"}', "document"),
    "broken address": ('{"text": "a text", "url": "http://[::1"}', "document"),
    "lists for names": (
        '{"text": "a text", "authors": [[["x"]], {"name": null}, 1], "title": ["a"], "url": {"a": 1}}',
        "document",
    ),
    "too many digits": ('{"text": "a text", "n": ' + "9" * 5000 + "}", "invalid_json"),
}


@pytest.mark.parametrize("name", ROWS)
def test_hostile_row(name: str, tmp_path: Path) -> None:
    row, expected = ROWS[name]
    tables = ingest(tmp_path / "a.jsonl", (row + '\n{"text": "the row behind it"}\n').encode())
    assert sorted(outcomes(tables)) == sorted([expected, "document"])


CONTAINERS = {
    "trailing garbage": ("a.html.gz", gzip.compress(PAGE) + b"garbage", ["corrupt_archive"]),
    "trailing zeros": ("a.html.gz", gzip.compress(PAGE) + b"\0" * 512, ["document"]),
    "gzip in gzip": ("a.html.gz.gz", gzip.compress(gzip.compress(PAGE)), ["binary_content"]),
    "gzip in gzip of rows": ("a.jsonl.gz.gz", gzip.compress(gzip.compress(b'{"text": "a"}\n')), ["binary_content"]),
    "wrong checksum": ("a.html.gz", gzip.compress(PAGE)[:-8] + b"\1" * 8, ["corrupt_archive"]),
    "cut bzip2": ("a.html.bz2", bz2.compress(PAGE)[:-5], ["truncated_archive"]),
    "ZIP named HTML": ("a.html", b"PK\x03\x04" + bytes(range(256)), ["binary_content"]),
    "ZIP named CSV": ("a.csv", b"PK\x03\x04" + bytes(range(256)), ["binary_content"]),
    "ZIP named JSONL": ("a.jsonl", b"PK\x03\x04\n\n" + bytes(range(256)), ["binary_content"]),
    "text named Parquet": ("a.parquet", b"a" * 1000, ["corrupt_archive"]),
    "Parquet of four bytes": ("a.parquet", b"PAR1", ["corrupt_archive"]),
    "empty gzip": ("a.jsonl.gz", gzip.compress(b""), ["empty_input"]),
    "blank lines": ("a.jsonl", b"\n" * 300_000, ["empty_input"]),
    "header alone": ("a.csv", b"text,title\n", ["empty_input"]),
    "header of many columns": ("a.csv", b"text," + b"c," * 50_000 + b"\nhello there\n", ["document"]),
    "ragged rows": ("a.csv", b"text,a\nshort row\nlong row,1,2,3\n,\n", ["document", "invalid_row"]),
    "quote that never closes": (
        "a.csv",
        b'text,a\nfirst row,1\n"never closes\n' + b"more,3\n" * 2000,
        ["document", "invalid_row"],
    ),
    "WARC of one endless header": ("a.warc", b"WARC/1.0\r\nX: " + b"a" * 3_000_000, ["invalid_warc"]),
    "WARC without sense": ("a.warc", b"a" * 3_000_000, ["invalid_warc"]),
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_hostile_container(name: str, tmp_path: Path) -> None:
    file, data, expected = CONTAINERS[name]
    assert outcomes(ingest(tmp_path / file, data)) == expected


def make_warc(http: bytes, length: int | None = None, name: str = "a") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:{name}>\r\nWARC-Target-URI: http://h.example/{name}\r\n"
    head += f"Content-Type: application/http\r\nContent-Length: {len(http) if length is None else length}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
WARCS = {
    "no HTTP": (make_warc(b"no HTTP at all\r\n\r\ntext"), ["document", "invalid_warc"]),
    "status of letters": (make_warc(b"HTTP/1.1 abc\r\n\r\ntext"), ["document", "invalid_warc"]),
    "not found": (make_warc(b"HTTP/1.1 404 X\r\n\r\ntext"), ["document"]),
    "chunks": (
        make_warc(HTTP + b"Transfer-Encoding: chunked\r\n\r\n13\r\n<p>Chunked text</p>\r\n0\r\n\r\n"),
        ["document"] * 2,
    ),
    "chunks beyond range": (
        make_warc(HTTP + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + PAGE),
        ["document"] * 2,
    ),
    "plain named gzip": (make_warc(HTTP + b"Content-Encoding: gzip\r\n\r\n" + PAGE), ["document"] * 2),
    "endless length": (make_warc(HTTP + b"\r\n" + PAGE, 10**30), ["document", "invalid_warc"]),
    "long length": (make_warc(HTTP + b"\r\n" + PAGE, 10**6), ["document", "truncated_archive"]),
}


@pytest.mark.parametrize("name", WARCS)
def test_hostile_warc_record_behind_a_sound_one(name: str, tmp_path: Path) -> None:
    record, expected = WARCS[name]
    sound = make_warc(HTTP + b"\r\n" + PAGE, name="sound")
    assert outcomes(ingest(tmp_path / "a.warc", sound + record)) == expected


def test_decompression_bomb_ends_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tasks.reading.streams.BOMB_BYTES", 1 << 20)
    data = gzip.compress(b'{"text": "a text"}\n' + b"a" * (30 << 20))
    assert outcomes(ingest(tmp_path / "a.jsonl.gz", data)) == ["document", "record_too_large"]


def test_one_id_with_two_contents_is_two_records(tmp_path: Path) -> None:
    page = HTTP + b"\r\n<p>The second page of this name.</p>"
    twice = make_warc(HTTP + b"\r\n" + PAGE)
    (tmp_path / "a.warc").write_bytes(twice + make_warc(page) + twice)
    records = [item for item in read_records(list_sources([str(tmp_path)])) if not isinstance(item, Failure)]
    first, second, third = (record.source_key for record in records)
    assert first == third == "<urn:a>"
    assert second.startswith("<urn:a>#")


def test_file_names_that_could_be_one(tmp_path: Path) -> None:
    names = (b"bad\xff.html", b"bad\\xff.html", b"bad\\\\xff.html", b"new\nline.html", "🙂 '\".html".encode())
    for name in names:
        (Path(str(tmp_path)) / name.decode("utf-8", "surrogateescape")).write_bytes(PAGE)
    sources = list_sources([str(tmp_path)])
    assert len({source.uri for source in sources}) == len(sources) == len(names)


def test_parquet_of_odd_columns(tmp_path: Path) -> None:
    stream = io.BytesIO()
    dates = pa.array([{"d": 2**31 - 1}, {"d": 1}], pa.struct([("d", pa.date32())]))
    columns = [pa.array(["one text", "two text"]), pa.array(["a", "b"]), dates, pa.array([b"\xff", None])]
    pq.write_table(pa.Table.from_arrays(columns, names=["text", "text", "when", "raw"]), stream)
    tables = ingest(tmp_path / "a.parquet", stream.getvalue())
    assert outcomes(tables) == ["document"] * 2
    extra = [json.loads(row["extra"]) for row in tables["documents"]]
    assert [row["text_2"] for row in extra] == ["a", "b"]
    assert "out of range" in extra[0]["when"]


def test_error_of_a_reader_costs_its_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_csv(*_: object) -> None:
        raise KeyError("boom")

    monkeypatch.setattr("tasks.reading.records.read_csv", read_csv)
    (tmp_path / "a.csv").write_bytes(b"text\none row\n")
    (tmp_path / "b.txt").write_bytes(b"One text.")
    failure, record = read_records(list_sources([str(tmp_path)]))
    assert isinstance(failure, Failure) and failure.code == "processing_error" and "KeyError: 'boom'" in failure.message
    assert not isinstance(record, Failure)


def write_csv(values: list[str]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([["text", "title"], *([value, value[:9]] for value in values)])
    return stream.getvalue().encode("utf-8", "surrogatepass")


def write_parquet(values: list[bytes]) -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.table({"html": pa.array(values, pa.binary())}), stream)
    return stream.getvalue()


SUFFIXES = st.sampled_from(
    [".html", ".htm", ".md", ".txt", ".jsonl", ".csv", ".tsv", ".parquet", ".warc", ".wet", ".html.gz"]
)
MARKS = st.sampled_from(
    [*"<>/\"'&;#*_`~|[]()!-=:\n\r\t\\{},.%$¥€。「」『』“”（）、年月日元億万0123456789", "<p>", "</p>", "<table>", "<td>", "<script>", "<!--",
     "&#xD800;", "2024年2月30日", "said ", "“", "万亿元", "US$", "５％", "\u2028", "\x00", "\ufeff", "\ud800", "http://[", "WARC/1.0\r\n", "PAR1"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(MARKS, st.text(max_size=8)), max_size=40).map("".join)
BYTES = st.one_of(
    st.binary(max_size=300),
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    TEXTS.map(lambda text: text.encode("gb18030", "replace")),
    TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass")),
    TEXTS.map(lambda text: json.dumps({"text": text, "url": text, "title": text, "date": text}).encode()),
    st.lists(TEXTS, max_size=4).map(write_csv),
    st.lists(st.binary(max_size=60), max_size=4).map(write_parquet),
    TEXTS.map(lambda text: make_warc(HTTP + b"\r\n" + text.encode("utf-8", "surrogatepass"))),
    TEXTS.map(lambda text: gzip.compress(text.encode("utf-8", "surrogatepass"), mtime=0)),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(suffix=SUFFIXES, data=BYTES)
def test_any_bytes_under_any_name_become_documents_or_quarantine_rows(suffix: str, data: bytes, tmp_path: Path) -> None:
    ingest(tmp_path / f"any{suffix}", data)
