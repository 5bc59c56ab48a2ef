with

shares as (

    select * from {{ ref('fct_category_shares') }}

),

platform_weeks as (

    select * from {{ ref('int_platform_weeks') }}

),

series as (

    select platform, language, unit, label, denominator, category_id
    from shares
    where period_kind = 'all'

),

weekly as (

    select * from shares
    where period_kind = 'week'

),

trends as (

    select
        week_start,
        series.platform,
        series.language,
        series.unit,
        series.label,
        series.denominator,
        series.category_id,
        {%- for number in ['numerator', 'base'] %}
        case when state <> 'not_collected' then coalesce(weekly.{{ number }}, 0) end as {{ number }},
        {%- endfor %}
        {%- for number in ['share', 'share_low', 'share_high'] %}
        case when state <> 'not_collected' then weekly.{{ number }} end as {{ number }},
        {%- endfor %}
        state
    from series
    inner join platform_weeks on series.platform = platform_weeks.platform
    left join weekly
        on platform_weeks.week_start = weekly.period_start
        and series.platform = weekly.platform
        and series.language = weekly.language
        and series.unit = weekly.unit
        and series.label = weekly.label
        and series.denominator = weekly.denominator
        and series.category_id = weekly.category_id

)

select * from trends
