{#- Weights of each author on each day in each category, sense and pair. -#}
{% macro author_weights(weighted_posts) -%}
    select
        posted_on as day,
        platform,
        language,
        {{ author_number('author_key') }} as author_number,
        category_id,
        sense_id,
        other_category_id,
        label,
        sum(weight)::bigint as x_post,
        sum(original_weight)::bigint as x_original,
        sum(weight::hugeint * weight)::decimal(38, 0) as xx_post,
        sum(original_weight::hugeint * original_weight)::decimal(38, 0) as xx_original,
        max(weight) as max_post,
        max(original_weight) as max_original
    from (select *, case when kind = 'repost' then 0 else weight end as original_weight from {{ weighted_posts }})
    group by 1, 2, 3, 4, 5, 6, 7, 8
{%- endmacro %}


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


{#- Weights of each author in each category, sense and pair, likewise. -#}
{% macro sum_author_categories(relation, period, language, needed='true') -%}
    select
        {{ period }},
        platform,
        {{ language }},
        author_number,
        category_id,
        sense_id,
        other_category_id,
        label,
        sum(x_post)::bigint as x_post,
        sum(x_original)::bigint as x_original,
        sum(xx_post)::decimal(38, 0) as xx_post,
        sum(xx_original)::decimal(38, 0) as xx_original,
        max(max_post) as max_post,
        max(max_original) as max_original
    from {{ relation }}
    where {{ needed }}
    group by 1, 2, 3, 4, 5, 6, 7, 8
{%- endmacro %}
