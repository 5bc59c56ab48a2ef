{{ config(database=scratch_database(), materialized='scratch') }}

with

standing as (

    select * from {{ ref('int_standing_occurrences') }}

),

labelled as (

    select
        platform,
        post_id,
        true as is_slot,
        count(distinct category_id)::integer as category_count
    from standing
    group by platform, post_id

)

select * from labelled
