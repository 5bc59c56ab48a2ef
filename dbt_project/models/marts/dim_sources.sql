with

files as (

    select * from {{ source('raw', 'ingest_files') }}

),

source_days as (

    select * from {{ ref('int_source_days') }}

),

file_totals as (

    select
        source,
        string_agg(distinct format, ' ' order by format) as formats,
        count(*) as file_count,
        min(first_posted_at) as first_posted_at,
        max(last_posted_at) as last_posted_at,
        max(loaded_at) as last_loaded_at
    from files
    group by source

),

post_totals as (

    select
        source,
        string_agg(distinct platform, ' ' order by platform) as platforms,
        sum(post_count)::bigint as post_count
    from source_days
    group by source

),

described as (

    select
        source,
        formats,
        platforms,
        file_count,
        coalesce(post_count, 0) as post_count,
        first_posted_at,
        last_posted_at,
        last_loaded_at
    from file_totals
    left join post_totals using (source)

)

select * from described
