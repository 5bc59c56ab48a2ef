{#- In which categories tonight's authors had written before tonight; read before that table is written again. -#}
{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_touched_authors') }}
-- depends_on: {{ ref('int_study_hash') }}

{%- set earlier = earlier_relation('intermediate', 'int_author_category_months') if sums_go_on() else none %}

with

author_months as (
    {% if earlier is not none %}
    select author_months.*
    from {{ earlier }} as author_months
    {{ only_touched_authors('author_months') }}
    {% else %}
    {{ sum_author_categories(ref('int_author_category_days'), "day as month", 'language', 'false') }}
    {% endif %}
)

select * from author_months
