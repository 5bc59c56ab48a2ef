{{ config(database=scratch_database(), materialized='scratch') }}

with

folds as (

    select * from {{ ref('int_post_folds') }}

),

known as (
    {% if known_posts() is not none %}
    select
        posts.platform,
        posts.post_id,
        posts.posted_on,
        posts.author_key,
        posts.language,
        posts.url,
        length(posts.text) as text_length,
        {{ is_cut('posts.text') }} as is_cut
    from {{ known_posts() }} as posts
    semi join folds using (platform, post_id)
    where
        posts.loaded_at < {{ night_at() }}
        and posts.posted_at between {{ posted_at_of_known_folds() }}
    {% else %}
    select
        platform,
        post_id,
        posted_at::date as posted_on,
        null::varchar as author_key,
        null::varchar as language,
        null::varchar as url,
        0 as text_length,
        false as is_cut
    from folds
    where false
    {% endif %}
)

select * from known
