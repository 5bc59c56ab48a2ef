{#- A platform that is absent from one period has no share there: its own of the other period is taken, so all that it
    brings or takes is mix. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}

with

pairs as (

    select distinct comparison, period_kind, period_a_start, period_b_start from {{ ref('int_period_pairs') }}

),

shares as (

    select * from {{ ref('fct_category_shares') }}
    where period_kind in ('month', 'year') and platform <> 'all' and {{ default_rules() }}

),

by_platform as (

    select
        comparison,
        shares.platform,
        shares.language,
        shares.unit,
        shares.category_id,
        {%- for side in ['a', 'b'] %}
        max(shares.share) filter (shares.period_start = pairs.period_{{ side }}_start) as share_{{ side }},
        coalesce(max(shares.base) filter (shares.period_start = pairs.period_{{ side }}_start), 0) as base_{{ side }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from pairs
    inner join shares
        on pairs.period_kind = shares.period_kind
        and shares.period_start in (pairs.period_a_start, pairs.period_b_start)
    group by all

),

weighted as (

    select
        *,
        coalesce(share_b, share_a) - coalesce(share_a, share_b) as share_difference,
        base_a / sum(base_a) over slice as weight_a,
        base_b / sum(base_b) over slice as weight_b
    from by_platform
    window slice as (partition by comparison, language, unit, category_id)

),

split as (

    select
        comparison,
        language,
        unit,
        category_id,
        list_sum(list(share_difference * (weight_a + weight_b) / 2 order by platform)) as within_platforms
    from weighted
    group by comparison, language, unit, category_id

)

select * from split
