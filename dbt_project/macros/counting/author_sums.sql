{#- Posts of each author, summed by slice and period. -#}
{% macro sum_authors(relation, slice, period, period_name, needed='true') -%}
    select
        {{ slice }} as slice_number,
        {{ period }} as {{ period_name }},
        author_number,
        sum(y_post)::integer as y_post,
        sum(y_original)::integer as y_original
    from {{ relation }}
    where {{ needed }}
    group by 1, 2, 3
{%- endmacro %}


{#- Weights of each author in each category, likewise. -#}
{% macro sum_author_categories(relation, period, language, needed='true') -%}
    select
        {{ period }},
        platform,
        {{ language }},
        author_number,
        category_id,
        label,
        sum(x_post)::bigint as x_post,
        sum(x_original)::bigint as x_original,
        sum(xx_post)::decimal(38, 0) as xx_post,
        sum(xx_original)::decimal(38, 0) as xx_original,
        max(max_post) as max_post,
        max(max_original) as max_original
    from {{ relation }}
    where {{ needed }}
    group by 1, 2, 3, 4, 5, 6
{%- endmacro %}
