{{ config(database=scratch_database(), materialized='scratch') }}

with

examples as (

    select * from {{ source('study', 'examples') }}

),

numbered as (

    select
        '{{ example_platform() }}' as platform,
        row_number() over ()::varchar as post_id,
        coalesce(nullif(lower(trim(language)), ''), 'und') as language,
        text,
        must,
        must_not
    from examples

)

select * from numbered
