{{ config(database=scratch_database(), materialized='scratch_view') }}
-- depends_on: {{ ref('int_study_hash') }}
-- depends_on: {{ ref('int_affected_days') }}

with

shares as (

    select {{ keys_of_shares() }}, category_id, numerator, base, share
    from {{ as_released(ref('fct_category_shares')) }} as shares
    where {{ share_is_told() }}

)

select * from shares
