-- Records what a load found out about older documents: the rows of the temporary table `changed`.
create or replace temp table rows_changed as
    select c.doc_id, d.load_id as row_load_id,
           coalesce(r.held, d.duplicate_kind in ('exact', 'normalized'), false) as held,
           c.cluster_id, c.duplicate_of, c.duplicate_kind, c.duplicate_score, c.is_canonical
    from changed c
    join documents d on d.doc_id = c.doc_id
    left join store.reassigned r on r.doc_id = c.doc_id
    where (d.cluster_id, d.duplicate_of, d.duplicate_kind, d.duplicate_score, d.is_canonical)
        is distinct from (c.cluster_id, c.duplicate_of, c.duplicate_kind, c.duplicate_score, c.is_canonical);

delete from store.reassigned where doc_id in (select doc_id from rows_changed);

insert into store.reassigned by name select *, getvariable('load_id') as load_id from rows_changed;
