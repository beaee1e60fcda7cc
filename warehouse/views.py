"""The SQL text of every public view, from the declared schemas and the parts of a snapshot.

A view names its parts by absolute path. Conditions that no row of the snapshot needs are left out, so that most views
are a bare `read_parquet`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from warehouse.grams import SCHEMA
from warehouse.schemas import TABLES

HIDDEN_COLUMNS = {"documents": [pa.field("place", pa.int64())]}
"""Columns of the parts that the public views leave out: a document's number in the search index."""

SPOKEN_FOR = "('exact', 'normalized')"
"""Kinds of duplicates whose segments, mentions and facts are those of their canonical document."""

ASSIGNED = ("cluster_id", "duplicate_of", "duplicate_kind", "duplicate_score", "is_canonical")
HELD_TABLES = ("segments", "mentions", "facts")

TABLE_COMMENTS = {
    "documents": "one row a document: the current version of every source",
    "segments": "typed pieces of the documents in order; those of exact and normalized duplicates are their canonical document's",
    "mentions": "typed spans of segments: money, percent, quantity, date, quotation, alias, quoted_term, org, person, place",
    "facts": "statements that segments make: commitments with their amount, polls with their figure",
    "duplicates": "one row a document that repeats another, with kind, score and evidence",
    "translations": "pairs of documents that say the same in two languages",
    "quarantine": "records that could not become documents, with the reason and the raw bytes",
    "loads": "one row a load; inputs = unchanged + documents + quarantined",
    "sketches": "what the duplicate step keeps of a document",
    "lines": "how many pages hold a line, by host: one row a change that a load made",
    "canonical_documents": "documents that stand for their cluster",
    "canonical_segments": "segments of canonical documents",
    "canonical_mentions": "mentions in canonical documents",
}
"""The comment of every public view."""

MACRO_COMMENTS = {
    "search": 'documents with these words or "phrases", best first; n := 10 documents, every := true for duplicates too',
    "cluster_of": "the documents of a document's duplicate cluster, the canonical one first, with the evidence",
    "difference_of": "sentences only in one document (-), only in the other (+) and in both (=), folded to compare",
    "translations_of": "documents that say the same as this one in another language, with score and status",
    "mentions_between": "mentions of a type in documents published between two days, both included",
    "money_in": "money converted to one currency beside the amount as written, by the rates you give; every := true for duplicates too",
    "timeline": "dated mentions between two days, both included, with their sentence's segment",
    "speakers": "who is quoted, how often, in how many documents, from when to when, with which verbs",
    "quotations_of": "quotations of speakers whose name holds these words",
    "mention_counts": "how many mentions of each type every document has",
}
"""The comment of every public macro."""

CANONICAL_VIEWS = {
    "canonical_documents": "documents",
    "canonical_segments": "segments",
    "canonical_mentions": "mentions",
}

_DUCKDB_TYPES = {
    pa.string(): "VARCHAR",
    pa.binary(): "BLOB",
    pa.bool_(): "BOOLEAN",
    pa.int32(): "INTEGER",
    pa.int64(): "BIGINT",
    pa.uint64(): "UBIGINT",
    pa.float64(): "DOUBLE",
    pa.timestamp("us"): "TIMESTAMP",
}


def store_schema(table: str) -> pa.Schema:
    """The columns of a table's parts; none for a table of an earlier version."""
    if table == "grams":
        return SCHEMA
    return pa.schema([*TABLES.get(table, []), *HIDDEN_COLUMNS.get(table, [])])


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet part of a snapshot: absolute path, and the columns it was written with."""

    path: Path
    held: bool
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Which small tables of the store hold rows that a view has to respect."""

    superseded: bool
    reassigned: bool
    silenced: bool
    voiced: bool


def name_type(kind: pa.DataType) -> str:
    """The DuckDB type of an Arrow type."""
    if pa.types.is_list(kind):
        return f"{name_type(kind.value_type)}[]"
    if pa.types.is_struct(kind):
        return "STRUCT(" + ", ".join(f"{quote_name(field.name)} {name_type(field.type)}" for field in kind) + ")"
    return _DUCKDB_TYPES[kind]


def quote_text(value: object) -> str:
    """A value as an SQL string literal."""
    return "'" + str(value).replace("'", "''") + "'"


