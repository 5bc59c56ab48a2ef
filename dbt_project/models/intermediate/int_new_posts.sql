{{ config(database=scratch_database(), materialized='scratch_view') }}

with

posts as (

    select * from {{ ref('stg_posts') }}
    {%- if known_posts() is not none %}
    where loaded_at = {{ night_at() }}
    {%- endif %}

),

folds as (

    select * from {{ ref('int_post_folds') }}

),

fullest as (

    select * from {{ ref('int_fullest_copies') }}

),

kept as (

    select
        posts.* replace (
            {{ filled_columns('posts') }},
            case when folds.copy_count is null then posts.collected_at else folds.collected_at end as collected_at,
            case when folds.copy_count is null then posts.like_count else folds.like_count end as like_count,
            case when folds.copy_count is null then posts.repost_count else folds.repost_count end as repost_count,
            case when folds.copy_count is null then posts.reply_count else folds.reply_count end as reply_count
        ),
        coalesce(folds.copy_count, 1) as copy_count
    from posts
    left join folds
        on posts.platform = folds.platform
        and posts.post_id = folds.post_id
    left join fullest
        on posts.platform = fullest.platform
        and posts.post_id = fullest.post_id
    where
        folds.copy_count is null
        or (posts.file_sha256 = folds.file_sha256 and posts.row_number = folds.row_number)

)

select * from kept
