-- What of it is in a category: whole, and divided over the categories that a post is in.
create or replace temp table numerators as
with

in_category as (

    select
        denominator,
        period_start,
        unnest([platform, 'all']) as platform,
        language,
        author_key,
        category_id,
        count(*) as posts,
        count(*) filter (where is_original) as originals,
        sum(1.0 / category_count) as parts,
        coalesce(sum(1.0 / category_count) filter (where is_original), 0) as original_parts
    from (select *, unnest(categories) as category_id from members)
    group by denominator, period_start, platform, language, author_key, category_id

),

author_categories as (

    select
        denominator,
        period_start,
        platform,
        language,
        author_key,
        category_id,
        sum(posts) as posts,
        sum(originals) as originals,
        sum(parts) as parts,
        sum(original_parts) as original_parts
    from (select * replace (unnest([language, 'all']) as language) from in_category)
    group by all

),

summed_numerators as (

    select
        denominator,
        period_start,
        platform,
        language,
        category_id,
        sum(counted.posts)::double as posts,
        sum(parts) as parts,
        sum(counted.originals)::double as originals,
        sum(original_parts) as original_parts,
        coalesce(sum(counted.posts / authors.posts), 0) as votes,
        coalesce(sum(parts / authors.posts), 0) as vote_parts
    from author_categories as counted
    left join authors using (denominator, period_start, platform, language, author_key)
    group by denominator, period_start, platform, language, category_id

)

select
    denominator,
    period_start,
    platform,
    language,
    category_id,
    unnest(['post', 'post', 'original', 'original', 'author', 'author']) as unit,
    unnest(['whole', 'fractional', 'whole', 'fractional', 'whole', 'fractional']) as label,
    unnest([posts, parts, originals, original_parts, votes, vote_parts]) as numerator
from summed_numerators
