{#- Months of the authors whose sums change tonight. -#}
{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_touched_authors') }}
-- depends_on: {{ ref('int_study_hash') }}

with

author_months as (

    {{ numbered_author_months(ref('int_author_months'), only_touched_authors('author_months')) }}

)

select * from author_months
