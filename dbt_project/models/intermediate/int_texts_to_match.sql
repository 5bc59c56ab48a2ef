{{ config(database=scratch_database(), materialized='scratch_view') }}

with

new_posts as (

    select platform, post_id, language, text from {{ ref('int_new_posts') }}

),

examples as (

    select * from {{ ref('int_examples') }}

),

texts as (

    select * from new_posts
    union all
    select platform, post_id, language, text from examples
    {%- if everything_anew() and known_posts() is not none %}
    union all
    select platform, post_id, language, text from {{ known_posts() }}
    where loaded_at < {{ night_at() }}
    {%- endif %}

)

select * from texts
