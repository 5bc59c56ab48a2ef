{#- One row per week and platform (and all of them): whether the week was collected. -#}
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

weeks as (

    select unnest(generate_series(
        date_trunc('week', min(day)), date_trunc('week', max(day)), interval 7 day
    ))::date as week_start
    from {{ ref('int_source_days') }}

),

platform_days as (

    select
        platform,
        day,
        bool_or(state not in ('not_collected', 'quarantined')) as is_collected,
        bool_and(state in ('complete', 'empty')) as is_whole
    from collection_days
    inner join source_platforms using (source)
    group by platform, day

),

platform_weeks as (

    select
        platform,
        date_trunc('week', day)::date as week_start,
        count_if(is_collected) as collected_days,
        count_if(is_whole) as whole_days
    from platform_days
    group by 1, 2

),

stated as (

    select
        weeks.week_start,
        platforms.platform,
        case
            when coalesce(collected_days, 0) = 0 then 'not_collected'
            when whole_days < 7 then 'partial'
            else 'complete'
        end as state
    from weeks
    cross join (select distinct platform from source_platforms) as platforms
    left join platform_weeks using (week_start, platform)

)

select * from stated
