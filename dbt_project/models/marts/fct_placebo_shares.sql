{{ config(incremental_predicates=replaced_periods(['year', 'month', 'week'])) }}
-- depends_on: {{ ref('int_study_hash') }}
with

slices as (

    select * from {{ ref('int_slices') }}
    where period_kind in ('all', 'year', 'month', 'week') and denominator <> 'classified'

),

numerators as (

    select * from {{ ref('int_numerators') }}
    where label = 'whole'

),

placebos as (

    select category_id from {{ ref('dim_categories') }}
    where role = 'placebo'

),

scaled as (

    select
        slices.* exclude (squares),
        placebos.category_id,
        slices.base::double as y,
        slices.squares::double as yy,
        {%- for sum in ['x', 'xx', 'xy'] %}
        coalesce({{ sum }}, 0) as {{ sum }}{{ ',' if not loop.last }}
        {%- endfor %}
    from slices
    cross join placebos
    left join numerators using (period_kind, period_start, platform, language, unit, denominator, category_id)

),

{{ interval_steps('scaled') }},

shares as (

    select
        period_kind,
        period_start,
        platform,
        language,
        unit,
        denominator,
        category_id,
        x as numerator,
        y as base,
        share,
        share_low,
        share_high,
        variance,
        interval_method
    from with_interval

)

select * from shares
