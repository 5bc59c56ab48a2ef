{#- Whose sums change tonight. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select author_key from {{ ref('fct_posts') }}
    where loaded_at = {{ night_at() }}
    union all
    select author_key from {{ ref('int_changed_posts') }}
    union all
    select author_key_before from {{ ref('int_changed_posts') }}
    union all
    select author_key from {{ source('raw', 'deleted_days') }}
    where deleted_at = {{ night_at() }}

),

authors as (

    select distinct {{ author_number('author_key') }} as author_number
    from posts

)

select * from authors
