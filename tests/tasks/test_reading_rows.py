"""Reading: rows of JSONL, CSV and Parquet become records or failures."""

from __future__ import annotations

import gzip
import io
import json
import os
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tasks.records import RawRecord
from tests.tasks.files import (
    COMPRESSORS,
    SENTENCE,
    codes,
    read,
    write,
)


class TestJsonl:
    def test_rows(self, tmp_path: Path) -> None:
        lines = [
            json.dumps(
                {"content": SENTENCE, "link": "https://example.org/1", "n": 3, "tags": ["橋"]}, ensure_ascii=False
            ),
            "",
            '{"text": "두 번째", "author": ["김하늘", {"name": "이바다"}], "date": "2024-04-10"}',
        ]
        path = write(tmp_path / "a.jsonl", "\ufeff" + "\r\n".join(lines))
        first, second = read(path)
        assert first == RawRecord(
            str(path),
            "1",
            lines[0].encode(),
            sha256(lines[0].encode()).hexdigest(),
            text=SENTENCE,
            charset="utf-8",
            fields={"url": "https://example.org/1", "extra.n": "3", "extra.tags": '["橋"]'},
        )
        assert (second.source_key, second.fields) == (  # type: ignore[union-attr]
            "3",
            {"authors": "김하늘; 이바다", "published_at": "2024-04-10"},
        )

    def test_bad_lines_do_not_stop_the_file(self, tmp_path: Path) -> None:
        lines = [
            "not json",
            "[1]",
            '{"title": "x"}',
            '{"text": "  "}',
            '{"text": {"a": 1}}',
            "[" * 100_000,
            '{"text": "end"}',
        ]
        items = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
        assert codes(items) == [
            "invalid_json",
            "invalid_row",
            "missing_text",
            "missing_text",
            "invalid_row",
            "invalid_json",
            "ok",
        ]
        assert [item.source_key for item in items] == ["1", "2", "3", "4", "5", "6", "7"]
        assert items[0].raw == b"not json"

    def test_fields(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", '{"doc": {"body": "x"}, "nr": 7, "text": "not this", "名": "題"}')
        (record,) = read(path, fields={"text": "doc.body", "id": "nr", "title": "名"})
        assert (record.text, record.source_key, record.fields["title"]) == ("x", "7", "題")  # type: ignore[union-attr]

    def test_text_may_be_lines(self, tmp_path: Path) -> None:
        (record,) = read(write(tmp_path / "a.jsonl", '{"text": ["一", "二"]}'))
        assert record.text == "一\n二"  # type: ignore[union-attr]

    def test_html_column_states_its_media_type(self, tmp_path: Path) -> None:
        (record,) = read(write(tmp_path / "a.jsonl", '{"html": "<p>x"}'))
        assert record.media_type == "text/html"  # type: ignore[union-attr]

    def test_legacy_encoding(self, tmp_path: Path) -> None:
        line = '{"text": "河边的公园周末有音乐会，欢迎市民参加。"}'
        (record,) = read(write(tmp_path / "a.jsonl", line.encode("gbk")))
        assert (record.text, record.charset) == ("河边的公园周末有音乐会，欢迎市民参加。", "gb18030")  # type: ignore[union-attr]

    def test_utf16(self, tmp_path: Path) -> None:
        items = read(write(tmp_path / "a.jsonl", '{"text": "一"}\n{"text": "二"}\n'.encode("utf-16")))
        assert [item.text for item in items] == ["一", "二"]  # type: ignore[union-attr]

    def test_long_line_is_one_failure(self, tmp_path: Path) -> None:
        lines = ['{"text": "%s"}' % ("x" * 300_000), '{"text": "y"}']
        assert codes(read(write(tmp_path / "a.jsonl", "\n".join(lines)), max_record_bytes=1000)) == [
            "record_too_large",
            "ok",
        ]

    @pytest.mark.parametrize("suffix", [".gz", ".bz2", ".zst"])
    def test_records_before_a_break_are_kept(self, tmp_path: Path, suffix: str) -> None:
        lines = [json.dumps({"text": os.urandom(400).hex()}) for _ in range(4000)]
        packed = COMPRESSORS[suffix]("\n".join(lines).encode())
        items = read(write(tmp_path / f"a.jsonl{suffix}", packed[: len(packed) * 2 // 3]))
        assert codes(items) == ["ok"] * (len(items) - 1) + ["truncated_archive"]
        assert [item.raw.decode() for item in items[:-1]] == lines[: len(items) - 1]
        assert len(items) > 1000

    def test_blank_lines_only(self, tmp_path: Path) -> None:
        assert codes(read(write(tmp_path / "a.jsonl", "\n \n"))) == ["empty_input"]

    def test_limit(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", '{"text": "x"}\n' * 9)
        assert len(read(path, limit=4)) == 4
        assert read(path, limit=0) == []


class TestCsv:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    def test_rows(self, tmp_path: Path, encoding: str) -> None:
        table = '标题,正文,日期,次数\r\n桥梁,"河上的新桥\n今天通车，市民步行过河。",2024-04-10,5\r\n\r\n旧闻,今年的苹果很甜。,,\r\n'
        first, second = read(write(tmp_path / "a.csv", table.encode(encoding)))
        assert first.text == "河上的新桥\n今天通车，市民步行过河。"  # type: ignore[union-attr]
        assert first.fields == {"title": "桥梁", "published_at": "2024-04-10", "extra.次数": "5"}  # type: ignore[union-attr]
        assert json.loads(first.raw) == {"标题": "桥梁", "正文": first.text, "日期": "2024-04-10", "次数": "5"}  # type: ignore[union-attr]
        assert (second.source_key, second.fields) == ("2", {"title": "旧闻"})  # type: ignore[union-attr]

    def test_encoding_that_shows_late(self, tmp_path: Path) -> None:
        table = (
            b"title,text\n" + b"plain,only ASCII here\n" * 20_000 + "桥梁,新桥今天通车，市民步行过河。\n".encode("gbk")
        )
        *_, last = read(write(tmp_path / "a.csv", table))
        assert (last.text, last.fields, last.charset) == (  # type: ignore[union-attr]
            "新桥今天通车，市民步行过河。",
            {"title": "桥梁"},
            "gb18030",
        )

    def test_content_hash_does_not_depend_on_column_order(self, tmp_path: Path) -> None:
        (one,) = read(write(tmp_path / "a.csv", "text,title\nx,y\n"))
        (two,) = read(write(tmp_path / "b.csv", "title,text\ny,x\n"))
        assert one.content_sha256 == two.content_sha256

    @pytest.mark.parametrize("delimiter", ["\t", ";", "|"])
    def test_delimiters(self, tmp_path: Path, delimiter: str) -> None:
        (record,) = read(write(tmp_path / "a.tsv", f"title{delimiter}text\nx{delimiter}y, z\n"))
        assert record.text == "y, z"  # type: ignore[union-attr]

    def test_bad_rows_do_not_stop_the_file(self, tmp_path: Path) -> None:
        table = f"title,text\na,\nb,x,too many\nc,{'y' * 5000}\nd,end\n"
        items = read(write(tmp_path / "a.csv", table), max_record_bytes=1000)
        assert codes(items) == ["missing_text", "invalid_row", "record_too_large", "ok"]
        assert [item.source_key for item in items] == ["1", "2", "3", "4"]

    def test_open_quote_is_bounded(self, tmp_path: Path) -> None:
        items = read(write(tmp_path / "a.csv", 'title,text\na,"' + "line\n" * 2000), max_record_bytes=1000)
        assert set(codes(items)) <= {"record_too_large", "missing_text", "invalid_row"}

    def test_no_text_column_is_one_failure(self, tmp_path: Path) -> None:
        (failure,) = read(write(tmp_path / "a.csv", "title,price\nx,1\ny,2\n"))
        assert (failure.code, failure.source_key) == ("missing_text", "")  # type: ignore[union-attr]
        assert "columns are title, price; name one with text=COLUMN" in failure.message  # type: ignore[union-attr]
        assert codes(read(tmp_path / "a.csv", fields={"text": "title"})) == ["ok", "ok"]

    def test_repeated_column_names(self, tmp_path: Path) -> None:
        (record,) = read(write(tmp_path / "a.csv", "text,x,x,\na,1,2,3\n"))
        assert record.fields == {"extra.x": "1", "extra.x_3": "2", "extra.column_4": "3"}  # type: ignore[union-attr]


class TestParquet:
    def test_rows(self, tmp_path: Path) -> None:
        table = pa.table(
            {
                "text": ["하나", "", None, "넷"],
                "published_at": pa.array([0, 1, None, 3], pa.timestamp("ns")),
                "n": [1, 2, 3, 4],
                "list": [["a"], [], None, ["b"]],
            }
        )
        pq.write_table(table, tmp_path / "a.parquet")
        items = read(tmp_path / "a.parquet")
        assert codes(items) == ["ok", "missing_text", "missing_text", "ok"]
        assert items[0].fields == {  # type: ignore[union-attr]
            "published_at": "1970-01-01 00:00:00.000000000",
            "extra.n": "1",
            "extra.list": '["a"]',
        }
        assert [item.source_key for item in items] == ["1", "2", "3", "4"]

    def test_binary_column_is_decoded_later(self, tmp_path: Path) -> None:
        raw = "<p>古い駅舎が残る。</p>".encode("euc_jp")
        pq.write_table(pa.table({"html": pa.array([raw], pa.binary())}), tmp_path / "a.parquet")
        (record,) = read(tmp_path / "a.parquet")
        assert (record.raw, record.text, record.charset) == (raw, None, None)  # type: ignore[union-attr]

    def test_compressed_outside(self, tmp_path: Path) -> None:
        buffer = io.BytesIO()
        pq.write_table(pa.table({"text": ["x"] * 300}), buffer)
        items = read(write(tmp_path / "a.parquet.gz", gzip.compress(buffer.getvalue())))
        assert codes(items) == ["ok"] * 300

    def test_broken(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"text": ["x"] * 300}), tmp_path / "a.parquet")
        whole = (tmp_path / "a.parquet").read_bytes()
        assert codes(read(write(tmp_path / "b.parquet", whole[:-30]))) == ["corrupt_archive"]
        assert codes(read(write(tmp_path / "c.parquet", "no parquet"))) == ["corrupt_archive"]

    def test_without_rows_or_text(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"text": pa.array([], pa.string())}), tmp_path / "a.parquet")
        assert codes(read(tmp_path / "a.parquet")) == ["empty_input"]
        pq.write_table(pa.table({"price": [1, 2]}), tmp_path / "b.parquet")
        assert codes(read(tmp_path / "b.parquet")) == ["missing_text"]
