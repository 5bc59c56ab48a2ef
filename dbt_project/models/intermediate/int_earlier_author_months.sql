{#- What tonight's authors had written before tonight; read before the table of months is written again. -#}
{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_touched_authors') }}
-- depends_on: {{ ref('int_study_hash') }}

{%- set earlier = earlier_relation('intermediate', 'int_author_months') if sums_go_on() else none %}

with

author_months as (
    {% if earlier is not none %}
    {{ numbered_author_months(earlier, only_touched_authors('author_months')) }}
    {% else %}
    select slice_number, date '1900-01-01' as month, null::ubigint as author_number, 0 as y_post, 0 as y_original
    from {{ ref('int_slice_numbers') }}
    where false
    {% endif %}
)

select * from author_months
