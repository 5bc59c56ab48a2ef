{{ config(database=scratch_database(), materialized='scratch') }}

with

texts as (

    select * from {{ ref('int_post_texts') }}

),

known as (

    select * from {{ ref('int_known_copies') }}

),

folds as (

    select platform, post_id, file_sha256, row_number from {{ ref('int_post_folds') }}

),

posts as (

    select file_sha256, row_number, text from {{ ref('stg_posts') }}
    {%- if known_posts() is not none %}
    where loaded_at = {{ night_at() }}
    {%- endif %}

),

compared as (

    select
        texts.*,
        known.posted_on,
        known.author_key as author_key_before,
        case
            when known.post_id is null
                then texts.text_sha256 <> folds.file_sha256 or texts.text_row <> folds.row_number
            when texts.is_cut = known.is_cut then texts.text_length > known.text_length
            else known.is_cut
        end as is_fuller,
        known.author_key is null and texts.author_key is not null as has_author,
        known.language = 'und' and texts.language <> 'und' as has_language,
        known.post_id is not null as is_known
    from texts
    inner join folds using (platform, post_id)
    left join known using (platform, post_id)

),

fuller_texts as (

    select compared.platform, compared.post_id, posts.text
    from posts
    inner join compared
        on posts.file_sha256 = compared.text_sha256
        and posts.row_number = compared.text_row
    where compared.is_fuller

),

fullest as (

    select
        compared.platform,
        compared.post_id,
        compared.posted_on,
        fuller_texts.text,
        compared.author_key,
        compared.author_key_before,
        compared.language,
        compared.url,
        is_known and (is_fuller or has_author or has_language) as is_changed
    from compared
    left join fuller_texts using (platform, post_id)

)

select * from fullest
