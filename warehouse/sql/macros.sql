-- Questions that come up again and again, as table macros: SELECT * FROM cluster_of('…').

-- An id that is no longer current stands for what took its place: its later version, and the cluster it stood for.
create or replace macro cluster_of(wanted) as table
    with recursive versions as (
        select wanted as doc_id
        union
        select s.superseded_by from store.superseded s join versions v using (doc_id)
    ),
    named as (
        select d.cluster_id from documents d join versions using (doc_id)
        union
        select wanted
        union
        select x.cluster_id from duplicates x
        where wanted in (x.evidence->>'$.former_cluster', x.evidence->>'$.canonical_superseded')
    )
    select d.doc_id, d.is_canonical, d.duplicate_kind, d.duplicate_score, x.evidence, d.language, d.script, d.title,
           d.published_at, d.source_uri
    from documents d
    left join duplicates x on x.doc_id = d.doc_id and x.duplicate_of = d.duplicate_of
    where d.cluster_id in (select n.cluster_id from named n)
    order by d.cluster_id, d.is_canonical desc, d.loaded_at, d.doc_id;

create or replace macro translations_of(wanted) as table
    select d.doc_id, t.score, t.status, d.language, d.script, d.title, d.published_at, d.source_uri
    from (
        select doc_b as doc_id, score, status from translations where doc_a = wanted
        union all
        select doc_a as doc_id, score, status from translations where doc_b = wanted
    ) t
    join documents d using (doc_id)
    order by t.score desc, d.doc_id;

create or replace macro mentions_between(wanted, first_day, last_day) as table
    select m.*, d.published_at, d.title
    from mentions m
    join documents d using (doc_id)
    where m.type = wanted and d.published_at >= first_day::timestamp and d.published_at < last_day::timestamp + interval 1 day
    order by d.published_at, m.mention_id;

-- Money in one currency beside the amount as written. `rates` gives units of `wanted` for one unit of each currency;
-- none is built in: an amount in a currency that it leaves out has no converted value.
create or replace macro money_in(wanted, rates := map([]::varchar[], []::double[]), every := false) as table
    select m.value_num * r.rate as converted, m.value_num_hi * r.rate as converted_hi, wanted as converted_currency,
           m.surface, m.value_num, m.value_num_hi, m.currency, m.modifier, m.per, m.mention_id, m.segment_id, m.doc_id,
           d.title, d.published_at, s.text
    from mentions m
    join documents d using (doc_id)
    join segments s using (segment_id),
    lateral (select case when m.currency = wanted then 1 else rates[m.currency] end as rate) r
    where m.type = 'money' and (every or d.is_canonical)
    order by converted desc nulls last, m.mention_id;

create or replace macro timeline(first_day, last_day, every := false) as table
    select m.date_start, m.date_end, m.edtf, m.modifier, m.relative, m.surface, s.text, d.title, d.language, m.mention_id,
           m.segment_id, m.doc_id
    from mentions m
    join documents d using (doc_id)
    join segments s using (segment_id)
    where m.type = 'date' and m.resolved and m.date_start::date <= last_day::date and m.date_end::date >= first_day::date
      and (every or d.is_canonical)
    order by m.date_start, m.date_end, m.mention_id;

create or replace macro speakers(every := false) as table
    select m.speaker, count(*) as quotations, count(distinct m.doc_id) as documents, min(d.published_at) as first_at,
           max(d.published_at) as last_at, list(distinct m.verb order by m.verb) filter (m.verb <> '') as verbs
    from mentions m
    join documents d using (doc_id)
    where m.type = 'quotation' and m.speaker is not null and (every or d.is_canonical)
    group by m.speaker
    order by quotations desc, m.speaker;

create or replace macro quotations_of(wanted, every := false) as table
    select m.speaker, m.surface as quotation, m.verb, m.form, d.published_at, d.title, d.language, m.mention_id,
           m.segment_id, m.doc_id
    from mentions m
    join documents d using (doc_id)
    where m.type = 'quotation' and contains(fold_text(m.speaker), fold_text(wanted)) and (every or d.is_canonical)
    order by d.published_at, m.mention_id;

create or replace macro mention_counts(every := false) as table
    select d.doc_id, d.title, d.language, d.char_count,
           count(m.mention_id) as mentions,
           count(*) filter (m.type = 'money') as money, count(*) filter (m.type = 'percent') as percents,
           count(*) filter (m.type = 'quantity') as quantities, count(*) filter (m.type = 'date') as dates,
           count(*) filter (m.type = 'quotation') as quotations, count(*) filter (m.type = 'quoted_term') as quoted_terms,
           count(*) filter (m.type = 'alias') as aliases, count(*) filter (m.type = 'org') as orgs,
           count(*) filter (m.type = 'person') as persons, count(*) filter (m.type = 'place') as places
    from documents d
    left join mentions m using (doc_id)
    where every or d.is_canonical
    group by d.doc_id, d.title, d.language, d.char_count
    order by mentions desc, d.doc_id;
