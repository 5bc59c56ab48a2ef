{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select * from {{ ref('fct_posts') }}

),

file_days as (

    select source, platform, posted_on, file_sha256, count(*) as post_count
    from posts
    group by source, platform, posted_on, file_sha256

),

source_days as (

    select
        source,
        platform,
        posted_on as day,
        sum(post_count)::bigint as post_count,
        list(distinct file_sha256) as files
    from file_days
    group by source, platform, posted_on

)

select * from source_days
