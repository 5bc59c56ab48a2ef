{#- CTE `coded`: how many coders there were, and how far they agree, per denominator, category and language. -#}
{% macro comparing_coders(spread) -%}
    coded as (

        select
            denominator,
            category_id,
            language,
            max(coder_count)::integer as coder_count,
            count(case when coder_count > 1 then 1 end) as double_count,
            krippendorff_nominal(list(coder_count - yes_count), list(yes_count), {{ var('label_seed') }}) as alphas,
            max(labelled_on) as last_labelled_on
        from {{ spread }}
        group by denominator, category_id, language

    )
{%- endmacro %}


{#- CTE `missing`: labels of labels.csv that no post of the lake answers to, by category and over all. -#}
{% macro missing_labels(labels) -%}
    missing as (

        select
            coalesce(category_id, 'all') as category_id,
            'all' as language,
            count(distinct case when is_stated then (platform, post_id, category_id) end)
                - count(case when not is_stated then 1 end) as missing_count
        from (
            select true as is_stated, platform, post_id, category_id from ({{ labels_of_study() }})
            union all
            select false, platform, post_id, category_id from {{ labels }}
        )
        group by rollup (category_id)

    )
{%- endmacro %}
