{#- CTEs that end in `adjusted`: `p_adjusted` is p_value when the `test_count` tests of its family are reckoned with,
    under any dependence (Benjamini and Yekutieli 2001). `key` orders equal p-values. -#}
{% macro benjamini_yekutieli(source, family, key) -%}
    ranked as (

        select
            *,
            count(p_value) over (partition by {{ family }}) as test_count,
            row_number() over (partition by {{ family }} order by p_value nulls last, {{ key }}) as p_rank
        from {{ source }}

    ),

    scaled as (

        select
            *,
            p_value * test_count * list_sum(list_transform(range(1, test_count + 1), lambda i: 1 / i)) / p_rank as p_scaled
        from ranked

    ),

    adjusted as (

        select
            * exclude (p_scaled, p_rank),
            case when p_value is not null then least(min(p_scaled) over (
                partition by {{ family }}
                order by p_rank desc
                rows between unbounded preceding and current row
            ), 1.0) end as p_adjusted
        from scaled

    )
{%- endmacro %}
