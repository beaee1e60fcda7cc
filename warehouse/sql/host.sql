-- The host of a document's address, by which its lines are counted.
create or replace temp macro host_of(url, canonical_url) as coalesce(
    lower(regexp_extract(coalesce(url, canonical_url), '^(?i)[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)', 1)), ''
);
