-- The promises of a warehouse, each as a query that finds what breaks it. A comment line "promise: …" opens one.

-- promise: content_slices | a content segment is a slice of its document's text
select s.segment_id as example
from segments s join documents d using (doc_id)
where s.is_content
  and (s.char_start is null or s.char_end is null
       or substr(d.text, s.char_start + 1, s.char_end - s.char_start) is distinct from s.text);

-- promise: other_slices | a segment outside the content has no place in its document's text
select segment_id as example from segments where not is_content and (char_start is not null or char_end is not null);

-- promise: text_is_segments | a document's text is its content segments joined by one line feed
select d.doc_id as example
from documents d
left join (
    select doc_id, string_agg(text, chr(10) order by seq) as text from segments where is_content group by doc_id
) s using (doc_id)
where coalesce(d.duplicate_kind, '') not in ('exact', 'normalized') and d.text <> coalesce(s.text, '');

-- promise: mention_slices | a mention is a slice of its segment's text
select m.mention_id as example
from mentions m left join segments s using (segment_id)
where s.segment_id is null
   or substr(s.text, m.char_start + 1, m.char_end - m.char_start) is distinct from m.surface;

-- promise: char_counts | char_count is the number of code points in text
select doc_id as example from documents where char_count <> length(text);

-- promise: unique_documents | a document and a source are stored once
select doc_id as example from documents group by doc_id having count(*) > 1
union all
select any_value(doc_id) from documents group by source_uri, source_key having count(*) > 1;

-- promise: unique_segments | a segment is stored once
select segment_id as example from segments group by segment_id having count(*) > 1;

-- promise: unique_mentions | a mention is stored once
select mention_id as example from mentions group by mention_id having count(*) > 1;

-- promise: segments_have_documents | every segment, mention and fact belongs to a current document
select segment_id as example from segments anti join documents using (doc_id)
union all
select mention_id from mentions anti join documents using (doc_id)
union all
select fact_id from facts anti join segments using (segment_id);

-- promise: one_place | no record is both a document and in quarantine
select record_id as example from quarantine where record_id in (select doc_id from documents)
union all
select record_id from quarantine group by record_id having count(*) > 1;

-- promise: quarantine_is_explained | a quarantine row has stage, code, message and raw bytes
select record_id as example from quarantine where stage = '' or code = '' or message = '' or octet_length(raw) <> least(raw_bytes, 1048576);

-- promise: load_counts | inputs = unchanged + documents + quarantined, in every load
select load_id as example from loads where inputs <> unchanged + documents + quarantined;

-- promise: total_documents | the documents of all loads are the current and the superseded ones
select 'documents' as example
where (select coalesce(sum(documents), 0) from loads)
   <> (select count(*) from documents) + (select count(*) from store.superseded);

-- promise: total_quarantine | the quarantined records of all loads are the rows of quarantine
select 'quarantine' as example
where (select coalesce(sum(quarantined), 0) from loads) <> (select count(*) from quarantine);

-- promise: total_superseded | the superseded versions of all loads are those the store knows
select 'superseded' as example
where (select coalesce(sum(superseded), 0) from loads) <> (select count(*) from store.superseded);

-- promise: canonical_exists | every duplicate_of is a current, canonical document of the same cluster
select d.doc_id as example
from documents d left join documents c on c.doc_id = d.duplicate_of
where d.duplicate_of is not null
  and (c.doc_id is null or not c.is_canonical or c.cluster_id <> d.cluster_id or d.is_canonical);

-- promise: one_canonical | a cluster has one canonical document
select cluster_id as example from documents group by cluster_id having count(*) filter (is_canonical) <> 1;

-- promise: duplicates_agree | duplicates says what documents says
select coalesce(d.doc_id, r.doc_id) as example
from (select * from documents where duplicate_of is not null) d
full join duplicates r on r.doc_id = d.doc_id
where (d.duplicate_of, d.duplicate_kind, d.cluster_id) is distinct from (r.duplicate_of, r.kind, r.cluster_id);

-- promise: translations_exist | both sides of a translation are current documents
select doc_a as example from translations where doc_a not in (select doc_id from documents)
union all
select doc_b from translations where doc_b not in (select doc_id from documents);

-- promise: sketches_exist | every current document has its sketch
select d.doc_id as example from documents d anti join sketches s using (doc_id);

-- promise: lines_count | lines counts the canonical documents that hold a line; `inkmill compact` counts anew
select line::varchar as example
from (
    select unnest(list_distinct(list_concat(s.lines, s.frame_lines))) as line, 1 as documents
    from sketches s
    join documents d using (doc_id)
    where d.is_canonical
    union all
    select line, -documents from lines where line is not null
)
group by line
having sum(documents) <> 0;
