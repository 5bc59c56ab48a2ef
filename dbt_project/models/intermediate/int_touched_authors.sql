{#- Whose sums change tonight. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select * from {{ ref('fct_posts') }}
    where loaded_at = {{ night_at() }}

),

authors as (

    select distinct {{ author_number('author_key') }} as author_number
    from posts

)

select * from authors
