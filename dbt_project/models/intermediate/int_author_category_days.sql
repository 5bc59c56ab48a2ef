{{ config(database=scratch_database(), materialized='scratch') }}

with

mentions as (

    select * from {{ ref('fct_mentions') }}
    where {{ day_is_needed('posted_on') }}

),

labelled_posts as (

    select
        platform,
        post_id,
        posted_on,
        author_key,
        language,
        kind,
        category_id,
        category_count,
        is_placebo,
        case when min(sense_id) = max(sense_id) then min(sense_id) else 'ambiguous' end as sense_id
    from mentions
    group by all

),

terms as (

    select category_id from {{ ref('dim_terms') }}
    where sense_id is not null

),

senses as (

    select labelled_posts.* from labelled_posts
    semi join terms using (category_id)

),

several as (

    select * exclude (sense_id) from labelled_posts
    where category_count > 1 and not is_placebo

),

pairs as (

    select one.*, other.category_id as other_category_id
    from several as one
    inner join several as other
        on one.platform = other.platform and one.post_id = other.post_id and one.category_id < other.category_id

),

parts as (

    select * exclude (sense_id), '' as sense_id, '' as other_category_id, true as is_divided from labelled_posts
    union all by name
    select *, '' as other_category_id, false as is_divided from senses
    union all by name
    select *, '' as sense_id, true as is_divided from pairs

),

weighted_posts as (

    select *, 'whole' as label, {{ weight_scale() }}::bigint as weight from parts
    union all
    select *, 'fractional', round({{ weight_scale() }} / case when is_placebo then 1 else category_count end)::bigint
    from parts
    where is_divided

),

author_days as (

    {{ author_weights('weighted_posts') }}

)

select * from author_days
