-- The pages by which a load changes the counts of lines. Reads the small tables of stage.sql and the assignments, before
-- they are recorded.
create or replace temp view page_changes as
    select host, lines, frame_lines, change, getvariable('load_id') as load_id from line_changes
    union all
    select host_of(d.url, d.canonical_url), s.lines, s.frame_lines, 1, getvariable('load_id')
    from new_documents d
    join new_sketches s using (doc_id)
    left join new_assignments a using (doc_id)
    where coalesce(a.is_canonical, true)
    union all
    select host_of(d.url, d.canonical_url), s.lines, s.frame_lines, if(c.is_canonical, 1, -1), getvariable('load_id')
    from changed c
    join documents d using (doc_id)
    join sketches s using (doc_id)
    where c.is_canonical <> d.is_canonical;
