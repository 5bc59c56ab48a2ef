{#- The moments of tonight's authors alone, as they were and as they are. -#}
{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_touched_authors') }}

with

author_category_months as (

    select author_months.*
    from {{ ref('int_author_category_months') }} as author_months
    {{ only_touched_authors('author_months') }}

),

moments as (

    select 'after' as side, *
    from ({{ long_moments(ref('int_numbered_author_months'), 'author_category_months') }})
    union all by name
    select 'before' as side, *
    from ({{ long_moments(ref('int_earlier_author_months'), ref('int_earlier_author_category_months')) }})

)

select * from moments
