-- The rows of duplicates and translations that this load adds: of new documents, of changed ones, and of those whose
-- canonical document was superseded and whom the duplicate step did not speak of.
create or replace temp table found_duplicates as
    select g.doc_id, g.duplicate_of, g.cluster_id, g.kind, g.score, g.evidence
    from given_duplicates g
    where g.doc_id in (select doc_id from new_ids) or g.doc_id in (select doc_id from rows_changed)
    union all
    select p.doc_id, p.duplicate_of, p.cluster_id, p.duplicate_kind, p.duplicate_score,
           json_object('canonical_superseded', p.former)::varchar
    from promotions p
    where p.duplicate_of is not null and p.doc_id not in (select doc_id from rows_changed);

create or replace temp table found_translations as
    select doc_a, doc_b, score, status, evidence from given_translations;
