{#- CTEs that end in `with_difference`: the difference of two shares of one base and its 95 % interval, with its
    method. linear: Taylor linearisation of the difference with authors as clusters, and Student's law of their effective number; mover: where
    one of the two intervals is exact, from their ends and the correlation of the two shares (Newcombe 1998, Zou and
    Donner 2008); none (-1 to 1): a single cluster. Input columns: y, yy, clusters, xy and the share with its ends and
    method of each (`_one`, `_other`), xx of each, and across, the sum of the products of both x. -#}
{% macro difference_steps(source) -%}
    with_spread as (

        select
            *,
            share_one - share_other as difference,
            {%- for of in ['_one', '_other'] %}
            greatest(xx{{ of }} - 2 * share{{ of }} * xy{{ of }} + share{{ of }} * share{{ of }} * yy, 0.0) as spread{{ of }},
            {%- endfor %}
            across - share_other * xy_one - share_one * xy_other + share_one * share_other * yy as common
        from {{ source }}

    ),

    with_deviation as (

        select
            *,
            case
                when spread_one > 1e-12 * yy and spread_other > 1e-12 * yy
                    then greatest(least(common / sqrt(spread_one * spread_other), 1.0), -1.0)
                else 0.0
            end as correlation,
            case
                when clusters > 1
                    then sqrt(greatest(spread_one + spread_other - 2 * common, 0.0) * clusters / (clusters - 1)) / y
            end as deviation,
            case
                when 'none' in (method_one, method_other) then 'none'
                when method_one = 'wilson' and method_other = 'wilson' then 'linear'
                else 'mover'
            end as interval_method
        from with_spread

    ),

    with_width as (

        select
            *,
            case
                when interval_method = 'linear' then student_quantile(0.975, {{ author_degrees('y * y / yy') }}) * deviation
                when interval_method = 'mover' then {{ mover_width('share_one - low_one', 'high_other - share_other') }}
            end as width_below,
            case
                when interval_method = 'linear' then student_quantile(0.975, {{ author_degrees('y * y / yy') }}) * deviation
                when interval_method = 'mover' then {{ mover_width('high_one - share_one', 'share_other - low_other') }}
            end as width_above
        from with_deviation

    ),

    with_difference as (

        select
            *,
            greatest(coalesce(difference - width_below, -1.0), -1.0) as difference_low,
            least(coalesce(difference + width_above, 1.0), 1.0) as difference_high
        from with_width

    )
{%- endmacro %}


{% macro mover_width(one, other) -%}
    sqrt(greatest(pow({{ one }}, 2) + pow({{ other }}, 2) - 2 * correlation * ({{ one }}) * ({{ other }}), 0.0))
{%- endmacro %}
