-- Splits what the duplicate step says into new documents and older ones (`changed`).
create or replace temp table new_assignments as
    select a.doc_id, a.cluster_id, a.duplicate_of, a.duplicate_kind, a.duplicate_score, a.is_canonical
    from given_assignments a
    semi join new_ids n using (doc_id);

create or replace temp table changed as
    select a.doc_id, a.cluster_id, a.duplicate_of, a.duplicate_kind, a.duplicate_score, a.is_canonical
    from given_assignments a
    anti join new_ids n using (doc_id);
