{#- One row per slice, counting rule and category that has any post. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}

with

moments as (

    select
        *,
        clusters_y_post - unknown_y_post as sum_y_author,
        sum_x_author as products_x_author,
        clusters_x_post - unknown_x_post::hugeint // {{ weight_scale() }} as clusters_x_author,
        0 as unknown_x_author,
        0 as unknown_squares_x_author,
        largest_x_author::hugeint as largest_author,
        (largest_x_author > 0)::integer as largest_author_y
        {%- for unit in ['post', 'original'] %},
        largest_x_{{ unit }}::hugeint // {{ posts_of_largest() }} as largest_{{ unit }},
        largest_x_{{ unit }}::hugeint % {{ posts_of_largest() }} as largest_{{ unit }}_y
        {%- endfor %}
    from {{ ref('int_share_moments') }}
    where {{ is_whole_category() }}

),

numerators as (
    {% for unit, scale in [('post', weight_scale()), ('original', weight_scale()), ('author', '1e12')] %}
    {%- set squares = 'squares_x_' ~ unit ~ '::hugeint' %}
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
        products_x_{{ unit }}::double / {{ scale }} as xy,
        largest_{{ unit }}::double / {{ scale }} as largest,
        nullif(largest_{{ unit }}_y, 0)::double as largest_y,
        (sum_x_{{ unit }}::hugeint - largest_{{ unit }})::double / {{ scale }} as x_without,
        ({{ squares }} - largest_{{ unit }} * largest_{{ unit }})::double / {{ scale }} / {{ scale }} as xx_without,
        (products_x_{{ unit }}::hugeint - largest_{{ unit }} * largest_{{ unit }}_y)::double / {{ scale }} as xy_without,
        (sum_x_{{ unit }} - unknown_x_{{ unit }})::double / {{ scale }} as x_known,
        ({{ squares }} - unknown_squares_x_{{ unit }}::hugeint)::double / {{ scale }} / {{ scale }} as xx_known,
        (products_x_{{ unit }} - unknown_x_{{ unit }})::double / {{ scale }} as xy_known,
        clusters_x_{{ unit }}::bigint as clusters_x
    from moments
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

)

select * from numerators
