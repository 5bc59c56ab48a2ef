with

source_days as (

    select
        source,
        day,
        sum(post_count)::bigint as post_count,
        len(list_distinct(flatten(list(files))))::bigint as file_count
    from {{ ref('int_source_days') }}
    group by source, day

),

flawed_days as (

    select * from {{ ref('int_file_days') }}

),

files as (

    select
        source,
        {{ study_day('coalesce(last_posted_at, loaded_at)') }} as day,
        rows_rejected
    from {{ source('raw', 'ingest_files') }}
    where rows_rejected > 0

),

rejects as (

    select source, day, sum(rows_rejected)::bigint as rejected_count
    from files
    group by source, day

),

deletions as (

    select
        files.source,
        tombstones.posted_on as day,
        sum(tombstones.post_count)::bigint as deleted_count
    from {{ source('raw', 'tombstones') }} as tombstones
    inner join {{ source('raw', 'ingest_files') }} as files
        on tombstones.file_sha256 = files.file_sha256
    where tombstones.post_count > 0
    group by files.source, tombstones.posted_on

),

rhythms as (

    select source, min(day) as first_day, max(day) as last_day, median(post_count) as median_post_count
    from source_days
    group by source

),

days as (

    select source, unnest(generate_series(first_day, last_day, interval 1 day))::date as day
    from rhythms
    union
    select source, day from flawed_days
    union
    select source, day from rejects
    union
    select source, day from deletions

),

described as (

    select
        days.day,
        days.source,
        coalesce(post_count, 0) as post_count,
        coalesce(file_count, 0) as file_count,
        coalesce(rejected_count, 0) as rejected_count,
        coalesce(deleted_count, 0) as deleted_count,
        coalesce(has_quarantined_file, false) as has_quarantined_file,
        coalesce(has_partial_file, false) as has_partial_file,
        median_post_count,
        days.day between first_day and last_day as is_in_span
    from days
    left join source_days using (source, day)
    left join flawed_days using (source, day)
    left join rejects using (source, day)
    left join deletions using (source, day)
    left join rhythms using (source)

),

stated as (

    select
        day,
        source,
        {{ collection_state() }} as state,
        post_count,
        file_count,
        rejected_count,
        deleted_count
    from described

)

select * from stated
