{{ config(incremental_predicates=replaced_periods(['year', 'month'])) }}
-- depends_on: {{ ref('int_study_hash') }}
with

slices as (

    select * from {{ ref('int_slices') }}
    where period_kind in ('all', 'year', 'month')

),

shares as (

    select * from {{ ref('fct_category_shares') }}
    where period_kind in ('all', 'year', 'month')

),

numerators as (

    select * from {{ ref('int_numerators') }}

),

pairs as (

    select * from {{ ref('int_category_parts') }}
    where other_category_id <> ''

),

categories as (

    select
        {{ keys_of_shares() }},
        category_id,
        share, share_low as low, share_high as high,
        interval_method as method,
        slices.base::double as y,
        slices.squares::double as yy,
        slices.clusters,
        {%- for sum in ['x', 'xx', 'xy', 'clusters_x'] %}
        coalesce({{ sum }}, 0) as {{ sum }}{{ ',' if not loop.last }}
        {%- endfor %}
    from shares
    inner join slices using (period_kind, period_start, platform, language, unit, denominator)
    left join numerators using ({{ keys_of_shares() }}, category_id)

),

paired as (

    select
        {{ keys_of_shares('one') }},
        one.category_id,
        other.category_id as other_category_id,
        {{ sides_of_pairs() }}
    from categories as one
    inner join categories as other using ({{ keys_of_shares() }})
    left join pairs
        on {{ same_rule('one', 'pairs') }}
        and (one.category_id, other.category_id) = (pairs.category_id, pairs.other_category_id)
    where one.category_id < other.category_id

),

{{ difference_steps('paired') }},

{{ interval_steps('with_difference', of='_in_one') }},

{{ interval_steps('with_interval_in_one', of='_in_other') }},

described as (

    select
        {{ keys_of_shares() }},
        category_id,
        other_category_id,
        difference,
        difference_low,
        difference_high,
        interval_method,
        difference_low > 0 or difference_high < 0 as is_order_settled,
        {{ overlap_columns() }}
    from with_interval_in_other

)

select * from described
