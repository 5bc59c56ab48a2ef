{{ config(database=scratch_database(), materialized='scratch') }}

with

copies as (

    select * from {{ ref('int_post_copies') }}

),

ranked as (

    select
        *,
        row_number() over (
            partition by platform, post_id
            order by loaded_at, file_name, row_number, file_sha256
        ) as age_rank,
        row_number() over (
            partition by platform, post_id
            order by collected_at desc, file_sha256 desc, row_number desc
        ) as count_rank,
        count(*) over (partition by platform, post_id) as copy_count
    from copies

),

first_copies as (

    select platform, post_id, posted_at, loaded_at, file_sha256, row_number, copy_count
    from ranked
    where age_rank = 1

),

latest_counts as (

    select platform, post_id, collected_at, like_count, repost_count, reply_count
    from ranked
    where count_rank = 1

),

folded as (

    select *
    from first_copies
    inner join latest_counts using (platform, post_id)

)

select * from folded
