{{ config(database=scratch_database(), materialized='scratch') }}

with

standing as (

    select * from {{ ref('int_standing_occurrences') }}

),

categories as (

    select category_id from {{ ref('dim_categories') }}
    where role = 'category'

),

labelled as (

    select
        platform,
        post_id,
        true as is_slot,
        count(distinct categories.category_id)::integer as category_count
    from standing
    left join categories using (category_id)
    group by platform, post_id

)

select * from labelled
