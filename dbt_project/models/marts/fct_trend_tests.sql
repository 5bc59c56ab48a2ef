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
        found.slope,
        found.slope_low,
        found.slope_high,
        found.p_value,
        n_points::integer as n_points,
        first_start,
        last_start,
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

ranked as (

    select
        *,
        count(p_value) over (partition by grain, unit, slice_kind) as test_count,
        row_number() over (
            partition by grain, unit, slice_kind
            order by p_value nulls last, platform, language, category_id
        ) as p_rank
    from unpacked

),

scaled as (

    select
        *,
        p_value * test_count * list_sum(list_transform(range(1, test_count + 1), lambda i: 1 / i)) / p_rank as p_scaled
    from ranked

),

adjusted as (

    select
        * exclude (p_scaled, p_rank),
        case when p_value is not null then least(min(p_scaled) over (
            partition by grain, unit, slice_kind
            order by p_rank desc
            rows between unbounded preceding and current row
        ), 1.0) end as p_adjusted
    from scaled

),

judged as (

    select
        *,
        case
            when p_value is null then 'too_short'
            when p_adjusted >= 0.05 or slope = 0 then 'no_trend'
            when slope > 0 then 'rising'
            else 'falling'
        end as direction
    from adjusted

)

select * from judged
