with

tombstones as (

    select * from {{ source('raw', 'tombstones') }}

),

days as (

    select
        posted_on as day,
        platform,
        deleted_at,
        sum(post_count)::bigint as post_count,
        sum(row_count)::bigint as row_count
    from tombstones
    group by posted_on, platform, deleted_at

)

select * from days
