-- The lines on at least $min_pages pages and $min_share of the pages of their host ($host, or every one where NULL).
with pages as (
    select doc_id,
           lower(regexp_extract(coalesce(url, canonical_url), '^(?i)[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)', 1)) as host
    from documents
    where is_canonical
),
hosts as (
    select host, count(*) as pages
    from pages
    where host <> '' and ($host is null or host = $host)
    group by host
    having count(*) >= $min_pages
),
lines as (
    select host, unnest(list_distinct(list_concat(lines, frame_lines))) as line
    from sketches
    join pages using (doc_id)
    where host in (select host from hosts)
)
select host, line, count(*) as documents, any_value(pages) as pages
from lines
join hosts using (host)
group by host, line
having count(*) >= $min_pages and count(*) >= $min_share * any_value(pages)
order by host, line
