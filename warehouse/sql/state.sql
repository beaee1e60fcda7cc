-- What a catalog stores itself: everything else is views over Parquet parts.
create schema store;

create table store.meta (
    root varchar not null,
    snapshot bigint not null,
    schema_version integer not null,
    code_version varchar not null,
    load_id varchar,
    published_at timestamp not null
);

-- held: segments, mentions and facts of exact and normalized duplicates, shown only once they stand for themselves.
create table store.parts (
    table_name varchar not null,
    load_id varchar not null,
    path varchar not null,
    held boolean not null,
    rows bigint not null,
    bytes bigint not null,
    sha256 varchar not null,
    columns varchar[] not null
);

-- A row of documents is named by doc_id and load_id: a source may return to an earlier content.
-- compacted: no part holds the row any more.
create table store.superseded (
    doc_id varchar not null,
    load_id varchar not null,
    superseded_by varchar not null,
    superseded_in varchar not null,
    compacted boolean not null default false
);

-- What later loads found out about older documents; the row with this load_id replaces the one in the part.
create table store.reassigned (
    doc_id varchar not null,
    row_load_id varchar not null,
    held boolean not null,
    cluster_id varchar not null,
    duplicate_of varchar,
    duplicate_kind varchar,
    duplicate_score double,
    is_canonical boolean not null,
    load_id varchar not null
);
