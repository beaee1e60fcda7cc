-- What pages that come and go (`page_changes`) come to in the counts of lines.
with counted as (
    select host, unnest(list_distinct(lines)) as line, change, change as content_change, load_id from page_changes
    union all
    select host, unnest(frame_lines), change, 0, load_id from page_changes
    union all
    select host, null, change, change, load_id from page_changes where host <> ''
)
select host, line, sum(change)::bigint as documents, sum(content_change)::bigint as content_documents,
       max(load_id) as load_id
from counted
group by host, line
having sum(change) <> 0 or sum(content_change) <> 0
