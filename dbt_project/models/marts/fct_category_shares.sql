{{ config(
    incremental_predicates=replaced_periods()
) }}
-- depends_on: {{ ref('int_study_hash') }}

with

slices as (

    select * from {{ ref('int_slices') }}

),

numerators as (

    select * from {{ ref('int_numerators') }}

),

categories as (

    select category_id from {{ ref('dim_categories') }}

),

labels as (

    select unnest(['whole', 'fractional']) as label

),

scaled as (

    select
        slices.* exclude (squares),
        labels.label,
        categories.category_id,
        slices.base::double as y,
        slices.squares::double as yy,
        coalesce(numerators.x, 0) as x,
        coalesce(numerators.xx, 0) as xx,
        coalesce(numerators.xy, 0) as xy,
        coalesce(numerators.largest, 0) as largest
    from slices
    cross join labels
    cross join categories
    left join numerators
        using (period_kind, period_start, platform, language, unit, denominator, label, category_id)

),

{{ interval_steps('scaled') }},

shares as (

    select
        period_kind,
        period_start,
        platform,
        language,
        unit,
        label,
        denominator,
        category_id,
        x as numerator,
        y as base,
        share,
        share_low,
        share_high,
        clusters::bigint as author_count,
        effective_n,
        y / effective_n as design_effect,
        largest / nullif(x, 0) as largest_author_share,
        unknown_author_share
    from with_interval

)

select * from shares
