"""The analysts' macros over a few hand-written rows."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from warehouse.catalog import read_sql
from warehouse.schemas import TABLES

ROWS = """
insert into documents by name from (values
    ('d1', 'Bridge', 'en', 90, timestamp '2024-03-01', true),
    ('d2', '桥', 'zh', 40, timestamp '2024-04-01', true),
    ('d3', 'Bridge again', 'en', 90, timestamp '2024-05-01', false),
    ('d4', 'Nothing', 'en', 5, null, true)
) d(doc_id, title, language, char_count, published_at, is_canonical);
insert into segments by name from (values ('s1', 'd1', 'one'), ('s2', 'd2', '二'), ('s3', 'd3', 'one')) s(segment_id, doc_id, text);
insert into mentions by name from (values
    ('m1', 's1', 'd1', 'money', '$2 million', 2e6, 'USD', null, null, null, null, null, null),
    ('m2', 's2', 'd2', 'money', '3亿日元', 3e8, 'JPY', null, null, null, null, null, null),
    ('m3', 's2', 'd2', 'money', '5万泰铢', 5e4, 'THB', null, null, null, null, null, null),
    ('m4', 's3', 'd3', 'money', '$2 million', 2e6, 'USD', null, null, null, null, null, null),
    ('m5', 's2', 'd2', 'date', '2024年第三季度', null, null, '2024-35', '2024-07-01', '2024-09-30', true, null, null),
    ('m6', 's1', 'd1', 'date', 'Friday', null, null, null, null, null, false, null, null),
    ('m7', 's1', 'd1', 'quotation', 'It holds.', null, null, null, null, null, null, 'Ángela Roy', 'said'),
    ('m8', 's2', 'd2', 'quotation', '能通车。', null, null, null, null, null, null, '陳立新', '说')
) m(mention_id, segment_id, doc_id, type, surface, value_num, currency, edtf, date_start, date_end, resolved, speaker, verb);
"""


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        for table, schema in TABLES.items():
            empty = schema.empty_table()
            connection.register("empty", empty)
            connection.execute(f"create table {table} as from empty")
        connection.execute(ROWS)
        for name in ("fold.sql", "macros.sql"):
            connection.execute(read_sql(name))
        yield connection


def read(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[object, ...]]:
    return connection.execute(query).fetchall()


def test_money_in_one_currency_keeps_the_original_and_invents_no_rate(connection: duckdb.DuckDBPyConnection) -> None:
    query = "select converted, surface, currency from money_in('USD', rates := map {'JPY': 0.01})"
    assert read(connection, query) == [(3e6, "3亿日元", "JPY"), (2e6, "$2 million", "USD"), (None, "5万泰铢", "THB")]


def test_money_without_rates_converts_its_own_currency_only(connection: duckdb.DuckDBPyConnection) -> None:
    assert read(connection, "select converted from money_in('USD')") == [(2e6,), (None,), (None,)]


def test_rates_may_come_from_a_table(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("create table rates as from (values ('JPY', 0.01)) r(currency, rate)")
    query = "select max(converted) from money_in('USD', rates := (select map(list(currency), list(rate)) from rates))"
    assert read(connection, query) == [(3e6,)]


def test_duplicates_count_where_asked_for(connection: duckdb.DuckDBPyConnection) -> None:
    assert read(connection, "select count(*) from money_in('USD', every := true)") == [(4,)]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [("2024-09-30", "2024-12-31", 1), ("2024-01-01", "2024-07-01", 1), ("2024-10-01", "2024-12-31", 0)],
)
def test_timeline_holds_dates_that_overlap(
    connection: duckdb.DuckDBPyConnection, first: str, last: str, found: int
) -> None:
    assert len(read(connection, f"from timeline('{first}', '{last}')")) == found


def test_speakers_and_their_quotations(connection: duckdb.DuckDBPyConnection) -> None:
    assert read(connection, "select speaker, quotations, verbs from speakers()") == [
        ("Ángela Roy", 1, ["said"]),
        ("陳立新", 1, ["说"]),
    ]
    assert read(connection, "select quotation from quotations_of('angela')") == [("It holds.",)]
    assert read(connection, "select quotation from quotations_of('陈立新')") == [("能通车。",)]


def test_mention_counts_hold_documents_without_mentions(connection: duckdb.DuckDBPyConnection) -> None:
    query = "select doc_id, mentions, money, dates, quotations from mention_counts()"
    assert read(connection, query) == [("d2", 4, 2, 1, 1), ("d1", 3, 1, 1, 1), ("d4", 0, 0, 0, 0)]
