{#- Sums only: tonight's posts are added, and days of which posts were deleted are counted again. -#}
{{ config(
    materialized='incremental',
    incremental_strategy='replace_rows',
    incremental_predicates=[
        'loaded_at = $night_at',
        'day in (select posted_on from lake.raw.deleted_days where deleted_at = $night_at)'
    ]
) }}
-- depends_on: {{ ref('int_study_hash') }}
{%- set posts = ref('fct_posts') %}
{%- set deleted_days = source('raw', 'deleted_days') %}
{%- set anew = everything_anew() %}

with

posts as (

    select * from {{ posts }}
    {%- if not anew and not from_scratch() %}
    where loaded_at = {{ night_at() }}
    union all
    select posts.* from {{ posts }} as posts
    semi join {{ deleted_days }} as deleted_days
        on posts.posted_on = deleted_days.posted_on and deleted_days.deleted_at = {{ night_at() }}
    where posts.loaded_at <> {{ night_at() }}
    {%- endif %}

),

source_days as (

    select source, platform, posted_on as day, file_sha256, loaded_at, count(*) as post_count
    from posts
    group by source, platform, posted_on, file_sha256, loaded_at

)

select * from source_days
