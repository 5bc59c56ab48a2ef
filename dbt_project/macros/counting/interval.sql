{#- CTEs that end in `with_interval`: the ratio x / y, its variance by Taylor linearisation with authors as
    clusters, the effective sample size, Wilson's 95 % interval on that. Input columns: x, y, xx, yy, xy, clusters. -#}
{% macro interval_steps(source) -%}
    with_share as (

        select *, least(x / y, 1.0) as share from {{ source }}

    ),

    with_variance as (

        select
            *,
            case
                when clusters < 2 then 0.0
                else greatest(xx - 2 * share * xy + share * share * yy, 0.0) / y / y * clusters / (clusters - 1)
            end as variance
        from with_share

    ),

    with_effective_n as (

        select
            *,
            case
                when variance <= 1e-12 * share * (1 - share) or share in (0.0, 1.0) then y * y / yy
                else least(share * (1 - share) / variance, y)
            end as effective_n
        from with_variance

    ),

    with_wilson as (

        select
            *,
            {{ wilson_z() }} * {{ wilson_z() }} / effective_n as zz_n
        from with_effective_n

    ),

    with_middle as (

        select
            *,
            (share + zz_n / 2) / (1 + zz_n) as middle,
            sqrt(share * (1 - share) * zz_n + zz_n * zz_n / 4) / (1 + zz_n) as half_width
        from with_wilson

    ),

    with_interval as (

        select
            *,
            case when share = 0 then 0.0 else greatest(middle - half_width, 0.0) end as share_low,
            case when share = 1 then 1.0 else least(middle + half_width, 1.0) end as share_high
        from with_middle

    )
{%- endmacro %}


{#- The normal deviate of 95 %. -#}
{% macro wilson_z() -%}
    1.959963984540054
{%- endmacro %}
