{#- Files that lower what a day can be trusted with: quarantined ones, and partial ones that refused a lot. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}

with

files as (

    select * from {{ source('raw', 'ingest_files') }}

),

flawed_files as (

    select
        *,
        {{ study_day('coalesce(first_posted_at, loaded_at)') }} as first_day,
        {{ study_day('coalesce(last_posted_at, loaded_at)') }} as last_day
    from files
    where
        status = 'quarantined'
        or (status = 'partial' and rows_rejected > 0 and rows_rejected >= {{ var('partial_file_part') }} * rows_read)

),

flawed_days as (

    select
        source,
        unnest(generate_series(first_day, last_day, interval 1 day))::date as day,
        status
    from flawed_files

),

by_source as (

    select
        source,
        day,
        bool_or(status = 'quarantined') as has_quarantined_file,
        bool_or(status = 'partial') as has_partial_file
    from flawed_days
    group by source, day

)

select * from by_source
