-- The lines on at least $min_pages pages and $min_share of the pages of their host ($host, or every one where NULL).
with counted as (
    select host, line, sum(documents)::bigint as documents
    from lines
    where host <> '' and ($host is null or host = $host)
    group by host, line
),
hosts as (select host, documents as pages from counted where line is null and documents >= $min_pages)
select host, line, documents, pages
from counted
join hosts using (host)
where line is not null and documents >= $min_pages and documents >= $min_share * pages
order by host, line
