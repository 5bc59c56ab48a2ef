{{ config(incremental_predicates=replaced_periods(['year', 'month'])) }}
-- depends_on: {{ ref('int_study_hash') }}
with

slices as (

    select * from {{ ref('int_slices') }}
    where period_kind in ('all', 'year', 'month')

),

phrases as (

    select * from {{ ref('fct_category_shares') }}
    where period_kind in ('all', 'year', 'month') and label = 'whole'

),

numerators as (

    select * from {{ ref('int_numerators') }}

),

parts as (

    select * from {{ ref('int_category_parts') }}
    where sense_id <> ''

),

senses as (

    select distinct category_id, unnest([sense_id, 'ambiguous']) as sense_id
    from {{ ref('dim_terms') }}
    where sense_id is not null

),

categories as (

    select
        {{ keys_of_shares() }},
        category_id,
        share as phrase_share,
        share_low as phrase_share_low,
        share_high as phrase_share_high,
        slices.base::double as y,
        slices.squares::double as yy,
        slices.clusters,
        {%- for sum in ['x', 'xx', 'clusters_x'] %}
        coalesce({{ sum }}, 0) as {{ sum }}{{ ',' if not loop.last }}
        {%- endfor %}
    from phrases
    inner join slices using (period_kind, period_start, platform, language, unit, denominator)
    left join numerators using ({{ keys_of_shares() }}, category_id)

),

sensed as (

    select
        categories.* exclude (x, xx, clusters_x),
        senses.sense_id,
        coalesce(part_x, 0) as x,
        coalesce(part_xx, 0) as xx,
        coalesce(part_xy, 0) as xy,
        {{ part_sums('_part', 'categories', 'part_within') }}
    from categories
    inner join senses using (category_id)
    left join parts using ({{ keys_of_shares() }}, category_id, sense_id)

),

{{ interval_steps('sensed') }},

{{ interval_steps('with_interval', of='_part') }},

described as (

    select
        {{ keys_of_shares() }},
        category_id,
        sense_id,
        {{ sense_columns() }}
    from with_interval_part

)

select * from described
