{{ config(
    materialized='incremental',
    incremental_strategy='replace_rows',
    incremental_predicates=[
        "month in (select date_trunc('month', day) from " ~ scratch_table('int_affected_days') ~ ')'
    ]
) }}
-- depends_on: {{ ref('int_study_hash') }}
-- depends_on: {{ ref('int_earlier_author_months') }}

with

author_days as (

    select * from {{ ref('int_author_days') }}
    where {{ period_is_affected('month', "date_trunc('month', day)") }}

),

slices as (

    select * from {{ ref('int_slice_numbers') }}

),

author_months as (

    {{ sum_authors('author_days', 'slice_number', "date_trunc('month', day)::date", 'month') }}

),

named as (

    select denominator, month, platform, language, author_number, y_post, y_original
    from author_months
    inner join slices using (slice_number)

)

select * from named
