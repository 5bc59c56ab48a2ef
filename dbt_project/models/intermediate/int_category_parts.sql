{#- One row per slice, counting rule and sense or pair of categories that has any post, or any author of both. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}

with

moments as (

    select *, sum_x_author as products_x_author from {{ ref('int_share_moments') }}
    where not ({{ is_whole_category() }})

),

parts as (
    {% for unit, scale in [('post', weight_scale()), ('original', weight_scale()), ('author', '1e12')] %}
    select
        period_kind,
        period_start,
        platform,
        language,
        '{{ unit }}' as unit,
        denominator,
        label,
        category_id,
        sense_id,
        other_category_id,
        {%- for sum, name in [('squares', 'xx'), ('within', 'within'), ('within_other', 'within_other'), ('across', 'across')] %}
        {{ sum }}_x_{{ unit }}::double / {{ scale }} / {{ scale }} as part_{{ name }},
        {%- endfor %}
        sum_x_{{ unit }}::double / {{ scale }} as part_x,
        products_x_{{ unit }}::double / {{ scale }} as part_xy
    from moments
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

)

select * from parts
