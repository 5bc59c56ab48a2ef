with

series as (

    select * from {{ ref('int_trend_series') }}

),

tested as (

    select
        *,
        case when n_points >= {{ var('trend_points') }} then trend_test(period_starts, shares) end as found
    from series

),

unpacked as (

    select
        grain,
        platform,
        language,
        unit,
        label,
        denominator,
        category_id,
        role,
        found.slope,
        found.slope_low,
        found.slope_high,
        found.p_value,
        n_points::integer as n_points,
        first_start,
        last_start,
        typical_movement,
        movement_95,
        expected_movement,
        coalesce(case grain
            when 'week' then date_diff('week', first_start, last_start)
            else date_diff('month', first_start, last_start)
        end + 1 - n_points, 0)::integer as masked_points,
        case
            when platform <> 'all' then 'platform'
            when language <> 'all' then 'language'
            else 'whole'
        end as slice_kind
    from tested

),

{{ benjamini_yekutieli('unpacked', 'grain, unit, slice_kind, role', 'platform, language, category_id') }},

beside_placebos as (

    select
        *,
        {%- for name in ['typical_movement', 'movement_95'] %}
        max({{ name }}) filter (is_floor) over of_slice as placebo_{{ name }},
        {%- endfor %}
        max(abs(slope)) filter (is_floor) over of_slice as placebo_slope
    from (select *, role = 'placebo' and movement_95 > 0 as is_floor from adjusted)
    window of_slice as (partition by grain, platform, language, unit)

),

judged as (

    select
        * exclude (is_floor),
        case
            when p_value is null then 'too_short'
            when p_adjusted >= 0.05 or slope = 0 then 'no_trend'
            when slope > 0 then 'rising'
            else 'falling'
        end as direction
    from beside_placebos

)

select * from judged
