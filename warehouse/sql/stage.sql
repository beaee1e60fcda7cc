-- Run when batches are staged: which rows are new, what they supersede, and who stands for a cluster from now on.
-- Expects the views all_documents and all_quarantine (staged rows with `batch`) and the variable `load_id`.

-- A record staged twice counts once; one that is stored already, not at all.
create or replace temp table new_ids as
    select doc_id, min(batch) as batch
    from all_documents a
    where not exists (from documents d where d.doc_id = a.doc_id)
    group by doc_id;

create or replace temp table new_record_ids as
    select record_id, min(batch) as batch
    from all_quarantine a
    where not exists (from quarantine q where q.record_id = a.record_id)
      and not exists (from new_ids n where n.doc_id = a.record_id)
      and not exists (from documents d where d.doc_id = a.record_id)
    group by record_id;

create or replace temp table new_versions as
    with incoming as (
        select any_value(doc_id) as doc_id, source_uri, source_key, batch, min(position) as position
        from all_documents
        semi join new_ids using (doc_id, batch)
        group by doc_id, source_uri, source_key, batch
    )
    select doc_id, source_uri, source_key,
           lag(doc_id) over source as previous,
           lead(doc_id) over source as next
    from incoming
    window source as (partition by source_uri, source_key order by batch, position);

create or replace temp table new_supersedes as
    select n.doc_id, d.doc_id as supersedes, d.load_id
    from new_versions n
    join documents d using (source_uri, source_key)
    where n.previous is null
    union all
    select doc_id, previous, getvariable('load_id')
    from new_versions
    where previous is not null;

-- Members that a superseded canonical document leaves behind: the earliest of them stands for the rest. Its relation
-- to them is the weaker of the two known ones; the score is the least that the triangle inequality of the Jaccard
-- distance allows.
create or replace temp table promotions as
    with kinds(kind, weakness) as (
        values ('exact', 1), ('normalized', 2), ('script', 3), ('near', 4), ('update', 5)
    ),
    orphans as (
        select d.doc_id, d.load_id, d.duplicate_of as former, d.duplicate_score as score, k.weakness,
               first_value(d.doc_id) over cluster as promoted,
               first_value(d.duplicate_score) over cluster as promoted_score,
               first_value(k.weakness) over cluster as promoted_weakness
        from documents d
        join kinds k on k.kind = d.duplicate_kind
        where d.duplicate_of in (select supersedes from new_supersedes)
          and d.doc_id not in (select supersedes from new_supersedes)
        window cluster as (partition by d.duplicate_of order by d.load_id, d.doc_id)
    )
    select o.doc_id, o.load_id as row_load_id, o.promoted as cluster_id, o.former,
           case when o.doc_id <> o.promoted then o.promoted end as duplicate_of,
           case when o.doc_id <> o.promoted then k.kind end as duplicate_kind,
           case when o.doc_id <> o.promoted then greatest(0, o.score + o.promoted_score - 1) end as duplicate_score,
           o.doc_id = o.promoted as is_canonical
    from orphans o
    join kinds k on k.weakness = greatest(o.weakness, o.promoted_weakness);

-- Stored documents that no longer count as a page of their host, and those that do from now on.
create or replace temp table line_changes as
    select host_of(d.url, d.canonical_url) as host, s.lines, s.frame_lines, c.change
    from (
        select supersedes as doc_id, -1 as change from new_supersedes where load_id <> getvariable('load_id')
        union all
        select doc_id, 1 from promotions where is_canonical
    ) c
    join documents d using (doc_id)
    join sketches s using (doc_id)
    where c.change > 0 or d.is_canonical;
