{{ config(database=scratch_database(), materialized='scratch') }}
{%- set rule_of_placebos = 'slot' if var('slot_words') else 'all' %}
{%- set series = 'grain, platform, language, unit, label, denominator, category_id' %}

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
    {% for grain, trends in [('week', ref('fct_category_trends')), ('month', ref('fct_monthly_trends'))] %}
    select
        '{{ grain }}' as grain,
        {{ grain }}_start as period_start,
        'category' as role,
        * exclude ({{ grain }}_start),
        share * (1 - share) / effective_n as variance
    from {{ trends }}
    where {{ default_rules() }}
    union all by name
    {%- endfor %}
    select
        period_kind as grain,
        'placebo' as role,
        '{{ var("default_label") }}' as label,
        * exclude (period_kind)
    from {{ ref('fct_placebo_shares') }}
    inner join {{ ref('int_platform_periods') }} using (period_kind, period_start, platform)
    where
        period_kind in ('week', 'month')
        and unit in ('{{ var("default_unit") }}', 'author')
        and denominator = '{{ rule_of_placebos }}'

),

points as (

    select
        *,
        state = 'complete' and share is not null as is_point
    from periods
    inner join slices using (platform, language)

),

movements as (

    select
        *,
        case when is_point then abs(share - lag(share) over before) end as size,
        sqrt(variance + lag(variance) over before) as deviation,
        lag(period_start) over before + case grain when 'week' then interval 1 week else interval 1 month end
            = period_start as follows
    from points
    window before as (partition by {{ series }}, is_point order by period_start)

),

series as (

    select
        {{ series }},
        role,
        count_if(is_point) as n_points,
        min(period_start) filter (is_point) as first_start,
        max(period_start) filter (is_point) as last_start,
        median(size) filter (follows) as typical_movement,
        quantile_cont(size, 0.95) filter (follows) as movement_95,
        median({{ normal_quartile() }} * deviation) filter (follows and is_point) as expected_movement,
        {%- for name, type in [
            ('period_start', 'date'), ('share', 'double'), ('numerator', 'double'), ('base', 'double'),
            ('effective_n', 'double')
        ] %}
        list({{ name }}::{{ type }} order by period_start) filter (is_point) as {{ name }}s
        {{- ',' if not loop.last }}
        {%- endfor %}
    from movements
    group by {{ series }}, role

)

select * from series
