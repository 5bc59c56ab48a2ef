{#- By slice: which part of the posts of each period only new patterns find; `by` names what else to group by. -#}
{% macro new_parts(posts, name, by='') -%}
    select
        comparison,
        coalesce(platform, 'all') as platform,
        coalesce(language, 'all') as language
        {{- by }},
        coalesce(avg(is_new::integer) filter (side = 'a'), 0.0) as {{ name }}_a,
        coalesce(avg(is_new::integer) filter (side = 'b'), 0.0) as {{ name }}_b
    from {{ posts }}
    group by grouping sets (
        (comparison, platform, language{{ by }}),
        (comparison, platform{{ by }}),
        (comparison, language{{ by }}),
        (comparison{{ by }})
    )
{%- endmacro %}


{#- A share without the posts that only new patterns find; among classified posts they leave the base as well. -#}
{% macro share_without_new_patterns(side) -%}
    share_{{ side }} * (1 - new_part_{{ side }})
    {%- if var('default_denominator') == 'classified' %} / nullif(1 - new_base_part_{{ side }}, 0){% endif %}
{%- endmacro %}
