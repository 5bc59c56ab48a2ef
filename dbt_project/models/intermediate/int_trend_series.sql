{{ config(database=scratch_database(), materialized='scratch') }}

with

slices as (

    select distinct platform, language
    from {{ ref('fct_category_shares') }}
    where
        period_kind = 'all'
        and {{ default_rules() }}
        and (platform = 'all' or language = 'all')
        and (language = 'all' or base >= {{ var('trend_language_posts') }})

),

periods as (

    select 'week' as grain, week_start as period_start, * exclude (week_start) from {{ ref('fct_category_trends') }}
    union all by name
    select 'month' as grain, month_start as period_start, * exclude (month_start) from {{ ref('fct_monthly_trends') }}

),

points as (

    select
        periods.*,
        state = 'complete' and share is not null as is_point
    from periods
    inner join slices using (platform, language)
    where {{ default_rules() }}

),

series as (

    select
        grain,
        platform,
        language,
        unit,
        label,
        denominator,
        category_id,
        count_if(is_point) as n_points,
        min(period_start) filter (is_point) as first_start,
        max(period_start) filter (is_point) as last_start,
        {%- for name, type in [
            ('period_start', 'date'), ('share', 'double'), ('numerator', 'double'), ('base', 'double'),
            ('effective_n', 'double')
        ] %}
        list({{ name }}::{{ type }} order by period_start) filter (is_point) as {{ name }}s
        {{- ',' if not loop.last }}
        {%- endfor %}
    from points
    group by grain, platform, language, unit, label, denominator, category_id

)

select * from series
