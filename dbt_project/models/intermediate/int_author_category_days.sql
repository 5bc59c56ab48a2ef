{{ config(database=scratch_database(), materialized='scratch') }}

with

mentions as (

    select * from {{ ref('fct_mentions') }}
    where {{ day_is_needed('posted_on') }}

),

labelled_posts as (

    select distinct
        platform, post_id, posted_on, author_key, language, kind, category_id, category_count
    from mentions

),

weighted_posts as (

    select *, 'whole' as label, {{ weight_scale() }}::bigint as weight from labelled_posts
    union all
    select *, 'fractional', round({{ weight_scale() }} / category_count)::bigint from labelled_posts

),

weighted_by_unit as (

    select *, case when kind = 'repost' then 0 else weight end as original_weight
    from weighted_posts

),

author_days as (

    select
        posted_on as day,
        platform,
        language,
        {{ author_number('author_key') }} as author_number,
        category_id,
        label,
        sum(weight)::bigint as x_post,
        sum(original_weight)::bigint as x_original,
        sum(weight::hugeint * weight)::decimal(38, 0) as xx_post,
        sum(original_weight::hugeint * original_weight)::decimal(38, 0) as xx_original,
        max(weight) as max_post,
        max(original_weight) as max_original
    from weighted_by_unit
    group by 1, 2, 3, 4, 5, 6

)

select * from author_days
