{{ config(database=scratch_database(), materialized='scratch') }}

with

author_months as (

    select * from {{ ref('int_author_months') }}

),

slices as (

    select * from {{ ref('int_slice_numbers') }}

),

numbered as (

    select slice_number, month, author_number, y_post, y_original
    from author_months
    inner join slices using (denominator, platform, language)

)

select * from numbered
