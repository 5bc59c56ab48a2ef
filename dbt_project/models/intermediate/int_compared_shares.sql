{{ config(database=scratch_database(), materialized='scratch') }}

with

pairs as (

    select * from {{ ref('int_period_pairs') }}

),

shares as (

    select * from {{ ref('fct_category_shares') }}
    where period_kind in ('month', 'year') and {{ default_rules() }}

),

paired as (

    select
        pairs.* exclude (next_start),
        b.language,
        b.unit,
        b.label,
        b.denominator,
        b.category_id,
        {%- for side in ['a', 'b'] %}
        {{ side }}.share as share_{{ side }},
        {{ side }}.share_low as share_{{ side }}_low,
        {{ side }}.share_high as share_{{ side }}_high,
        {{ side }}.base as base_{{ side }},
        {{ side }}.share_without_largest_author as without_{{ side }}{{ ',' if not loop.last }}
        {%- endfor %}
    from pairs
    inner join shares as b
        on pairs.period_kind = b.period_kind
        and pairs.period_b_start = b.period_start
        and pairs.platform = b.platform
    inner join shares as a
        on pairs.period_kind = a.period_kind
        and pairs.period_a_start = a.period_start
        and b.platform = a.platform
        and b.language = a.language
        and b.unit = a.unit
        and b.category_id = a.category_id

),

with_difference as (

    select
        *,
        {{ difference_columns('share_a', 'share_b') }}
    from paired

)

select * from with_difference
