with

claims as (

    select * from {{ source('study', 'claims') }}
    union all by name
    select null::varchar as period
    where false

),

rules as (

    select * from {{ ref('fct_rule_sensitivity') }}

),

corrected as (

    select * from {{ ref('fct_corrected_shares') }}

),

days as (

    select * from {{ ref('fct_collection_days') }}

),

{{ judged_claims('claims', 'rules', 'corrected', 'days') }},

described as (

    select {{ claim_columns() }} from judged

)

select * from described
