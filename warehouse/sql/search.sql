-- Ranked search over folded titles and texts. Words are what white space parts, or stand in quotation marks; a word that
-- begins with a Latin letter or a digit is found where a word begins, any other anywhere.
create or replace macro search(query, n := 20, every := false) as table
    with asked as materialized (
        select regexp_replace(fold_text(query), '[“”„«»「」『』]', '"', 'g') as text
    ),
    given as materialized (
        select distinct trim(word, ' "') as word
        from (select unnest(regexp_extract_all(text, '"[^"]*"?|[^\s"]+')) as word from asked)
        where trim(word, ' "') <> ''
    ),
    words as materialized (
        select word, false as whole from given
        union all
        select trim(regexp_replace(text, '[\s"]+', ' ', 'g')), true from asked where (select count(*) > 1 from given)
    ),
    patterns as materialized (
        select word, whole, (select count(*) from given) as total, regexp_matches(word, '^[a-z0-9]') as spelled,
               '(^|[^a-z0-9])' || regexp_escape(word) as pattern
        from words
    ),
    hits as (
        select f.doc_id, w.whole, w.total, contains(f.folded_title, w.word) as titled,
               (length(f.folded_text) - length(replace(f.folded_text, w.word, ''))) / length(w.word) as hits,
               f.char_count / 1000 as size
        from store.folded f
        join patterns w on contains(f.folded_text, w.word) or contains(f.folded_title, w.word)
        where (f.is_canonical or every)
          and (not w.spelled or regexp_matches(f.folded_text, w.pattern) or regexp_matches(f.folded_title, w.pattern))
    ),
    ranked as materialized (
        -- Words found, words in the title, the words side by side, and how dense the hits are, a longer text needing more.
        select doc_id, sum(hits) filter (not whole)::bigint as hits,
               round((2 * count(*) filter (not whole) + count(*) filter (titled and not whole)
                      + coalesce(sum(hits / (hits + 0.3 + 0.9 * size)) filter (not whole), 0)) / any_value(total)
                     + count(*) filter (whole) + count(*) filter (titled and whole), 4) as score
        from hits
        group by doc_id
        order by score desc, doc_id
        limit n
    ),
    found as materialized (
        select r.score, r.hits, f.* from ranked r join store.folded f using (doc_id)
    ),
    lines as (
        select doc_id, folded_title, unnest(string_split(folded_text, chr(10))) as line,
               generate_subscripts(string_split(folded_text, chr(10)), 1) as number
        from found
    ),
    placed as (
        select *, sum(length(line) + 1) over (partition by doc_id order by number) - length(line) as first from lines
    ),
    best as (
        select doc_id, any_value(first) as first, any_value(length(line)) as size,
               greatest(min(instr(line, word)) - 30, 1) as place, count(*) + 9 * count(*) filter (whole) as weight,
               any_value(line is not distinct from folded_title) as repeated, number
        from placed join patterns on contains(line, word)
        group by doc_id, number
        qualify row_number() over (partition by doc_id order by repeated, weight desc, number) = 1
    )
    select f.score, f.doc_id, f.title, f.language, f.script, f.published_at,
           if(b.place > 1, '…', '')
           || substr(f.text, coalesce(b.first + b.place - 1, 1)::bigint, least(100, coalesce(b.size - b.place + 1, 100))::bigint)
           || if(b.size - b.place >= 100, '…', '') as snippet,
           f.hits, f.source_uri, f.url
    from found f
    left join best b using (doc_id)
    order by f.score desc, f.doc_id;
