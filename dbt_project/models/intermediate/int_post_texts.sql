{{ config(database=scratch_database(), materialized='scratch') }}

with

copies as (

    select platform, post_id, file_sha256, row_number, file_name from {{ ref('int_post_copies') }}
    {%- if known_posts() is not none %}
    where loaded_at = {{ night_at() }}
    {%- endif %}

),

posts as (

    select file_sha256, row_number, text, author_key, language, url, loaded_at from {{ ref('stg_posts') }}
    {%- if known_posts() is not none %}
    where loaded_at = {{ night_at() }}
    {%- endif %}

),

measured as (

    select
        copies.*,
        author_key,
        language,
        url,
        loaded_at,
        length(text) as text_length,
        {{ is_cut('text') }} as is_cut
    from posts
    inner join copies using (file_sha256, row_number)

),

aged as (

    select
        *,
        row_number() over (
            partition by platform, post_id
            order by loaded_at, file_name, row_number, file_sha256
        ) as age_rank
    from measured

),

ranked as (

    select
        *,
        row_number() over (
            partition by platform, post_id
            order by is_cut, text_length desc, age_rank
        ) as text_rank,
        {%- for column, unknown in [
            ('author_key', 'author_key is null'), ('language', "language = 'und'"), ('url', 'url is null')
        ] %}
        row_number() over (
            partition by platform, post_id
            order by {{ unknown }}, age_rank
        ) as {{ column }}_rank{{ ',' if not loop.last }}
        {%- endfor %}
    from aged

),

fullest as (

    select
        platform,
        post_id,
        max(case when text_rank = 1 then file_sha256 end) as text_sha256,
        max(case when text_rank = 1 then row_number end) as text_row,
        max(case when text_rank = 1 then text_length end) as text_length,
        bool_or(text_rank = 1 and is_cut) as is_cut,
        max(case when author_key_rank = 1 then author_key end) as author_key,
        max(case when language_rank = 1 then language end) as language,
        max(case when url_rank = 1 then url end) as url
    from ranked
    group by platform, post_id

)

select * from fullest
