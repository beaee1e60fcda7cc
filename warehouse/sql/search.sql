-- Ranked search. A query is terms: what white space parts, or stands in quotation marks; a term is pieces, the grams of
-- warehouse/grams.py with their offset in the term. A term is found where all its pieces stand at their offsets.
-- The limits tell DuckDB which side of a look-up is small, and keep it from moving later joins below a look-up.
-- Written for DuckDB 1.2 too: a newer one stores if(…) in a way that older ones cannot read, CASE not.
create or replace macro search(query, n := 20, every := false) as table
    with asked as materialized (
        select regexp_replace(fold_text(query), '[“”„«»「」『』]', '"', 'g') as text
    ),
    given as materialized (
        select distinct trim(word, ' "') as word
        from (select unnest(regexp_extract_all(text, '"[^"]*"?|[^\s"]+')) as word from asked)
        where trim(word, ' "') <> ''
    ),
    terms as materialized (
        select row_number() over (order by word) as term, word, false as whole from given
        union all
        select 0, trim(regexp_replace(text, '[\s"]+', ' ', 'g')), true from asked where (select count(*) > 1 from given)
    ),
    letters as (
        select term, length(word) as size, unnest(range(length(word))) as offset_in,
               unnest(string_split(word, '')) as letter
        from terms
    ),
    classes as (
        select *, case when is_joined(letter) then 'joined' when is_spelled(letter) then 'spelled' else 'neither' end as class from letters
    ),
    edges as (
        select *, class is distinct from lag(class) over (partition by term order by offset_in) as edge from classes
    ),
    runs as (
        select term, class, min(offset_in) as first, string_agg(letter, '' order by offset_in) as text,
               max(offset_in) + 1 = any_value(size) as last
        from (select *, sum(edge::integer) over (partition by term order by offset_in) as run from edges)
        where class <> 'neither'
        group by term, run, class
    ),
    pieces as materialized (
        -- The last word of a term stands for those that begin with it, a single joined character for its pairs.
        select *, count(*) over (partition by term) as pieces from (
            select term, first as offset_in, left(text, 24) as gram,
                   last and length(text) between 3 and 24 as begins, left(text, 3) as head
            from runs where class = 'spelled'
            union all
            select term, first, text, true, text from runs where class = 'joined' and length(text) = 1
            union all
            select term, first + i, substr(text, i + 1, 2), false, substr(text, i + 1, 1)
            from (select *, unnest(range(length(text) - 1)) as i from runs where class = 'joined' and length(text) > 1)
        )
        limit 1000
    ),
    begun as materialized (
        select q.term, q.pieces, q.offset_in, p.gram
        from store.postings p join (from pieces where begins limit 1000) q on p.head = q.head
        where starts_with(p.gram, q.gram)
    ),
    wanted as materialized (
        select term, pieces, offset_in, gram, false as begins from pieces where not begins
        union all
        select distinct term, pieces, offset_in, gram, true from begun
        limit 10000
    ),
    found as materialized (
        select q.term, q.pieces, q.offset_in, q.begins, p.place, p.titled, p.hits
        from store.postings p join (from wanted where term > 0 limit 10000) q using (gram)
        limit 100000000
    ),
    rarest as (
        select term, offset_in from found where pieces > 1 group by term, offset_in
        qualify row_number() over (partition by term order by count(*)) = 1
    ),
    likely as materialized (
        select term, place, titled from found semi join rarest using (term, offset_in) where pieces > 1
    ),
    holding as materialized (
        select term, place, titled from (
            from found semi join likely using (term, place, titled) where pieces > 1
        )
        group by term, pieces, place, titled
        having bit_count(bit_or(1::bigint << (offset_in % 63))) = least(pieces, 63)
    ),
    held as materialized (
        select q.term, q.pieces, q.offset_in, p.place, p.titled, p.offsets
        from store.postings p join (from wanted where term > 0 and pieces > 1 limit 10000) q using (gram)
        limit 100000000
    ),
    standing as materialized (
        select term, place, titled, hits from found where pieces = 1 and not begins
        union all
        select term, place, titled, sum(hits) from found where pieces = 1 and begins group by term, place, titled
        union all
        select term, place, titled, count(*) from (
            select term, place, titled
            from (
                select term, pieces, place, titled, unnest(offsets) - offset_in as start
                from held semi join holding using (term, place, titled)
            )
            group by term, place, titled, start, pieces
            having count(*) = pieces
        ) group by term, place, titled
    ),
    joint as materialized (
        -- Documents with all terms; where the terms are too common, it is not looked at
        -- whether they stand side by side.
        select place, titled from standing group by place, titled having count(*) = (select count(*) from given)
    ),
    whole_wanted as materialized (
        from wanted where term = 0 and (select count(*) from found) <= 50000 limit 10000
    ),
    beside as materialized (
        select q.pieces, q.offset_in, p.place, p.titled, p.offsets
        from store.postings p join (from whole_wanted limit 10000) q using (gram)
        limit 100000000
    ),
    whole as materialized (
        select place, count(distinct titled) + count(distinct titled) filter (titled) as bonus from (
            select place, titled
            from (
                select pieces, place, titled, unnest(offsets) - offset_in as start
                from beside semi join joint using (place, titled)
            )
            group by place, titled, start, pieces
            having count(*) = pieces
        ) group by place
    ),
    weights as (
        -- The rarer a term, the more its place and density say.
        select term, 1 / (1 + ln(count(*) / min(count(*)) over ())) as weight from standing group by term
    ),
    sizes as (
        select place, 0.3 + 0.9 * char_count / 1000 as size from store.placed where is_canonical or every
    ),
    best as materialized (
        -- Terms found, terms in the title, and how dense the hits are, a longer text needing more; one more where the
        -- terms stand side by side as they were given, and one more for that in the title.
        select place, hits, score / (select count(*) from given) + coalesce(bonus, 0) as score
        from (
            select place, sum(case when titled then 0 else hits end)::bigint as hits,
                   2 * bit_count(bit_or(1::bigint << (term % 63)))
                   + sum(weight * case when titled then 1 else hits / (hits + size) end) as score
            from standing join weights using (term) join sizes using (place)
            group by place
        )
        left join whole using (place)
        order by score desc, place
        limit n
    ),
    documents_found as materialized (
        select b.score, b.hits, d.* from store.placed d join (from best limit 10000) b using (place)
    ),
    folded as materialized (
        select place, fold_text(left(text, 200000)) as text, title from documents_found
    ),
    lines as (
        select place, title, unnest(string_split(text, chr(10))) as line,
               generate_subscripts(string_split(text, chr(10)), 1) as number
        from folded
    ),
    placed_lines as (
        select *, sum(length(line) + 1) over (partition by place order by number) - length(line) as first from lines
    ),
    snippets as (
        select place, any_value(first) as first, any_value(length(line)) as size,
               greatest(min(instr(line, word)) - 30, 1) as start, count(*) + 9 * count(*) filter (term = 0) as weight,
               any_value(line is not distinct from lower(title)) as repeated, number
        from placed_lines join terms on contains(line, word)
        group by place, number
        qualify row_number() over (partition by place order by repeated, weight desc, number) = 1
    )
    select round(d.score, 4) as score, d.doc_id, d.title, d.language, d.script, d.published_at,
           case when s.start > 1 then '…' else '' end
           || substr(d.text, coalesce(s.first + s.start - 1, 1)::bigint, least(100, coalesce(s.size - s.start + 1, 100))::bigint)
           || case when s.size - s.start >= 100 then '…' else '' end as snippet,
           d.hits, d.source_uri, d.url
    from documents_found d
    left join snippets s using (place)
    order by d.score desc, d.place;
