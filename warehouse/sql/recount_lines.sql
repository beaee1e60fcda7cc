-- Every page that counts: the changes that all loads together should have made.
create or replace temp view page_changes as
    select host_of(d.url, d.canonical_url) as host, s.lines, s.frame_lines, 1 as change, d.load_id
    from documents d
    join sketches s using (doc_id)
    where d.is_canonical;
