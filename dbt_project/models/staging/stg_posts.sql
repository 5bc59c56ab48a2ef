{{ config(database=scratch_database(), materialized='scratch_view') }}

with

posts as (

    select * from {{ source('raw', 'posts') }}

),

typed as (

    select
        platform,
        post_id,
        author_key,
        posted_at,
        coalesce(posted_at_precision, 'second') as posted_at_precision,
        coalesce(posted_at_source, 'stated') as posted_at_source,
        coalesce(zone_assumed, false) as zone_assumed,
        collected_at,
        coalesce(nullif(lower(trim(language)), ''), 'und') as language,
        coalesce(nullif(lower(trim(kind)), ''), 'original') as kind,
        coalesce(title || chr(10) || body, body, title, '') as text,
        url,
        file_sha256,
        row_number,
        source,
        like_count,
        repost_count,
        reply_count,
        loaded_at
    from posts

)

select * from typed
