{#- One row per period and platform (and all of them): whether its days were collected. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

collection_days as (

    select * from {{ ref('fct_collection_days') }}

),

source_platforms as (

    select distinct source, platform from {{ ref('int_source_days') }}
    union all
    select distinct source, 'all' from {{ ref('int_source_days') }}

),

bounds as (

    select min(day) as first_day, max(day) as last_day from {{ ref('int_source_days') }}

),

starts as (
    {% for kind in ['week', 'month', 'year'] %}
    select
        '{{ kind }}' as period_kind,
        interval 1 {{ kind }} as length,
        unnest(generate_series(
            date_trunc('{{ kind }}', first_day), date_trunc('{{ kind }}', last_day), interval 1 {{ kind }}
        ))::date as period_start
    from bounds
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

),

periods as (

    select period_kind, period_start, (period_start + length)::date as next_start from starts

),

platform_days as (

    select
        platform,
        day,
        bool_or(state not in ('not_collected', 'quarantined')) as is_collected,
        bool_and(state in ('complete', 'empty')) as is_whole,
        bool_or(state = 'immature') as is_immature
    from collection_days
    inner join source_platforms using (source)
    group by platform, day

),

counted as (

    select
        periods.period_kind,
        periods.period_start,
        periods.next_start - periods.period_start as day_count,
        platforms.platform,
        count_if(is_collected) as collected_days,
        count_if(is_whole) as whole_days,
        count_if(is_immature) as immature_days
    from periods
    cross join (select distinct platform from source_platforms) as platforms
    left join platform_days
        on platforms.platform = platform_days.platform
        and platform_days.day >= periods.period_start
        and platform_days.day < periods.next_start
    group by all

),

stated as (

    select
        period_kind,
        period_start,
        platform,
        case
            when collected_days = 0 then 'not_collected'
            when whole_days < day_count then 'partial'
            else 'complete'
        end as state,
        (day_count - whole_days - immature_days) / day_count as lost_part,
        immature_days / day_count as immature_part
    from counted

)

select * from stated
