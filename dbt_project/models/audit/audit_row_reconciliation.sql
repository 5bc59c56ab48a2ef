with

files as (

    select * from {{ source('raw', 'ingest_files') }}

),

rows_in_raw as (

    select file_sha256, count(*) as row_count
    from {{ source('raw', 'posts') }}
    group by file_sha256

),

kept as (

    select file_sha256, count(*) as row_count
    from {{ ref('fct_posts') }}
    group by file_sha256

),

deleted as (

    select tombstones.file_sha256, sum(row_count)::bigint as row_count
    from {{ source('raw', 'tombstones') }} as tombstones
    inner join files
        on tombstones.file_sha256 = files.file_sha256
        and tombstones.deleted_at >= files.loaded_at
    group by tombstones.file_sha256

),

by_file as (

    select
        files.file_sha256,
        files.file_name,
        files.source,
        files.format,
        files.status,
        files.rows_read,
        files.rows_loaded,
        files.rows_rejected,
        files.rows_filtered,
        files.rows_duplicate,
        coalesce(rows_in_raw.row_count, 0) - coalesce(kept.row_count, 0) as rows_folded,
        coalesce(kept.row_count, 0) as rows_kept,
        coalesce(deleted.row_count, 0) as rows_deleted
    from files
    left join rows_in_raw on files.file_sha256 = rows_in_raw.file_sha256
    left join kept on files.file_sha256 = kept.file_sha256
    left join deleted on files.file_sha256 = deleted.file_sha256

),

reconciled as (

    select
        * exclude (rows_deleted),
        rows_read - rows_rejected - rows_filtered - rows_duplicate - rows_folded - rows_kept - rows_deleted as difference,
        rows_deleted
    from by_file

)

select * from reconciled
