{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select * from {{ ref('fct_posts') }}
    {%- if not everything_anew() %}
    where loaded_at = {{ night_at() }}
    {%- endif %}

),

days as (

    select distinct posted_on as day from posts

)

select * from days
