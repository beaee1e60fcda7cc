-- Questions that come up again and again, as table macros: SELECT * FROM cluster_of('…').

create or replace macro cluster_of(wanted) as table
    select d.doc_id, d.is_canonical, d.duplicate_kind, d.duplicate_score, d.language, d.script, d.title, d.published_at,
           d.source_uri
    from documents d
    where d.cluster_id in (select w.cluster_id from documents w where w.doc_id = wanted)
    order by d.is_canonical desc, d.loaded_at, d.doc_id;

create or replace macro translations_of(wanted) as table
    select d.doc_id, t.score, t.status, d.language, d.script, d.title, d.published_at, d.source_uri
    from (
        select doc_b as doc_id, score, status from translations where doc_a = wanted
        union all
        select doc_a as doc_id, score, status from translations where doc_b = wanted
    ) t
    join documents d using (doc_id)
    order by t.score desc, d.doc_id;

create or replace macro mentions_between(wanted, first_day, last_day) as table
    select m.*, d.published_at, d.title
    from mentions m
    join documents d using (doc_id)
    where m.type = wanted and d.published_at >= first_day::timestamp and d.published_at < last_day::timestamp + interval 1 day
    order by d.published_at, m.mention_id;
