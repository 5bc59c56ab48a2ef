{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    {{ posts_of_tonight() }}

),

days as (

    select posted_on as day from posts
    union
    select posted_on from {{ source('raw', 'deleted_days') }}
    where deleted_at = {{ night_at() }}

)

select * from days
