{#- One row per slice, counting rule and category that has any post. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}

with

moments as (

    select * from {{ ref('int_share_moments') }}
    where category_id is not null

),

numerators as (
    {% for unit, scale in [('post', weight_scale()), ('original', weight_scale()), ('author', '1e12')] %}
    {%- set products = 'sum_x_author' if unit == 'author' else 'products_x_' ~ unit %}
    select
        period_kind,
        period_start,
        platform,
        language,
        '{{ unit }}' as unit,
        denominator,
        label,
        category_id,
        sum_x_{{ unit }}::double / {{ scale }} as x,
        squares_x_{{ unit }}::double / {{ scale }} / {{ scale }} as xx,
        {{ products }}::double / {{ scale }} as xy,
        largest_x_{{ unit }}::double / {{ scale }} as largest
    from moments
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

)

select * from numerators
