with

series as (

    select
        *,
        case grain when 'week' then {{ var('change_weeks') }} else {{ var('change_months') }} end as least_points
    from {{ ref('int_trend_series') }}
    where role = 'category' and n_points >= {{ var('trend_points') }}

),

found as (

    select
        grain,
        platform,
        language,
        unit,
        label,
        denominator,
        category_id,
        unnest(change_points(period_starts, numerators, bases, effective_ns, least_points)) as change
    from series

),

unpacked as (

    select
        * exclude (change),
        unnest(change)
    from found

),

with_difference as (

    select
        *,
        {{ difference_columns('level_before', 'level_after') }}
    from unpacked

)

select * from with_difference
