{#- CTEs that end in `with_interval`: the ratio x / y, its variance by Taylor linearisation with authors as
    clusters, the effective sample size and number of authors, and a 95 % interval on these, with its method: wilson;
    exact where few authors or posts stand behind it; none (0 to 1) where a single cluster does. Input columns: x, y,
    xx, yy, xy, clusters (of votes, more than y). With `of`, all of these, what comes out and the CTEs have that
    ending. No base, no share: all NULL. -#}
{% macro interval_steps(source, of='') -%}
    with_share{{ of }} as (

        select *, case when y{{ of }} > 0 then least(x{{ of }} / y{{ of }}, 1.0) end as share{{ of }}
        from {{ source }}

    ),

    with_variance{{ of }} as (

        select *, {{ ratio_variance(of) }} as variance{{ of }} from with_share{{ of }}

    ),

    with_effective_n{{ of }} as (

        select
            *,
            {{ effective_authors(of) }} as effective_authors{{ of }},
            case
                when share{{ of }} is null then null
                when not {{ is_spread(of) }} then {{ effective_authors(of) }}
                else least(share{{ of }} * (1 - share{{ of }}) / variance{{ of }}, greatest(y{{ of }}, clusters{{ of }}))
            end as effective_n{{ of }}
        from with_variance{{ of }}

    ),

    with_method{{ of }} as (

        select
            *,
            {{ interval_method(of) }} as interval_method{{ of }},
            {{ interval_n(of) }} as interval_n{{ of }}
        from with_effective_n{{ of }}

    ),

    with_zz_n{{ of }} as (

        select *, {{ wilson_z() }} * {{ wilson_z() }} / interval_n{{ of }} as zz_n{{ of }}
        from with_method{{ of }}

    ),

    with_wilson{{ of }} as (

        select
            *,
            (share{{ of }} + zz_n{{ of }} / 2) / (1 + zz_n{{ of }}) as middle{{ of }},
            sqrt(share{{ of }} * (1 - share{{ of }}) * zz_n{{ of }} + zz_n{{ of }} * zz_n{{ of }} / 4)
                / (1 + zz_n{{ of }}) as half_width{{ of }}
        from with_zz_n{{ of }}

    ),

    with_interval{{ of }} as (

        select *, {{ interval_ends(of) }} from with_wilson{{ of }}

    )
{%- endmacro %}


{#- The normal deviate of 95 %. -#}
{% macro wilson_z() -%}
    1.959963984540054
{%- endmacro %}


{#- Half of all values of a normal law are no further from its middle. -#}
{% macro normal_quartile() -%}
    0.6744897501960817
{%- endmacro %}


{#- Of the ratio share = x / y over clusters that were drawn independently. -#}
{% macro ratio_variance(of='') -%}
    case
        when share{{ of }} is null then null
        when clusters{{ of }} < 2 then 0.0
        else
            greatest(xx{{ of }} - 2 * share{{ of }} * xy{{ of }} + share{{ of }} * share{{ of }} * yy{{ of }}, 0.0)
            / y{{ of }} / y{{ of }} * clusters{{ of }} / (clusters{{ of }} - 1)
    end
{%- endmacro %}


{#- Clusters differ in their share; else nothing is known of how much they may, and each counts as one post. -#}
{% macro is_spread(of='') -%}
    (variance{{ of }} > 1e-12 * share{{ of }} * (1 - share{{ of }}) and share{{ of }} not in (0.0, 1.0))
{%- endmacro %}


{% macro interval_method(of='') -%}
    case
        when share{{ of }} is null then null
        when clusters{{ of }} < 2 then 'none'
        when effective_authors{{ of }} < {{ var('few_clusters') }} - 1e-9 then 'exact'
        when effective_n{{ of }} * least(share{{ of }}, 1 - share{{ of }}) < {{ var('few_posts') }} - 1e-9 then 'exact'
        else 'wilson'
    end
{%- endmacro %}


{#- The effective sample size that an interval stands on: smaller where few authors, or a few prolific ones, tell the
    variance. -#}
{% macro interval_n(of='') -%}
    case
        when share{{ of }} is null or clusters{{ of }} < 2 then null
        when not {{ is_spread(of) }} or greatest(y{{ of }}, clusters{{ of }}) < 2 then effective_n{{ of }}
        else effective_n{{ of }} * {{ few_authors('greatest(y' ~ of ~ ', clusters' ~ of ~ ')', 'effective_authors' ~ of) }}
    end
{%- endmacro %}


{#- The part of a sample that is left where few authors tell its variance (Korn and Graubard 1998). -#}
{% macro few_authors(posts, authors) -%}
    pow(
        student_quantile(0.975, ({{ posts }} - 1)::double) / student_quantile(0.975, {{ author_degrees(authors) }}), 2
    )
{%- endmacro %}


{#- The effective sample size that the interval of a row of fct_category_shares stands on. -#}
{% macro size_of_share() -%}
    effective_n * case
        when share in (0.0, 1.0) then 1.0
        else {{ few_authors('greatest(base, 2)', 'effective_author_count') }}
    end
{%- endmacro %}


{#- Authors of equal size that would tell as much of the variance: all of them where they wrote as much, one where one
    wrote everything. -#}
{% macro effective_authors(of='') -%}
    least(y{{ of }}::double * y{{ of }} / nullif(yy{{ of }}, 0), clusters{{ of }})
{%- endmacro %}


{#- Degrees of freedom of a variance over so many authors. -#}
{% macro author_degrees(authors) -%}
    greatest({{ authors }} - 1, 1.0)::double
{%- endmacro %}


{% macro interval_ends(of='') -%}
    case
        when share{{ of }} is null then null
        when interval_method{{ of }} = 'none' or share{{ of }} = 0 then 0.0
        when interval_method{{ of }} = 'exact'
            then least(
                beta_quantile(0.025, share{{ of }} * interval_n{{ of }}, (1 - share{{ of }}) * interval_n{{ of }} + 1),
                share{{ of }}
            )
        else greatest(middle{{ of }} - half_width{{ of }}, 0.0)
    end as share_low{{ of }},
    case
        when share{{ of }} is null then null
        when interval_method{{ of }} = 'none' or share{{ of }} = 1 then 1.0
        when interval_method{{ of }} = 'exact'
            then greatest(
                beta_quantile(0.975, share{{ of }} * interval_n{{ of }} + 1, (1 - share{{ of }}) * interval_n{{ of }}),
                share{{ of }}
            )
        else least(middle{{ of }} + half_width{{ of }}, 1.0)
    end as share_high{{ of }}
{%- endmacro %}
