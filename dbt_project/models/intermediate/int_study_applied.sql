{{ config(materialized='incremental', incremental_strategy='replace_rows') }}

{#- Written last: until then the stored matches count as made by the study before. -#}
-- depends_on: {{ ref('fct_posts') }}
-- depends_on: {{ ref('fct_mentions') }}
-- depends_on: {{ ref('fct_category_shares') }}
-- depends_on: {{ ref('fct_category_pairs') }}
-- depends_on: {{ ref('fct_sense_shares') }}
-- depends_on: {{ ref('fct_placebo_shares') }}
-- depends_on: {{ ref('int_author_months') }}
-- depends_on: {{ ref('int_author_category_months') }}
-- depends_on: {{ ref('int_long_moments') }}
with

study as (

    select study_hash, rules_hash from {{ ref('int_study_hash') }}

)

select * from study
