{{ config(database=scratch_database(), materialized='scratch') }}

with

fullest as (

    select * from {{ ref('int_fullest_copies') }}
    where is_changed

),

changed as (

    select
        platform,
        post_id,
        posted_on,
        author_key_before,
        coalesce(author_key_before, author_key) as author_key
    from fullest

)

select * from changed
