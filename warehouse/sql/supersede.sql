-- Brings the state of the store to what it will be with the staged rows in; only a publish makes it last.
-- Runs on the state of the current snapshot.
insert into store.superseded (doc_id, load_id, superseded_by, superseded_in)
    select supersedes, load_id, doc_id, getvariable('load_id') from new_supersedes;

insert into store.reassigned by name
    select p.doc_id, p.row_load_id,
           coalesce(r.held, d.duplicate_kind in ('exact', 'normalized'), false) as held,
           p.cluster_id, p.duplicate_of, p.duplicate_kind, p.duplicate_score, p.is_canonical,
           getvariable('load_id') as load_id
    from promotions p
    join documents d on d.doc_id = p.doc_id
    left join store.reassigned r on r.doc_id = p.doc_id;

delete from store.reassigned r
where r.doc_id in (select supersedes from new_supersedes)
   or (r.load_id < getvariable('load_id')
       and r.doc_id in (select n.doc_id from store.reassigned n where n.load_id = getvariable('load_id')));
