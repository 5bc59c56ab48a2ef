{#- One row per slice, counting rule and category that has any post, in the scale of its unit. -#}
{{ config(database=scratch_database(), materialized='view') }}

with

moments as (

    select * from {{ ref('int_share_moments') }}
    where category_id is not null

),

numerators as (
    {% for unit, denominator in units_and_denominators() %}
    {%- set rule = unit ~ '_' ~ denominator if unit == 'author' else 'x_' ~ unit %}
    select
        period_kind,
        period_start,
        platform,
        language,
        '{{ unit }}' as unit,
        '{{ denominator }}' as denominator,
        label,
        category_id,
        {{ '1e12' if unit == 'author' else weight_scale() ~ '.0' }}::double as scale,
        sum_{{ rule }} as x,
        squares_{{ rule }} as xx,
        {{ 'sum_author_' ~ denominator if unit == 'author' else 'products_' ~ unit ~ '_' ~ denominator }} as xy,
        largest_{{ rule }} as largest
    from moments
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

)

select * from numerators
