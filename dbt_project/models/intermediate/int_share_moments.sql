{{ config(database=scratch_database(), materialized='view') }}

with

moments as (
    {% for kind in ['all', 'year', 'month', 'week', 'day'] %}
    select * from {{ ref('int_' ~ kind ~ '_moments') }}
    {% if not loop.last %}union all by name{% endif %}
    {%- endfor %}

)

select * from moments
