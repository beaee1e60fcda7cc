-- What a load changes in the counts of lines: the rows it adds to `lines`. Reads the small tables of stage.sql and the
-- assignments, before they are recorded.
create or replace temp table found_lines as
    with changes as (
        from line_changes
        union all
        select host_of(d.url, d.canonical_url), s.lines, s.frame_lines, 1
        from new_documents d
        join new_sketches s using (doc_id)
        left join new_assignments a using (doc_id)
        where coalesce(a.is_canonical, true)
        union all
        select host_of(d.url, d.canonical_url), s.lines, s.frame_lines, if(c.is_canonical, 1, -1)
        from changed c
        join documents d using (doc_id)
        join sketches s using (doc_id)
        where c.is_canonical <> d.is_canonical
    ),
    counted as (
        select host, unnest(list_distinct(lines)) as line, change, change as content_change from changes
        union all
        select host, unnest(frame_lines), change, 0 from changes
        union all
        select host, null, change, change from changes where host <> ''
    )
    select host, line, sum(change)::bigint as documents, sum(content_change)::bigint as content_documents
    from counted
    group by host, line
    having sum(change) <> 0 or sum(content_change) <> 0;
