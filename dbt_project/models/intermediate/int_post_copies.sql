{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select * exclude (text, url, author_key) from {{ ref('stg_posts') }}

),

files as (

    select file_sha256, file_name from {{ source('raw', 'ingest_files') }}

),

copies as (

    select platform, post_id from posts
    {%- if known_posts() is not none %}
    semi join (
        select platform, post_id from posts
        where loaded_at = {{ night_at() }}
    ) as tonight using (platform, post_id)
    {%- endif %}

),

repeated as (

    select platform, post_id
    from copies
    group by platform, post_id
    having count(*) > 1

),

named as (

    select posts.*, files.file_name
    from posts
    semi join repeated using (platform, post_id)
    left join files using (file_sha256)

)

select * from named
