-- Sentences only in one text (-), only in the other (+) and in both (=), in the order of the first text, then of the other.
create or replace macro difference_of(one, other) as table
    with pieces as (
        select d.doc_id = other as is_other, unnest(regexp_extract_all(
                   d.text, '[^\n。！？!?]+?(?:[。！？!?]+[”’」』"'')）]*|\.(?:\s|$)|\n|$)')) as piece,
               generate_subscripts(regexp_extract_all(
                   d.text, '[^\n。！？!?]+?(?:[。！？!?]+[”’」』"'')）]*|\.(?:\s|$)|\n|$)'), 1) as place
        from documents d
        where d.doc_id in (one, other)
    ),
    folded as (
        select is_other, place, trim(piece) as text, regexp_replace(fold_text(piece), '[\s\pP]+', '', 'g') as fold
        from pieces
    ),
    sided as (
        select fold, min(text) filter (not is_other) as one_text, min(text) filter (is_other) as other_text,
               min(place) filter (not is_other) as one_place, min(place) filter (is_other) as other_place
        from folded
        where fold <> ''
        group by fold
    )
    select case when other_text is null then '-' when one_text is null then '+' else '=' end as mark,
           coalesce(one_text, other_text) as text, one_place, other_place
    from sided
    order by coalesce(one_place, other_place), one_place is null, other_place;
