{#- The last month and the last year that have ended, both tonight and in the data, against those before. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

periods as (

    select * from {{ ref('int_platform_periods') }}

),

bounds as (

    select least(max(day) + 1, {{ study_day(night_at()) }}) as open_from
    from {{ ref('int_source_days') }}

),

last_periods as (

    select
        (date_trunc('month', open_from) - interval 1 month)::date as last_month,
        (date_trunc('year', open_from) - interval 1 year)::date as last_year
    from bounds

),

comparisons as (
    {% for comparison, kind, back in [
        ('month_before', 'month', 'month'), ('month_of_year_before', 'month', 'year'), ('year_before', 'year', 'year')
    ] %}
    select
        '{{ comparison }}' as comparison,
        '{{ kind }}' as period_kind,
        (last_{{ kind }} - interval 1 {{ back }})::date as period_a_start,
        last_{{ kind }} as period_b_start,
        (last_{{ kind }} + interval 1 {{ kind }})::date as next_start
    from last_periods
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

),

pairs as (

    select
        comparisons.*,
        earlier.platform,
        earlier.lost_part as lost_part_a,
        later.lost_part as lost_part_b,
        earlier.immature_part as immature_part_a,
        later.immature_part as immature_part_b
    from comparisons
    inner join periods as earlier
        on comparisons.period_kind = earlier.period_kind and comparisons.period_a_start = earlier.period_start
    inner join periods as later
        on comparisons.period_kind = later.period_kind
        and comparisons.period_b_start = later.period_start
        and earlier.platform = later.platform

)

select * from pairs