def quote_name(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def read_parts(schema: pa.Schema, parts: list[Part]) -> str:
    """A query for the rows of `parts` in the columns of `schema`; columns that no part has are NULL."""
    if not parts:
        columns = ", ".join(f"NULL::{name_type(field.type)} AS {field.name}" for field in schema)
        return f"SELECT {columns} WHERE false"
    present = set().union(*(part.columns for part in parts))
    uneven = any(set(part.columns) != present for part in parts)
    columns = ", ".join(
        field.name if field.name in present else f"NULL::{name_type(field.type)} AS {field.name}" for field in schema
    )
    paths = ", ".join(quote_text(part.path) for part in parts)
    union = ", union_by_name = true" if uneven else ""
    return f"SELECT {columns} FROM read_parquet([{paths}], hive_partitioning = false{union})"


def select_table(name: str, parts: list[Part], found: Exceptions) -> str:
    """The query behind the view `name`."""
    if name == "documents":
        return _select_documents(TABLES[name], parts, found)
    if name in HELD_TABLES:
        return _select_held(name, parts, found)
    base = read_parts(TABLES[name], parts)
    if name == "sketches" and found.superseded:
        return f"SELECT p.* FROM ({base}) p ANTI JOIN store.superseded s USING (doc_id, load_id)"
    if name in ("duplicates", "translations"):
        return _select_relations(name, base, found)
    return base


def _select_documents(schema: pa.Schema, parts: list[Part], found: Exceptions) -> str:
    base = read_parts(schema, parts)
    if found.superseded:
        base = f"SELECT p.* FROM ({base}) p ANTI JOIN store.superseded s USING (doc_id, load_id)"
    if not found.reassigned:
        return base
    columns = ", ".join(
        f"CASE WHEN r.doc_id IS NULL THEN p.{name} ELSE r.{name} END AS {name}" if name in ASSIGNED else f"p.{name}"
        for name in schema.names
    )
    return f"SELECT {columns} FROM ({base}) p LEFT JOIN store.reassigned r ON r.doc_id = p.doc_id"


def _select_held(name: str, parts: list[Part], found: Exceptions) -> str:
    query = read_parts(TABLES[name], [part for part in parts if not part.held])
    if found.superseded:
        query = f"SELECT p.* FROM ({query}) p ANTI JOIN store.superseded s USING (doc_id, load_id)"
    if found.silenced:
        query = f"SELECT q.* FROM ({query}) q ANTI JOIN store.silenced r USING (doc_id, load_id)"
    held = [part for part in parts if part.held]
    if held and found.voiced:
        extra = read_parts(TABLES[name], held)
        query = f"{query} UNION ALL SELECT h.* FROM ({extra}) h SEMI JOIN store.voiced v USING (doc_id, load_id)"
    return query


def _select_relations(name: str, base: str, found: Exceptions) -> str:
    # A relation ends when one of its documents is superseded, and gives way to what a later load says of the same one.
    first, second = ("doc_id", "duplicate_of") if name == "duplicates" else ("doc_a", "doc_b")
    conditions = []
    if found.superseded:
        conditions += [
            f"NOT EXISTS (FROM store.superseded s WHERE s.doc_id = p.{column} AND s.superseded_in >= p.load_id)"
            for column in (first, second)
        ]
    if found.reassigned and name == "duplicates":
        conditions.append("NOT EXISTS (FROM store.reassigned r WHERE r.doc_id = p.doc_id AND r.load_id > p.load_id)")
    return f"SELECT p.* FROM ({base}) p WHERE {' AND '.join(conditions)}" if conditions else base


# As the empty gram has them, unless something was found out about a document since it was indexed.
_SIZES = """
SELECT place, hits AS char_count, (docs >> (place & 63)) & 1 = 1 AS is_canonical
FROM (SELECT docs, unnest(places) AS place, unnest(hits) AS hits FROM store.grams WHERE gram = '')
"""
_SIZES_CHANGED = "SELECT place, char_count, is_canonical FROM store.placed"


def write_views(parts: dict[str, list[Part]], found: Exceptions) -> Iterator[str]:
    """The statements that make every view of a snapshot, in order."""
    yield (
        "CREATE OR REPLACE VIEW store.silenced AS SELECT doc_id, row_load_id AS load_id FROM store.reassigned "
        f"WHERE NOT held AND duplicate_kind IN {SPOKEN_FOR}"
    )
    yield (
        "CREATE OR REPLACE VIEW store.voiced AS SELECT doc_id, row_load_id AS load_id FROM store.reassigned "
        f"WHERE held AND (duplicate_kind IS NULL OR duplicate_kind NOT IN {SPOKEN_FOR})"
    )
    for name in TABLES:
        if name == "loads":
            yield "CREATE OR REPLACE VIEW loads AS SELECT * FROM store.loads"
        else:
            yield f"CREATE OR REPLACE VIEW {name} AS {select_table(name, parts.get(name, []), found)}"
    everything = _select_documents(store_schema("documents"), parts.get("documents", []), found)
    yield f"CREATE OR REPLACE VIEW store.placed AS {everything}"
    yield f"CREATE OR REPLACE VIEW store.grams AS {read_parts(SCHEMA, parts.get('grams', []))}"
    changed = found.superseded or found.reassigned
    yield f"CREATE OR REPLACE VIEW store.sizes AS {_SIZES_CHANGED if changed else _SIZES}"
    yield "CREATE OR REPLACE VIEW canonical_documents AS SELECT * FROM documents WHERE is_canonical"
    for name in ("segments", "mentions"):
        yield (
            f"CREATE OR REPLACE VIEW canonical_{name} AS SELECT t.* FROM {name} t "
            "SEMI JOIN (SELECT doc_id FROM documents WHERE is_canonical) d USING (doc_id)"
        )


def write_comments() -> Iterator[str]:
    """The statements that put the declared comments on every view, column and macro."""
    for view, comment in TABLE_COMMENTS.items():
        yield f"COMMENT ON VIEW {view} IS {quote_text(comment)}"
        for field in TABLES[CANONICAL_VIEWS.get(view, view)]:
            text = field.metadata[b"comment"].decode()
            yield f"COMMENT ON COLUMN {view}.{field.name} IS {quote_text(text)}"
    for macro, comment in MACRO_COMMENTS.items():
        yield f"COMMENT ON MACRO TABLE {macro} IS {quote_text(comment)}"
