{#- One row per slice and counting rule, with the base of its shares. -#}
{{ config(database=scratch_database(), materialized='view') }}

with

moments as (

    select * from {{ ref('int_share_moments') }}
    where category_id is null

),

slices as (
    {% for unit, denominator in units_and_denominators() %}
    {%- set count = {'post': 'y', 'original': 'o', 'author': 'y'}[unit] ~ '_' ~ denominator %}
    select
        period_kind,
        period_start,
        platform,
        language,
        '{{ unit }}' as unit,
        '{{ denominator }}' as denominator,
        {%- if unit == 'author' %}
        (clusters_{{ count }} - unknown_{{ count }})::decimal(38, 0) as base,
        (clusters_{{ count }} - unknown_{{ count }})::decimal(38, 0) as squares,
        clusters_{{ count }} - unknown_{{ count }} as clusters,
        0.0::double as unknown_author_share
        {%- else %}
        sum_{{ count }}::decimal(38, 0) as base,
        squares_{{ count }} as squares,
        clusters_{{ count }} as clusters,
        unknown_{{ count }} / sum_{{ count }} as unknown_author_share
        {%- endif %}
    from moments
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

)

select * from slices
where base > 0
