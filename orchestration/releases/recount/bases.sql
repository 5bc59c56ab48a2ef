-- What shares are of: authors with their posts in each slice, then each unit.
create or replace temp table authors as
with

in_base as (

    select
        denominator,
        period_start,
        unnest([platform, 'all']) as platform,
        language,
        author_key,
        count(*) as posts,
        count(*) filter (where is_original) as originals
    from members
    group by denominator, period_start, members.platform, language, author_key

)

select denominator, period_start, platform, language, author_key, sum(posts) as posts, sum(originals) as originals
from (select * replace (unnest([language, 'all']) as language) from in_base)
group by all;

create or replace temp table bases as
with

summed_bases as (

    select
        denominator,
        period_start,
        platform,
        language,
        sum(posts) as posts,
        sum(originals) as originals,
        sum(if(author_key is null, posts, 1)) as writers,
        sum(if(author_key is null, originals, (originals > 0)::integer)) as original_writers,
        count(author_key) as authors
    from authors
    group by denominator, period_start, platform, language

)

select
    denominator,
    period_start,
    platform,
    language,
    unnest(['post', 'original', 'author']) as unit,
    unnest([posts, originals, authors]) as base,
    unnest([writers, original_writers, authors]) as author_count
from summed_bases
