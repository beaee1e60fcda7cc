-- Ranked search. A query is terms: what white space parts, or stands in quotation marks; a term is pieces, the grams of
-- warehouse/grams.py with their offset in the term. A term is found where all its pieces stand at their offsets.
-- Term 0 is the whole query. The limits tell DuckDB which side of a look-up is small.
create or replace macro search(query, n := 10, every := false) as table
    with given as materialized (
        select distinct trim(word, ' "') as word
        from (
            select unnest(regexp_extract_all(
                regexp_replace(fold_text(query), '[“”„«»「」『』]', '"', 'g'), '"[^"]*"?|[^\s"]+'
            )) as word
        )
        where trim(word, ' "') <> ''
    ),
    terms as materialized (
        select row_number() over (order by word) as term, word from given
        union all
        select 0, trim(regexp_replace(fold_text(query), '[\s"“”„«»「」『』]+', ' ', 'g'))
        where (select count(*) > 1 from given)
    ),
    runs as (
        select term, text, (sum(length(text)) over until)::bigint - length(text) as first, sum(length(text)) over until = size as last
        from (
            select term, length(word) as size, unnest(split_runs(word)) as text, generate_subscripts(split_runs(word), 1) as run
            from terms
        )
        window until as (partition by term order by run)
    ),
    pieces as materialized (
        -- The last word of a term stands for those that begin with it, a single joined character for its pairs.
        select * replace (offset_in - min(offset_in) over (partition by term) as offset_in),
               count(*) over (partition by term) as pieces
        from (
            select term, first as offset_in, left(text, 24) as gram,
                   last and length(text) between 3 and 24 as begins, left(text, 3) as head
            from runs where is_spelled(left(text, 1))
            union all
            select term, first + i, substr(text, i + 1, 2), length(text) = 1, substr(text, i + 1, 1)
            from (
                select *, unnest(range(greatest(length(text) - 1, 1))) as i from runs where is_joined(left(text, 1))
            )
        )
    ),
    wanted as materialized (
        select term, pieces, offset_in, gram, false as begins from pieces where not begins
        union all
        select distinct q.term, q.pieces, q.offset_in, p.gram, true
        from store.grams p join (from pieces where begins limit 1000) q on p.head = q.head
        where starts_with(p.gram, q.gram)
    ),
    found as materialized (
        select q.term, q.pieces, q.offset_in, q.begins, p.block, p.docs, p.titled, p.places, p.hits
        from store.grams p join (from wanted limit 10000) q using (gram)
        limit 100000000
    ),
    singles as (
        select term, begins, titled, unnest(places) as place, unnest(hits) as hits from found where pieces = 1 and term > 0
    ),
    held as materialized (
        -- The documents of a block that hold all pieces of a term.
        select term, block, bit_and(docs) as docs
        from (select term, pieces, offset_in, block, bit_or(docs) as docs from found group by term, pieces, offset_in, block)
        group by term, pieces, block
        having count(*) = pieces and bit_and(docs) <> 0
    ),
    rarest as (
        select term, arg_min(offset_in, documents) as offset_in
        from (select term, offset_in, sum(bit_count(docs)) as documents from found where pieces > 1 group by term, offset_in)
        group by term
    ),
    weights as materialized (
        -- The rarer a term, the more its place and density say. Where the terms are too common together, it is not
        -- looked at whether they stand side by side.
        select term, 1 / (1 + ln(documents / min(documents) over ())) as weight
        from (select term, sum(bit_count(docs)) as documents from held group by term)
        where term > 0 or documents <= 20000
    ),
    spots as materialized (
        -- Where a term would begin for a piece to stand where it does.
        select term, pieces, offset_in, block * 134217728 + spot - 2 * offset_in as start
        from (
            select term, pieces, offset_in, block::bigint as block, docs, unnest(spots) as spot
            from (
                select q.term, q.pieces, q.offset_in, p.block, p.spots
                from store.grams p
                join (from wanted semi join weights using (term) where pieces > 1 limit 10000) q using (gram)
                limit 100000000
            )
            join held using (term, block)
        )
        where (docs >> (spot >> 21)) & 1 = 1
    ),
    likely as (
        select term, start from spots join rarest using (term, offset_in)
    ),
    standing as (
        select term, place, hits, (titled >> (place & 15)) & 1 as in_title from singles where not begins
        union all
        select term, place, sum(hits), max((titled >> (place & 15)) & 1) from singles where begins group by term, place
        union all
        select term, start >> 21, count(*) - sum(start & 1), max(start & 1) from (
            select term, start from spots semi join likely using (term, start) group by term, pieces, start having count(*) = pieces
        )
        group by term, start >> 21
    ),
    best as materialized (
        -- Terms found, terms in the title, and how dense the hits are, a longer text needing more; one more where the
        -- terms stand side by side as they were given, and one more for that in the title.
        select place, sum(case when term > 0 then hits end)::bigint as hits,
               sum(case when term = 0 then 1 + in_title
                        else (2 + weight * (in_title + hits / (hits + size))) / (select count(*) from given)
                   end) as score
        from standing join weights using (term)
        join (select place, 0.3 + 0.9 * char_count / 1000 as size from store.sizes where is_canonical or every) using (place)
        group by place
        order by score desc, place
        limit n
    ),
    documents_found as materialized (
        select b.score, b.hits, d.* from store.placed d join (from best limit 10000) b using (place)
    ),
    lines as (
        select place, title, unnest(string_split(text, chr(10))) as line,
               generate_subscripts(string_split(text, chr(10)), 1) as number
        from (select place, fold_text(left(text, 200000)) as text, title from documents_found)
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
