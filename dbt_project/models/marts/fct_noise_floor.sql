with

months as (

    select
        *,
        share - lag(share) over series as movement,
        sqrt(pow(share - share_low, 2) + pow(lag(share_high - share) over series, 2)) as width_below,
        sqrt(pow(share_high - share, 2) + pow(lag(share - share_low) over series, 2)) as width_above,
        sqrt(variance + lag(variance) over series) as deviation,
        lag(period_start) over series + interval 1 month = period_start as follows
    from {{ ref('fct_placebo_shares') }}
    where period_kind = 'month'
    window series as (partition by platform, language, unit, denominator, category_id order by period_start)

),

movements as (

    select
        *,
        abs(movement) as size,
        greatest(movement - width_below, -1.0) as movement_low,
        least(movement + width_above, 1.0) as movement_high
    from months
    where follows

),

floors as (

    select
        platform,
        language,
        unit,
        denominator,
        category_id,
        count(*) as movement_count,
        median(size) as typical_movement,
        median({{ normal_quartile() }} * deviation) as expected_movement,
        {%- for name in ['movement', 'movement_low', 'movement_high'] %}
        arg_max({{ name }}, (size, period_start)) as largest_{{ name }},
        {%- endfor %}
        arg_max(period_start, (size, period_start)) as largest_movement_month
    from movements
    group by platform, language, unit, denominator, category_id

)

select * from floors
