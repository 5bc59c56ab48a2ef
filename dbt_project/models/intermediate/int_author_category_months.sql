{{ config(
    materialized='incremental',
    incremental_strategy='replace_rows',
    incremental_predicates=[
        "month in (select date_trunc('month', day) from " ~ scratch_table('int_affected_days') ~ ')'
    ]
) }}
-- depends_on: {{ ref('int_study_hash') }}
-- depends_on: {{ ref('int_earlier_author_category_months') }}

with

author_days as (

    select * from {{ ref('int_author_category_days') }}
    where {{ period_is_affected('month', "date_trunc('month', day)") }}

),

author_months as (

    {{ sum_author_categories('author_days', "date_trunc('month', day)::date as month", 'language') }}

)

select * from author_months
