{#- What the ledger says of days: files that lower what a day can be trusted with (quarantined ones, and partial ones
    that refused a lot), rows refused, posts deleted. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}

with

files as (

    select
        *,
        {{ study_day('coalesce(first_posted_at, loaded_at)') }} as first_day,
        {{ study_day('coalesce(last_posted_at, loaded_at)') }} as last_day
    from {{ source('raw', 'ingest_files') }}

),

flawed_days as (

    select
        source,
        unnest(generate_series(first_day, last_day, interval 1 day))::date as day,
        status = 'quarantined' as has_quarantined_file,
        status = 'partial' as has_partial_file
    from files
    where
        status = 'quarantined'
        or (status = 'partial' and rows_rejected > 0 and rows_rejected >= {{ var('partial_file_part') }} * rows_read)

),

rejects as (

    select source, last_day as day, rows_rejected as rejected_count
    from files
    where rows_rejected > 0

),

deletions as (

    select files.source, tombstones.posted_on as day, tombstones.post_count as deleted_count
    from {{ source('raw', 'tombstones') }} as tombstones
    inner join files on tombstones.file_sha256 = files.file_sha256
    where tombstones.post_count > 0

),

together as (

    select * from flawed_days
    union all by name
    select * from rejects
    union all by name
    select * from deletions

),

by_source as (

    select
        source,
        day,
        coalesce(bool_or(has_quarantined_file), false) as has_quarantined_file,
        coalesce(bool_or(has_partial_file), false) as has_partial_file,
        coalesce(sum(rejected_count), 0)::bigint as rejected_count,
        coalesce(sum(deleted_count), 0)::bigint as deleted_count
    from together
    group by source, day

)

select * from by_source
